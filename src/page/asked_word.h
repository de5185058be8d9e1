// Words that the page asks for by name, for its controls around the drawing.
#pragma once

#include <string>
#include <string_view>

#include "base/words.h"

namespace demarche {

// A question has lines: the key of the word, then the value of each placeholder. "title=Paris" gives a text, "n#1234" a
// number whose digits are grouped. The plural form is that of n. Empty when there is no such word.
std::string asked_word(const Words&, std::string_view question);

}  // namespace demarche
