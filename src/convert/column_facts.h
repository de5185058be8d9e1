// What the cells of a column look like.
#pragma once

#include <cstdint>
#include <span>

#include "convert/meaning.h"
#include "convert/table.h"

namespace demarche {

// Whether a cell can be in a column of this fit. An empty cell can be in any; those that say "none" are not looked at.
bool fits(Fit fit, const Cell& cell);

struct ColumnFacts {
    std::uint32_t seen = 0;    // cells that were looked at
    std::uint32_t filled = 0;  // of these, the ones with a text
    std::uint32_t distinct = 0;
    double mean_size = 0;  // bytes of a filled cell
    std::uint32_t pictures = 0, addresses = 0, dates = 0, numbers = 0;

    // Of the filled cells, 0–1.
    double share(std::uint32_t count) const { return filled == 0 ? 0 : static_cast<double>(count) / filled; }
};

// Of at most 500 rows, spread evenly.
ColumnFacts facts_of(std::span<const Row> rows, std::size_t column);

// The share of filled cells that fit, 0–1, of the same rows; 1 for an empty column.
double fit_share(std::span<const Row> rows, std::size_t column, Fit fit);

}  // namespace demarche
