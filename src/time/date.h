// A date as a source states it: bounds, a precision and doubts, read from EDTF.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "time/calendar.h"
#include "time/instant.h"

namespace demarche {

// The precision of a statement, coarse to fine.
enum class Precision : std::uint8_t {
    millennium,
    century,
    decade,
    year,
    half,
    quadrimester,
    quarter,
    season,
    month,
    day,
    hour,
    minute,
    second
};

enum class End : std::uint8_t { known, unknown, open };               // "1985/" is unknown, "1985/.." is open
enum class Form : std::uint8_t { single, interval, one_of, all_of };  // one_of: "some day in"

// The parts of a date, as bits: which of them a qualifier covers.
inline constexpr std::uint8_t year_part = 1, month_part = 2, day_part = 4, whole_date = 7;

// The fields as they were written. What was not written is 0. A digit written X stands for the earliest time it
// allows (0, or 9 in a negative year) and has its bit set in the mask beside it; bit 0 is the last digit.
struct Written {
    std::int64_t year = 0;   // astronomical
    std::uint8_t month = 0;  // 1–12, or 21–41 for a season, quarter, four months or half
    std::uint8_t day = 0;
    std::uint8_t hour = 0, minute = 0, second = 0;
    std::int16_t offset_minutes = 0;   // east of UTC; 0 without an offset
    bool has_offset = false;           // "Z" or an offset stood there
    std::uint8_t fraction_digits = 0;  // of a second, as written; nine at most are kept
    std::uint32_t fraction_ns = 0;
    std::uint8_t year_mask = 0, month_mask = 0, day_mask = 0;
    std::uint8_t significant_digits = 0;                      // 1950S2 has 2; 0 when not written
    std::uint8_t approximate_parts = 0, uncertain_parts = 0;  // year_part | month_part | day_part
    bool operator==(const Written&) const = default;
};

// One date as written.
struct Statement {
    TimeRange bounds;  // everything it allows, Gregorian; UTC, or without an offset what clocks show (time/zone.h)
    Precision precision = Precision::day;
    Calendar calendar = Calendar::gregorian;
    bool approximate = false;  // ~ or %, on the whole or a part
    bool uncertain = false;    // ? or %, on the whole or a part
    bool unspecified = false;  // some digit is X
    Written written;           // in `calendar`, before the offset is taken off
    bool operator==(const Statement&) const = default;
};

// A date, an interval or a set. In a single date `last` repeats `first`; an unknown or open end repeats the other end;
// a set keeps the members with the earliest begin and the latest end.
struct Date {
    Form form = Form::single;
    Statement first, last;
    End first_end = End::known, last_end = End::known;
    std::string text;  // exactly as written

    // From the begin of the first to the end of the last. An open end reaches distant_past or distant_future; an
    // unknown one adds nothing to what the known side says.
    TimeRange bounds() const;

    bool operator==(const Date&) const = default;
};

// Reads EDTF (ISO 8601-2) levels 0 and 1, and of level 2 exponential years, significant digits, groupings 21–41,
// sets, qualifiers on parts and X anywhere. A year has four digits, or more behind "Y": the decades and centuries that
// level 2 writes as 197 and 19 are refused, because an author who writes 44 means the year. A date in the Julian
// calendar ends in the word: "1648-01-30 julian", which covers both sides of an interval; its bounds are Gregorian all
// the same. A time of day may stop at the minute; fractions of a second order events and widen no bounds; without an
// offset it is what the clocks of the story's zone show. Seasons are whole months, winter being December to February;
// 21–24, which name no hemisphere, are read as northern. Significant digits widen the bounds as X would (1950S2 allows
// 1900–1999). A qualifier may also follow a time of day. Error: `at` is the byte offset, `message` what was expected
// there.
Result<Date> parse_date(std::string_view edtf);

// From the earlier begin to the later end of two dates of one calendar; of two calendars it is the first date.
Date spanning(const Date&, const Date&);

// Writes the fields as EDTF in one canonical way. A set gives its text, since its inner members are not kept.
std::string to_edtf(const Date& date);

}  // namespace demarche
