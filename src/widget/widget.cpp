#include "widget/widget.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/bytes.h"
#include "layout/arrange.h"
#include "layout/compose.h"
#include "layout/svg.h"
#include "layout/ticks.h"
#include "model/loader.h"
#include "ui/canvas.h"
#include "view/fade.h"
#include "view/flight.h"
#include "view/view.h"

namespace demarche {
namespace {

constexpr int search_work = 100;                // some ms
constexpr Size size_before_any{960, 600};  // what is asked before the page has said its size

constexpr float opens_by_itself = 0.9f;  // importance

// Opened when the reader has not chosen: the event that its author says matters most, of several the earliest.
std::optional<EventIndex> opening_event(const Timeline& timeline) {
    std::optional<EventIndex> best;
    for (std::uint32_t i = 0; i < timeline.size(); ++i) {
        const float importance = timeline.importance(EventIndex{i});
        if (importance >= opens_by_itself && (!best || importance > timeline.importance(*best))) best = EventIndex{i};
    }
    return best;
}

// Nothing in it that a timeline has, and an error that says why.
bool holds_nothing(const Read& read) {
    const Document& document = read.document;
    return read.events.size() == 0 && document.actors.empty() && document.title.empty() && read.dropped == 0 &&
           std::any_of(read.issues.begin(), read.issues.end(),
                       [](const Issue& issue) { return issue.severity == Severity::error; });
}

struct Range {
    Instant begin, end;
    bool operator==(const Range&) const = default;
};

Range range_in_view(const Axis& axis) { return {axis.at(0), axis.at(axis.warp().width_px)}; }

}  // namespace

struct Widget::State {
    std::unique_ptr<TextRaster> text;
    std::unique_ptr<Renderer> renderer;
    Canvas canvas;
    PaintOptions paint;
    Timeline timeline;
    std::vector<Issue> issues;
    std::size_t dropped = 0;
    DateWords words = english();
    View view{.size = size_before_any};
    Search search_for;
    std::optional<std::vector<EventIndex>> shown;   // none: all
    Arrangement arrangement;
    bool arranged = false;
    Fit fit = Fit::first_view;  // how the next arrangement is taken up
    Scene scene;
    Range range{};              // as of the last frame
    std::uint8_t changes = 0;

