#include "view/moves.h"

#include <algorithm>
#include <utility>

#include "view/flight.h"

namespace demarche {
namespace {

constexpr float page_share = 0.85f;  // of the plot's height that a page scrolls

void end_flight(View& view) {
    if (view.flight && view.flight->is_short()) view.axis = view.flight->to;
    view.flight.reset();
}

Reaction show(View& view, Axis axis) {
    view.axis = std::move(axis);
    view.at_fit = false;
    view.wanted.reset();
    view.emphasis.hovered_cluster.reset();
    return {.consumed = true, .redraw = true};
}

Axis zoomed(const Axis& axis, double factor, double around_px) {
    const Axis to = axis.zoomed(factor, around_px);
    return clamped_to_extent(factor < 1 ? pulled_into_plot(to) : to);
}

}  // namespace

bool runs_down(const Shown& shown) { return shown.arrangement.orientation == Orientation::down; }

Reaction assign(std::optional<EventIndex>& emphasised, std::optional<EventIndex> to) {
    if (emphasised == to) return {};
    emphasised = to;
    return {.consumed = true, .redraw = true};
}

double middle_px(const Shown& shown) { return static_cast<double>(shown.arrangement.plot().width / 2); }

Reaction pan(View& view, double dx_px) {
    end_flight(view);
    return show(view, clamped_to_extent(view.axis.panned(dx_px)));
}

Reaction zoom(View& view, double factor, double around_px) {
    end_flight(view);
    return show(view, zoomed(view.axis, factor, around_px));
}

Reaction zoom_smoothly(View& view, double factor, double around_px) {
    fly(view, zoomed(view.target(), factor, around_px));
    return {.consumed = true, .redraw = true};
}

Reaction pan_smoothly(View& view, double dx_px) {
    fly(view, clamped_to_extent(view.target().panned(dx_px)));
    return {.consumed = true, .redraw = true};
}

Reaction fly_to_first_view(View& view) {
    fly(view, Axis::first_view(view.target().shared_warp(), view.target().linearity()));
    view.at_fit = true;
    return {.consumed = true, .redraw = true};
}

Reaction fly_to_whole(View& view) {
    const Axis& axis = view.target();
    if (axis.warp().opening.begin >= axis.warp().opening.end) return fly_to_first_view(view);  // they are the same
    fly(view, Axis::fit(axis.shared_warp(), axis.linearity()));
    return {.consumed = true, .redraw = true};
}

namespace {

// What stands at a place in the overview.
Instant in_overview(const View& view, const Shown& shown, float x) {
    const Rect box = shown.arrangement.overview_box();
    const Axis fit = Axis::fit(view.axis.shared_warp(), view.axis.linearity());
    const double share = static_cast<double>((x - box.x) / box.width);
    return fit.at(share * static_cast<double>(shown.arrangement.plot().width));
}

}  // namespace

Reaction resize_window(View& view, const Shown& shown, Edge edge, float x) {
    end_flight(view);
    const double width = static_cast<double>(shown.arrangement.plot().width);
    TimeRange range{view.axis.at(0), view.axis.at(width)};
    (edge == Edge::begin ? range.begin : range.end) = in_overview(view, shown, x);
    if (range.begin >= range.end) return {.consumed = true};
    return show(view, clamped_to_extent(view.axis.showing(range, 0, width)));
}

Reaction center_on(View& view, const Shown& shown, Vec2 at) {
    end_flight(view);
    const Instant t = in_overview(view, shown, at.x);
    return show(view, clamped_to_extent(view.axis.panned(middle_px(shown) - view.axis.x(t))));
}

Reaction scroll(View& view, const Shown& shown, float dy_px) {
    const float to = std::clamp(view.scroll_px + dy_px, 0.0f, shown.arrangement.hidden_height());
    if (runs_down(shown) || to == view.scroll_px) return {};
    view.scroll_px = to;
    view.emphasis.hovered_cluster.reset();  // what moves is not read
    return {.consumed = true, .redraw = true};
}

Reaction scroll_pages(View& view, const Shown& shown, float pages) {
    return scroll(view, shown, pages * shown.arrangement.plot().height * page_share);
}

Reaction open_cluster(View& view, const TimeRange& range, EventIndex first) {
    const Axis& axis = view.target();
    view.emphasis.hovered_cluster.reset();
    if (range.begin == range.end || axis.zoom() >= axis.most_zoom() * 0.99)
        return assign(view.emphasis.selected, first);
    fly(view, clamped_to_extent(showing(axis, range)));
    return {.consumed = true, .redraw = true};
}

}  // namespace demarche
