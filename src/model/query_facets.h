// What an event says about itself under each facet.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "model/query.h"

namespace demarche {

inline constexpr std::array<std::string_view, facets> facet_names{"party", "kind", "status", "source", "tag"};

// The values of one event, instead of what was there: ids, or words of the document.
void values_of(const Timeline&, EventIndex, Facet, std::vector<std::string_view>& values);

}  // namespace demarche
