#include "widget/widget.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "layout/arrange.h"
#include "layout/arrangement_bytes.h"
#include "layout/compose.h"
#include "layout/summed_measure.h"
#include "layout/svg.h"
#include "layout/ticks.h"
#include "model/grouping.h"
#include "model/loader.h"
#include "time/calendar.h"
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

// Up to here a reader does not notice how long arranging takes; beyond, it goes in steps between frames.
constexpr std::uint32_t most_at_once = 1'000;         // events
constexpr std::uint32_t most_measured = 2'000;        // events whose titles a browser measures whole
constexpr std::uint32_t steps_a_frame = 400'000;      // about 8 ms

// A document on its way in: first its text is read, then its events are sorted and tied.
class Reading {
public:
    explicit Reading(std::string_view json) : loader_(json) {}

    double step(std::size_t bytes) {
        if (!building_) {
            if (loader_.step(bytes) == Loader::Outcome::more) return loader_.progress() * share_of_text;
            result = holds_nothing(read()) ? LoadResult::not_a_document : LoadResult::read;
            building_.emplace(Timeline::build(timeline, read().document, read().events));
        }
        const std::size_t steps = std::min<std::size_t>(bytes, all_steps / steps_a_byte) * steps_a_byte;
        return building_->run(static_cast<std::uint32_t>(steps)) ? 1 : share_of_text;
    }
    Read& read() { return loader_.read(); }

    Timeline timeline;
    LoadResult result = LoadResult::read;

private:
    static constexpr std::size_t steps_a_byte = 6;
    static constexpr double share_of_text = 0.85;

    Loader loader_;
    std::optional<Work> building_;
};

// One that another instance has read.
struct Taking {
    explicit Taking(std::string_view head) : in(head) {}

    ByteReader in;
    Timeline timeline;
    std::size_t dropped = 0;
    std::vector<Issue> issues;
    std::unique_ptr<Arrangement> arrangement;   // none: it is still to be made
};

// An arrangement under way: what it is made of stays as it is meanwhile.
struct Making {
    Making(const Timeline& timeline, ArrangeOptions options, const TextMeasure& measure, const DateWords& words)
        : in{timeline, options, measure, words}, work(make_arrangement(*result, in)) {}

    std::unique_ptr<Arrangement> result = std::make_unique<Arrangement>();
    ArrangeInput in;
    Work work;
};

// What changes the view alone, before there is a picture to point at.
bool needs_no_picture(const Input& input) {
    return std::holds_alternative<Resize>(input) || std::holds_alternative<Select>(input) ||
           std::holds_alternative<SetAxis>(input) || std::holds_alternative<Find>(input) ||
           std::holds_alternative<Preferences>(input);
}

struct Range {
    Instant begin, end;
    bool operator==(const Range&) const = default;
};

Range range_in_view(const Axis& axis) { return {axis.at(0), axis.at(axis.warp().width_px)}; }

}  // namespace

struct Widget::State {
    explicit State(std::unique_ptr<TextRaster> raster) : text(std::move(raster)) {}

    std::unique_ptr<TextRaster> text;
    SummedMeasure summed{*text};
    std::unique_ptr<Renderer> renderer;
    Canvas canvas;
    PaintOptions paint;
    Timeline timeline;
    std::vector<Issue> issues;
    std::size_t dropped = 0;
    std::unique_ptr<Reading> reading;
    std::unique_ptr<Taking> taking;
    DateWords words = english();
    std::optional<Instant> today;   // a still picture has none
    View view{.size = size_before_any};
    Search search_for;
    std::optional<std::vector<EventIndex>> shown;   // none: all
    std::optional<std::uint8_t> groupings;   // once asked for
    std::unique_ptr<Arrangement> arrangement = std::make_unique<Arrangement>();   // the last one that was ready
    bool arranged = false;      // it is of this document, query, size and axis
    bool drawable = false;      // it is of this document
    std::unique_ptr<Making> making;
    std::optional<EventIndex> awaited;   // chosen before there was an arrangement: where the view is to go
    Fit fit = Fit::first_view;  // how the next arrangement is taken up
    Scene scene;
    Range range{};              // as of the last frame
    std::uint8_t changes = 0;

