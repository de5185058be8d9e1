// Movements that keep a reader oriented: 240 ms, on a tour up to 2 s, none under reduced motion.
#pragma once

#include "view/view.h"

namespace demarche {

// Moves to an axis of the same warp, or jumps there under reduced motion. A flight that is under way is left without a
// jerk: place and speed go on from what they are. At the pace of a tour, which a date has too, a longer way takes
// longer.
enum class Pace : std::uint8_t { brisk, tour };
void fly(View&, Axis to, Pace = Pace::brisk);

// Brings an event well into view by panning, when it is not there already.
void fly_to(View&, EventIndex, const Shown&, Pace = Pace::brisk);

// Scrolls the lanes until as much of an event's lane as possible is in view.
void scroll_to(View&, EventIndex, const Arrangement&);

// The axis on which a range fills the middle of the plot, as far as the zoom allows.
Axis showing(const Axis&, const TimeRange&);

// The instant to which a view moves for an event; none: the event has no date.
std::optional<Instant> moment_of(const Timeline&, std::optional<EventIndex>);

bool is_in_view(const Axis&, Instant);

// The same view on another axis, perhaps of another width: the instant in the middle stays there.
Axis with_same_middle(const Axis& from, const Axis& to);

// Panned just as far that an instant is well in view.
Axis panned_to_show(const Axis&, std::optional<Instant>);

// Zooming out pulls the extent into the plot, so that all of it is in view at the least zoom.
Axis pulled_into_plot(const Axis&);

// Panned so that the extent covers at least a third of the plot.
Axis clamped_to_extent(const Axis&);

}  // namespace demarche
