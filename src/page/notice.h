// The notice above a timeline whose document has errors.
#pragma once

#include <span>

#include "base/words.h"
#include "document/issue.h"
#include "page/markup.h"

namespace demarche {

// <details> with the number of events that were left out, or else of the errors, and a line for each error. An empty
// text where nothing is wrong.
Node notice(std::span<const Issue>, std::size_t left_out, const Words&);

}  // namespace demarche
