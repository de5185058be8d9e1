// Dates and durations as text, and the calendars: what is read can be written and read again, and nothing overflows.
#include "base/text.h"
#include "fuzz/fuzz.h"
#include "time/duration.h"
#include "time/format.h"

namespace demarche::fuzz {
namespace {

const Words words;

bool same_statement(const Statement& a, const Statement& b) {
    return a.bounds == b.bounds && a.precision == b.precision && a.calendar == b.calendar &&
           a.approximate == b.approximate && a.uncertain == b.uncertain && a.unspecified == b.unspecified;
}

void check_bounds(const TimeRange& range) {
    expect(range.begin < range.end, "a date holds at least a second");
    expect(length_s(range) > 0, "the length of a range is positive");
    expect(!format_span(range, words, SpanStyle::brief).empty(), "a span has a brief text");
    expect(!format_span(range, words, SpanStyle::full).empty(), "a span has a full text");
}

void check_date(std::string_view text) {
    const Result<Date> date = parse_date(text);
    if (!date) {
        expect(date.error().at <= text.size(), "an error stands within the text");
        expect(!date.error().message.empty(), "an error says what was expected");
        return;
    }
    expect(date->text == text, "a date keeps its text");
    check_bounds(date->first.bounds);
    check_bounds(date->last.bounds);
    check_bounds(date->bounds());
    const std::string shown = format_date(*date, words);
    expect(!shown.empty() && is_valid_utf8(shown), "a date has a text for readers");

    const std::string written = to_edtf(*date);
    const Result<Date> again = parse_date(written);
    expect(static_cast<bool>(again), "a written date is read again");
    expect(again->bounds() == date->bounds(), "a written date has the same bounds");
    expect(again->form == date->form, "a written date has the same form");
    expect(again->first_end == date->first_end && again->last_end == date->last_end,
           "a written date has the same ends");
    expect(same_statement(again->first, date->first) && same_statement(again->last, date->last),
           "a written date says the same");
    expect(to_edtf(*again) == written, "a date has one canonical text");
    expect(format_date(*again, words) == shown, "a written date reads the same");
}

void check_duration(std::string_view text) {
    const Result<Duration> duration = parse_duration(text);
    if (!duration) {
        expect(duration.error().at <= text.size(), "an error stands within the text");
        return;
    }
    expect(is_valid_utf8(format_duration(*duration, words)), "a duration has a text for readers");
    for (const Instant at : {distant_past, Instant{}, instant({.year = 2024, .month = 2, .day = 29}), distant_future})
        expect(add(at, *duration) >= at, "a duration never leads back");
}

void check_step(Instant at, Step step) {
    const Instant from = floor(at, step), to = next(at, step);
    expect(from <= at, "a tick stands at or before its instant");
    expect(to > at || at == distant_future, "the next tick stands after its instant");
    for (const TickStyle style : {TickStyle::minor, TickStyle::major, TickStyle::brief})
        expect(is_valid_utf8(format_tick(from, step, words, style)), "a tick has a text");
    if (from == distant_past || to == distant_future) return;
    expect(floor(from, step) == from, "a tick is its own last tick");
    expect(next(from, step) == to, "two ticks have none between them");
    expect(floor(to - std::chrono::seconds(1), step) == from, "a step reaches to the next tick");
}

void check_day(std::int64_t days, Calendar calendar) {
    const CivilDay day = civil_day(days, calendar);
    expect(day.month >= 1 && day.month <= 12, "a month is 1 to 12");
    expect(day.day >= 1 && day.day <= days_in_month(day.year, day.month, calendar), "a day is within its month");
    expect(weekday(days) <= 6, "a week has seven days");
    if (days > -3'000'000'000'000'000'000 && days < 3'000'000'000'000'000'000)
        expect(days_from(day, calendar) == days, "a day is found again by its date");
}

void check_numbers(Choices choices) {
    const auto days = choices.value<std::int64_t>();
    check_day(days, Calendar::gregorian);
    check_day(days, Calendar::julian);
    const Instant at{std::chrono::seconds(choices.value<std::int64_t>())};
    expect(instant(civil(at)) == at, "an instant is found again by its civil time");
    const Instant moved = saturating_add(at, days);
    expect(days < 0 ? moved <= at : moved >= at, "an instant moves in the direction of the seconds");
    const auto unit = static_cast<Unit>(choices.below(6));
    const auto count = choices.value<std::uint32_t>();
    check_step(at, {unit, count == 0 ? 1 : static_cast<std::int64_t>(count)});
    if (moved != at) check_bounds({std::min(at, moved), std::max(at, moved)});
}

}  // namespace

void run(Bytes input) {
    const std::string_view text = text_of(input);
    check_date(text);
    check_duration(text);
    check_numbers(Choices(input));
}

}  // namespace demarche::fuzz
