// Computes the bounds of a date from its fields: the first and the last day that fit, then the time of day.

#include <array>
#include <cassert>
#include <optional>

#include "base/text.h"
#include "time/edtf_scan.h"

namespace demarche::edtf {
namespace {

constexpr std::int64_t largest_day = 106'751'991'167'300;  // whole days in int64 seconds, either way

enum class Search : std::int8_t { forwards = 1, backwards = -1 };

constexpr bool digit_allowed(std::int64_t value, std::int64_t written, bool unspecified) {
    return unspecified || value % 10 == written % 10;
}

// True when the digits of the value match the digits that are written; X matches all.
bool allowed(std::int64_t value, std::int64_t written, unsigned mask) {
    for (; mask != 0 || written != 0 || value != 0; mask >>= 1, written /= 10, value /= 10)
        if (!digit_allowed(value, written, (mask & 1) != 0)) return false;
    return true;
}

bool part_allowed(unsigned value, unsigned written, unsigned mask) {
    return (written == 0 && mask == 0) || allowed(value, written, mask);
}

std::optional<unsigned> find_day(CivilDay month, const Statement& of, Search search) {
    const int last = static_cast<int>(days_in_month(month.year, month.month, of.calendar));
    const int step = static_cast<int>(search);
    for (int day = step > 0 ? 1 : last; day >= 1 && day <= last; day += step)
        if (part_allowed(static_cast<unsigned>(day), of.written.day, of.written.day_mask))
            return static_cast<unsigned>(day);
    return std::nullopt;
}

// The first or last day of the calendar that the written digits allow: months too short for the day are skipped.
std::optional<CivilDay> find(const Statement& of, Search search) {
    const YearSpan years = year_span(of.written);
    const int step = static_cast<int>(search);
    for (auto year = step > 0 ? years.first : years.last; year >= years.first && year <= years.last; year += step) {
        if (of.written.year_mask != 0 && !allowed(year, of.written.year, of.written.year_mask)) continue;
        for (int month = step > 0 ? 1 : 12; month >= 1 && month <= 12; month += step) {
            const CivilDay begin{year, static_cast<unsigned>(month), 1};
            if (!part_allowed(begin.month, of.written.month, of.written.month_mask)) continue;
            if (const auto day = find_day(begin, of, search)) return CivilDay{year, begin.month, *day};
        }
    }
    return std::nullopt;
}

struct Days {
    std::int64_t begin, end;  // half-open
};

Days grouped_days(const Statement& of) {
    const Grouping months = grouping(of.written.month);
    const YearSpan years = year_span(of.written);
    const unsigned end = months.first_month + months.months;
    return {days_from({years.first, months.first_month, 1}, of.calendar),
            days_from({years.last + (end > 12 ? 1 : 0), end > 12 ? end - 12 : end, 1}, of.calendar)};
}

std::optional<Days> days_of(const Statement& of) {
    if (of.written.month > 12) return grouped_days(of);
    const auto first = find(of, Search::forwards);
    const auto last = find(of, Search::backwards);
    if (!first || !last) return std::nullopt;
    return Days{days_from(*first, of.calendar), days_from(*last, of.calendar) + 1};
}

std::string fitting_day(const Statement& of) {
    const Written& written = of.written;
    if (written.month_mask != 0 || written.year_mask != 0) return say(Sentence::day_of_some_month);
    return say(Sentence::day_of_month, {{"most", decimal(days_in_month(written.year, written.month, of.calendar))}});
}

Instant day_begin(std::int64_t days) { return Instant{std::chrono::seconds{days * 86400}}; }

}  // namespace

Grouping grouping(unsigned code) {
    assert(code >= 21 && code <= 41);
    constexpr std::array<std::uint8_t, 21> first_months{3, 6, 9, 12, 3,  6, 9, 12, 9, 12, 3,
                                                        6, 1, 4, 7,  10, 1, 5, 9,  1, 7};
    const std::uint8_t first = first_months[code - 21];
    if (code <= 32) return {Precision::season, first, 3};
    if (code <= 36) return {Precision::quarter, first, 3};
    if (code <= 39) return {Precision::quadrimester, first, 4};
    return {Precision::half, first, 6};
}

YearSpan year_span(const Written& written) {
    const bool negative = written.year < 0;
    std::int64_t first = written.year, width = 1;
    for (std::int64_t place = 1, mask = written.year_mask; mask != 0; mask >>= 1, place *= 10)
        width += mask & 1 ? 9 * place : 0;
    if (written.significant_digits != 0) {
        const std::int64_t magnitude = negative ? -written.year : written.year;
        std::int64_t leading = magnitude, power = 1;
        for (; leading >= 10; leading /= 10) power *= 10;
        for (int i = written.significant_digits; i > 1; --i) power /= 10;
        width = power;
        first = negative ? -(magnitude - magnitude % width + width - 1) : magnitude - magnitude % width;
    }
    const std::int64_t last = first + width - 1;
    return {first, negative && last > -1 ? -1 : last};
}

bool settle_bounds(Scan& scan, const Places& places, Statement& out) {
    const auto days = days_of(out);
    if (!days) return scan.fail(places.day, fitting_day(out));
    if (days->begin < -largest_day || days->end > largest_day) return scan.fail(places.year, Sentence::year_range);
    const Written& written = out.written;
    out.bounds = {day_begin(days->begin), day_begin(days->end)};
    if (out.precision < Precision::hour) return true;
    const std::int64_t clock_s = written.hour * 3600 + (written.minute - written.offset_minutes) * 60 + written.second;
    out.bounds.begin = saturating_add(out.bounds.begin, clock_s);
    out.bounds.end = saturating_add(out.bounds.begin, out.precision == Precision::second ? 1 : 60);
    return true;
}

}  // namespace demarche::edtf
