#include "convert/row_dates.h"

#include <algorithm>

#include "base/text.h"
#include "convert/cell_words.h"
#include "convert/date_wording.h"
#include "convert/numbers.h"

namespace demarche {
namespace {

// Days since 30 December 1899, from 1927 to 2119: less may be years, or numbers.
constexpr double first_serial = 10'000, last_serial = 80'000;
constexpr double least_share_of_serials = 0.9;

std::optional<std::int64_t> whole_number(std::string_view text) {
    const auto number = number_in(text);
    if (!number || *number != static_cast<double>(static_cast<std::int64_t>(*number))) return std::nullopt;
    return static_cast<std::int64_t>(*number);
}

bool is_serial(std::string_view text) {
    const auto number = number_in(text);
    return number && *number >= first_serial && *number < last_serial && text.find_first_of(", ") == text.npos;
}

// "45706" as a date, and the part of the day as a time: ".604167".
std::string date_of_serial(std::string_view text) {
    constexpr std::int64_t days_to_1970 = 25'569, seconds_a_day = 86'400;
    const double number = *number_in(text);
    const auto day = static_cast<std::int64_t>(number);
    const auto seconds = static_cast<std::int64_t>((number - static_cast<double>(day)) * seconds_a_day + 0.5);
    const CivilDay date = civil_day(day - days_to_1970);
    std::string out;
    append_padded(out, date.year, 4);
    append_padded(out += '-', date.month, 2);
    append_padded(out += '-', date.day, 2);
    if (seconds == 0 || seconds >= seconds_a_day) return out;
    append_padded(out += 'T', seconds / 3600, 2);
    append_padded(out += ':', seconds / 60 % 60, 2);
    return out;
}

// A year as sheets write it: −44 is 44 BC, which is −0043 in EDTF.
std::string edtf_year(std::int64_t year) {
    const std::int64_t astronomical = year < 0 ? year + 1 : year;
    const std::int64_t size = astronomical < 0 ? -astronomical : astronomical;
    std::string out = size > 9999 ? "Y" : "";
    if (astronomical < 0) out += '-';
    append_padded(out, size, 4);
    return out;
}

// Both meanings of a date whose day and month could change places: some day of these two.
std::string either_order(std::string_view words) {
    const DateReading one = read_date_words(words, {.order = DayOrder::day_first});
    const DateReading other = read_date_words(words, {.order = DayOrder::month_first});
    if (one.edtf.empty() || other.edtf.empty() || one.edtf == other.edtf) return one.edtf;
    const bool is_plain = one.edtf.size() == 10 && other.edtf.size() == 10;
    if (!is_plain) return {};
    const auto& [first, last] = std::minmax(one.edtf, other.edtf);
    return "[" + first + "," + last + "]";
}

// "1998-99": a year, a hyphen and two digits; nothing for other texts.
std::optional<int> year_pair(std::string_view text) {
    const bool has_form = text.size() == 7 && text[4] == '-' &&
                          std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || is_digit(c); });
    if (!has_form || text[5] == '-' || text[6] == '-') return std::nullopt;
    return (text[5] - '0') * 10 + (text[6] - '0');
}

}  // namespace

DateColumn date_column(std::span<const Row> rows, std::size_t column, DayOrder chosen) {
    DateColumn result{.column = column, .order = chosen};
    std::size_t filled = 0, serials = 0;
    bool proves_day = false, proves_month = false, all_have_dots = true;
    for (const Row& row : rows) {
        const Cell cell = cell_at(row, column);
        if (cell.text.empty() || cell.is_date || is_nothing(cell.text)) continue;
        ++filled;
        serials += is_serial(cell.text);
        if (const auto pair = year_pair(cell.text)) result.has_year_pairs |= *pair == 0 || *pair > 12;
        const DateReading reading = read_date_words(cell.text, {});
        proves_day |= reading.proves == DayOrder::day_first;
        proves_month |= reading.proves == DayOrder::month_first;
        if (reading.depends_on_order) all_have_dots = all_have_dots && cell.text.find('.') != cell.text.npos;
        if (reading.depends_on_order && ++result.open_dates == 1) result.open_example = cell.text;
        if (reading.short_year && ++result.short_years == 1) result.short_example = cell.text;
    }
    result.has_serials =
        filled > 0 && static_cast<double>(serials) >= least_share_of_serials * static_cast<double>(filled);
    result.is_contradictory = proves_day && proves_month;
    if (chosen == DayOrder::open && proves_day != proves_month)
        result.order = proves_day ? DayOrder::day_first : DayOrder::month_first;
    // Where dates have full stops the day is first: "03.04.2025".
    if (result.order == DayOrder::open && !result.is_contradictory && result.open_dates > 0 && all_have_dots)
        result.order = DayOrder::day_first;
    return result;
}

