// Plain texts in which each line is an event: "1215: Magna Carta https://…".
#pragma once

#include <optional>
#include <string_view>

#include "convert/loose_tables.h"

namespace demarche {

// The lines that begin with a date and a colon, a dash or a tab, as a table; the others belong to the event above them.
// Of markwhen it knows the title, sections and groups, tags (#tag), and comments. Nothing where fewer than two lines,
// or less than a third of them, begin with a date.
std::optional<LooseTables> table_in_text(std::string_view text);

}  // namespace demarche
