// The second painter: a scene as a self-contained SVG picture, for the static first view, print and export.
#pragma once

#include <string>

#include "layout/palette.h"
#include "layout/scene.h"

namespace demarche {

struct SvgOptions {
    std::string title, description;  // <title> and <desc>: what a screen reader says
    Theme theme = light_theme;
};

// Colours of one theme as attributes and, for a style sheet that knows another, as classes: f- fills, s- strokes and t-
// colours words, followed by the tone and the number of its lane. No style attributes, no scripts.
std::string to_svg(const Scene&, const SvgOptions&);

}  // namespace demarche
