#include "time/zone.h"

#include <algorithm>
#include <utility>

namespace demarche {
namespace {

constexpr std::int64_t sample_s = 20 * 86'400;
constexpr std::int64_t exact_s = 60;            // a change of local mean time may be found so much too late
constexpr std::int64_t ahead_s = 400 * 86'400;  // beyond the last event, for the line of today

std::int64_t year_begin(std::int64_t year) { return days_from({.year = year}) * 86'400; }

std::int64_t seconds_of(Instant at) { return at.time_since_epoch().count(); }
Instant at_second(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

bool is_distant(Instant at) { return at == distant_past || at == distant_future; }

// The first whole minute of (from, until] at which the offset differs from that at `from`; it differs at `until`.
std::int64_t first_change(std::int64_t from, std::int64_t until, std::int32_t offset_s, auto offset) {
    while (until - from > exact_s) {
        const std::int64_t middle = from + (until - from) / 2 / exact_s * exact_s;
        (offset(middle) == offset_s ? from : until) = middle;
    }
    return until;
}

}  // namespace

TimeZone::TimeZone(std::string name, OffsetAt host, const TimeRange& used) : name_(std::move(name)) {
    const auto offset = [&](std::int64_t utc_s) { return host ? host(name_, utc_s) : no_such_zone; };
    const std::int64_t first = year_begin(1850), last = year_begin(2400);
    const std::int64_t begin = std::clamp(seconds_of(used.begin), first, last) / sample_s * sample_s - sample_s;
    const std::int64_t end = std::clamp(seconds_of(used.end), begin, last) + ahead_s;
    std::int32_t now = offset(begin);
    if (now == no_such_zone) {
        name_.clear();
        return;
    }
    changes_.push_back({at_second(begin), now});
    for (std::int64_t from = begin; from < end; from += sample_s) {
        const std::int64_t until = from + sample_s;
        for (std::int64_t at = from; offset(until) != now;) {
            at = first_change(at, until, now, offset);
            now = offset(at);
            changes_.push_back({at_second(at), now});
        }
    }
}

std::size_t TimeZone::change_at(Instant utc) const {
    const auto after = std::upper_bound(changes_.begin(), changes_.end(), utc,
                                        [](Instant t, const OffsetChange& change) { return t < change.from; });
    return after == changes_.begin() ? 0 : static_cast<std::size_t>(after - changes_.begin()) - 1;
}

std::int32_t TimeZone::offset_s(Instant utc) const { return changes_.empty() ? 0 : changes_[change_at(utc)].offset_s; }

Instant TimeZone::local(Instant utc) const { return is_distant(utc) ? utc : saturating_add(utc, offset_s(utc)); }

Instant TimeZone::utc(Instant local) const {
    if (changes_.empty() || is_distant(local)) return local;
    constexpr std::int64_t most_offset_s = 26 * 3'600;
    const std::size_t first = change_at(saturating_add(local, -most_offset_s));
    for (std::size_t i = first; i < changes_.size(); ++i) {
        const Instant utc = saturating_add(local, -changes_[i].offset_s);
        if (i + 1 == changes_.size() || utc < changes_[i + 1].from) return utc;
        // Skipped: before the next change it would be too late, and after it too early.
        if (saturating_add(local, -changes_[i + 1].offset_s) < changes_[i + 1].from) return changes_[i + 1].from;
    }
    return local;
}

bool TimeZone::shows_twice(Instant local) const {
    const Instant first = utc(local);
    if (changes_.empty() || is_distant(local)) return false;
    const std::size_t change = change_at(first);
    if (change + 1 == changes_.size()) return false;
    const OffsetChange& next = changes_[change + 1];
    return next.offset_s < changes_[change].offset_s && saturating_add(local, -next.offset_s) >= next.from;
}

TimeRange bounds_in(const Statement& statement, const TimeZone& zone) {
    const TimeRange& bounds = statement.bounds;
    if (statement.written.has_offset) return bounds;
    const Instant begin = zone.utc(bounds.begin);
    return {begin, end_after(begin, zone.utc(bounds.end), bounds)};
}

TimeRange bounds_in(const Date& date, const TimeZone& zone) {
    const TimeRange all = date.bounds();
    return {is_distant(all.begin) ? all.begin : bounds_in(date.first, zone).begin,
            is_distant(all.end) ? all.end : bounds_in(date.last, zone).end};
}

Instant end_after(Instant begin, Instant end, const TimeRange& clock) {
    return end > begin ? end : saturating_add(begin, length_s(clock));
}

namespace {

void tell_in(Statement& statement, const TimeZone& zone) {
    Written& written = statement.written;
    if (statement.precision < Precision::hour || !written.has_offset) return;
    const Instant utc = statement.bounds.begin, local = zone.local(utc);
    const Civil time = civil(local);
    const std::int64_t days = std::chrono::floor<std::chrono::days>(local).time_since_epoch().count();
    const CivilDay day = civil_day(days, statement.calendar);
    written.year = day.year;
    written.month = static_cast<std::uint8_t>(day.month);
    written.day = static_cast<std::uint8_t>(day.day);
    written.hour = static_cast<std::uint8_t>(time.hour);
    written.minute = static_cast<std::uint8_t>(time.minute);
    written.second = static_cast<std::uint8_t>(time.second);
    written.has_offset = zone.shows_twice(local);
    written.offset_minutes = static_cast<std::int16_t>(written.has_offset ? zone.offset_s(utc) / 60 : 0);
    statement.bounds = {local, saturating_add(local, length_s(statement.bounds))};
}

}  // namespace

Date told_in(Date date, const TimeZone& zone) {
    if (!zone.is_named()) return date;
    tell_in(date.first, zone);
    tell_in(date.last, zone);
    return date;
}

Instant floor(Instant at, Step step, const TimeZone& zone) {
    return zone.is_named() ? zone.utc(floor(zone.local(at), step)) : floor(at, step);
}

Instant next(Instant at, Step step, const TimeZone& zone) {
    if (!zone.is_named()) return next(at, step);
    Instant local = zone.local(at), result = at;
    while (result <= at && local != distant_future) result = zone.utc(local = next(local, step));
    return result;
}

}  // namespace demarche
