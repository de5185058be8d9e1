// Private to model: objects of a document as compact records, written and read by the tables of document/fields.h.
#pragma once

#include <string>

#include "base/text_set.h"
#include "document/fields.h"

namespace demarche {

// A record is a varint whose bits say which members are there (the last one: extras), then these members. A text is a
// varint size and its bytes; ids of sources, actors and topics, and texts of lists are numbers in one list of names. A
// date is its text. The events of a document are left out: its own list of them must be empty.

// Appends the record of an object of the table's type; names are added to the list.
void write_record(const ObjectTable&, const void* object, TextSet& names, std::string& out);

// Into an empty object of the table's type.
void read_record(const ObjectTable&, void* object, const TextSet& names, const char* begin);

}  // namespace demarche
