// What comes of a file in another format: a document, and what an author must hear about it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "convert/guess_columns.h"
#include "convert/row_dates.h"
#include "document/document.h"
#include "document/issue.h"

namespace demarche {

// A fault in a sheet. Nothing is left out or changed without one.
struct CellIssue {
    Severity severity = Severity::warning;
    std::uint32_t sheet = 0;   // from 0
    std::uint32_t row = 0;     // as the file counts, from 1; 0: the sheet or the column as a whole
    std::uint32_t column = 0;  // from 1; 0: the row as a whole
    std::string message;       // a sentence without its full stop
};

struct ImportedSheet {
    std::string name;
    SheetGuess guess;
    std::uint32_t rows = 0;              // of data, without blank ones
    std::uint32_t set_aside = 0;         // of these, rows that became nothing
    std::vector<DateColumn> open_dates;  // columns that leave open which number is the day
};

struct Imported {
    Document document;
    std::vector<ImportedSheet> sheets;
    std::vector<CellIssue> issues;  // sheet by sheet, row by row
};

// The same for the page and the command line, as two texts with U+001C between them. The document as JSON is the second
// one: it may have a million events, and need not be read. The first one is JSON too:
// {"events": NUMBER, "issues": [{"severity", "sheet", "row", "column", "message"}], "sheets": [{"name", "kind",
// "format", "rows", "setAside", "columns": [{"header", "meaning", "evidence", "fit", "filled"}], "openDates":
// [{"column", "count", "example"}]}]}: columns of dates that leave open which number is the day, from 0
std::string answer_of(const Imported&);

// Where an author chose meanings that do not exist: {"unknown": [NAME], "meanings": [NAME]}, the names that do.
std::string unknown_json(std::span<const std::string> unknown);

}  // namespace demarche
