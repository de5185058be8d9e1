#include "view/flight.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

constexpr double margin_px = 60;  // an event nearer to the right edge than this is brought in

double eased(double t) { return t * t * (3 - 2 * t); }

}  // namespace

void fly(View& view, Axis to) {
    view.at_fit = false;
    if (view.reduced_motion) {
        view.axis = std::move(to);
        view.flight.reset();
        return;
    }
    view.flight = Flight{.from = view.axis, .to = std::move(to)};
}

bool advance(View& view, double now_s) {
    if (!view.flight) return false;
    Flight& flight = *view.flight;
    const bool is_begun = flight.begin_s && *flight.begin_s <= now_s;  // a clock that was set back begins it anew
    if (!is_begun) flight.begin_s = now_s;
    const double t = std::min((now_s - *flight.begin_s) / flight.length_s, 1.0);
    if (t >= 1) {
        view.axis = flight.to;
        view.flight.reset();
        return false;
    }
    view.axis = between(flight.from, flight.to, eased(t), view.axis.warp().width_px / 2);
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

void fly_to(View& view, EventIndex event, const Shown& shown) {
    scroll_to(view, event, shown.arrangement);
    const std::optional<Instant> at = moment_of(shown.timeline, event);
    if (!at || !shown.arrangement.warp || shown.arrangement.orientation == Orientation::down) return;
    const Axis& axis = view.target();
    const double width = axis.warp().width_px, x = axis.x(*at);
    const bool in_view = x >= 0 && x <= width - margin_px;
    if (in_view) return;
    fly(view, clamped_to_extent(axis.panned(width * 0.4 - x)));
}

}  // namespace demarche
