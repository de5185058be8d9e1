// The flat C face of the core: the only one a page may call. It converts and forwards, and decides nothing.
// Handles are owned by the caller; text goes in as UTF-8 with its size, in memory of malloc.

#include <cmath>
#include <cstddef>
#include <optional>
#include <span>

#include "page_renderer.h"
#include "text_source.h"
#include "time/format.h"
#include "widget/answers.h"
#include "widget/version.h"
#include "widget/widget.h"

using namespace demarche;

// page_services.js and gl.js read these as 32-bit words.
static_assert(offsetof(TexturePatch, pixels) == 20 && sizeof(DrawFrame) == 36 && sizeof(DrawRun) == 32);
static_assert(sizeof(ImDrawVert) == 20 && sizeof(ImDrawIdx) == 2);
static_assert(offsetof(Bitmap, baseline) == 12 && offsetof(Bitmap, pixels) == 16 && sizeof(void*) == 4);

namespace {

struct Host {
    explicit Host(TextImports imports) : widget(std::make_unique<TextSource>(imports)) {}
    Widget widget;
    std::string text;   // the last answer of dm_text
    ByteWriter parcel;  // of dm_pack
};

std::string_view view(const char* text, int size) { return {text, static_cast<std::size_t>(size)}; }

std::optional<EventIndex> event_or_none(const Host* host, int event) {
    if (event < 0 || static_cast<std::uint32_t>(event) >= host->widget.timeline().size()) return std::nullopt;
    return EventIndex{static_cast<std::uint32_t>(event)};
}

int count(const Host* host, LoadResult result) {
    return result == LoadResult::read ? static_cast<int>(host->widget.timeline().size()) : -1;
}

// 1: the page must not act on it too; 2: a frame is wanted.
int bits(Reaction reaction) { return (reaction.consumed ? 1 : 0) | (reaction.redraw ? 2 : 0); }

std::uint8_t flag(int flags, int bit) { return flags & bit ? 1 : 0; }

}  // namespace

