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

// On the way out the story comes together in the plot, so that all of it shows where the zoom ends.
Axis gathered(const Axis&);

// Keeps at least a third of the plot on the story's extent.
Axis kept_near(const Axis&);

}  // namespace demarche
