// Dates, lengths of time and tick labels in the words of a language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/words.h"
#include "time/calendar.h"
#include "time/date.h"
#include "time/instant.h"

namespace demarche {

// "18 February 2025", "some day 10–16 February 2025", "about 2008", "since February 2022", "44 BCE", "1960s".
// A Julian date is given as written, with its Gregorian day beside it. The years 44 BCE and -43 are the same, since
// there was no year 0. Before 10,000 BCE four digits of a year count; from 100,000 years on it is so many years ago.
// A time names its zone: that of the words, to which the caller has brought it, else its own offset, else none.
std::string format_date(const Date& date, const Words& words);

// The same with the weekday of a single, certain day: "Tue 18 February 2025". Days before 1752 get none, nor
// do Julian ones: whoever reads a weekday with two days could not tell of which it is.
std::string format_date_with_weekday(const Date& date, const Words& words);

// The same below a heading that names month and year: "Tue 18", "Tue 18, 10:30 UTC"; before weekdays, "6 March". A date
// that is not of one certain day is told in full.
std::string format_date_below_month(const Date& date, const Words& words);

enum class SpanStyle : std::uint8_t { brief, full, empty };  // "14 y" · "14 years" · "14 years without events"

// The length of a range, rounded to the largest unit it holds about one of, or at least two, and from five digits on to
// four digits that count: "9.2 billion years", in any style.
std::string format_span(const TimeRange& range, const Words& words, SpanStyle style);

// Within its context · standing alone · standing alone where room is short.
enum class TickStyle : std::uint8_t { minor, major, brief };

// The label of a tick of an axis in such steps. Minor: "10:00", "Wed 12", "Feb", "2022"; major: "12 February 2025",
// "February 2025", "44 BCE"; brief: "12 Feb 2025", "Feb 2025".
std::string format_tick(Instant at, Step step, const Words& words, TickStyle style);

// "18 February 2025, 10:30 UTC": a date with a time of day, and its zone, which may be empty.
std::string format_clock(std::string_view date, std::string_view clock, std::string_view zone, const Words& words);

}  // namespace demarche
