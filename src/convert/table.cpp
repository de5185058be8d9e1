#include "convert/table.h"

#include <algorithm>

#include "base/text.h"

namespace demarche {
namespace {

constexpr std::string_view marks = "\x1c\x1e\x1f";

std::uint32_t number_of(std::string_view digits) {
    std::uint32_t number = 0;
    for (const char c : digits.substr(0, 9))
        if (is_digit(c)) number = number * 10 + static_cast<std::uint32_t>(c - '0');
    return number;
}

// No-break spaces at the ends are blanks too: web pages have them in empty cells.
std::string_view bare(std::string_view text) {
    constexpr std::string_view space = "\xc2\xa0";
    for (;;) {
        text = trim(text);
        if (text.starts_with(space))
            text.remove_prefix(space.size());
        else if (text.ends_with(space))
            text.remove_suffix(space.size());
        else
            return text;
    }
}

Cell cell_of(std::string_view text) {
    const bool is_date = text.starts_with(date_mark);
    text = bare(text.substr(is_date ? 1 : 0));
    if (text.starts_with('\'') && begins_as_formula(text)) text.remove_prefix(1);
    return {text, is_date};
}

}  // namespace

std::vector<Sheet> read_sheets(std::string_view text) {
    std::vector<Sheet> sheets;
    for (std::size_t at = text.find_first_of(marks); at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(marks, at + 1), text.size());
        const std::string_view part = text.substr(at + 1, end - at - 1);
        if (text[at] == sheet_mark)
            sheets.push_back({std::string(trim(part)), {}});
        else if (text[at] == row_mark && !sheets.empty())
            sheets.back().rows.push_back({number_of(part), {}});
        else if (text[at] == cell_mark && !sheets.empty() && !sheets.back().rows.empty())
            sheets.back().rows.back().cells.push_back(cell_of(part));
        at = end;
    }
    return sheets;
}

bool begins_as_formula(std::string_view text) {
    const std::size_t at = text.find_first_not_of('\'');
    return at != text.npos && std::string_view("=+-@").find(text[at]) != std::string_view::npos;
}

bool is_blank(const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
}

}  // namespace demarche
