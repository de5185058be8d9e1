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
    const CivilDay date{at.year, at.month, at.day};
    const std::string day = decimal(at.day);
    if (style == TickStyle::brief) return pattern_text(Word::day_month_year_brief, date, day, words);
    if (style == TickStyle::major) return pattern_text(Word::day_month_year, date, day, words);
    const std::string_view weekday = weekday_name(days_from(date), Word::weekday_names_brief, words);
    return fill(pattern_text(weekday.empty() ? Word::day : Word::weekday_day, date, day, words),
                {{"weekday", weekday}});
}

std::string month_tick(const Civil& at, const Words& words, TickStyle style) {
    if (style == TickStyle::minor) return std::string(words.nth(Word::month_names_brief, at.month - 1));
    const Word pattern = style == TickStyle::brief ? Word::month_year_brief : Word::month_year;
    return pattern_text(pattern, {at.year, at.month, at.day}, {}, words);
}

}  // namespace

std::string format_span(const TimeRange& range, const Words& words, SpanStyle style) {
    const std::int64_t length = length_s(range) < 0 ? 0 : length_s(range);
    const SpanUnit* unit = span_units.data();
    while (unit != &span_units.back() && !suits(*unit, length)) ++unit;
    const Count count{length / unit->length_s + (length % unit->length_s * 2 >= unit->length_s ? 1 : 0)};
    const std::string number = large_number(count.whole, words);
    const Slot slots[]{{"n", number}};
    const bool is_large = count.whole >= first_million;
    if (style == SpanStyle::brief && !is_large) return words.counted(unit->brief, count, slots);
    const std::string full = is_large ? fill(words[Word::years_large], slots) : words.counted(unit->full, count, slots);
    if (style == SpanStyle::brief) return full;
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
