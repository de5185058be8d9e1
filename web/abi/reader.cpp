// The flat C functions of reader.h. They check, convert and forward, and decide nothing.
#include "reader.h"

#include <cmath>
#include <optional>
#include <span>

#include "arguments.h"
#include "instance.h"
#include "page/asked_word.h"
#include "widget/answers.h"
#include "widget/version.h"

using namespace demarche;

// page_services.js and gl.js read these as 32-bit words.
static_assert(offsetof(TexturePatch, pixels) == 20 && sizeof(DrawFrame) == 36 && sizeof(DrawRun) == 32);
static_assert(sizeof(ImDrawVert) == 20 && sizeof(ImDrawIdx) == 2);
static_assert(offsetof(Bitmap, baseline) == 12 && offsetof(Bitmap, pixels) == 16 && sizeof(void*) == 4);

namespace {

constexpr float most_ratio = 16;          // device px per CSS px
constexpr float most_fingers_part = 100;  // in one step of a pinch
constexpr double most_seconds = 1e12;     // from 1970: some 30,000 years
constexpr double most_ms = 1e15;

std::optional<EventIndex> event_at(const Instance* instance, int event) {
    if (event < 0 || amount(event) >= instance->widget.timeline().size()) return std::nullopt;
    return EventIndex{amount(event)};
}

int number_of(std::optional<EventIndex> event) { return event ? static_cast<int>(raw(*event)) : -1; }

int count(const Instance* instance, LoadResult result) {
    return result == LoadResult::read ? static_cast<int>(instance->widget.timeline().size()) : -1;
}

int bits(Reaction reaction) {
    return (reaction.consumed ? static_cast<int>(ReactionBit::consumed) : 0) |
           (reaction.redraw ? static_cast<int>(ReactionBit::redraw) : 0);
}

// An input with a number of a list; a number of no list does nothing.
template <class Change, class Enum>
int handle(Instance* instance, std::optional<Enum> value) {
    return value ? bits(instance->widget.handle(Change{*value})) : 0;
}

// A block of the parcel, 0 the head.
std::string_view block_of(const Instance* instance, int block) {
    const auto blocks = instance->parcel.blocks();
    if (block == 0) return instance->parcel.head();
    return block > 0 && amount(block) <= blocks.size() ? blocks[amount(block) - 1] : std::string_view();
}

}  // namespace

