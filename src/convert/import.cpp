#include "convert/import.h"

#include <algorithm>

#include "convert/foreign_json.h"
#include "convert/from_tables.h"
#include "convert/text_lines_table.h"

namespace demarche {
namespace {

std::string of_loose(const std::optional<LooseTables>& tables, TableChoices choices) {
    if (!tables) return {};
    if (!tables->title.empty()) choices.name = tables->title;
    Imported imported = from_tables(tables->sheets, choices);
    for (ImportedSheet& sheet : imported.sheets)
        if (sheet.guess.format.empty()) sheet.guess.format = tables->format;
    return answer_of(imported);
}

}  // namespace

std::string imported_json(std::string_view text, FileForm form, Progress progress) {
    const std::size_t at = std::min(text.find(sheet_mark), text.size());
    const TableChoices choices = choices_in(text.substr(0, at));
    if (!choices.unknown.empty()) return unknown_json(choices.unknown);
    const std::string_view file = text.substr(std::min(at + 1, text.size()));
    if (form == FileForm::json) return of_loose(tables_in_json(file), choices);
    if (form == FileForm::text) return of_loose(table_in_text(file), choices);
    // Of a million rows the cells are given back before the document is written.
    const Imported imported = from_tables(read_sheets(text), choices, progress);
    return answer_of(imported);
}

}  // namespace demarche
