// The point in time everything is measured in: whole seconds, proleptic Gregorian, UTC, no leap seconds.
// Seconds in 64 bits reach ±292,000 million years; nanoseconds would end 292 years from 1970.
#pragma once

#include <chrono>

namespace demarche {

using Instant = std::chrono::sys_seconds;

// Half-open: `begin` belongs to it, `end` does not.
struct TimeRange {
    Instant begin;
    Instant end;
    bool operator==(const TimeRange&) const = default;
};

inline constexpr Instant distant_past = Instant::min();    // "has always been": the begin of an open range
inline constexpr Instant distant_future = Instant::max();  // "goes on": the end of an open range

}  // namespace demarche
