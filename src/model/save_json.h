// Writes a document as *.timeline.json; loading the text again gives the same document.
#pragma once

#include <string>

#include "model/document.h"
#include "model/timeline.h"

namespace demarche {

std::string save_json(const Document&);
std::string save_json(const Timeline&);  // with its events, in the order in which they were read

}  // namespace demarche
