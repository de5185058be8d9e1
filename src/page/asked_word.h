// Words that the page asks for, for its controls around the drawing.
#pragma once

#include <string>
#include <string_view>

#include "base/words.h"

namespace demarche {

// The lines have the value of each placeholder. "title=Paris" gives a text, "n#1234" a number whose digits are grouped.
// The plural form is that of n. Lines after the first `most_slots` are ignored.
std::string asked_word(const Words&, Word, std::string_view lines);

}  // namespace demarche
