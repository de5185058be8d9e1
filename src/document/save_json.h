// Writes a document as *.timeline.json; loading the text again gives the same document.
#pragma once

#include <string>

#include "document/document.h"
#include "document/events.h"

namespace demarche {

std::string save_json(const Document&);
std::string save_json(const Document&, const EventSource&);  // with the events of the source, not its own

// The members of an object as they are saved, each with its JSON: equal members are equal texts. Those of a document
// are without its lists of objects with ids.
Extras saved_members(const Document&);
Extras saved_members(const Source&);
Extras saved_members(const Actor&);
Extras saved_members(const Topic&);
Extras saved_members(const Era&);
Extras saved_members(const Event&);

}  // namespace demarche
