// Reads a *.timeline.json: everything that can be kept is kept, everything else becomes an issue.
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

// Never fails as a whole but for text that is not JSON: then the document holds what was read before. For documents
// of some thousand events; larger ones are for Loader, which does not spread them out.
Loaded load_json(std::string_view text);

}  // namespace demarche
