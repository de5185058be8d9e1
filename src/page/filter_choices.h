// The form that filters events, and what it filters by at present.
#pragma once

#include "model/timeline.h"
#include "page/markup.h"

namespace demarche {

// A <details> of check boxes for each facet, with the number of events of each value, most frequent first, and with
// names and values as a query has them. A facet is left out where it does not divide the events. In a huge document
// only parties, kinds and status are counted.
Node filter_choices(const Timeline&, const Words&);

// A <button> for each line of a query, to take it away. Unknown lines and bad dates have none, for they filter nothing.
Node filter_chips(const Timeline&, std::string_view query, const Words&);

}  // namespace demarche
