#include "widget/widget.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/text.h"
#include "layout/arrange_down.h"
#include "layout/ticks.h"
#include "model/grouping.h"
#include "time/calendar.h"
#include "time/date.h"
#include "view/fade.h"
#include "view/flight.h"
#include "view/view_text.h"
#include "widget/state.h"

namespace demarche {
namespace {

Range range_in_view(const Axis& axis) { return {axis.at(0), axis.at(axis.warp().width_px)}; }

}  // namespace

Widget::Widget(std::unique_ptr<TextRaster> text, OffsetAt offset_at)
    : state_(std::make_unique<State>(std::move(text), offset_at)) {}

Widget::~Widget() = default;
Widget::Widget(Widget&&) noexcept = default;

Reaction Widget::handle(const Input& input) {
    State& s = *state_;
    // A size may come before every frame of a drag; it does not need the arrangement that it makes stale.
    if (!std::holds_alternative<Resize>(input) && !std::holds_alternative<ShowPart>(input)) is_drawable();
    Reaction reaction = update(s.view, input, {*s.timeline, *s.arrangement, s.scene, s.events()});
    if (s.view.query != s.search.query()) {
        s.search.begin(*s.timeline, s.view.query);
        search(steps_a_search);
    }
    s.changes |= reaction.changes;
    if (reaction.redraw) ++s.views;
    return reaction;
}

Frame Widget::frame(double now_s) {
    State& s = *state_;
    const bool arranged = prepare(s.timeline->size() <= most_arranged_at_once ? all_steps : steps_a_frame);
    if (!s.is_drawable() || (!arranged && s.is_drawn())) return {0};  // the time is better spent arranging
    const bool flying = advance(s.view, now_s);
    const std::vector<Fade> fades = fade_in(s.view, *s.arrangement, now_s);
    ComposeInput picture = s.live_picture(s.view.axis);
    picture.fades = fades;
    s.scene = compose(picture);
    // Also of the canvas that a picture of another size still stands on.
    s.scene.size = {s.view.size.width, s.view.on_canvas().to - s.view.on_canvas().from};
    if (const Range range = range_in_view(s.view.axis); range != s.range) {
        s.range = range;
        s.changes.note(Change::range);
    }
    const bool whole =
        !s.renderer || s.canvas.draw(s.scene, s.paint, *s.text, *s.renderer) == Canvas::Outcome::complete;
    s.drawn = !flying && fades.empty() && whole ? s.picture_key() : PictureKey{};
    return {s.is_drawn() && arranged ? std::numeric_limits<double>::infinity() : 0};
}

void Widget::set_scale(float device_pixel_ratio) { state_->paint.scale = std::max(0.1f, device_pixel_ratio); }

void Widget::set_theme(const Theme& theme) {
    if (theme == state_->paint.theme) return;
    state_->paint.theme = theme;
    state_->canvas.forget_pixels();  // text engines smooth dark and light ink differently
}

void Widget::set_words(Words words) {
    State& s = *state_;
    s.words = std::move(words);
    if (s.words.zone.empty() || !s.timeline->zone().is_named()) s.words.zone = s.timeline->zone().name();
    ++s.worded;
    s.changes.note(Change::outline);
    s.changes.note(Change::range);
}

void Widget::set_today(Instant now) { state_->today = floor(now, {Unit::day, 1}, state_->timeline->zone()); }

void Widget::fonts_changed() {
    ++state_->fonts;
    state_->widths.forget();
    state_->canvas.forget_pixels();
}

void Widget::set_renderer(std::unique_ptr<Renderer> renderer) {
    ++state_->renderers;
    state_->canvas.forget_pixels();
    state_->renderer = std::move(renderer);
}

Changes Widget::take_changes() { return std::exchange(state_->changes, {}); }

const Timeline& Widget::timeline() const { return *state_->timeline; }
std::optional<EventIndex> Widget::selected() const { return state_->view.emphasis.selected; }
std::optional<EventIndex> Widget::focused() const { return state_->view.emphasis.focused; }
std::optional<EventIndex> Widget::hovered() const { return state_->view.emphasis.hovered; }
std::optional<std::uint32_t> Widget::step() const {
    return step_shown(state_->view, *state_->timeline, state_->events());
}
StepsAround Widget::steps_around() const {
    return demarche::steps_around(state_->view, *state_->timeline, state_->events());
}
std::string Widget::view_text() {
    is_drawable();
    const State& s = *state_;
    return demarche::view_text(s.view, {*s.timeline, *s.arrangement, s.scene, s.events()});
}
std::string Widget::query() const { return state_->view.query; }
std::optional<Links> Widget::links() {
    const State& s = *state_;
    if (s.timeline->ties().empty() || runs_down()) return std::nullopt;
    return s.view.links;
}

bool Widget::found_similar() const { return state_->search.is_near() && !state_->search.found().empty(); }
std::vector<EventIndex> Widget::best_hits() {
    constexpr std::size_t most_hits = 8;
    State& s = *state_;
    return s.search.asks_for_all() ? std::vector<EventIndex>() : s.search.best(*s.timeline, most_hits);
}
EventList Widget::shown() const { return state_->events(); }
std::span<const Issue> Widget::issues() const { return state_->issues; }
std::size_t Widget::dropped() const { return state_->dropped; }
const Words& Widget::words() const { return state_->words; }
Size Widget::size() const { return state_->view.size; }
const Scene& Widget::scene() const { return state_->scene; }

bool Widget::drawable() const { return state_->is_drawable(); }

AxisMode Widget::axis_mode() {
    is_drawable();
    return state_->arrangement->mode;
}

std::span<const Lane> Widget::lanes() {
    is_drawable();
    return state_->arrangement->lanes;
}

const Bands& Widget::bands() {
    is_drawable();
    return state_->arrangement->bands;
}

std::uint32_t Widget::minor_apart() {
    is_drawable();
    return state_->view.minor == Minor::apart ? state_->arrangement->minor : 0;
}

GroupBy Widget::lanes_by() {
    is_drawable();
    return state_->arrangement->lanes_by;
}

std::uint8_t Widget::groupings() {
    State& s = *state_;
    if (!s.groupings) s.groupings = groupings_of(*s.timeline);
    return *s.groupings | bit_of(lanes_by());
}

std::optional<TimeRange> Widget::time_of(std::string_view date) const {
    const State& s = *state_;
    if (date.empty())
        return s.today ? std::optional(TimeRange{*s.today, *s.today + std::chrono::hours(24)}) : std::nullopt;
    const auto read = parse_date(trim(date));
    return read ? std::optional(bounds_in(*read, s.timeline->zone())) : std::nullopt;
}

bool Widget::is_today_inside() const {
    const auto today = state_->today;
    const TimeRange extent = timeline().extent();
    return today && timeline().dated() > 0 && *today + std::chrono::days(1) > extent.begin && *today < extent.end;
}

Scene Widget::heads() {
    if (!runs_down()) return {};
    ComposeInput picture = state_->live_picture(state_->view.axis);
    picture.part = {0, state_->arrangement->header};
    return compose(picture);
}

const Theme& Widget::theme() const { return state_->paint.theme; }

std::optional<float> Widget::mark_left() const {
    const State& s = *state_;
    const auto at = moment_of(*s.timeline, s.view.emphasis.selected);
    if (!at || !s.arrangement->warp || s.arrangement->orientation == Orientation::down) return std::nullopt;
    const Rect plot = s.arrangement->plot();
    return plot.x + static_cast<float>(std::clamp(s.view.target().x(*at), 0.0, static_cast<double>(plot.width)));
}

std::optional<float> Widget::row_top(EventIndex event) {
    return runs_down() ? top_of_event(*state_->arrangement, event) : std::nullopt;
}

float Widget::still_height() { return is_drawable() ? demarche::still_height(*state_->arrangement) : 0; }

std::optional<float> Widget::sought_top() {
    const State& s = *state_;
    if (!s.view.sought || !runs_down()) return std::nullopt;
    return top_of_date(*s.arrangement, *s.timeline, *s.view.sought);
}

bool Widget::over_handle() const { return state_->view.over_handle || state_->view.emphasis.hovered_cluster; }

// The arrangement and the axis at the end of all animations.
std::string Widget::tip() {
    if (!state_->view.emphasis.focused_cluster || !is_drawable()) return {};
    ComposeInput picture = state_->live_picture(state_->view.target());
    picture.emphasis.hovered_cluster.reset();
    return compose(picture).tip;
}

bool Widget::runs_down() {
    is_drawable();
    return state_->arrangement->orientation == Orientation::down;
}

float Widget::natural_height() { return is_drawable() ? state_->arrangement->size.height : 0; }

bool Widget::scrolls() { return is_drawable() && state_->arrangement->scroll_bar > 0; }

// Each end is as precise as the ticks there, and within the extent of the document.
std::string Widget::range_text() {
    if (!is_drawable()) return {};
    const State& s = *state_;
    if (s.timeline->dated() == 0) return {};
    const Axis& axis = s.view.target();
    const TimeRange extent = s.timeline->extent();
    const Range range = range_in_view(axis);
    const auto inside = [&](Instant at) {
        return std::clamp(at, extent.begin, std::max(extent.begin, extent.end - std::chrono::seconds(1)));
    };
    return demarche::range_text({axis, s.timeline->zone(), s.words}, {inside(range.begin), inside(range.end)});
}

std::string Widget::still_svg() {
    if (!is_drawable()) return {};
    const State& s = *state_;
    ComposeInput picture = s.picture_of(*s.arrangement, s.view.axis);
    picture.emphasis.selected = s.view.emphasis.selected;
    picture.scroll_px = s.view.scroll_px;
    picture.part = {0, demarche::still_height(*s.arrangement)};
    return s.svg_of(compose(picture));
}

std::string Widget::drawn_svg() const { return state_->svg_of(state_->scene); }

}  // namespace demarche
