// The parts of a date text, shared by the files that format time.
#pragma once

#include <cstdint>
#include <string>

#include "time/calendar.h"
#include "time/format.h"

namespace demarche {

// Four digits of a number count, the others become zeros: no source dates what was so long ago, or lasted so long, to
// the year. The numbers of astronomical years and of years BCE differ by one, and become the same.
std::int64_t rounded_large(std::int64_t number);

// "300,000", "13.8 billion": a whole number, rounded, in the words of a language.
std::string large_number(std::int64_t number, const Words& words);

// From a million on, words for a number have a form of their own: "il y a 2 ans", "il y a 2 millions d’années".
inline constexpr std::int64_t first_million = 1'000'000;

// "2025", "44" for -43, "12,345": the number people call the year, in groups from five digits on. Before 10,000 BCE it
// is rounded.
std::string year_digits(std::int64_t year, const Words& words);

// True before 100,000 BCE. From there on years are counted back from today, as sources do: two thousand years more or
// less are within the last of two digits.
bool is_deep(std::int64_t year);

// "2025", "44 BCE", "50,000 BCE", "300,000 years ago", "13.8 billion years ago" for an astronomical year.
std::string year_text(std::int64_t year, const Words& words);

// The text of a date by one of the patterns that English has from month_year to day_month, such as "{day} {month}
// {year}". `day` stands for {day}: it may be a range of days. A {weekday} is left.
std::string pattern_text(Word pattern, const CivilDay& date, std::string_view day, const Words& words);

// "Wed"; empty before 14 September 1752, when Great Britain took the Gregorian calendar: until then the states of
// Europe wrote two days for one date, and the weekday of one of them may be wrong for what the source means. Antiquity
// has none at all. `names` is a list of weekdays.
std::string_view weekday_name(std::int64_t day_number, Word names, const Words& words);

// The pattern of a date for its year: the one behind `pattern` before the common era.
Word in_era(Word pattern, std::int64_t year);

// "10:30", or "10:30:05" for a precision of seconds.
std::string clock_text(const Civil& time, Precision precision);

// Appends ".905", the decimals of a second as written; nothing when there were none.
void append_fraction(std::string& out, const Written& written);

}  // namespace demarche
