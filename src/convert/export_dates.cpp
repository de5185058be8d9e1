#include "convert/export_dates.h"

#include "time/calendar.h"

namespace demarche {
namespace {

bool is_plain_precision(Precision precision) {
    return precision == Precision::year || precision == Precision::month || precision >= Precision::day;
}

bool is_exact(const Statement& one) {
    const bool is_sure = !one.approximate && !one.uncertain && !one.unspecified;
    const Written& written = one.written;
    return is_sure && one.calendar == Calendar::gregorian && is_plain_precision(one.precision) &&
           written.significant_digits == 0 && written.fraction_digits == 0 && written.hour < 24;
}

DatePoint as_written(const Statement& one) {
    const Written& written = one.written;
    DatePoint point{.year = written.year, .month = written.month, .day = written.day};
    if (one.precision < Precision::hour) return point;
    point.has_time = true;
    point.hour = written.hour, point.minute = written.minute, point.second = written.second;
    if (written.has_offset) point.offset_minutes = written.offset_minutes;
    return point;
}

bool is_midnight(const Civil& at) { return at.hour == 0 && at.minute == 0 && at.second == 0; }

DatePoint day_of(const Civil& at) { return {.year = at.year, .month = at.month, .day = at.day}; }

// Whole years and whole months are told as such, all else in days.
DateSpan days_within(const TimeRange& range) {
    const Civil first = civil(range.begin), after = civil(range.end);
    const Civil last = civil(saturating_add(range.end, -1));
    const bool has_months = is_midnight(first) && is_midnight(after) && first.day == 1 && after.day == 1;
    const bool has_years = has_months && first.month == 1 && after.month == 1;
    DatePoint begin = day_of(first), end = day_of(last);
    if (has_months) begin.day = end.day = 0;
    if (has_years) begin.month = end.month = 0;
    return {begin, begin == end ? std::nullopt : std::optional(end)};
}

}  // namespace

DateSpan span_of(const Date& date) {
    const bool has_begin = date.first_end == End::known, has_end = date.last_end == End::known;
    const bool is_single = date.form == Form::single;
    const bool is_interval = date.form == Form::interval && has_begin && has_end;
    if (is_exact(date.first) && (is_single || (is_interval && is_exact(date.last)))) {
        DateSpan span{as_written(date.first), std::nullopt, true};
        if (is_interval && as_written(date.last) != *span.begin) span.end = as_written(date.last);
        return span;
    }
    if (!has_begin && !has_end) return {};
    TimeRange range = date.bounds();
    if (!has_begin) range = date.last.bounds;
    if (!has_end) range = date.first.bounds;
    const bool is_finite = range.begin > distant_past && range.end < distant_future && range.begin < range.end;
    if (!is_finite) return {};
    return days_within(range);
}

}  // namespace demarche
