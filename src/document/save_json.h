// Writes a document as *.timeline.json; loading the text again gives the same document.
#pragma once

#include <string>

#include "document/document.h"
#include "document/events.h"

namespace demarche {

std::string save_json(const Document&);
std::string save_json(const Document&, const EventSource&);  // with the events of the source, not its own

}  // namespace demarche
