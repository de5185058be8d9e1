// A table as a program for sheets has it. Libraries outside open the files; here are only the texts of the cells.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

struct Cell {
    std::string_view text;  // without blanks at its ends
    bool is_date = false;   // the program for sheets says that it is a date; then the text is ISO 8601
};

struct Row {
    std::uint32_t number = 0;  // as the file counts, from 1
    std::vector<Cell> cells;
};

struct Sheet {
    std::string name;  // empty where the file has but one table
    std::vector<Row> rows;
};

inline constexpr char sheet_mark = '\x1c', date_mark = '\x1d', row_mark = '\x1e', cell_mark = '\x1f';

// Reads the sheets from one text. A sheet is U+001C and its name, a row U+001E and its number, a cell U+001F and its
// text; the text of a date begins with U+001D. An apostrophe that keeps a text from being a formula is
// taken off. What stands before the first sheet is skipped. The text must outlive the
// sheets.
std::vector<Sheet> read_sheets(std::string_view text);

// Whether programs for sheets take a text for a formula: it begins with = + - or @, or with apostrophes before them.
bool begins_as_formula(std::string_view text);

// The cell of a column, or an empty one.
inline Cell cell_at(const Row& row, std::size_t column) {
    return column < row.cells.size() ? row.cells[column] : Cell{};
}

// Whether all cells are empty.
bool is_blank(const Row& row);

}  // namespace demarche
