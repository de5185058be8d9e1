// Texts that only the workshop writes: HTML and a still picture for pages, the document as JSON, and the drawing as
// tests read it.
#pragma once

#include <string>

#include "widget/widget.h"

namespace demarche {

enum class Writing : std::uint8_t {
    outline_html,
    masthead_html,
    sources_html,
    legend_html,
    list_heading,  // plain
    summary,       // plain, as the author wrote it
    document,      // JSON
    issues,        // JSON
    svg,           // the first view as a still picture
    scene,         // one shape a line, as drawn last
    targets        // one target a line, as drawn last
};

std::string written(const Widget&, Writing);

}  // namespace demarche
