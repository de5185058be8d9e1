// Numbers as people write them in cells.
#pragma once

#include <optional>
#include <string_view>

namespace demarche {

// "1234", "-12.5", "1,234.5", "1 234,5", "−44": with groups of three digits, and a decimal point or comma. A text with
// anything else, or with more than 15 digits, is no number. "1,234" is read as a group, "1,23" as a decimal comma.
std::optional<double> number_in(std::string_view text);

// A number of which it is known that it is small, such as a degree: a comma is its decimal sign.
std::optional<double> decimal_in(std::string_view text);

}  // namespace demarche
