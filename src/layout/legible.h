// Colours that a page gave to a timeline, moved as far as its words need to be read and its marks to be seen.
#pragma once

#include <array>
#include <string>

#include "layout/theme.h"

namespace demarche {

// What marks and words of the drawing stand on.
inline constexpr std::array under_marks{Tone::paper, Tone::band, Tone::panel, Tone::highlight};

// The text moves away from the paper, then the grounds towards the paper, then all other colours towards the text:
// words until they stand out from all that they stand on by 4.5:1, marks by 3:1 (WCAG 1.4.3 and 1.4.11). The built-in
// themes stay as they are.
Theme legible(Theme);

// The lines `NAME=#rrggbb` of parse_theme for the colours that legible moved.
std::string moved_colors(const Theme&);

}  // namespace demarche