    EventList events() const { return {timeline.size(), shown ? &*shown : nullptr}; }
    Arrangement arranged_at(Size size) const {
        return arrange({timeline, {.size = size, .axis = view.asked, .shown = shown}, *text, words});
    }
    void note(Change change) { changes |= static_cast<std::uint8_t>(change); }
    void note_emphasis(const Emphasis& before) {
        const Emphasis& now = view.emphasis;
        if (before.selected != now.selected) note(Change::selection);
        if (before.focused != now.focused) note(Change::focus);
        if (before.hovered != now.hovered) note(Change::hover);
    }
    Scene composed(const Arrangement& by, const Axis& axis, const Emphasis& emphasis, float scroll_px,
                   std::span<const Fade> fades = {}) const {
        return compose({.timeline = timeline,
                        .arrangement = by,
                        .axis = axis,
                        .emphasis = emphasis,
                        .scroll_px = scroll_px,
                        .words = words,
                        .measure = *text,
                        .fades = fades});
    }
};

Widget::Widget(std::unique_ptr<TextRaster> text) : state_(std::make_unique<State>()) { state_->text = std::move(text); }

Widget::~Widget() = default;
Widget::Widget(Widget&&) noexcept = default;

LoadResult Widget::load(std::string_view json) {
    Loader loader(json);
    while (loader.step(json.size() + 1) == Loader::Outcome::more) {}
    return load(std::move(loader.read()));
}

LoadResult Widget::load(Read&& read) {
    const bool nothing = holds_nothing(read);
    State& s = *state_;
    s.timeline = {};   // before the next one needs room
    s.issues = std::move(read.issues);
    s.dropped = read.dropped;
    begin_with(Timeline(std::move(read.document), std::move(read.events)));
    return nothing ? LoadResult::not_a_document : LoadResult::read;
}

std::string Widget::bytes() const {
    const State& s = *state_;
    ByteWriter out;
    s.timeline.write(out);
    out.value(static_cast<std::uint32_t>(s.dropped));
    out.value(static_cast<std::uint32_t>(s.issues.size()));
    for (const Issue& issue : s.issues) {
        out.value(issue.severity);
        out.text(issue.pointer);
        out.value(issue.line);
        out.value(issue.column);
        out.text(issue.message);
    }
    return out.take();
}

LoadResult Widget::take_over(std::string_view bytes) {
    State& s = *state_;
    ByteReader in(bytes);
    Timeline timeline = Timeline::read(in);
    if (!in.whole()) return LoadResult::not_a_document;
    s.dropped = in.value<std::uint32_t>();
    s.issues.clear();
    for (auto count = in.value<std::uint32_t>(); count > 0 && in.whole(); --count) {
        Issue& issue = s.issues.emplace_back();
        issue.severity = in.value<Severity>();
        issue.pointer = in.text();
        issue.line = in.value<std::uint32_t>();
        issue.column = in.value<std::uint32_t>();
        issue.message = in.text();
    }
    begin_with(std::move(timeline));
    return LoadResult::read;
}

void Widget::begin_with(Timeline&& timeline) {
    State& s = *state_;
    const Emphasis before = s.view.emphasis;
    s.timeline = std::move(timeline);
    s.view = {.size = s.view.size, .asked = s.view.asked, .reduced_motion = s.view.reduced_motion};
    if (const auto& display = s.timeline.document().display) s.view.asked = display->axis;
    s.view.emphasis.selected = opening_event(s.timeline);
    s.search_for = {};
    s.shown.reset();
    s.scene = {};
    s.arranged = false;
    s.fit = Fit::first_view;
    s.note(Change::outline);
    s.note(Change::selection);  // the same number may be another event
    s.note_emphasis(before);
}

void Widget::arrange_anew() {
    State& s = *state_;
    if (s.arranged) return;
    s.arrangement = s.arranged_at(s.view.size);
    adopt(s.view, s.arrangement, s.fit, place_of(s.timeline, s.view.emphasis.selected));
    s.arranged = true;
    s.fit = Fit::keep;
}

Reaction Widget::handle(const Input& input) {
    State& s = *state_;
    // A size may come before every frame of a drag; it alone does not need the arrangement that it makes stale.
    if (!std::holds_alternative<Resize>(input)) arrange_anew();
    const Size size = s.view.size;
    const AxisMode asked = s.view.asked;
    const Emphasis before = s.view.emphasis;
    Reaction reaction = update(s.view, input, {s.timeline, s.arrangement, s.scene, s.events()});
    if (s.view.size != size || s.view.asked != asked) s.arranged = false;
    s.note_emphasis(before);
    if (s.view.query == s.search_for.query()) return reaction;
    s.search_for.begin(s.timeline, s.view.query);
    return reaction |= search();
}

Reaction Widget::search() {
    State& s = *state_;
    if (!searching() || s.search_for.step(s.timeline, search_work)) return {};
    s.shown.reset();
    if (!s.search_for.asks_for_all()) s.shown = s.search_for.found();
    s.arranged = false;
    s.note(Change::shown);
    return {.redraw = true};
}

Frame Widget::frame(double now_s) {
    State& s = *state_;
    arrange_anew();
    const bool flying = advance(s.view, now_s);
    const std::vector<Fade> fades = fade_in(s.view, s.arrangement, now_s);
    s.scene = s.composed(s.arrangement, s.view.axis, s.view.emphasis, s.view.scroll_px, fades);
    if (const Range range = range_in_view(s.view.axis); range != s.range) {
        s.range = range;
        s.note(Change::range);
    }
    const bool whole = !s.renderer || s.canvas.draw(s.scene, s.paint, *s.text, *s.renderer) == Canvas::Outcome::complete;
    return {flying || !fades.empty() || !whole ? 0 : std::numeric_limits<double>::infinity()};
}

void Widget::set_scale(float device_pixel_ratio) { state_->paint.scale = std::max(0.1f, device_pixel_ratio); }

void Widget::set_theme(ThemeName theme) {
    if (theme == state_->paint.theme) return;
    state_->paint.theme = theme;
    state_->canvas.forget_labels();  // text engines smooth dark and light ink differently
}

void Widget::set_words(DateWords words) {
    state_->words = std::move(words);
    state_->arranged = false;
    state_->note(Change::outline);
    state_->note(Change::range);
}

void Widget::fonts_changed() {
    state_->arranged = false;
    state_->canvas.forget_labels();
}

void Widget::set_renderer(std::unique_ptr<Renderer> renderer) {
    state_->canvas.forget_labels();
    state_->renderer = std::move(renderer);
}

std::uint8_t Widget::take_changes() { return std::exchange(state_->changes, std::uint8_t{0}); }

const Timeline& Widget::timeline() const { return state_->timeline; }
std::optional<EventIndex> Widget::selected() const { return state_->view.emphasis.selected; }
std::optional<EventIndex> Widget::focused() const { return state_->view.emphasis.focused; }
std::optional<EventIndex> Widget::hovered() const { return state_->view.emphasis.hovered; }
bool Widget::searching() const { return !state_->search_for.done(); }
EventList Widget::shown() const { return state_->events(); }
std::span<const Issue> Widget::issues() const { return state_->issues; }
std::size_t Widget::dropped() const { return state_->dropped; }
const DateWords& Widget::words() const { return state_->words; }
Size Widget::size() const { return state_->view.size; }
const Scene& Widget::scene() const { return state_->scene; }

AxisMode Widget::axis_mode() {
    arrange_anew();
    return state_->arrangement.mode;
}

bool Widget::runs_down() {
    arrange_anew();
    return state_->arrangement.orientation == Orientation::down;
}

float Widget::natural_height() {
    arrange_anew();
    const Arrangement& a = state_->arrangement;
    return a.header + a.lanes_height + a.footer;
}

// Each end is named as exactly as the axis shows it there, within what the story tells of.
std::string Widget::range_text() {
    arrange_anew();
    const State& s = *state_;
    if (s.timeline.dated() == 0) return {};
    const Axis& axis = s.view.target();
    const TimeRange extent = s.timeline.extent();
    const Range range = range_in_view(axis);
    const auto named = [&](Instant at) {
        const Instant inside = std::clamp(at, extent.begin, std::max(extent.begin, extent.end - std::chrono::seconds(1)));
        return format_tick(inside, {unit_shown(axis, inside), 1}, s.words, TickStyle::major);
    };
    const std::string begin = named(range.begin), end = named(range.end);
    return begin == end ? begin : begin + " – " + end;
}

std::string Widget::svg(Size size) const {
    const State& s = *state_;
    const Arrangement by = s.arranged_at(size);
    const Document& document = s.timeline.document();
    return to_svg(s.composed(by, Axis::fit(by.warp, by.truth()), {.selected = opening_event(s.timeline)}, 0),
                  {.title = document.title, .description = document.summary});
}

}  // namespace demarche
