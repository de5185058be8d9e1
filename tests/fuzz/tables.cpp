// Sheets of cells as files have them: what is made of them is a document that loads without an error, no row is lost
// without a word, and no text of the file becomes anything else than text.
#include "convert/from_tables.h"
#include "fuzz/fuzz.h"
#include "fuzz/imports.h"

namespace demarche::fuzz {

void run(Bytes given) {
    const std::string_view input = text_of(given);
    const TableChoices choices = choices_in(input.substr(0, input.find(sheet_mark)));
    check_import(from_tables(read_sheets(input), choices));
}

}  // namespace demarche::fuzz