    EventList events() const { return {timeline.size(), shown ? &*shown : nullptr}; }
    const TextMeasure& measure() const {
        return timeline.size() <= most_measured ? static_cast<const TextMeasure&>(*text) : summed;
    }
    ArrangeOptions options(Size size) const {
        return {.size = size, .axis = view.asked, .shown = shown, .lanes = view.lanes, .collapsed = view.collapsed,
                .today = today};
    }
    Arrangement still_picture(Size size) const {   // it has no clock
        ArrangeOptions still = options(size);
        still.today.reset();
        return demarche::arrange({timeline, still, measure(), words});
    }
    void outdate() {
        arranged = false;
        making.reset();
    }
    void note(Change change) { changes |= static_cast<std::uint8_t>(change); }
    void note_emphasis(const Emphasis& before) {
        const Emphasis& now = view.emphasis;
        if (before.selected != now.selected) note(Change::selection);
        if (before.focused != now.focused) note(Change::focus);
        if (before.hovered != now.hovered) note(Change::hover);
    }
    ComposeInput picture_of(const Arrangement& by, const Axis& axis) const {
        return {.timeline = timeline, .arrangement = by, .axis = axis, .emphasis = {}, .words = words, .measure = *text};
    }
};

Widget::Widget(std::unique_ptr<TextRaster> text) : state_(std::make_unique<State>(std::move(text))) {}

Widget::~Widget() = default;
Widget::Widget(Widget&&) noexcept = default;

LoadResult Widget::load(std::string_view json) {
    begin_load(json);
    while (load_some(json.size() + 1) < 1) {}
    return end_load();
}

void Widget::begin_load(std::string_view json) {
    state_->reading = std::make_unique<Reading>(json);
}

void Widget::stop_loading() { state_->reading.reset(); }

double Widget::load_some(std::size_t bytes) { return state_->reading->step(bytes); }

LoadResult Widget::end_load() {
    State& s = *state_;
    const std::unique_ptr<Reading> reading = std::move(s.reading);
    s.issues = std::move(reading->read().issues);
    s.dropped = reading->read().dropped;
    begin_with(std::move(reading->timeline));
    return reading->result;
}

ByteWriter Widget::bytes() const {
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
    const bool arranged = s.arranged && s.arrangement->orientation == Orientation::across;
    out.value(static_cast<std::uint8_t>(arranged));
    if (arranged) write(out, *s.arrangement);
    return out;
}

std::size_t Widget::begin_taking(std::string_view head) {
    State& s = *state_;
    s.taking = std::make_unique<Taking>(head);
    Taking& t = *s.taking;
    t.timeline.read(t.in);
    t.dropped = t.in.value<std::uint32_t>();
    for (auto count = t.in.value<std::uint32_t>(); count > 0 && t.in.whole(); --count) {
        Issue& issue = t.issues.emplace_back();
        issue.severity = t.in.value<Severity>();
        issue.pointer = t.in.text();
        issue.line = t.in.value<std::uint32_t>();
        issue.column = t.in.value<std::uint32_t>();
        issue.message = t.in.text();
    }
    if (t.in.value<std::uint8_t>() != 0) {
        t.arrangement = std::make_unique<Arrangement>();
        demarche::read(t.in, *t.arrangement);
    }
    if (!t.in.whole()) s.taking.reset();
    return s.taking ? t.in.blocks() : 0;
}

std::span<char> Widget::place_of(std::size_t block) { return state_->taking->in.place(block); }

