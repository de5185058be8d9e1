// Guesses what the columns of a sheet mean, by their names and by their cells. Every guess has its evidence.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "convert/meaning.h"
#include "convert/table.h"

namespace demarche {

enum class SheetKind : std::uint8_t { events, actors, sources, accounts, other };

enum class Evidence : std::uint8_t {
    none,
    chosen,   // by the author
    known,    // the columns are those of a data set that we know
    name,     // the column has a usual name
    similar,  // the name is like a usual one
    cells
};

struct ColumnGuess {
    std::string header;  // "" without a header
    Meaning meaning = Meaning::kept;
    Evidence evidence = Evidence::none;
    double fit = 0;     // the share of its filled cells that can have this meaning, 0–1
    double filled = 0;  // the share of rows that have a text in it, 0–1
};

struct SheetGuess {
    SheetKind kind = SheetKind::other;
    std::string_view format;    // the name of a data set that we know, or empty
    std::string heading;        // a title above the table, or empty
    std::size_t first_row = 0;  // the first row of data, as an index into the sheet's rows
    std::vector<ColumnGuess> columns;
};

// What the author has said of a column.
struct Choice {
    std::string header;  // as in the sheet, or a letter: "B"
    Meaning meaning = Meaning::kept;
};

SheetGuess guess_columns(const Sheet& sheet, std::span<const Choice> choices = {});

// Whether a choice is about this column.
bool is_chosen(const SheetGuess&, std::size_t column, const Choice&);

// The column of a meaning, if there is one.
std::optional<std::size_t> column_of(const SheetGuess&, Meaning);

// "A" … "Z", "AA" …, as programs for sheets name columns.
std::string column_letter(std::size_t column);

}  // namespace demarche
