// How much the name of a column is like a usual one.
#pragma once

#include <string_view>

namespace demarche {

// 1: it is one of the names, which are parted by "|"; case, accents, blanks and punctuation do not count. Between 0.6
// and 1: it has one of them as words of its own ("date of the event"), or differs from one in a letter or two. Else 0.
double likeness(std::string_view header, std::string_view names);

}  // namespace demarche
