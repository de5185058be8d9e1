#include "view/flight.h"

#include <algorithm>
#include <cmath>

#include "view/course.h"

namespace demarche {
namespace {

constexpr double margin_px = 60;     // an event nearer to the right edge than this is brought in
constexpr double most_flight_s = 2;  // of a tour
constexpr double widths_a_s = 1;     // of the course, on a tour

double eased(double t) { return t * t * (3 - 2 * t); }

// What an axis shows, in px of the first view: with the part of a second, since one may be many px wide.
Window window_of(const Axis& axis, const Axis& first) {
    const double middle = axis.warp().width_px / 2;
    const Instant at = axis.at(middle);
    const double rest_s = (middle - axis.x(at)) / axis.px_per_s(at);
    return {first.x(at) + rest_s * first.px_per_s(at), axis.warp().width_px / axis.zoom()};
}

Axis showing_window(const Axis& like, const Axis& first, const Window& window) {
    const double middle = like.warp().width_px / 2;
    const Axis zoomed = like.with_zoom(like.warp().width_px / window.width, middle);
    const Instant at = first.at(window.middle);
    const double rest_s = (window.middle - first.x(at)) / first.px_per_s(at);
    return zoomed.panned(middle - zoomed.x(at) - rest_s * zoomed.px_per_s(at));
}

// Both are of one story in one mode, on a stage that has room: else every instant moves by itself.
bool is_one_story(const Flight& f) {
    const bool has_room = f.from.warp().width_px > 0;
    return has_room && &f.from.warp() == &f.to.warp() && f.from.linearity() == f.to.linearity();
}

Axis first_of(const Axis& axis) { return {axis.shared_warp(), axis.linearity()}; }

// The part of the speed before that is left fades out smoothly: at the begin it is whole, at the end it is gone.
Window window_at(const Flight& flight, const Course& course, double since_s) {
    const double t = std::clamp(since_s / flight.length_s, 0.0, 1.0), left_s = since_s * (1 - t) * (1 - t);
    const Window on = course.at(eased(t));
    return {on.middle + flight.before.middle * left_s, on.width * std::exp(flight.before.zoom * left_s)};
}

Course course_of(const Flight& flight, const Axis& first) {
    return {window_of(flight.from, first), window_of(flight.to, first)};
}

Speed speed_of(const Flight& flight) {
    if (!flight.begin_s || !is_one_story(flight)) return {};
    constexpr double step_s = 1e-4;
    const Course course = course_of(flight, first_of(flight.from));
    const double since_s = flight.now_s - *flight.begin_s;
    const Window a = window_at(flight, course, since_s), b = window_at(flight, course, since_s + step_s);
    return {(b.middle - a.middle) / step_s, std::log(b.width / a.width) / step_s};
}

double length_of(const Flight& flight, Pace pace) {
    if (pace == Pace::brisk || !is_one_story(flight)) return short_flight_s;
    const Axis first = first_of(flight.from);
    return std::clamp(course_of(flight, first).length() / widths_a_s, 1.5 * short_flight_s, most_flight_s);
}

}  // namespace

void fly(View& view, Axis to, Pace pace) {
    view.at_fit = false;
    view.wanted.reset();
    const Speed before = view.flight && &view.flight->to.warp() == &to.warp() ? speed_of(*view.flight) : Speed{};
    view.flight.reset();
    if (view.reduced_motion) {
        view.axis = std::move(to);
        return;
    }
    view.flight = Flight{.from = view.axis, .to = std::move(to), .before = before};
    view.flight->length_s = length_of(*view.flight, pace);
}

bool advance(View& view, double now_s) {
    if (!view.flight) return false;
    Flight& flight = *view.flight;
    const bool is_begun = flight.begin_s && *flight.begin_s <= now_s;  // a clock that was set back begins it anew
    if (!is_begun) flight.begin_s = now_s;
    flight.now_s = now_s;
    const double since_s = now_s - *flight.begin_s;
    if (since_s >= flight.length_s) {
        view.axis = flight.to;
        view.flight.reset();
        return false;
    }
    if (is_one_story(flight)) {
        const Axis first = first_of(flight.from);
        view.axis = showing_window(flight.to, first, window_at(flight, course_of(flight, first), since_s));
    } else {
        const double part = eased(since_s / flight.length_s);
        view.axis = between(flight.from, flight.to, part, view.axis.warp().width_px / 2);
    }
    return true;
}

Axis clamped_to_extent(const Axis& axis) {
    const Warp& warp = axis.warp();
    const double left = axis.x(warp.extent.begin), right = axis.x(warp.extent.end);
    const double third = warp.width_px / 3;
    if (left > warp.width_px - third) return axis.panned(warp.width_px - third - left);
    if (right < third) return axis.panned(third - right);
    return axis;
}

Axis pulled_into_plot(const Axis& axis) {
    constexpr double far_in = 4;  // times the least zoom: from there on, clamped_to_extent alone limits the view
    const Warp& warp = axis.warp();
    const double share = std::min(1.0, std::log(axis.zoom() / axis.least_zoom()) / std::log(far_in));
    const double most_empty = share * warp.width_px * 2 / 3;
    const double left = axis.x(warp.extent.begin) - warp.lead_px - most_empty;
    const double right = axis.x(warp.extent.end) - warp.width_px + axis.tail_px() + most_empty;
    const double dx = std::max(0.0, -right);
    return axis.panned(left + dx > 0 ? -left : dx);
}

Axis showing(const Axis& axis, const TimeRange& range) {
    const double width = axis.warp().width_px;
    return axis.showing(range, width * 0.2, width * 0.8);
}

void scroll_to(View& view, EventIndex event, const Arrangement& a) {
    if (a.orientation == Orientation::down || a.hidden_height() < 1 || raw(event) + 1 >= a.items_of.size()) return;
    for (std::uint32_t i = a.items_of[raw(event)]; i < a.items_of[raw(event) + 1]; ++i) {
        const Item& item = a.items[a.item_order[i]];
        if (!item.leads()) continue;
        const Lane& lane = a.lanes[item.lane];
        const float room = a.plot().height, y = a.row_center(item.lane, std::min(item.row, a.lowest_row(item.lane)));
        const bool whole = lane.height <= room;
        const float top = whole ? lane.top : y - 40, bottom = whole ? lane.top + lane.height : y + 40;
        view.scroll_px = std::clamp(view.scroll_px, bottom - room, std::max(top, bottom - room));
        view.scroll_px = std::clamp(view.scroll_px, 0.0f, a.hidden_height());
    }
}

std::optional<Instant> moment_of(const Timeline& timeline, std::optional<EventIndex> event) {
    if (!event || raw(*event) >= timeline.dated()) return {};
    const TimeRange bounds = timeline.bounds(*event);
    return bounds.begin == distant_past ? bounds.end : bounds.begin;
}

bool is_in_view(const Axis& axis, Instant at) {
    const double x = axis.x(at);
    return x >= 0 && x <= axis.warp().width_px;
}

Axis with_same_middle(const Axis& from, const Axis& to) {
    const Instant t = from.at(from.warp().width_px / 2);
    const double middle = to.warp().width_px / 2;
    const Axis zoomed = to.with_zoom(to.clamped_zoom(from.zoom()), middle);
    return clamped_to_extent(zoomed.panned(middle - zoomed.x(t)));
}

Axis panned_to_show(const Axis& axis, std::optional<Instant> at) {
    if (!at) return axis;
    const double x = axis.x(*at), most = std::max(0.0, axis.warp().width_px - margin_px);
    return axis.panned(std::clamp(x, std::min(margin_px, most), most) - x);
}

void fly_to(View& view, EventIndex event, const Shown& shown, Pace pace) {
    scroll_to(view, event, shown.arrangement);
    const std::optional<Instant> at = moment_of(shown.timeline, event);
    if (!at || !shown.arrangement.warp || shown.arrangement.orientation == Orientation::down) return;
    const Axis& axis = view.target();
    const double width = axis.warp().width_px, x = axis.x(*at);
    const bool in_view = x >= 0 && x <= width - margin_px;
    if (in_view) return;
    fly(view, clamped_to_extent(axis.panned(width * 0.4 - x)), pace);
}

}  // namespace demarche
