// Private to layout: a stance in words.
#pragma once

#include <string>

#include "base/words.h"
#include "model/stances.h"
#include "model/timeline.h"

namespace demarche {

// "conditional, after a settlement": the stance with its condition, as the event has it.
std::string words_of_stance(const Timeline&, const StanceStep&, const Words&);

}  // namespace demarche
