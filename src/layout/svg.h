// The second painter: a scene as a self-contained SVG picture, for the static first view, print and export.
#pragma once

#include <string>

#include "layout/scene.h"

namespace demarche {

struct SvgOptions {
    std::string title, description;   // <title> and <desc>: what a screen reader says
};

// Light colours as attributes, dark by a class and media query in the page; no style attributes, no scripts.
std::string to_svg(const Scene&, const SvgOptions&);

}  // namespace demarche
