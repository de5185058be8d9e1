// The times of a timeline in the time zone of its document.
#include "model/timeline.h"

namespace demarche {

// Bounds were read as if clocks showed UTC.
Work Timeline::place_in_zone(OffsetAt offset_at, EventStore& store) {
    if (document_.time_zone.empty()) co_return;
    std::optional<TimeRange> used = store.earlier;
    if (store.earlier_fixed)
        for (const Instant at : {store.earlier_fixed->begin, store.earlier_fixed->end}) stretch(used, at);
    for (const EventRow& row : rows_) {
        stretch(used, row.bounds.begin);
        stretch(used, row.bounds.end);
        co_await steps(1);
    }
    zone_ = TimeZone(document_.time_zone, offset_at, used.value_or(TimeRange{}));
    if (!zone_.is_named()) co_return;
    if (store.earlier) store.earlier = {zone_.utc(store.earlier->begin), zone_.utc(store.earlier->end)};
    for (EventRow& row : rows_) {
        const TimeRange clock = row.bounds, first{clock.begin, row.first_end};
        const bool first_is_known = row.first_open == End::known;
        if (!row.fixed_first) row.bounds.begin = zone_.utc(clock.begin);
        if (!(first_is_known ? row.fixed_first : row.fixed_last))
            row.first_end = end_after(row.bounds.begin, zone_.utc(row.first_end), first);
        if (row.lasts_exactly)
            row.bounds.end = saturating_add(row.bounds.begin, length_s(clock));
        else if (!row.fixed_last)
            row.bounds.end = end_after(row.bounds.begin, zone_.utc(clock.end), clock);
        co_await steps(2);
    }
    for (EventStore::DateBeside& date : store.dates_beside) {
        const TimeRange clock = date.time;
        if (!date.fixed_first) date.time.begin = zone_.utc(clock.begin);
        if (!date.fixed_last) date.time.end = end_after(date.time.begin, zone_.utc(clock.end), clock);
        co_await steps(2);
    }
}

}  // namespace demarche
