// Texts with HTML in them, as other timelines have them.
#pragma once

#include <string>
#include <string_view>

namespace demarche {

// The text without its elements: paragraphs, list items and line breaks become lines, a link has its address behind it
// in brackets, scripts and styles leave nothing. A text without HTML stays as it is, without blanks at its ends.
std::string plain_text(std::string_view text);

// One text on one line, each blank a space.
std::string on_one_line(std::string_view text);

}  // namespace demarche
