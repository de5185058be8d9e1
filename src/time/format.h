#pragma once
// Dates, spans and ticks in words for a reader. The words come from outside (the browser's Intl); English is built in.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "time/calendar.h"
#include "time/date.h"
#include "time/instant.h"

namespace demarche {

// clang-format off
/// The patterns and phrases of a language: see words.cpp for the key and the English text of each.
enum class Phrase : std::uint8_t {
    year, day_month_year, day_month, month_year, weekday_day, range, range_wide, date_time,  // patterns
    bce, decade, century, season, southern, quarter, half,                                   // parts of time
    about, uncertain, about_uncertain,                                                       // doubts
    some_day, some_time, some_day_in, some_month_in, one_of, all_of, or_later, or_earlier,   // choices
    since, until, from_unknown, to_unknown, julian, julian_note,                             // ends and calendars
    years, months, days, hours, minutes, seconds,                                            // counted
    years_brief, months_brief, days_brief, hours_brief, minutes_brief, seconds_brief, empty_span, today
};
// clang-format on
inline constexpr std::size_t phrase_count = static_cast<std::size_t>(Phrase::today) + 1;

/// Names and phrases of one language; `english()` to start from.
struct DateWords {
    std::array<std::string, 12> months;         ///< as they stand in a date
    std::array<std::string, 12> months_alone;   ///< as they stand alone
    std::array<std::string, 12> months_brief;   ///< "Feb"
    std::array<std::string, 7> weekdays;        ///< Monday first
    std::array<std::string, 7> weekdays_brief;  ///< "Mon"
    std::array<std::string, phrase_count> phrases;

    const std::string& operator[](Phrase phrase) const { return phrases[static_cast<std::size_t>(phrase)]; }
};

DateWords english();

/// Reads `key=value` lines: month.1 … month.12, month_alone.N, month_brief.N, weekday.1 (Monday) … weekday.7,
/// weekday_brief.N, and the phrases by name ("about=about {date}"). Unknown keys are skipped; what is missing stays
/// English. Counted units take one form, two (one|other) or three (one|few|many, by the East Slavic rule); the four
/// seasons, four quarters and two halves stand in one line each, parted by "|".
DateWords parse_date_words(std::string_view lines);

/// "18 February 2025", "some day 10–16 February 2025", "about 2008", "since February 2022", "44 BCE", "1960s".
/// A Julian date is given as written, with its Gregorian day beside it. Years before 10,000 BCE are given without the
/// shift of one that the missing year 0 makes: so far off, the round number is what was meant.
std::string format_date(const Date& date, const DateWords& words);

enum class SpanStyle : std::uint8_t { brief, full };  ///< "14 y" · "14 years without events"

/// The length of a range, rounded to the largest unit it holds about one of, or at least two.
std::string format_span(const TimeRange& range, const DateWords& words, SpanStyle style);

enum class TickStyle : std::uint8_t { minor, major };  ///< within its context · standing alone

/// The label of a tick of an axis in such steps. Minor: "10:00", "Wed 12", "Feb", "2022"; major: "12 February 2025",
/// "February 2025", "44 BCE".
std::string format_tick(Instant at, Step step, const DateWords& words, TickStyle style);

}  // namespace demarche