DatePlaces start_places(const SheetGuess& guess) {
    return {column_of(guess, Meaning::date), column_of(guess, Meaning::year), column_of(guess, Meaning::month),
            column_of(guess, Meaning::day), column_of(guess, Meaning::time)};
}

DatePlaces end_places(const SheetGuess& guess) {
    return {column_of(guess, Meaning::end_date), column_of(guess, Meaning::end_year),
            column_of(guess, Meaning::end_month), column_of(guess, Meaning::end_day),
            column_of(guess, Meaning::end_time)};
}

// Whether all years of a column have two digits: beside months they are those of programs for sheets.
static bool has_short_years(std::span<const Row> rows, std::size_t column) {
    std::size_t filled = 0;
    for (const Row& row : rows) {
        const std::string_view text = cell_at(row, column).text;
        if (text.empty()) continue;
        const auto year = whole_number(text);
        if (!year || *year < 0 || *year > 99 || text.size() != 2) return false;
        ++filled;
    }
    return filled > 0;
}

RowDates::RowDates(std::span<const Row> rows, const SheetGuess& guess, DayOrder chosen)
    : start_(start_places(guess)), end_(end_places(guess)) {
    for (std::size_t i = 0; i < guess.columns.size(); ++i)
        if (about(guess.columns[i].meaning).fit == Fit::date) {
            columns_.push_back(date_column(rows, i, chosen));
            columns_.back().is_edtf = squeezed(guess.columns[i].header).ends_with("edtf");
        }
    // An end that is only a time is on the day of the start.
    is_end_time_ = end_.time && !end_.whole && !end_.year;
    if (is_end_time_) end_ = {start_.whole, start_.year, start_.month, start_.day, end_.time};
    has_short_years_ = start_.year && start_.month && has_short_years(rows, *start_.year);
    // One hand wrote the sheet: a column that leaves the order open has that of the others, where they agree.
    DayOrder shared = DayOrder::open;
    bool agree = true;
    for (const DateColumn& column : columns_) {
        if (column.order == DayOrder::open) continue;
        agree = agree && (shared == DayOrder::open || shared == column.order) && !column.is_contradictory;
        shared = column.order;
    }
    if (agree)
        for (DateColumn& column : columns_)
            if (column.order == DayOrder::open && !column.is_contradictory) column.order = shared;
}

const DateColumn& RowDates::about_column(std::size_t column) const {
    const auto found =
        std::find_if(columns_.begin(), columns_.end(), [&](const DateColumn& one) { return one.column == column; });
    return found == columns_.end() ? plain_ : *found;
}

RowDates::Part RowDates::read(std::string words, const DateColumn& column, std::optional<std::int64_t> year) const {
    Part part{.words = std::move(words), .column = column.column};
    if (part.words.empty()) return part;
    if (column.has_serials && is_serial(part.words)) {
        part.edtf = date_of_serial(part.words);
        part.words.clear();  // the number is nobody's words
        return part;
    }
    if (column.has_year_pairs && !column.is_edtf && year_pair(part.words)) part.words.replace(4, 1, "\xe2\x80\x93");
    part.reading = read_date_words(part.words, {.order = column.order, .year = year, .edtf_groupings = column.is_edtf});
    part.edtf =
        part.reading.depends_on_order && column.order == DayOrder::open ? either_order(part.words) : part.reading.edtf;
    return part;
}

RowDates::Part RowDates::whole_part(const Row& row, const DatePlaces& places) const {
    const Cell cell = cell_at(row, *places.whole);
    std::string words(is_nothing(cell.text) ? std::string_view() : cell.text);
    const Cell time = places.time ? cell_at(row, *places.time) : Cell{};
    // "11 Nov" beside a column of years.
    const auto year = places.year ? whole_number(cell_at(row, *places.year).text) : std::nullopt;
    const auto beside = year ? std::optional(*year < 0 ? *year + 1 : *year) : std::nullopt;
    Part alone = read(words, about_column(*places.whole), beside);
    if (time.text.empty() || words.empty()) return alone;
    const std::string_view clock = time.is_date && time.text.size() > 11 ? time.text.substr(11) : time.text;
    Part both = read(words + " " + std::string(clock), about_column(*places.whole), beside);
    return both.edtf.empty() ? alone : both;
}

