// Joins what two sources tell of one event.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace demarche {

// Who tells an event that names no source: a file.
struct Teller {
    std::string_view file;
};

// The fields in which two events of one document differ, each told by both: "title", "date", "summary", "place",
// "status", "participants".
std::vector<std::string_view> differences(const Event&, const Event&);

// Joins `other`, whose ids are those of the document, into `event`. Lists are joined. What differs becomes accounts of
// both; the event itself keeps its own title, place and status, has no summary then, and a date that allows both.
void merge_into(Event& event, Event other, Teller own, Teller others, Document& document);

}  // namespace demarche
