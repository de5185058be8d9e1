// Sheets of cells as files have them: what is made of them is a document that loads without an error, no row is lost
// without a word, and no text of the file becomes anything else than text.
#include "base/text.h"
#include "convert/from_tables.h"
#include "document/load_json.h"
#include "document/save_json.h"
#include "fuzz/fuzz.h"

namespace demarche::fuzz {
namespace {

void check_document(const Imported& imported) {
    const std::string json = save_json(imported.document);
    const Loaded loaded = load_json(json);
    expect(loaded.dropped == 0, "each event of an import can be loaded");
    expect(loaded.document.events.size() == imported.document.events.size(), "an import is loaded as a whole");
    if (!is_valid_utf8(json)) return;
    for (const Issue& issue : loaded.issues)
        expect(issue.severity != Severity::error || issue.pointer.empty(), "an import has no errors");
}

std::size_t told_of_rows(const Imported& imported, std::uint32_t sheet) {
    std::size_t rows = 0;
    for (const CellIssue& issue : imported.issues) rows += issue.sheet == sheet && issue.column == 0;
    return rows;
}

void check_rows(const Imported& imported) {
    std::uint32_t rows = 0, aside = 0;
    for (std::uint32_t i = 0; i < imported.sheets.size(); ++i) {
        const ImportedSheet& sheet = imported.sheets[i];
        expect(sheet.set_aside <= sheet.rows, "no more rows are set aside than there are");
        const bool is_whole_sheet = sheet.guess.kind == SheetKind::other;
        if (sheet.set_aside < 1'000 && !is_whole_sheet)
            expect(told_of_rows(imported, i) >= sheet.set_aside, "each row that is set aside is told");
        if (sheet.guess.kind != SheetKind::events) continue;
        rows += sheet.rows;
        aside += sheet.set_aside;
    }
    const std::size_t made = imported.document.events.size() + imported.document.eras.size();
    expect(made + aside + imported.sheets.size() >= rows, "a row is an event, an era, the title, or set aside");
}

}  // namespace

void run(Bytes given) {
    const std::string_view input = text_of(given);
    const TableChoices choices = choices_in(input.substr(0, input.find(sheet_mark)));
    const std::vector<Sheet> sheets = read_sheets(input);
    const Imported imported = from_tables(sheets, choices);
    check_document(imported);
    check_rows(imported);
    expect(!to_json(imported).empty(), "an import can be told as JSON");
}

}  // namespace demarche::fuzz