void Widget::end_taking() {
    State& s = *state_;
    const std::unique_ptr<Taking> taking = std::move(s.taking);
    s.issues = std::move(taking->issues);
    s.dropped = taking->dropped;
    begin_with(std::move(taking->timeline));
    if (!taking->arrangement) return;
    const bool fits = taking->arrangement->size == s.view.size;   // else it is drawn until one that does is ready
    take_up(std::move(taking->arrangement));
    if (!fits) s.outdate();
}

std::string Widget::letters() const { return letters_in(state_->timeline); }
void Widget::learn(std::string_view letters) { state_->summed.learn(letters); }

std::string Widget::learnt() const {
    ByteWriter out;
    state_->summed.write(out);
    return out.head();
}

void Widget::know(std::string_view learnt) {
    ByteReader in(learnt);
    state_->summed.read(in);
}

void Widget::begin_with(Timeline&& timeline) {
    State& s = *state_;
    const Emphasis before = s.view.emphasis;
    s.outdate();
    s.timeline = std::move(timeline);
    s.view = {.size = s.view.size, .asked = s.view.asked, .reduced_motion = s.view.reduced_motion};
    if (const auto& display = s.timeline.document().display) s.view.asked = display->axis;
    s.view.emphasis.selected = opening_event(s.timeline);
    s.search_for = {};
    s.groupings.reset();
    s.shown.reset();
    s.scene = {};
    s.outdate();
    s.arrangement = std::make_unique<Arrangement>();
    s.drawable = false;
    s.awaited.reset();
    s.fit = Fit::first_view;
    s.note(Change::outline);
    s.note(Change::selection);  // the same number may be another event
    s.note_emphasis(before);
}

bool Widget::arrange(std::uint32_t steps) {
    State& s = *state_;
    if (s.arranged) return true;
    if (!s.making) s.making = std::make_unique<Making>(s.timeline, s.options(s.view.size), s.measure(), s.words);
    if (!s.making->work.run(steps)) return false;
    const std::unique_ptr<Making> made = std::move(s.making);
    take_up(std::move(made->result));
    return true;
}

void Widget::take_up(std::unique_ptr<Arrangement> arrangement) {
    State& s = *state_;
    s.arrangement = std::move(arrangement);
    adopt(s.view, *s.arrangement, s.fit, moment_of(s.timeline, s.view.emphasis.selected));
    s.arranged = s.drawable = true;
    s.note(Change::lanes);
    s.fit = Fit::keep;
    if (const auto event = std::exchange(s.awaited, std::nullopt)) handle(Select{event});
}

// For whoever needs an answer now: of a long document it may be that of the arrangement before.
bool Widget::is_drawable() {
    if (state_->timeline.size() <= most_at_once) arrange(all_steps);
    return state_->drawable;
}

Reaction Widget::handle(const Input& input) {
    State& s = *state_;
    // A size may come before every frame of a drag; it alone does not need the arrangement that it makes stale.
    if (!std::holds_alternative<Resize>(input) && !is_drawable()) {
        const Select* select = std::get_if<Select>(&input);
        if (select) s.awaited = select->event;
        else if (!needs_no_picture(input)) return {};
    }
    const Size size = s.view.size;
    const AxisMode asked = s.view.asked;
    const auto lanes = s.view.lanes;
    const std::size_t collapsed = s.view.collapsed.size();
    const bool over_handle = s.view.over_handle;
    const Emphasis before = s.view.emphasis;
    Reaction reaction = update(s.view, input, {s.timeline, *s.arrangement, s.scene, s.events()});
    const bool other_lanes = s.view.lanes != lanes || s.view.collapsed.size() != collapsed;
    if (s.view.size != size || s.view.asked != asked || other_lanes) s.outdate();
    if (s.view.over_handle != over_handle) s.note(Change::hover);
    s.note_emphasis(before);
    if (s.view.query == s.search_for.query()) return reaction;
    s.search_for.begin(s.timeline, s.view.query);
    return reaction |= search();
}

