// A document in the format of every other program. A format that has room for an event gives it back.
#include <array>

#include "convert/export.h"
#include "convert/foreign_json.h"
#include "convert/from_tables.h"
#include "convert/text_sheets.h"
#include "fuzz/fuzz.h"
#include "fuzz/imports.h"

namespace demarche::fuzz {
namespace {

constexpr std::array formats{ExportFormat::csv,       ExportFormat::timeline_js, ExportFormat::vis,
                             ExportFormat::icalendar, ExportFormat::markdown,    ExportFormat::csv_sheets,
                             ExportFormat::workbook};

std::string packed(const TextSheet& sheet) {
    std::string out = sheet_mark + sheet.name;
    std::uint32_t number = 0;
    for (const auto& row : sheet.rows) {
        (out += row_mark) += std::to_string(++number);
        for (const std::string& cell : row) (out += cell_mark) += cell;
    }
    return out;
}

bool has_marks(std::string_view json) {
    return json.find("\\u001") != json.npos || json.find_first_of("\x1c\x1d\x1e\x1f") != json.npos;
}

}  // namespace

void run(Bytes given) {
    const std::string_view json = text_of(given);
    const Document document = load_json(json).document;
    for (const ExportFormat format : formats) {
        const Exported made = exported(document, format);
        expect(is_valid_utf8(made.text), "what goes out is UTF-8");
        expect(made.events.size() <= document.events.size(), "no more events are left out than there are");
        expect(is_valid_utf8(exported_json(json, format)), "what is left out is told in UTF-8");
    }
    if (has_marks(json)) return;
    std::string sheets;
    for (const TextSheet& sheet : sheets_of(document)) sheets += packed(sheet);
    const Imported again = from_tables(read_sheets(sheets), {});
    check_import(again);
    std::size_t titled = 0;
    for (const Event& event : document.events) titled += !event.title.empty();
    expect(again.document.events.size() + again.document.eras.size() + again.sheets.front().set_aside + 1 >= titled,
           "no event of a workbook is lost without a word");
}

}  // namespace demarche::fuzz
