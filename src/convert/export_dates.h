// Dates for formats that know days and clock times, but no doubts.
#pragma once

#include <cstdint>
#include <optional>

#include "time/date.h"

namespace demarche {

// A year, or with a month and a day what is within it. Gregorian; the year is astronomical.
struct DatePoint {
    std::int64_t year = 0;
    unsigned month = 0, day = 0;  // 0: not told
    bool has_time = false;
    int hour = 0, minute = 0, second = 0;
    std::optional<int> offset_minutes;  // east of UTC
    bool operator==(const DatePoint&) const = default;
};

// The end belongs to it. Without an end it is the begin alone; a side that is open or unknown is left out, and where
// both are, there is nothing.
struct DateSpan {
    std::optional<DatePoint> begin, end;
    bool is_exact = false;  // it says all that the date says
};
DateSpan span_of(const Date&);

}  // namespace demarche
