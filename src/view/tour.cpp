// The steps of the tour.
#include "model/tour.h"

#include "view/flight.h"
#include "view/handlers.h"
#include "view/moves.h"

namespace demarche {

std::optional<std::uint32_t> step_shown(const View& view, const Timeline& timeline, const EventList& shown) {
    const auto selected = view.emphasis.selected;
    if (!selected) return std::nullopt;
    if (view.step < tour_length(timeline, shown) && tour_stop(timeline, shown, view.step).event == *selected)
        return view.step;
    return step_of(timeline, shown, *selected);
}

StepsAround steps_around(const View& view, const Timeline& timeline, const EventList& shown) {
    const std::uint32_t length = tour_length(timeline, shown);
    if (const auto now = step_shown(view, timeline, shown)) {
        StepsAround around;
        if (*now > 0) around.previous = *now - 1;
        if (*now + 1 < length) around.next = *now + 1;
        return around;
    }
    if (const auto selected = view.emphasis.selected) return steps_around(timeline, shown, *selected);
    return {.previous = {}, .next = length > 0 ? std::optional(0u) : std::nullopt};
}

namespace {

// A step without lanes takes back what a step chose before, and leaves what the reader chose.
void choose_lanes(View& view, std::optional<GroupBy> of_step) {
    if (of_step || view.step_chose_lanes) view.lanes = of_step;
    view.step_chose_lanes = of_step.has_value();
}

}  // namespace

Reaction handle(View& view, const GoToStep& go, const Shown& shown) {
    if (go.step >= tour_length(shown.timeline, shown.events)) return {};
    const TourStop stop = tour_stop(shown.timeline, shown.events, go.step);
    view.step = go.step;
    view.emphasis.selected = stop.event;
    choose_lanes(view, stop.lanes);
    const Reaction reaction{.consumed = true, .redraw = true};
    if (!shown.has_picture() || runs_down(shown)) return reaction;
    if (!stop.view) return fly_to(view, stop.event, shown, Pace::tour), reaction;
    scroll_to(view, stop.event, shown.arrangement);
    const Axis& axis = view.target();
    const double width = axis.warp().width_px, margin = width * 0.05;
    fly(view, clamped_to_extent(axis.showing(*stop.view, margin, width - margin)), Pace::tour);
    return reaction;
}

}  // namespace demarche
