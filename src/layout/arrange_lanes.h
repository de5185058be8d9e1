// Lanes of a grouping: which there are, what they are called and what colour their events have.
#pragma once

#include "base/work.h"
#include "layout/arrange.h"
#include "model/grouping.h"

namespace demarche {

// Where the groups of events have their lanes.
struct LaneOf {
    const Grouping& grouping;
    std::vector<std::uint16_t> of_group{};
    std::uint16_t shared = 0;  // of the events without a group
};

// Fills lanes and colours of an arrangement by the shown events, and says where the groups are.
Work make_lanes(Arrangement&, LaneOf&, const ArrangeInput&);

// The part of a text that fits, with an ellipsis where some is left out.
std::string shortened(std::string_view text, Face, float most_px, const TextMeasure&);

}  // namespace demarche
