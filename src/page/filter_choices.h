// The form that filters events.
#pragma once

#include "model/timeline.h"
#include "page/markup.h"

namespace demarche {

// A <fieldset> of check boxes for parties, kinds and status, with the number of events of each, most frequent first,
// and with names and values as a query has them. A value that all events share is left out.
Node filter_choices(const Timeline&, const Words&);

}  // namespace demarche
