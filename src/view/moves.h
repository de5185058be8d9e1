// Private to view: the movements that inputs of several kinds ask for. During a short flight, each goes on from its
// end.
#pragma once

#include "view/view.h"

namespace demarche {

// Time that runs down is scrolled by the page: there is nothing to pan or zoom.
bool runs_down(const Shown&);

Reaction pan_smoothly(View&, double dx_px);

// Moves one end of what is in view to a place in the overview; the other stays.
enum class Edge : std::uint8_t { begin, end };
Reaction resize_window(View&, const Shown&, Edge, float x);

// Sets an emphasised event; no reaction when it was this one already.
Reaction assign(std::optional<EventIndex>& emphasised, std::optional<EventIndex> to);

// Positions along the axis are px from the left of the plot.
double middle_px(const Shown&);
Reaction pan(View&, double dx_px);
Reaction zoom(View&, double factor, double around_px);
Reaction zoom_smoothly(View&, double factor, double around_px);
Reaction fly_to_first_view(View&);
Reaction fly_to_whole(View&);

// Pans until the instant under a point of the overview is in the middle of the plot.
Reaction center_on(View&, const Shown&, Vec2 at);

// Scrolls the lanes; no reaction at their end, where the page may go on.
Reaction scroll(View&, const Shown&, float dy_px);
Reaction scroll_pages(View&, const Shown&, float pages);

// Opens a band below the lanes, or closes it; no reaction where the document has nothing for it.
Reaction toggle(View&, BandKind, const Shown&);

// Flies to where the events of a cluster stand apart; selects the first of them when no zoom can part them.
Reaction open_cluster(View&, const TimeRange&, EventIndex first);

}  // namespace demarche
