#include "convert/header_row.h"

#include <algorithm>

#include "convert/column_facts.h"
#include "convert/known_tables.h"

namespace demarche {
namespace {

constexpr std::size_t most_rows_above = 8;  // notes and blank rows above the header

std::size_t filled_cells(const Row& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !cell.text.empty(); }));
}

bool is_usual(const ColumnName& name, const AllNames& names) {
    return std::any_of(names.begin(), names.end(), [&](const UsualNames& usual) { return usual.likeness(name) == 1; });
}

// How much a row looks like names of columns: the number of usual names in it. Dates, numbers and addresses are data.
int header_score(const Row& row, const AllNames& names) {
    int score = 0;
    for (const Cell& cell : row.cells) {
        if (cell.text.empty()) continue;
        if (fits(Fit::date, cell) || fits(Fit::number, cell) || fits(Fit::address, cell)) return -1;
        score += is_usual(ColumnName(cell.text), names);
    }
    return score;
}

}  // namespace

AllNames all_names() {
    AllNames names;
    for (const MeaningOf& meaning : meanings()) names.emplace_back(meaning.headers);
    return names;
}

std::optional<std::size_t> header_row(const Sheet& sheet, const AllNames& names) {
    std::optional<std::size_t> best;
    int most = 0;
    for (std::size_t i = 0; i < std::min(sheet.rows.size(), most_rows_above); ++i) {
        if (filled_cells(sheet.rows[i]) < 2) continue;
        if (known_by_header(sheet.rows[i])) return i;
        const int score = header_score(sheet.rows[i], names);
        if (score > most) best = i, most = score;
    }
    if (best) return best;
    // Unusual names are names too, where no cell of the first row is data and some below are.
    const auto first =
        std::find_if(sheet.rows.begin(), sheet.rows.end(), [](const Row& row) { return !is_blank(row); });
    if (first == sheet.rows.end() || filled_cells(*first) < 2 || header_score(*first, names) < 0) return std::nullopt;
    const bool has_data =
        std::any_of(first + 1, sheet.rows.end(), [&](const Row& row) { return header_score(row, names) < 0; });
    return has_data ? std::optional<std::size_t>(static_cast<std::size_t>(first - sheet.rows.begin())) : std::nullopt;
}

std::string heading_above(const Sheet& sheet, std::size_t header) {
    for (std::size_t i = 0; i < header; ++i)
        for (const Cell& cell : sheet.rows[i].cells)
            if (!cell.text.empty()) return std::string(cell.text);
    return {};
}

}  // namespace demarche
