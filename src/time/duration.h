// A duration as ISO 8601 writes it: "PT4H30M", "P3D", "P1Y2M".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/words.h"
#include "time/instant.h"

namespace demarche {

// Years and months have no fixed length, so they stand apart from days, and days from seconds. Never negative, and
// no field beyond 10^16.
struct Duration {
    std::int64_t years = 0, months = 0;
    std::int64_t days = 0;     // weeks are folded in
    std::int64_t seconds = 0;  // hours and minutes are folded in; fractions are rounded to a second
    std::string text = {};     // exactly as written

    bool operator==(const Duration&) const = default;
};

// Reads an ISO 8601 duration. Only the last number may have a fraction, and only of weeks, days, hours, minutes or
// seconds. A number reaches 10^12. Error: byte offset, and what was expected there.
Result<Duration> parse_duration(std::string_view iso);

// `at` moved on: first years and months (the day clamped to the month: 31 January + P1M is the last of February),
// then days, then seconds; saturates.
Instant add(Instant at, const Duration& duration);

// "4½ hours", "3 days", "1 year 2 months".
std::string format_duration(const Duration& duration, const Words& words);

}  // namespace demarche