extern "C" {

[[clang::import_module("page"), clang::import_name("width")]] float dm_js_width(const char* text, int size, int style);
[[clang::import_module("page"), clang::import_name("upload")]] void dm_js_upload(int context,
                                                                                 const TexturePatch* patch);
[[clang::import_module("page"), clang::import_name("draw")]] void dm_js_draw(int context, const DrawFrame* frame);
[[clang::import_module("page"), clang::import_name("raster")]] int dm_js_raster(const char* text, int size, int style,
                                                                                float scale, std::uint32_t ink,
                                                                                const Bitmap* into);

// Bytes of the story that a timeline reads; none: it needs no more of it.
[[clang::import_module("page"), clang::import_name("story")]] void dm_js_story(const void* host, std::size_t from,
                                                                               char* into, std::size_t size);

static void fetch_story(void* host, std::size_t from, std::span<char> into) {
    dm_js_story(host, from, into.data(), into.size());
}

const char* dm_version() { return version; }

// Headless, until it gets a context.
Host* dm_create() { return new Host({dm_js_width, dm_js_raster}); }

void dm_destroy(Host* host) { delete host; }

// 0: the context is lost, or about to be taken away.
void dm_context(Host* host, int context) {
    const DrawImports page{dm_js_upload, dm_js_draw};
    host->widget.set_renderer(context ? std::make_unique<PageRenderer>(context, page) : nullptr);
}

int dm_load(Host* host, const char* json, int size) { return count(host, host->widget.load(view(json, size))); }

// The same in steps, of so many bytes, which the page is asked for piece by piece. No size: given up.
void dm_load_begin(Host* host, int size) {
    host->widget.stop_loading();
    if (size) host->widget.begin_load({.size = static_cast<std::size_t>(size), .fetch = fetch_story, .context = host});
}

// As much work as so many bytes are; answers how much is done, 0–1, and 1 only when nothing is left.
double dm_load_step(Host* host, int bytes) {
    const double done = host->widget.load_some(static_cast<std::size_t>(bytes));
    if (host->widget.needs_no_text()) dm_js_story(host, 0, nullptr, 0);
    return done;
}

int dm_load_end(Host* host) { return count(host, host->widget.end_load()); }

// What is read in steps, or taken over, is tidied up before it is used, as much as so many steps are; 1 when it is. A
// worker, which only arranges, need not.
int dm_tidy(Host* host, int steps) { return host->widget.tidy(static_cast<std::uint32_t>(steps)); }

// All that was loaded, or once it is arranged its arrangement, for another instance of this wasm, as blocks of memory,
// which stand until the timeline changes: answers how many. Block 0 is the head, which says what the others are.
int dm_pack(Host* host) {
    host->parcel = host->widget.bytes();
    return static_cast<int>(host->parcel.blocks().size()) + 1;
}

const char* dm_packed(Host* host, int block) {
    return block ? host->parcel.blocks()[static_cast<std::size_t>(block) - 1].data() : host->parcel.head().data();
}

int dm_packed_size(Host* host, int block) {
    return static_cast<int>(block ? host->parcel.blocks()[static_cast<std::size_t>(block) - 1].size()
                                  : host->parcel.head().size());
}

// The other side: gives the head, which must stay where it is to the end; answers how many blocks are to follow, 0 when
// this is no head. Then the place of each block in turn, to be filled before the next is asked for: with room for its
// first bytes, since to make it all at once takes long.
int dm_unpack(Host* host, const char* head, int size) {
    return static_cast<int>(host->widget.begin_taking(view(head, size)));
}

char* dm_unpack_block(Host* host, int block, int bytes) {
    return host->widget.place_of(static_cast<std::size_t>(block) - 1, static_cast<std::size_t>(bytes));
}

// A worker arranges what it has read in the page's fonts: it tells the letters that it has met, the page learns them
// and answers with bytes (both as dm_text), and the worker knows.
const char* dm_letters(Host* host) {
    host->text = host->widget.letters();
    return host->text.c_str();
}

void dm_learn(Host* host, const char* letters, int size) { host->widget.learn(view(letters, size)); }

const char* dm_learnt(Host* host) {
    host->text = host->widget.learnt();
    return host->text.data();
}

void dm_know(Host* host, const char* learnt, int size) { host->widget.know(view(learnt, size)); }

int dm_unpack_end(Host* host) {
    host->widget.end_taking();
    return count(host, LoadResult::read);
}

void dm_resize(Host* host, float width, float height, float device_pixel_ratio) {
    host->widget.set_scale(device_pixel_ratio);
    host->widget.handle(Resize{{width, height}});
}

void dm_words(Host* host, const char* lines, int size) { host->widget.set_words(Words(view(lines, size))); }

// What the clock on the reader's wall shows, in seconds from 1970 as if it were UTC: its day is marked as today.
void dm_today(Host* host, double seconds) {
    host->widget.set_today(Instant(std::chrono::seconds(static_cast<std::int64_t>(seconds))));
}

int dm_fonts(Host* host) {
    host->widget.fonts_changed();
    return bits({.redraw = true});
}

// 1: dark; 2: reduced motion.
void dm_preferences(Host* host, int flags) {
    host->widget.set_theme(flag(flags, 1) ? ThemeName::dark : ThemeName::light);
    host->widget.handle(Preferences{flag(flags, 2)});
}

int dm_pointer(Host* host, int phase, float x, float y, int flags, int clicks) {
    return bits(host->widget.handle(Pointer{.phase = static_cast<Phase>(phase),
                                            .at = {x, y},
                                            .touch = flag(flags, 1),
                                            .clicks = static_cast<std::uint8_t>(clicks)}));
}

int dm_wheel(Host* host, float x, float y, float dx, float dy, int flags) {
    return bits(host->widget.handle(Wheel{.at = {x, y}, .dx = dx, .dy = dy, .zooms = flag(flags, 1)}));
}

int dm_pinch(Host* host, float x, float y, float dx, float dy, float factor) {
    return bits(host->widget.handle(Pinch{.at = {x, y}, .pan = {dx, dy}, .factor = factor}));
}

int dm_key(Host* host, int key) { return bits(host->widget.handle(KeyPress{static_cast<Key>(key)})); }

int dm_select(Host* host, int event) { return bits(host->widget.handle(Select{event_or_none(host, event)})); }

int dm_focus(Host* host, int event) { return bits(host->widget.handle(Focus{event_or_none(host, event)})); }

int dm_axis(Host* host, int mode) { return bits(host->widget.handle(SetAxis{static_cast<AxisMode>(mode)})); }

// What lanes stand for, as in GroupBy.
int dm_lanes(Host* host, int by) { return bits(host->widget.handle(SetLanes{static_cast<GroupBy>(by)})); }

// Collapses a lane, or expands it; -1: all of them.
int dm_collapse(Host* host, int lane) {
    return bits(
        host->widget.handle(Collapse{lane < 0 ? std::nullopt : std::optional(static_cast<std::uint16_t>(lane))}));
}

// `name=value` lines: words, party, kind, status, source, tag. While number 12 says so, dm_search goes on with it.
int dm_query(Host* host, const char* lines, int size) { return bits(host->widget.handle(Find{view(lines, size)})); }

int dm_search(Host* host) { return bits(host->widget.search()); }

// Events that are not filtered out, by rank: the event of a rank (-1: none), and how many stand before an event.
int dm_nth(Host* host, int rank) {
    const EventList shown = host->widget.shown();
    const auto at = static_cast<std::uint32_t>(rank);
    return rank >= 0 && at < shown.size() ? static_cast<int>(raw(shown[at])) : -1;
}

int dm_rank(Host* host, int event) {
    return event < 0 ? -1 : static_cast<int>(host->widget.shown().rank(EventIndex{static_cast<std::uint32_t>(event)}));
}

int dm_find(Host* host, const char* id, int size) {
    const auto event = host->widget.timeline().find(view(id, size));
    return event ? static_cast<int>(raw(*event)) : -1;
}

// Goes on with arranging what a frame would show; 1 when nothing is left to arrange.
int dm_arrange(Host* host, int steps) { return host->widget.arrange(static_cast<std::uint32_t>(steps)); }

// ms until the next wanted frame: 0 at once, -1 not before an input.
double dm_frame(Host* host, double now_ms) {
    const double wake_in_s = host->widget.frame(now_ms / 1000).wake_in_s;
    return std::isinf(wake_in_s) ? -1 : wake_in_s * 1000;
}

int dm_changes(Host* host) { return host->widget.take_changes(); }

// 0 events, 1 selected, 2 focused, 3 hovered (-1: none), 4 axis (1 story, 2 to scale), 5 errors, 6 events left out,
// 7 natural height, 8 marks drawn, 9 labels drawn, 10 time runs down, 11 events shown, 12 still searching, 13 events in
// the outline, which of a huge document holds the most important, 14: 1 when there is something to draw, 15: 1 when
// the pointer is on something to click.
double dm_number(Host* host, int what) { return number(host->widget, static_cast<NumberOf>(what)); }

// 0 outline, 1 as HTML, 2 article of `event`, 3 issues, 4 SVG of the first view or, where `event` is 1, of what was
// drawn last, 5 masthead as HTML, 6 masthead, 7 sources as HTML, 8 sources, 9 range in view, 10 id of `event`, 11
// document, 12 title, 13 language, 14 title of `event`, 15 scene, 16 legend as HTML, 17 legend, 18 choices of the
// filter, 19 the author's theme (light, dark, auto or empty), 20 targets of the scene, 21 lanes, 22 what the cluster
// that has the focus is about. JSON where nothing else is said: a node is ["tag",{"name":"value"},child…], a text a
// string. Zero-terminated; stands until the next call with this handle.
const char* dm_text(Host* host, int what, int event) {
    host->text = text(host->widget, static_cast<TextOf>(what), event);
    return host->text.c_str();
}

int dm_text_size(Host* host) { return static_cast<int>(host->text.size()); }

}  // extern "C"
