#include "time/date_parts.h"

#include "base/text.h"

namespace demarche {
namespace {

constexpr std::int64_t least_rounded = 10'000, least_deep = 100'000;

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

}  // namespace

std::int64_t rounded_large(std::int64_t number) {
    std::int64_t unit = 1;
    while (number / unit >= least_rounded) unit *= 10;
    return (number + unit / 2) / unit * unit;
}

std::string large_number(std::int64_t number, const Words& words) {
    number = rounded_large(number);
    if (number < first_million) return number < least_rounded ? decimal(number) : words.number(number);
    const int exponent = static_cast<int>(decimal(number).size()) - 1;
    const auto magnitude = static_cast<std::size_t>(exponent - 6);
    const std::string_view counts = words[Word::magnitude_digits];
    const int digits = magnitude < counts.size() ? counts[magnitude] - '0' : 1;
    const std::int64_t unit = power_of_ten(exponent - digits + 1);
    std::string told = words.number(number / unit);
    std::int64_t rest = number % unit;
    const bool is_whole = rest == 0;
    if (!is_whole) told += words[Word::number_decimal];
    for (; rest > 0; rest = rest * 10 % unit) told += static_cast<char>('0' + rest * 10 / unit);
    const Slot slots[]{{"n", told}};
    return words.counted(word_after(Word::magnitude_6, magnitude), {number / unit, !is_whole}, slots);
}

bool is_deep(std::int64_t year) { return 1 - year >= least_deep; }

std::string year_digits(std::int64_t year, const Words& words) {
    if (year > 0) return year < least_rounded ? decimal(year) : words.number(year);
    return 1 - year < least_rounded ? decimal(1 - year) : words.number(rounded_large(1 - year));
}

std::string year_text(std::int64_t year, const Words& words) {
    if (!is_deep(year)) return fill(words[in_era(Word::year, year)], {{"year", year_digits(year, words)}});
    const std::string number = large_number(1 - year, words);
    const Slot slots[]{{"n", number}};
    return 1 - year >= first_million ? fill(words[Word::years_ago_large], slots)
                                     : words.counted(Word::years_ago, {rounded_large(1 - year)}, slots);
}

Word in_era(Word pattern, std::int64_t year) { return year > 0 ? pattern : word_after(pattern, 1); }

std::string_view weekday_name(std::int64_t day_number, Word names, const Words& words) {
    static constexpr std::int64_t first_certain_day = -79'366;  // 14 September 1752
    if (day_number < first_certain_day) return {};
    return words.nth(names, weekday(day_number));
}

std::string pattern_text(Word pattern, const CivilDay& date, std::string_view day, const Words& words) {
    const bool is_brief = pattern == Word::month_year_brief || pattern == Word::day_month_year_brief;
    const Word names = is_brief                      ? Word::month_names_brief
                       : pattern == Word::month_year ? Word::month_names_alone
                                                     : Word::month_names;
    const bool has_year = pattern < Word::weekday_day_month_year;
    const std::string two_digits = (day.size() == 1 ? "0" : "") + std::string(day);
    return fill(words.nth(has_year ? in_era(pattern, date.year) : pattern, date.month - 1),
                {{"day", day},
                 {"dd", two_digits},
                 {"month", words.nth(names, date.month - 1)},
                 {"year", year_digits(date.year, words)}});
}

std::string clock_text(const Civil& time, Precision precision) {
    std::string out;
    append_padded(out, time.hour, 2);
    out += ':';
    append_padded(out, time.minute, 2);
    if (precision != Precision::second) return out;
    out += ':';
    append_padded(out, time.second, 2);
    return out;
}

void append_fraction(std::string& out, const Written& written) {
    if (written.fraction_digits == 0) return;
    std::uint32_t fraction = written.fraction_ns;
    for (int i = written.fraction_digits; i < 9; ++i) fraction /= 10;
    out += '.';
    append_padded(out, fraction, written.fraction_digits);
}

}  // namespace demarche
