// The time zone in which a document is told: its offset from UTC, and when that changes. The host knows the zones of
// the world; nothing here does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "time/calendar.h"
#include "time/date.h"
#include "time/instant.h"

namespace demarche {

// The offset of an IANA zone at a time, in seconds east of UTC. Both are whole seconds.
using OffsetAt = std::int32_t (*)(std::string_view zone, std::int64_t utc_s);
inline constexpr std::int32_t no_such_zone = INT32_MIN;  // the answer for a name that is of no zone

struct OffsetChange {
    Instant from;
    std::int32_t offset_s = 0;
    bool operator==(const OffsetChange&) const = default;
};

// Without a name it is UTC, and times that were written without an offset stay what clocks showed.
class TimeZone {
public:
    TimeZone() = default;
    // Asks the host for the offsets while `used` lasts, at most from 1850 to 2400: there clocks change. Earlier and
    // later the first and the last offset hold. A change that is undone within three weeks may be missed.
    TimeZone(std::string name, OffsetAt, const TimeRange& used);
    TimeZone(std::string name, std::vector<OffsetChange> changes)  // from another instance of this program
        : name_(std::move(name)), changes_(std::move(changes)) {}

    bool is_named() const { return !name_.empty(); }
    const std::string& name() const { return name_; }
    const std::vector<OffsetChange>& changes() const { return changes_; }

    std::int32_t offset_s(Instant utc) const;
    // The date and time that its clocks show, as if it were UTC. distant_past and distant_future stay.
    Instant local(Instant utc) const;
    // The instant at which its clocks show this, the later the later they show it. A time that they show twice is the
    // first; a time that they skip is the instant of the change.
    Instant utc(Instant local) const;
    bool shows_twice(Instant local) const;

private:
    std::size_t change_at(Instant utc) const;

    std::string name_;
    std::vector<OffsetChange> changes_;  // by time
};

// The bounds of a statement, and of a date. One without an offset is about the clocks of the zone.
TimeRange bounds_in(const Statement&, const TimeZone&);
TimeRange bounds_in(const Date&, const TimeZone&);

// The end of a range that clocks show: where they skip its end or all of it, it lasts as long as they say.
Instant end_after(Instant begin, Instant end, const TimeRange& clock);

// The date with the clock times that the zone shows. A time that it shows twice has its offset.
Date told_in(Date, const TimeZone&);

// The last multiple of the step at or before `at` by the clocks of the zone; and the first one after it.
Instant floor(Instant at, Step step, const TimeZone&);
Instant next(Instant at, Step step, const TimeZone&);

}  // namespace demarche
