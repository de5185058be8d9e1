// The form that filters events.
#pragma once

#include "model/timeline.h"
#include "page/markup.h"

namespace demarche {

// A <fieldset> of check boxes for parties, kinds and status, with the number of events of each, most frequent first,
// and with names and values as a query has them. What all events have in common is no choice.
Node filter_choices(const Timeline&, const Words&);

}  // namespace demarche
