// Which lanes there are and in which order: groups that meet in events stand close together.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/work.h"
#include "model/grouping.h"

namespace demarche {

struct LaneWish {
    std::span<const std::uint8_t> shown;   // by group, 1: some shown event stands in it
    std::size_t most = 0xffff;             // the groups used least get no lane of their own
};

// The groups of dated events that get a lane, top to bottom. The author's order (display.order) comes first as given,
// with or without shown events; the rest is ordered so that the connectors of all events, weighted by importance, are
// shortest in total: exactly up to 12 lanes, by dynamic programming over subsets (minimum linear arrangement); beyond,
// each further group is inserted where it costs least, and beyond 40 the rest follows by use. Where no event stands in
// two groups, kinds are in the order of their vocabulary, and everything but parties by use, the busiest on top.
Work order_lanes(std::vector<std::uint32_t>& into, const Timeline&, const Grouping&, const LaneWish&);

}  // namespace demarche
