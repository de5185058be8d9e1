// The view of a new arrangement.
#include <algorithm>
#include <utility>

#include "view/flight.h"
#include "view/view.h"

namespace demarche {

void adopt(View& view, const Arrangement& arrangement, Fit fit, std::optional<Instant> kept) {
    const Axis first = Axis::first_view(arrangement.warp, arrangement.linearity());
    const bool mode_changed = fit == Fit::keep && view.axis.linearity() != first.linearity();
    view.scroll_px = std::clamp(view.scroll_px, 0.0f, arrangement.hidden_height());
    const bool other_lanes = fit == Fit::first_view || view.scrolled_by != arrangement.lanes_by;
    view.scrolled_by = arrangement.lanes_by;
    if (other_lanes && view.emphasis.selected) scroll_to(view, *view.emphasis.selected, arrangement);
    std::optional<Flight> flight = std::exchange(view.flight, {});
    view.level.reset();  // the labels of a new arrangement do not fade in
    view.appearing.clear();
    if (view.wanted && arrangement.orientation == Orientation::across) {
        view.axis = clamped_to_extent(first.showing(*view.wanted, 0, first.warp().width_px));
        view.at_fit = false;  // it stays wanted: the stage may still get another size
        return;
    }
    if (fit == Fit::first_view || view.at_fit || mode_changed) {
        if (mode_changed) fly(view, first);
        if (!view.flight) view.axis = first;
        view.at_fit = true;
        return;
    }
    const Axis target = flight ? flight->to : view.axis;
    if (kept && !is_in_view(target, *kept)) kept.reset();
    const Axis to = panned_to_show(with_same_middle(target, first), kept);
    if (flight) {
        view.axis = with_same_middle(view.axis, first);
        flight->from = with_same_middle(flight->from, first);
        flight->to = to;
        view.flight = std::move(flight);
    } else {
        view.axis = to;
    }
}

}  // namespace demarche
