// What every import keeps: its document loads as a whole, and no row is lost without a word.
#pragma once

#include "base/text.h"
#include "convert/imported.h"
#include "document/load_json.h"
#include "document/save_json.h"
#include "fuzz/fuzz.h"

namespace demarche::fuzz {

inline Loaded loaded_whole(const Document& document) {
    Loaded loaded = load_json(save_json(document));
    expect(loaded.dropped == 0, "each event can be loaded");
    expect(loaded.document.events.size() == document.events.size(), "a document is loaded as a whole");
    return loaded;
}

inline void check_document(const Document& document) {
    const Loaded loaded = loaded_whole(document);
    if (!is_valid_utf8(save_json(document))) return;
    for (const Issue& issue : loaded.issues)
        expect(issue.severity != Severity::error || issue.pointer.empty(), "what we make has no errors");
}

inline std::size_t told_of_rows(const Imported& imported, std::uint32_t sheet) {
    std::size_t rows = 0;
    for (const CellIssue& issue : imported.issues) rows += issue.sheet == sheet && issue.column == 0;
    return rows;
}

inline void check_rows(const Imported& imported) {
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

inline void check_import(const Imported& imported) {
    check_document(imported.document);
    check_rows(imported);
    expect(!answer_of(imported).empty(), "an import can be told");
}

}  // namespace demarche::fuzz