RowDates::Part RowDates::pieces(const Row& row, const DatePlaces& places) const {
    const auto text = [&](std::optional<std::size_t> column) {
        return std::string(column ? cell_at(row, *column).text : std::string_view());
    };
    const std::string year = text(places.year), month = text(places.month), day = text(places.day),
                      time = text(places.time);
    Part part{.column = *places.year};
    if (year.empty()) {
        if (!month.empty() || !day.empty()) part.words = day + " " + month, part.reading.lacks_year = true;
        return part;
    }
    auto number = whole_number(year);
    if (number && *number >= 0 && *number < 100 && has_short_years_) *number += *number < 30 ? 2000 : 1900;
    const auto month_number = whole_number(month), day_number = whole_number(day);
    if (!number || (!month.empty() && !month_number) || (!day.empty() && !day_number)) {
        part = read(std::string(trim(day + " " + month + " " + year + " " + time)), about_column(*places.year));
        part.column = *places.year;
        return part;
    }
    part.edtf = edtf_year(*number);
    part.words = year;
    part.is_joined = true;
    if (month_number) append_padded(part.edtf += '-', *month_number, 2), part.words += "-" + month;
    if (month_number && day_number) append_padded(part.edtf += '-', *day_number, 2), part.words += "-" + day;
    if (month_number && day_number && !time.empty()) {
        const DateReading clock = read_date_words(part.edtf + " " + time, {});
        if (!clock.edtf.empty()) part.edtf = clock.edtf;
    }
    if (part.edtf.starts_with('Y') && month_number) part.edtf = edtf_year(*number);  // EDTF has no months of such years
    return part;
}

RowDates::Part RowDates::part(const Row& row, const DatePlaces& places) const {
    if (places.whole && !cell_at(row, *places.whole).text.empty()) return whole_part(row, places);
    if (places.year) return pieces(row, places);
    return {};
}

RowDate RowDates::of(const Row& row) const {
    const bool has_end = !is_end_time_ || !cell_at(row, *end_.time).text.empty();
    const Part start = part(row, start_), end = has_end ? part(row, end_) : Part{};
    RowDate result{.text = start.words, .column = start.column, .found = start.words};
    if (start.words.empty() && start.edtf.empty()) {
        result.column = end.column;
        result.found = result.text = end.words;
        if (end.edtf.empty() && !end.words.empty()) result.fault = DateFault::end_not_understood;
        if (end.edtf.empty()) return result;
        if (const auto until = parse_date("../" + end.edtf)) result.date = *until;
        return result;
    }
    const auto from = start.edtf.empty() ? std::nullopt : std::optional(parse_date(start.edtf));
    if (!from || !*from) {
        result.fault = start.reading.lacks_year ? DateFault::no_year : DateFault::not_understood;
        return result;
    }
    result.date = **from;
    const bool start_says_more = !start.is_joined && says_more(start.words, start.edtf);
    if (!start_says_more) result.text.clear();
    if (end.words.empty() && end.edtf.empty()) return result;
    result.column = end.column;
    result.found = end.words;
    const auto to = parse_date(end.edtf);
    if (end.edtf.empty() || !to) {
        result.fault = DateFault::end_not_understood;
    } else if (to->text == result.date->text) {
        return result;
    } else if (to->bounds().end <= result.date->bounds().begin) {
        result.fault = DateFault::end_before_start;
    } else if (const auto both = parse_date(start.edtf + "/" + end.edtf)) {
        if (start_says_more || (!end.is_joined && says_more(end.words, end.edtf)))
            result.text = start.words.empty() ? end.words : start.words + " \xe2\x80\x93 " + end.words;
        result.date = *both;
    } else {
        result.fault = DateFault::end_of_a_range;
    }
    return result;
}

RowDate RowDates::in(const Row& row, std::size_t column) const {
    const Part part = whole_part(row, {.whole = column});
    RowDate result{.column = column, .found = part.words};
    if (part.words.empty() && part.edtf.empty()) return result;
    if (const auto date = parse_date(part.edtf); !part.edtf.empty() && date)
        result.date = *date;
    else
        result.fault = part.reading.lacks_year ? DateFault::no_year : DateFault::not_understood;
    return result;
}

}  // namespace demarche
