// Sheets for tests, written as lines of cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "convert/from_tables.h"
#include "convert/table.h"

namespace demarche {

// The transport form of a sheet whose cells are parted by " | " and whose rows by line ends. "\n" within a cell is
// written ¶.
inline std::string packed(std::string_view lines, std::string_view name = "") {
    std::string out = std::string(1, sheet_mark) + std::string(name);
    std::int64_t number = 0;
    while (!lines.empty()) {
        std::string_view line = next_part(lines, '\n');
        ((out += row_mark) += decimal(++number));
        while (!line.empty()) {
            const std::size_t end = line.find(" | ");
            out += cell_mark;
            std::string cell(line.substr(0, end));
            for (std::size_t at = cell.find("¶"); at != cell.npos; at = cell.find("¶")) cell.replace(at, 2, "\n");
            out += cell;
            line = end == line.npos ? std::string_view() : line.substr(end + 3);
        }
    }
    return out;
}

// The import of one sheet, or of several that are packed.
inline Imported imported(std::string_view lines, TableChoices choices = {}) {
    const std::string text = packed(lines);
    return from_tables(read_sheets(text), choices);
}

inline const ColumnGuess* column_named(const Imported& imported, std::string_view header, std::size_t sheet = 0) {
    for (const ColumnGuess& column : imported.sheets[sheet].guess.columns)
        if (column.header == header) return &column;
    return nullptr;
}

inline Meaning meaning_of(const Imported& imported, std::string_view header) {
    const ColumnGuess* column = column_named(imported, header);
    return column ? column->meaning : Meaning::kept;
}

// All issues in lines: "3,2 warning: …", the row and the column.
inline std::string told(const Imported& imported) {
    constexpr std::string_view severities[] = {"error", "warning", "notice"};
    std::string out;
    for (const CellIssue& issue : imported.issues)
        ((((((out += decimal(issue.row)) += ',') += decimal(issue.column)) += ' ') +=
          severities[static_cast<std::size_t>(issue.severity)]) += ": ") += issue.message + "\n";
    return out;
}

}  // namespace demarche
