// A newer file comes while an author has edited what the older one gave: a merge of three documents, field by field.
#pragma once

#include <string>
#include <string_view>

namespace demarche {

// Parted by U+001C: what the author decided, then documents as JSON: the older file, the same as the author has edited
// it, and the newer file. Gives {"document": …, "added": [TITLE], "removed": [TITLE],
// "changed": [{"title", "fields": [FIELD]}], "conflicts": [{"id", "title", "field", "mine", "newer", "taken"}]}.
// mine, newer: texts of both, empty for what is no text; the id of what is of no row is "story".
//
// A field that the author left alone has what the newer file says; a field that only the author changed keeps it. Where
// both changed it in different ways it is a conflict: the author's stays, but where the author has decided otherwise by
// a line "ID U+001F FIELD". An event that left the newer file goes,
// unless the author changed it; rows that the author added stay behind the row that was before them; rows that the
// author took out stay out. Events are the same by their ids, and those without a partner by same_events (merge.h).
std::string updated_json(std::string_view documents);

}  // namespace demarche
