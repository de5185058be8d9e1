// Files of other programs that are no sheets: JSON, and texts with a date in each line. The first letter chooses: "t"
// is a text, all others are JSON.
#include "convert/foreign_json.h"
#include "convert/from_tables.h"
#include "convert/text_lines_table.h"
#include "fuzz/fuzz.h"
#include "fuzz/imports.h"

namespace demarche::fuzz {

void run(Bytes given) {
    const std::string_view input = text_of(given);
    if (input.empty()) return;
    const auto tables = input.front() == 't' ? table_in_text(input.substr(1)) : tables_in_json(input.substr(1));
    if (tables) check_import(from_tables(tables->sheets, {}));
}

}  // namespace demarche::fuzz
