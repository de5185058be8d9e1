// The functions of reader.h. They check arguments, convert and forward; decisions are made in src.
#include "reader.h"

#include <cmath>
#include <optional>
#include <span>

#include "arguments.h"
#include "instance.h"
#include "page/asked_word.h"
#include "widget/answers.h"

using namespace demarche;

// page_services.js, gl.js and plain.js read these as 32-bit words.
static_assert(offsetof(TexturePatch, pixels) == 20 && sizeof(DrawFrame) == 36 && sizeof(DrawRun) == 32);
static_assert(sizeof(ImDrawVert) == 20 && sizeof(ImDrawIdx) == 2);
static_assert(offsetof(Bitmap, baseline) == 12 && offsetof(Bitmap, pixels) == 16 && sizeof(void*) == 4);

// words.js and the tables that are built in are of the same list.
static_assert(count_of<Word> == word_count);

namespace {

std::optional<EventIndex> event_at(const Instance* instance, int event) {
    if (event < 0 || amount(event) >= instance->widget.timeline().size()) return std::nullopt;
    return EventIndex{amount(event)};
}

int number_of(std::optional<EventIndex> event) { return event ? static_cast<int>(raw(*event)) : -1; }

int bits(Reaction reaction) {
    return (reaction.consumed ? static_cast<int>(ReactionBit::consumed) : 0) |
           (reaction.redraw ? static_cast<int>(ReactionBit::redraw) : 0);
}

// An input with a number of a list; a number of no list does nothing.
template <class Change, class Enum>
int handle(Instance* instance, std::optional<Enum> value) {
    return value ? bits(instance->widget.handle(Change{*value})) : 0;
}

void set_clock(Widget& widget, double seconds) {
    const double near = within(seconds, -most_seconds, most_seconds);
    widget.set_today(Instant(std::chrono::seconds(static_cast<std::int64_t>(near))));
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

// The offset of a time zone in seconds, see OffsetAt.
[[clang::import_module("page"), clang::import_name("zone")]] int dm_js_zone(const char* name, int size, double utc_s);

static std::int32_t zone_offset(std::string_view name, std::int64_t utc_s) {
    return dm_js_zone(name.data(), static_cast<int>(name.size()), static_cast<double>(utc_s));
}

static void fetch_story(void* instance, std::size_t from, std::span<char> into) {
    dm_js_story(instance, from, into.data(), into.size());
}

static void release_story(void* instance) { dm_js_story(instance, 0, nullptr, 0); }

Instance* dm_create() { return new Instance({dm_js_width, dm_js_raster}, zone_offset); }

void dm_destroy(Instance* instance) { delete instance; }

void dm_context(Instance* instance, int context, int colors) {
    const DrawImports page{dm_js_upload, dm_js_draw};
    const auto drawn = named<Colors>(colors);
    const bool is_there = context > 0 && drawn;
    instance->widget.set_renderer(is_there ? std::make_unique<PageRenderer>(context, *drawn, page) : nullptr);
}

void dm_read(Instance* instance, int size) {
    instance->widget.stop_loading();
    if (size < 0) return;
    instance->widget.begin_load(
        {.size = amount(size), .fetch = fetch_story, .context = instance, .release = release_story});
}

double dm_work(Instance* instance, int steps) {
    instance->transfer.apply();
    return instance->widget.work(amount(steps));
}

const char* dm_packed(Instance* instance, int block) {
    if (block == 0) instance->parcel = instance->transfer.pack();
    if (instance->parcel.head().empty()) return instance->refer_to({});
    const auto blocks = instance->parcel.blocks();
    if (block < 0 || amount(block) > blocks.size()) return instance->refer_to({});
    return instance->refer_to(block == 0 ? std::string_view(instance->parcel.head()) : blocks[amount(block) - 1]);
}

char* dm_unpack(Instance* instance, int block, int bytes) {
    return block >= 0 ? instance->transfer.reserve(amount(block), amount(bytes)) : nullptr;
}

void dm_measure_glyphs(Instance* instance, const char* glyphs, int size) {
    instance->transfer.measure_glyphs(text_at(glyphs, size));
}

void dm_use_widths(Instance* instance, const char* widths, int size) {
    instance->transfer.use_widths(text_at(widths, size));
}

void dm_resize(Instance* instance, float width, float height, float ratio, float most_height, int overflow) {
    const auto asked = named<Overflow>(overflow);
    if (!asked) return;
    const auto length = [](float px) { return within(px, 0.0f, furthest_px); };
    instance->widget.set_scale(within(ratio, 0.0f, most_ratio));
    instance->widget.handle(
        Resize{.size = {length(width), length(height)}, .most_height = length(most_height), .overflow = *asked});
}

void dm_part(Instance* instance, float from, float to) {
    const float top = within(from, 0.0f, furthest_px);
    instance->widget.handle(ShowPart{{top, within(to, top, furthest_px)}});
}

void dm_words(Instance* instance, const char* lines, int size) {
    instance->widget.set_words(Words(text_at(lines, size)));
}

const char* dm_word(Instance* instance, const char* lines, int size, int word) {
    const auto asked = named<Word>(word);
    return instance->answer(asked ? asked_word(instance->widget.words(), *asked, text_at(lines, size)) : std::string());
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
    const auto named_phase = named<PointerPhase>(phase);
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
    const float part = within(factor, 1 / most_pinched, most_pinched);
    return bits(instance->widget.handle(Pinch{.at = {px(x), px(y)}, .pan = {px(dx), px(dy)}, .factor = part}));
}

int dm_key(Instance* instance, int key) { return handle<KeyPress>(instance, named<Key>(key)); }

int dm_select(Instance* instance, int event) {
    return bits(instance->widget.handle(Select{event_at(instance, event)}));
}

int dm_focus(Instance* instance, int event) { return bits(instance->widget.handle(Focus{event_at(instance, event)})); }

int dm_step(Instance* instance, int step) {
    return step < 0 ? 0 : bits(instance->widget.handle(GoToStep{amount(step)}));
}

int dm_date(Instance* instance, const char* date, int size) {
    const auto time = instance->widget.time_of(text_at(date, size));
    return time ? bits(instance->widget.handle(GoToDate{*time})) : 0;
}

int dm_lanes(Instance* instance, int grouping) { return handle<SetLanes>(instance, named<GroupBy>(grouping)); }

int dm_topic(Instance* instance, int topic) {
    if (topic < 0) return 0;
    return bits(instance->widget.handle(ShowTopic{static_cast<std::uint32_t>(topic)}));
}

int dm_collapse(Instance* instance, int lane) {
    if (lane > UINT16_MAX) return 0;
    return bits(
        instance->widget.handle(Collapse{lane < 0 ? std::nullopt : std::optional(static_cast<std::uint16_t>(lane))}));
}

int dm_query(Instance* instance, const char* lines, int size) {
    return bits(instance->widget.handle(Find{text_at(lines, size)}));
}

int dm_restore(Instance* instance, const char* lines, int size) {
    return bits(instance->widget.handle(Restore{text_at(lines, size)}));
}

int dm_find(Instance* instance, const char* id, int size) {
    return number_of(instance->widget.timeline().find(text_at(id, size)));
}

double dm_frame(Instance* instance, double now_ms, double utc_s) {
    if (!std::isnan(utc_s)) set_clock(instance->widget, utc_s);
    const double wake_in_s = instance->widget.frame(within(now_ms / 1000, -most_clock_s, most_clock_s)).wake_in_s;
    return std::isinf(wake_in_s) ? -1 : wake_in_s * 1000;
}

int dm_changes(Instance* instance) { return instance->widget.take_changes().bits(); }

double dm_number(Instance* instance, int number, int of) {
    const auto asked = named<NumberOf>(number);
    return asked ? demarche::number(instance->widget, *asked, of) : 0;
}

const char* dm_text(Instance* instance, int text, int event) {
    const auto asked = named<TextOf>(text);
    return instance->answer(asked ? demarche::text(instance->widget, *asked, event) : std::string());
}

int dm_answer_size(Instance* instance) { return static_cast<int>(instance->answered.size()); }

}  // extern "C"
