// Whether the words of a date are worth keeping beside the date.
#pragma once

#include <string_view>

namespace demarche {

// Whether the words tell readers more than the date does: "early 1990s" of 199X, "c. 1648" of 1648~. "11-Mar-15",
// "18. Februar 2025" and "2014 – present" tell the same in another writing.
bool says_more(std::string_view words, std::string_view edtf);

}  // namespace demarche