Reaction Widget::search() {
    State& s = *state_;
    if (!searching() || s.search_for.step(s.timeline, search_work)) return {};
    s.outdate();
    s.shown.reset();
    if (!s.search_for.asks_for_all()) s.shown = s.search_for.found();
    s.note(Change::shown);
    return {.redraw = true};
}

Frame Widget::frame(double now_s) {
    State& s = *state_;
    const bool arranged = arrange(s.timeline.size() <= most_at_once ? all_steps : steps_a_frame);
    if (!s.drawable) return {0};
    const bool flying = advance(s.view, now_s);
    const std::vector<Fade> fades = fade_in(s.view, *s.arrangement, now_s);
    ComposeInput picture = s.picture_of(*s.arrangement, s.view.axis);
    picture.emphasis = s.view.emphasis;
    picture.scroll_px = s.view.scroll_px;
    picture.fades = fades;
    picture.today = s.today;
    picture.use = Use::live;
    s.scene = compose(picture);
    s.scene.size = s.view.size;   // also of the canvas that a picture of another size still stands on
    if (const Range range = range_in_view(s.view.axis); range != s.range) {
        s.range = range;
        s.note(Change::range);
    }
    const bool whole = !s.renderer || s.canvas.draw(s.scene, s.paint, *s.text, *s.renderer) == Canvas::Outcome::complete;
    return {flying || !fades.empty() || !whole || !arranged ? 0 : std::numeric_limits<double>::infinity()};
}

void Widget::set_scale(float device_pixel_ratio) { state_->paint.scale = std::max(0.1f, device_pixel_ratio); }

void Widget::set_theme(ThemeName theme) {
    if (theme == state_->paint.theme) return;
    state_->paint.theme = theme;
    state_->canvas.forget_labels();  // text engines smooth dark and light ink differently
}

void Widget::set_words(DateWords words) {
    state_->outdate();
    state_->words = std::move(words);
    state_->note(Change::outline);
    state_->note(Change::range);
}

void Widget::set_today(Instant now) {
    const Instant day = floor(now, {Unit::day, 1});
    if (state_->today == day) return;
    state_->today = day;
    if (state_->arranged && runs_down()) state_->outdate();
}

void Widget::fonts_changed() {
    state_->outdate();
    state_->summed.forget();
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

bool Widget::drawable() const { return state_->drawable; }

AxisMode Widget::axis_mode() {
    is_drawable();
    return state_->arrangement->mode;
}

std::span<const Lane> Widget::lanes() {
    is_drawable();
    return state_->arrangement->lanes;
}

GroupBy Widget::lanes_by() {
    is_drawable();
    return state_->arrangement->lanes_by;
}

std::uint8_t Widget::groupings() {
    State& s = *state_;
    if (!s.groupings) s.groupings = groupings_of(s.timeline);
    return *s.groupings | bit_of(lanes_by());
}

bool Widget::over_handle() const { return state_->view.over_handle; }

bool Widget::runs_down() {
    is_drawable();
    return state_->arrangement->orientation == Orientation::down;
}

float Widget::natural_height() {
    if (!is_drawable()) return 0;
    const Arrangement& a = *state_->arrangement;
    const float needed = a.header + a.lanes_height + a.footer, spare = a.size.height - needed;
    // What is lost where lanes begin at whole px is no reason to go on shrinking, arrangement after arrangement.
    return spare > 0 && spare < static_cast<float>(a.lanes.size()) ? a.size.height : needed;
}

// Each end is named as exactly as the axis shows it there, within what the story tells of.
std::string Widget::range_text() {
    if (!is_drawable()) return {};
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
    const Arrangement by = s.still_picture(size);
    const Document& document = s.timeline.document();
    const Axis first = Axis::first_view(by.warp, by.truth());
    ComposeInput picture = s.picture_of(by, first);
    picture.emphasis.selected = opening_event(s.timeline);
    return to_svg(compose(picture), {.title = document.title, .description = document.summary});
}

}  // namespace demarche
