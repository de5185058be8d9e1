#include "time/calendar.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>

namespace demarche {
namespace {

constexpr std::int64_t day_s = 86400;
constexpr std::int64_t largest_year = 10'000'000'000'000'000;
constexpr std::int64_t largest_day = 3'000'000'000'000'000'000;

constexpr std::int64_t floor_div(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

constexpr std::int64_t floor_mod(std::int64_t value, std::int64_t by) {
    const std::int64_t rest = value % by;
    return rest < 0 ? rest + by : rest;
}

constexpr std::int64_t clamped_sum(std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    if (!__builtin_add_overflow(a, b, &sum)) return sum;
    return b < 0 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
}

constexpr std::int64_t clamped_product(std::int64_t a, std::int64_t b) {
    std::int64_t product = 0;
    if (!__builtin_mul_overflow(a, b, &product)) return product;
    return (a < 0) != (b < 0) ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
}

// Both calendars repeat after an era: 400 Gregorian years, 4 Julian ones. Years begin in March, so that the leap day
// comes last.
struct Era {
    std::int64_t years, days;
    std::int64_t epoch;  // days from 0000-03-01 in this calendar to 1970-01-01 Gregorian
};
constexpr Era gregorian_era{400, 146097, 719468};
constexpr Era julian_era{4, 1461, 719470};

constexpr const Era& era_of(Calendar calendar) { return calendar == Calendar::julian ? julian_era : gregorian_era; }

constexpr std::int64_t seconds_of(Instant at) { return at.time_since_epoch().count(); }
constexpr Instant at_second(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

Instant day_begin(std::int64_t days) { return at_second(clamped_product(days, day_s)); }

Instant month_begin(std::int64_t months) {
    return instant({.year = floor_div(months, 12), .month = static_cast<unsigned>(floor_mod(months, 12)) + 1});
}

// A tick year and the one after it, by the numbers people use: see floor() in the header.
std::int64_t floor_year(std::int64_t year, std::int64_t count) {
    if (year >= 1) return std::max<std::int64_t>(1, year - year % count);
    const std::int64_t bce = 1 - year;
    return 1 - clamped_sum(bce, floor_mod(-bce, count));
}

std::int64_t next_year(std::int64_t tick, std::int64_t count) {
    return tick == 1 && count > 1 ? count : clamped_sum(tick, count);
}

std::int64_t months_of(Instant at) {
    const Civil c = civil(at);
    return c.year * 12 + c.month - 1;
}

constexpr std::array<std::int64_t, 4> unit_s{1, 60, 3600, day_s};

// Multiples of a span of seconds, from an origin.
struct Grid {
    std::int64_t span_s, origin_s;
};

Grid grid_of(Step step) {
    constexpr std::int64_t monday_s = -3 * day_s;  // 29 December 1969
    const std::int64_t span_s = clamped_product(unit_s[static_cast<std::size_t>(step.unit)], step.count);
    return {std::min(span_s, std::numeric_limits<std::int64_t>::max() / 4), step.unit == Unit::day ? monday_s : 0};
}

std::int64_t since_grid(Instant at, Grid grid) {  // 0 … span_s - 1, without forming at - origin
    return floor_mod(floor_mod(seconds_of(at), grid.span_s) - grid.origin_s % grid.span_s, grid.span_s);
}

}  // namespace

std::int64_t days_from(CivilDay day, Calendar calendar) {
    assert(day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31);
    const Era& era = era_of(calendar);
    const std::int64_t year = std::clamp(day.year, -largest_year, largest_year) - (day.month <= 2 ? 1 : 0);
    const std::int64_t of_era = floor_mod(year, era.years);
    const std::int64_t of_year = (153 * (day.month > 2 ? day.month - 3 : day.month + 9) + 2) / 5 + day.day - 1;
    const std::int64_t leaps = of_era / 4 - of_era / 100;
    return floor_div(year, era.years) * era.days + of_era * 365 + leaps + of_year - era.epoch;
}

CivilDay civil_day(std::int64_t days, Calendar calendar) {
    const Era& era = era_of(calendar);
    const std::int64_t shifted = std::clamp(days, -largest_day, largest_day) + era.epoch;
    const std::int64_t of_era = floor_mod(shifted, era.days);
    const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    const auto march_month = static_cast<unsigned>((5 * of_year + 2) / 153);
    const auto day = static_cast<unsigned>(of_year) - (153 * march_month + 2) / 5 + 1;
    const unsigned month = march_month < 10 ? march_month + 3 : march_month - 9;
    return {floor_div(shifted, era.days) * era.years + year + (month <= 2 ? 1 : 0), month, day};
}

unsigned weekday(std::int64_t days) { return static_cast<unsigned>(floor_mod(floor_mod(days, 7) + 3, 7)); }

bool is_leap_year(std::int64_t year, Calendar calendar) {
    return year % 4 == 0 && (calendar == Calendar::julian || year % 100 != 0 || year % 400 == 0);
}

unsigned days_in_month(std::int64_t year, unsigned month, Calendar calendar) {
    assert(month >= 1 && month <= 12);
    if (month == 2) return is_leap_year(year, calendar) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Civil civil(Instant at) {
    const CivilDay day = civil_day(floor_div(seconds_of(at), day_s));
    const auto clock_s = static_cast<int>(floor_mod(seconds_of(at), day_s));
    return {day.year, day.month, day.day, clock_s / 3600, clock_s / 60 % 60, clock_s % 60};
}

Instant instant(const Civil& civil) {
    const std::int64_t days = days_from({civil.year, civil.month, civil.day});
    const std::int64_t clock_s = civil.hour * std::int64_t{3600} + civil.minute * std::int64_t{60} + civil.second;
    // The first, incomplete day of the range begins before distant_past: count it from its end.
    if (days < 0) return at_second(clamped_sum(clamped_product(days + 1, day_s), clock_s - day_s));
    return saturating_add(day_begin(days), clock_s);
}

Instant saturating_add(Instant at, std::int64_t seconds) { return at_second(clamped_sum(seconds_of(at), seconds)); }

std::int64_t length_s(const TimeRange& range) {
    std::int64_t length = 0;
    if (!__builtin_sub_overflow(seconds_of(range.end), seconds_of(range.begin), &length)) return length;
    return range.end < range.begin ? std::numeric_limits<std::int64_t>::min()
                                   : std::numeric_limits<std::int64_t>::max();
}

Instant floor(Instant at, Step step) {
    assert(step.count >= 1);
    if (step.unit == Unit::month) {
        const std::int64_t months = months_of(at);
        return month_begin(clamped_sum(months, -floor_mod(months, step.count)));
    }
    if (step.unit == Unit::year) return instant({.year = floor_year(civil(at).year, step.count)});
    return saturating_add(at, -since_grid(at, grid_of(step)));
}

Instant next(Instant at, Step step) {
    assert(step.count >= 1);
    if (step.unit == Unit::month) {
        const std::int64_t months = months_of(at);
        return month_begin(clamped_sum(clamped_sum(months, -floor_mod(months, step.count)), step.count));
    }
    if (step.unit == Unit::year)
        return instant({.year = next_year(floor_year(civil(at).year, step.count), step.count)});
    const Grid grid = grid_of(step);
    return saturating_add(at, grid.span_s - since_grid(at, grid));
}

}  // namespace demarche
