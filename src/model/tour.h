// The tour: a guided walk from event to event, as the author orders it, else in the order of time.
#pragma once

#include <optional>
#include <string_view>

#include "model/query.h"
#include "model/timeline.h"

namespace demarche {

struct TourStop {
    EventIndex event{};
    std::string_view text{};  // the author's; may be empty
    std::optional<TimeRange> view{};
    std::optional<GroupBy> lanes{};  // none: the author's own
};

// An author's tour has all of its events; else the events that the query leaves are the stops.
std::uint32_t tour_length(const Timeline&, const EventList& shown);
TourStop tour_stop(const Timeline&, const EventList& shown, std::uint32_t step);  // step < tour_length()
// How long a reader needs for the words of a step, when the tour plays. Without an author's tour nothing plays: 0.
double reading_seconds(const Timeline&, const TourStop&);
// The first step that opens an event; none: no step does.
std::optional<std::uint32_t> step_of(const Timeline&, const EventList& shown, EventIndex);

// From an event that is no step the tour goes on with the first step to a later event, and back with the last one to an
// earlier event.
struct StepsAround {
    std::optional<std::uint32_t> previous, next;
};
StepsAround steps_around(const Timeline&, const EventList& shown, EventIndex);

}  // namespace demarche
