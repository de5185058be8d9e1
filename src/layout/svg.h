// The second painter: a scene as a self-contained SVG picture, for the static first view, print and export, and for
// every frame where there is no WebGL2.
#pragma once

#include <string>

#include "layout/palette.h"
#include "layout/scene.h"

namespace demarche {

struct SvgOptions {
    std::string title, description;  // <title> and <desc>: what a screen reader says
    ThemeName theme = ThemeName::light;
};

// Colours as attributes and, for the style sheet of a page, as classes; no style attributes, no scripts.
std::string to_svg(const Scene&, const SvgOptions&);

}  // namespace demarche
