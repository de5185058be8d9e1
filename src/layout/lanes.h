// Which lanes there are and in which order: parties that meet stand close together.
#pragma once

#include <optional>
#include <vector>

#include "model/timeline.h"

namespace demarche {

// The parties of all dated events, top to bottom. The author's order (display.order) comes first as given; the rest is
// ordered so that the connectors, weighted by importance, are shortest in total: exactly up to 12 lanes, by dynamic
// programming over subsets (minimum linear arrangement); beyond, each further party is inserted where it costs
// least, and beyond 40 the rest follows by use.
std::vector<ActorIndex> lane_order(const Timeline&);

}  // namespace demarche
