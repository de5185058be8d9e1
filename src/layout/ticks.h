// The marks of the time axis: two levels of labels that suit each stretch and never overlap.
#pragma once

#include <string>
#include <vector>

#include "layout/axis.h"
#include "layout/face.h"
#include "time/format.h"
#include "time/zone.h"

namespace demarche {

struct Tick {
    double x = 0;  // px from the left of the plot
    Instant at{};
    Step step{};            // what it counts: the label names one of these
    std::string label{};    // lower line: "Wed 12", "1994", "10:00"
    std::string context{};  // upper line, on the first tick of a run: "February 2025"; may be empty
    double context_x = 0;   // where the context stands: sticks to the left edge while its run is in view
    float width = 0;        // of the label
};

// The ticks in [0, width) and the one left of it whose context still shows. Each stretch is ticked at the finest step
// whose labels fit at its rate; the begin of a stretch is named even where no step fits; nothing stands in a fold, nor
// where the context has no room.
// A tick is left out for its neighbour in time only, whatever part of the axis is in view: panning changes none.
struct TickInput {
    const Axis& axis;
    const TimeZone& zone;  // its clocks decide where a day begins
    const Words& words;
};
std::vector<Tick> ticks(const TickInput&, const TextMeasure&);

// The finest unit that ticks show at `t`. A date that is less precise is drawn as a bar.
Unit unit_shown(const Axis&, Instant t);

// The unit of a precision.
Unit unit_of(Precision);

// "1994 – March 2025": each end named as exactly as the axis shows it there, but no finer than to `finest`.
std::string range_text(const TickInput&, const TimeRange&, Unit finest = Unit::second);

}  // namespace demarche
