#include "convert/column_facts.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/text_set.h"
#include "base/web.h"
#include "convert/addresses.h"
#include "convert/cell_words.h"
#include "convert/date_names.h"
#include "convert/date_words.h"
#include "convert/numbers.h"
#include "convert/participants_text.h"

namespace demarche {
namespace {

constexpr std::size_t most_rows = 500, longest_short_text = 400;

bool is_date(const Cell& cell) {
    if (cell.is_date) return true;
    const DateReading read = read_date_words(cell.text, {.order = DayOrder::day_first});
    return !read.edtf.empty() || read.depends_on_order || read.lacks_year;
}

// A number as programs for sheets store a date (row_dates.cpp).
bool is_stored_date(std::string_view text) {
    const auto number = number_in(text);
    return number && *number >= 10'000 && *number < 80'000;
}

bool is_between(std::string_view text, double low, double high) {
    const auto number = number_in(text);
    return number && *number >= low && *number <= high;
}

bool is_degree(std::string_view text, double most) {
    const auto number = decimal_in(text);
    return number && *number >= -most && *number <= most;
}

bool is_whole(std::string_view text) { return number_in(text) && text.find_first_of(".,") == text.npos; }

bool is_month_name(std::string_view text) {
    const std::string folded = fold(text);
    const FoundName found = find_date_name(folded);
    return found.sense == Sense::month && found.size == folded.size();
}

bool is_month(const Cell& cell) {
    return (is_whole(cell.text) && is_between(cell.text, 1, 12)) || is_month_name(cell.text);
}

// "14:30", "2 pm", "1430".
bool is_clock(const Cell& cell) {
    const std::string with_day = "2000-01-01 " + std::string(cell.text);
    return cell.is_date || !read_date_words(with_day, {}).edtf.empty();
}

bool is_year(const Cell& cell) {
    if (is_whole(cell.text)) return true;
    return is_date(cell);
}

// A code has no blanks and few letters.
bool is_code(const Cell& cell) { return cell.text.size() <= 12 && cell.text.find(' ') == std::string_view::npos; }

bool is_short(const Cell& cell) { return cell.text.size() <= longest_short_text; }

// One address, or several that a cell lists.
bool is_address(const Cell& cell) {
    if (!address_in(cell.text).empty()) return true;
    const auto parts = listed_texts(cell.text, true);
    return parts.size() > 1 &&
           std::all_of(parts.begin(), parts.end(), [](std::string_view part) { return !address_in(part).empty(); });
}

}  // namespace

bool fits(Fit fit, const Cell& cell) {
    if (cell.text.empty()) return true;
    switch (fit) {
        case Fit::any:
            return true;
        case Fit::date:
            return is_date(cell) || is_stored_date(cell.text);
        case Fit::number:
            return number_in(cell.text).has_value();
        case Fit::year:
            return is_year(cell);
        case Fit::month:
            return is_month(cell);
        case Fit::day:
            return is_whole(cell.text) && is_between(cell.text, 1, 31);
        case Fit::clock:
            return is_clock(cell);
        case Fit::address:
            return is_address(cell);
        case Fit::latitude:
            return is_degree(cell.text, 90);
        case Fit::longitude:
            return is_degree(cell.text, 180);
        case Fit::kind_word:
            return kind_in(cell.text).has_value();
        case Fit::status_word:
            return status_in(cell.text).has_value();
        case Fit::actor_word:
            return actor_type_in(cell.text).has_value();
        case Fit::row_word:
            return is_row_word(cell.text);
        case Fit::code:
            return is_code(cell);
        case Fit::short_text:
            return is_short(cell);
    }
    return false;
}

ColumnFacts facts_of(std::span<const Row> rows, std::size_t column) {
    ColumnFacts facts;
    TextSet different;
    std::size_t bytes = 0;
    const std::size_t stride = rows.size() / most_rows + 1;
    for (std::size_t i = 0; i < rows.size(); i += stride) {
        const Cell cell = cell_at(rows[i], column);
        ++facts.seen;
        if (cell.text.empty() || is_nothing(cell.text)) continue;
        ++facts.filled;
        bytes += cell.text.size();
        different.insert(cell.text);
        facts.pictures += is_picture_address(cell.text);
        facts.addresses += is_address(cell);
        facts.dates += is_date(cell);
        facts.numbers += number_in(cell.text).has_value();
    }
    facts.distinct = static_cast<std::uint32_t>(different.size());
    if (facts.filled > 0) facts.mean_size = static_cast<double>(bytes) / facts.filled;
    return facts;
}

double fit_share(std::span<const Row> rows, std::size_t column, Fit fit) {
    std::uint32_t filled = 0, fitting = 0;
    const std::size_t stride = rows.size() / most_rows + 1;
    for (std::size_t i = 0; i < rows.size(); i += stride) {
        const Cell cell = cell_at(rows[i], column);
        if (cell.text.empty() || is_nothing(cell.text)) continue;
        ++filled;
        fitting += fits(fit, cell);
    }
    return filled == 0 ? 1 : static_cast<double>(fitting) / filled;
}

}  // namespace demarche
