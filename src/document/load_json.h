// Reads a *.timeline.json. Valid parts are kept; each invalid part becomes an issue.
#pragma once

#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/issue.h"

namespace demarche {

struct Loaded {
    Document document;          // valid events only, in the order of the file
    std::vector<Issue> issues;  // in the order of the file
    std::size_t dropped = 0;    // events left out because of an error in them
};

// Reading fails only where the text is no JSON; the document then holds what was read before. Meant for some thousand
// events: Loader reads more of them, and keeps no event as a struct.
Loaded load_json(std::string_view text);

}  // namespace demarche