extern "C" {

[[clang::import_module("page"), clang::import_name("width")]] float dm_js_width(const char* text, int size, int style);
[[clang::import_module("page"), clang::import_name("upload")]] void dm_js_upload(int context,
                                                                                 const TexturePatch* patch);
[[clang::import_module("page"), clang::import_name("draw")]] void dm_js_draw(int context, const DrawFrame* frame);
[[clang::import_module("page"), clang::import_name("raster")]] int dm_js_raster(const char* text, int size, int style,
                                                                                float scale, std::uint32_t ink,
                                                                                const Bitmap* into);
// Bytes of the document that a timeline reads. Size 0: the timeline needs no more of them.
[[clang::import_module("page"), clang::import_name("story")]] void dm_js_story(const void* instance, std::size_t from,
                                                                               char* into, std::size_t size);

static void fetch_story(void* instance, std::size_t from, std::span<char> into) {
    dm_js_story(instance, from, into.data(), into.size());
}

const char* dm_version() { return version; }

Instance* dm_create() { return new Instance({dm_js_width, dm_js_raster}); }

void dm_destroy(Instance* instance) { delete instance; }

void dm_context(Instance* instance, int context) {
    const DrawImports page{dm_js_upload, dm_js_draw};
    instance->widget.set_renderer(context > 0 ? std::make_unique<PageRenderer>(context, page) : nullptr);
}

int dm_load(Instance* instance, const char* json, int size) {
    instance->read = -1;
    return count(instance, instance->widget.load(text_at(json, size)));
}

void dm_load_begin(Instance* instance, int size) {
    instance->read = -1;
    instance->widget.stop_loading();
    if (size <= 0) return;
    instance->read = 0;
    instance->widget.begin_load({.size = amount(size), .fetch = fetch_story, .context = instance});
}

double dm_load_step(Instance* instance, int bytes) {
    if (instance->read < 0 || instance->read == 1) return 1;
    instance->read = instance->widget.load_some(amount(bytes));
    if (instance->widget.needs_no_text()) dm_js_story(instance, 0, nullptr, 0);
    return instance->read;
}

int dm_load_end(Instance* instance) {
    if (instance->read < 1) {
        dm_load_begin(instance, 0);
        return -1;
    }
    instance->read = -1;
    return count(instance, instance->widget.end_load());
}

int dm_tidy(Instance* instance, int steps) { return instance->widget.tidy(amount(steps)); }

int dm_pack(Instance* instance) {
    if (!instance->widget.has_bytes()) return 0;
    instance->parcel = instance->widget.bytes();
    return static_cast<int>(instance->parcel.blocks().size()) + 1;
}

const char* dm_packed(Instance* instance, int block) { return block_of(instance, block).data(); }

int dm_packed_size(Instance* instance, int block) { return static_cast<int>(block_of(instance, block).size()); }

int dm_unpack(Instance* instance, const char* head, int size) {
    return static_cast<int>(instance->widget.begin_taking(text_at(head, size)));
}

char* dm_unpack_block(Instance* instance, int block, int bytes) {
    return block > 0 ? instance->widget.place_of(amount(block) - 1, amount(bytes)) : nullptr;
}

int dm_unpack_end(Instance* instance) { return instance->widget.end_taking() ? count(instance, LoadResult::read) : -1; }

const char* dm_letters(Instance* instance) { return instance->answer(instance->widget.letters()); }

void dm_learn(Instance* instance, const char* letters, int size) { instance->widget.learn(text_at(letters, size)); }

const char* dm_learnt(Instance* instance) { return instance->answer(instance->widget.learnt()); }

void dm_know(Instance* instance, const char* learnt, int size) { instance->widget.know(text_at(learnt, size)); }

void dm_resize(Instance* instance, float width, float height, float ratio) {
    instance->widget.set_scale(within(ratio, 0.0f, most_ratio));
    instance->widget.handle(Resize{{within(width, 0.0f, most_px), within(height, 0.0f, most_px)}});
}

void dm_words(Instance* instance, const char* lines, int size) {
    instance->widget.set_words(Words(text_at(lines, size)));
}

const char* dm_word(Instance* instance, const char* question, int size) {
    return instance->answer(asked_word(instance->widget.words(), text_at(question, size)));
}

void dm_today(Instance* instance, double seconds) {
    const double near = within(seconds, -most_seconds, most_seconds);
    instance->widget.set_today(Instant(std::chrono::seconds(static_cast<std::int64_t>(near))));
}

int dm_fonts(Instance* instance) {
    instance->widget.fonts_changed();
    return bits({.redraw = true});
}

void dm_theme(Instance* instance, const char* lines, int size) {
    instance->widget.set_theme(parse_theme(text_at(lines, size)));
}

void dm_preferences(Instance* instance, int flags) {
    instance->widget.handle(Preferences{.reduced_motion = has(flags, Preference::reduced_motion)});
}

int dm_pointer(Instance* instance, int phase, float x, float y, int flags, int clicks) {
    const auto named_phase = named<Phase>(phase);
    if (!named_phase) return 0;
    return bits(instance->widget.handle(Pointer{.phase = *named_phase,
                                                .at = {px(x), px(y)},
                                                .touch = has(flags, PointerFlag::touch),
                                                .clicks = static_cast<std::uint8_t>(within(clicks, 0, 255))}));
}

int dm_wheel(Instance* instance, float x, float y, float dx, float dy, int flags) {
    const Wheel wheel{.at = {px(x), px(y)}, .dx = px(dx), .dy = px(dy), .zooms = has(flags, WheelFlag::zooms)};
    return bits(instance->widget.handle(wheel));
}

int dm_pinch(Instance* instance, float x, float y, float dx, float dy, float factor) {
    const float part = within(factor, 1 / most_fingers_part, most_fingers_part);
    return bits(instance->widget.handle(Pinch{.at = {px(x), px(y)}, .pan = {px(dx), px(dy)}, .factor = part}));
}

int dm_key(Instance* instance, int key) { return handle<KeyPress>(instance, named<Key>(key)); }

int dm_select(Instance* instance, int event) {
    return bits(instance->widget.handle(Select{event_at(instance, event)}));
}

int dm_focus(Instance* instance, int event) { return bits(instance->widget.handle(Focus{event_at(instance, event)})); }

int dm_axis(Instance* instance, int axis) { return handle<SetAxis>(instance, named<AxisMode>(axis)); }

int dm_lanes(Instance* instance, int grouping) { return handle<SetLanes>(instance, named<GroupBy>(grouping)); }

int dm_collapse(Instance* instance, int lane) {
    if (lane > UINT16_MAX) return 0;
    return bits(
        instance->widget.handle(Collapse{lane < 0 ? std::nullopt : std::optional(static_cast<std::uint16_t>(lane))}));
}

int dm_query(Instance* instance, const char* lines, int size) {
    return bits(instance->widget.handle(Find{text_at(lines, size)}));
}

int dm_search(Instance* instance) { return bits(instance->widget.search()); }

int dm_nth(Instance* instance, int rank) {
    const EventList shown = instance->widget.shown();
    return rank >= 0 && amount(rank) < shown.size() ? number_of(shown[amount(rank)]) : -1;
}

int dm_rank(Instance* instance, int event) {
    const auto asked = event_at(instance, event);
    return asked ? static_cast<int>(instance->widget.shown().rank(*asked)) : -1;
}

int dm_find(Instance* instance, const char* id, int size) {
    return number_of(instance->widget.timeline().find(text_at(id, size)));
}

int dm_arrange(Instance* instance, int steps) { return instance->widget.arrange(amount(steps)); }

double dm_frame(Instance* instance, double now_ms) {
    const double wake_in_s = instance->widget.frame(within(now_ms, -most_ms, most_ms) / 1000).wake_in_s;
    return std::isinf(wake_in_s) ? -1 : wake_in_s * 1000;
}

int dm_changes(Instance* instance) { return instance->widget.take_changes(); }

double dm_number(Instance* instance, int number) {
    const auto asked = named<NumberOf>(number);
    return asked ? demarche::number(instance->widget, *asked) : 0;
}

const char* dm_text(Instance* instance, int text, int event) {
    const auto asked = named<TextOf>(text);
    return instance->answer(asked ? demarche::text(instance->widget, *asked, event) : std::string());
}

int dm_text_size(Instance* instance) { return static_cast<int>(instance->text.size()); }

}  // extern "C"
