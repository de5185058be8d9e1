// Days and clock times to instants and back, in the proleptic Gregorian and the Julian calendar, and the even steps
// an axis ticks in. One pivot, the day number, joins the calendars: after Howard Hinnant, "chrono-Compatible Low-Level
// Date Algorithms", https://howardhinnant.github.io/date_algorithms.html
#pragma once

#include <cstdint>

#include "time/instant.h"

namespace demarche {

enum class Calendar : std::uint8_t { gregorian, julian };

// A day of some calendar. Years are astronomical: 0 is 1 BCE, -43 is 44 BCE.
struct CivilDay {
    std::int64_t year = 1970;
    unsigned month = 1;  // 1–12
    unsigned day = 1;    // 1–31
    bool operator==(const CivilDay&) const = default;
};

// A day and a time of day, Gregorian and UTC.
struct Civil {
    std::int64_t year = 1970;
    unsigned month = 1, day = 1;
    int hour = 0, minute = 0, second = 0;
    bool operator==(const Civil&) const = default;
};

// Days since 1970-01-01 (Gregorian). Years beyond ±10^16 are clamped.
std::int64_t days_from(CivilDay day, Calendar calendar = Calendar::gregorian);

// The day `days` after 1970-01-01 (Gregorian). Day numbers beyond ±3×10^18 are clamped.
CivilDay civil_day(std::int64_t days, Calendar calendar = Calendar::gregorian);

// 0 Monday … 6 Sunday.
unsigned weekday(std::int64_t days);

bool is_leap_year(std::int64_t year, Calendar calendar = Calendar::gregorian);

// 28–31; the month is 1–12.
unsigned days_in_month(std::int64_t year, unsigned month, Calendar calendar = Calendar::gregorian);

Civil civil(Instant at);

// The instant of a civil time; saturates at distant_past and distant_future. Hours may be 24, and the clock parts
// may run over: they are added to the day.
Instant instant(const Civil& civil);

// `at` moved by some seconds; saturates.
Instant saturating_add(Instant at, std::int64_t seconds);

// end - begin in seconds; saturates (a range open on both sides is longer than int64).
std::int64_t length_s(const TimeRange& range);

enum class Unit : std::uint8_t { second, minute, hour, day, month, year };

// An even step of an axis, such as 5 minutes, 3 months, 100 years. `count` is at least 1.
struct Step {
    Unit unit = Unit::day;
    std::int64_t count = 1;
    bool operator==(const Step&) const = default;
};

// The last multiple of the step at or before `at`; saturates. Seven days give weeks from Monday. Years are counted as
// people number them: steps of 100 stop at 200 BCE, 100 BCE, 1, 100, 200, since there was no year 0.
Instant floor(Instant at, Step step);

// The first multiple of the step after `at`; distant_future when there is none.
Instant next(Instant at, Step step);

}  // namespace demarche
