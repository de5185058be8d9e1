// Lengths of time and the labels of ticks in words.

#include <array>

#include "base/text.h"
#include "time/date_parts.h"

namespace demarche {
namespace {

struct SpanUnit {
    std::int64_t length_s;
    Word full, brief;
};

// Mean Gregorian years and months: 400 years have 146,097 days.
constexpr std::array span_units{
    SpanUnit{31'556'952, Word::years, Word::years_brief}, SpanUnit{2'629'746, Word::months, Word::months_brief},
    SpanUnit{86'400, Word::days, Word::days_brief},       SpanUnit{3'600, Word::hours, Word::hours_brief},
    SpanUnit{60, Word::minutes, Word::minutes_brief},     SpanUnit{1, Word::seconds, Word::seconds_brief}};

// True when the length is about one of the unit (within a twentieth: 365 days, 28 days), or nearly two or more.
bool suits(const SpanUnit& unit, std::int64_t length_s) {
    const std::int64_t slack_s = unit.length_s / 20;
    const std::int64_t over_s = length_s - unit.length_s;
    return (over_s >= -slack_s && over_s <= slack_s) || over_s >= unit.length_s - slack_s;
}

std::string day_tick(const Civil& at, const Words& words, TickStyle style) {
    const std::string day = decimal(at.day);
    if (style == TickStyle::major)
        return fill(
            words[Word::day_month_year],
            {{"day", day}, {"month", words.nth(Word::month_names, at.month - 1)}, {"year", year_text(at.year, words)}});
    const std::string_view name = words.nth(Word::weekday_names_brief, weekday(days_from({at.year, at.month, at.day})));
    return fill(words[Word::weekday_day], {{"weekday", name}, {"day", day}});
}

std::string month_tick(const Civil& at, const Words& words, TickStyle style) {
    if (style == TickStyle::minor) return std::string(words.nth(Word::month_names_brief, at.month - 1));
    return fill(words[Word::month_year],
                {{"month", words.nth(Word::month_names_alone, at.month - 1)}, {"year", year_text(at.year, words)}});
}

}  // namespace

std::string format_span(const TimeRange& range, const Words& words, SpanStyle style) {
    const std::int64_t length = length_s(range) < 0 ? 0 : length_s(range);
    const SpanUnit* unit = span_units.data();
    while (unit != &span_units.back() && !suits(*unit, length)) ++unit;
    const Count count{length / unit->length_s + (length % unit->length_s * 2 >= unit->length_s ? 1 : 0)};
    if (style == SpanStyle::brief) return words.counted(unit->brief, count);
    const std::string full = words.counted(unit->full, count);
    return style == SpanStyle::full ? full : fill(words[Word::empty_span], {{"span", full}});
}

std::string format_tick(Instant at, Step step, const Words& words, TickStyle style) {
    const Civil time = civil(at);
    if (step.unit == Unit::year) return year_text(time.year, words);
    if (step.unit == Unit::month) return month_tick(time, words, style);
    if (step.unit == Unit::day) return day_tick(time, words, style);
    std::string clock = clock_text(time, step.unit == Unit::second ? Precision::second : Precision::minute);
    if (style == TickStyle::minor) return clock;
    return format_clock(day_tick(time, words, style), clock, words.zone, words);
}

}  // namespace demarche
