// Movements that keep a reader oriented: at most 300 ms, none under reduced motion.
#pragma once

#include "view/view.h"

namespace demarche {

// Moves to an axis of the same warp, or jumps there under reduced motion.
void fly(View&, Axis to);

// Brings an event well into view by panning, when it is not there already.
void fly_to(View&, EventIndex, const Shown&);

// Scrolls the lanes so that of an event's lane as much is in view as can be.
void scroll_to(View&, EventIndex, const Arrangement&);

// The view in which a range fills the middle of the plot, as far as the zoom goes.
Axis showing(const Axis&, const TimeRange&);

// The instant by which a view finds an event; none of what has no date.
std::optional<Instant> moment_of(const Timeline&, std::optional<EventIndex>);

bool is_in_view(const Axis&, Instant);

// The same view along another axis, of another width perhaps: what stands in the middle stays there.
Axis carried_over(const Axis& from, const Axis& to);

// Panned as far as an instant needs to stand well in view.
Axis showing_still(const Axis&, std::optional<Instant>);

// On the way out the story comes together in the plot, so that all of it shows where the zoom ends.
Axis pulled_into_plot(const Axis&);

// Keeps at least a third of the plot on the story's extent.
Axis clamped_to_extent(const Axis&);

}  // namespace demarche
