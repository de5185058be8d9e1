// Writes a document as *.timeline.json; loading the text again gives the same document.
#pragma once

#include <string>

#include "model/document.h"

namespace demarche {

std::string save_json(const Document&);

}  // namespace demarche
