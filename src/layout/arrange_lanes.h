// Lanes of a grouping: which there are, what they are called and what colour their events have.
#pragma once

#include "base/work.h"
#include "layout/arrange.h"
#include "model/grouping.h"

namespace demarche {

// The lane of each group of events.
struct GroupLanes {
    const Grouping& grouping;
    std::vector<std::uint16_t> of_group{};
    std::uint16_t shared = 0;  // of the events without a group
};

// Makes the lanes and colours of an arrangement for the shown events, and notes the lane of each group.
Work make_lanes(Arrangement&, GroupLanes&, const ArrangeInput&);

// The part of a text that fits, with an ellipsis where some is left out.
std::string shortened(std::string_view text, Face, float most_px, const TextMeasure&);

}  // namespace demarche
