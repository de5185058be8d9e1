// Texts that only the workshop writes: the document and its issues as JSON, and the drawing as tests read it.
#pragma once

#include <string>

#include "widget/widget.h"

namespace demarche {

enum class Writing : std::uint8_t {
    document,  // JSON
    issues,    // JSON
    scene      // one shape a line, as drawn last
};

std::string written(const Widget&, Writing);

}  // namespace demarche
