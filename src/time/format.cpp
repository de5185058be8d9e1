// Dates in words. The order of the work: the statement, its doubts, the form (interval, set), the calendar.

#include "time/format.h"

#include "base/text.h"
#include "time/date_parts.h"
#include "time/edtf_scan.h"

namespace demarche {
namespace {

// A plain day, month or year, in whatever calendar it was written.
struct Point {
    CivilDay day;
    Precision precision = Precision::day;
};

std::string number(std::int64_t value) {
    std::string out;
    append_int(out, value);
    return out;
}

std::string decorated(Word phrase, std::string_view date, const Words& words) {
    return fill(words[phrase], {{"date", date}});
}

std::string joined(Word pattern, std::string_view from, std::string_view to, const Words& words) {
    return fill(words[pattern], {{"from", from}, {"to", to}});
}

std::string point_text(const Point& point, const Words& words) {
    if (point.precision == Precision::year) return year_text(point.day.year, words);
    const Word pattern = point.precision == Precision::month ? Word::month_year : Word::day_month_year;
    return pattern_text(pattern, point.day, number(point.day.day), words);
}

std::string year_range(std::int64_t from, std::int64_t to, const Words& words) {
    if (to > 0)
        return joined(from > 0 ? Word::range : Word::range_wide, year_text(from, words), year_text(to, words), words);
    if (is_deep(from)) return joined(Word::range_wide, year_text(from, words), year_text(to, words), words);
    return fill(words[Word::year_bce],
                {{"year", joined(Word::range, year_digits(from, words), year_digits(to, words), words)}});
}

// Days of different months: the year stands once, where the language has it.
std::string day_range(const Point& from, const Point& to, const Words& words) {
    const std::string_view pattern = words.nth(Word::day_month_year, 0);
    const bool year_first = pattern.find("{year}") < pattern.find("{day}");
    const auto text = [&](const Point& point, bool with_year) {
        const Word of_days = with_year ? Word::day_month_year : Word::day_month;
        return pattern_text(of_days, point.day, number(point.day.day), words);
    };
    const bool same_year = from.day.year == to.day.year;
    return joined(Word::range_wide, text(from, !same_year || year_first), text(to, !same_year || !year_first), words);
}

// Months of one year. A language that has a pattern for each month tells the year with both.
std::string month_range(const Point& from, const Point& to, const Words& words) {
    const std::string_view pattern = words[in_era(Word::month_year, to.day.year)];
    if (from.day.year != to.day.year || pattern.find("{month}") == std::string_view::npos)
        return joined(Word::range_wide, point_text(from, words), point_text(to, words), words);
    const auto name = [&](const Point& point) { return words.nth(Word::month_names_alone, point.day.month - 1); };
    return fill(pattern, {{"month", joined(Word::range, name(from), name(to), words)},
                          {"year", year_digits(to.day.year, words)}});
}

// Two points of one precision. Shared parts are written once: "10–16 February 2025".
std::string range_text(const Point& from, const Point& to, const Words& words) {
    if (from.day == to.day) return point_text(from, words);
    if (from.precision == Precision::year) return year_range(from.day.year, to.day.year, words);
    if (from.precision == Precision::month) return month_range(from, to, words);
    if (from.day.year != to.day.year || from.day.month != to.day.month) return day_range(from, to, words);
    const std::string days = joined(Word::range, number(from.day.day), number(to.day.day), words);
    return pattern_text(Word::day_month_year, to.day, days, words);
}

std::int64_t day_number(Instant at) { return std::chrono::floor<std::chrono::days>(at).time_since_epoch().count(); }

// The first and last day that a statement allows, in its own calendar.
Point first_point(const Statement& statement, Precision precision) {
    return {civil_day(day_number(statement.bounds.begin), statement.calendar), precision};
}

Point last_point(const Statement& statement, Precision precision) {
    CivilDay day = civil_day(day_number(saturating_add(statement.bounds.end, -1)), statement.calendar);
    if (precision <= Precision::month) day.day = 1;
    if (precision <= Precision::year) day.month = 1;
    return {day, precision};
}

bool is_plain(const Statement& statement) {
    const Written& written = statement.written;
    const bool level = statement.precision == Precision::year || statement.precision == Precision::month ||
                       statement.precision == Precision::day;
    return level && !statement.approximate && !statement.uncertain && !statement.unspecified &&
           written.significant_digits == 0;
}

Point written_point(const Statement& statement) {
    const Written& written = statement.written;
    const auto at_least_one = [](unsigned value) { return value == 0 ? 1 : value; };
    return {{written.year, at_least_one(written.month), at_least_one(written.day)}, statement.precision};
}

std::string written_year(const Statement& statement, const Words& words) {
    const unsigned mask = statement.written.year_mask;
    const edtf::YearSpan years = edtf::year_span(statement.written);
    if (mask == 0) return year_text(written_point(statement).day.year, words);
    // "1900s" is the century, so the decade is told by its years.
    if (mask == 1 && years.first >= 10 && years.first % 100 != 0)
        return fill(words[Word::decade], {{"year", number(years.first)}});
    if (mask == 3 && years.first >= 100) return fill(words[Word::century], {{"year", number(years.first)}});
    return year_range(years.first, years.last, words);
}

std::string grouping_text(const Statement& statement, const Words& words) {
    const unsigned code = statement.written.month;
    const std::string year = written_year(statement, words);
    const auto form = [&](Word phrase, unsigned index) { return fill(words.nth(phrase, index), {{"year", year}}); };
    if (code <= 28) return form(Word::season, (code - 21) % 4);
    if (code <= 32) return decorated(Word::southern, form(Word::season, code - 29), words);
    if (code <= 36) return form(Word::quarter, code - 33);
    if (code >= 40) return form(Word::half, code - 40);
    return range_text(first_point(statement, Precision::month), last_point(statement, Precision::month), words);
}

std::string offset_text(const Written& written) {
    std::string zone = "UTC";
    const int minutes = written.offset_minutes < 0 ? -written.offset_minutes : written.offset_minutes;
    if (minutes == 0) return zone;
    zone += written.offset_minutes < 0 ? "−" : "+";
    append_int(zone, minutes / 60);
    if (minutes % 60 == 0) return zone;
    zone += ':';
    append_padded(zone, minutes % 60, 2);
    return zone;
}

std::string zone_text(const Written& written, const Words& words) {
    if (!written.has_offset) return words.zone;
    return words.zone.empty() ? offset_text(written) : words.zone + " (" + offset_text(written) + ")";
}

std::string clock_of(const Statement& statement) {
    const Written& written = statement.written;
    std::string clock =
        clock_text({.hour = written.hour, .minute = written.minute, .second = written.second}, statement.precision);
    append_fraction(clock, written);
    return clock;
}

std::string timed_text(const Statement& statement, std::string_view clock, const Words& words) {
    Point day = written_point(statement);
    day.precision = Precision::day;
    return format_clock(point_text(day, words), clock, zone_text(statement.written, words), words);
}

// With X in the month or the day: what is known, or else the range of what is allowed.
std::string unspecified_text(const Statement& statement, const Words& words) {
    const Written& written = statement.written;
    const bool any_day = written.day_mask == 3, any_month = written.month_mask == 3;
    if (any_day && any_month) return decorated(Word::some_day_in, written_year(statement, words), words);
    if (statement.precision == Precision::month && any_month)
        return decorated(Word::some_month_in, written_year(statement, words), words);
    if (any_day && written.month_mask == 0 && written.year_mask == 0)
        return decorated(Word::some_day_in, point_text({written_point(statement).day, Precision::month}, words), words);
    const Point from = first_point(statement, statement.precision);
    const std::string range = range_text(from, last_point(statement, statement.precision), words);
    return fill(words[from.precision == Precision::day ? Word::some_day : Word::some_time], {{"range", range}});
}

std::string undoubted_text(const Statement& statement, const Words& words) {
    if (statement.precision >= Precision::hour) return timed_text(statement, clock_of(statement), words);
    if (statement.written.month > 12) return grouping_text(statement, words);
    if (statement.precision <= Precision::year) return written_year(statement, words);
    return statement.unspecified ? unspecified_text(statement, words) : point_text(written_point(statement), words);
}

std::string statement_text(const Statement& statement, const Words& words) {
    std::string text = undoubted_text(statement, words);
    const bool about = statement.approximate || statement.written.significant_digits != 0;
    if (!about && !statement.uncertain) return text;
    return decorated(!about ? Word::uncertain : statement.uncertain ? Word::about_uncertain : Word::about, text, words);
}

bool same_day_clocks(const Statement& first, const Statement& last) {
    return first.precision >= Precision::hour && last.precision >= Precision::hour &&
           written_point(first).day == written_point(last).day && first.written.has_offset == last.written.has_offset &&
           first.written.offset_minutes == last.written.offset_minutes && !first.approximate && !last.approximate &&
           !first.uncertain && !last.uncertain;
}

std::string closed_range(const Date& date, const Words& words) {
    if (date.first == date.last) return statement_text(date.first, words);
    if (is_plain(date.first) && is_plain(date.last) && date.first.precision == date.last.precision)
        return range_text(written_point(date.first), written_point(date.last), words);
    if (same_day_clocks(date.first, date.last))
        return timed_text(date.first, joined(Word::range, clock_of(date.first), clock_of(date.last), words), words);
    return joined(Word::range_wide, statement_text(date.first, words), statement_text(date.last, words), words);
}

std::string interval_text(const Date& date, const Words& words) {
    const std::string first = statement_text(date.first, words), last = statement_text(date.last, words);
    if (date.last_end == End::open) return decorated(Word::since, first, words);
    if (date.first_end == End::open) return decorated(Word::until, last, words);
    if (date.last_end == End::unknown) return decorated(Word::to_unknown, first, words);
    if (date.first_end == End::unknown) return decorated(Word::from_unknown, last, words);
    return closed_range(date, words);
}

std::string choice_text(const Date& date, const Words& words) {
    const Word phrase = date.first.precision >= Precision::day ? Word::some_day : Word::some_time;
    return fill(words[phrase], {{"range", closed_range(date, words)}});
}

// One member of a set, read again from the text: a Date keeps only the outermost.
std::string member_text(std::string_view member, Form form, Calendar calendar, const Words& words) {
    std::string text{trim(member)};
    const std::size_t dots = text.find("..");
    const bool opens = dots == 0, closes = dots != std::string::npos && dots + 2 == text.size();
    if (dots != std::string::npos) text.replace(dots, 2, opens || closes ? "" : "/");
    if (calendar == Calendar::julian) text += " julian";
    const auto date = parse_date(text);
    if (!date) return text;
    const std::string plain = closed_range(*date, words);
    if (opens) return decorated(form == Form::one_of ? Word::or_earlier : Word::until, plain, words);
    if (closes) return decorated(form == Form::one_of ? Word::or_later : Word::since, plain, words);
    return form == Form::all_of || dots == std::string::npos ? plain : choice_text(*date, words);
}

std::string set_text(const Date& date, const Words& words) {
    std::string_view inside{date.text};
    const std::size_t close = inside.find_last_of("]}");
    if (close == std::string_view::npos || close == 0)  // made from fields, not read
        return date.form == Form::one_of ? choice_text(date, words) : closed_range(date, words);
    inside = inside.substr(1, close - 1);
    const auto member = [&](std::string_view text, Form form) {
        return member_text(text, form, date.first.calendar, words);
    };
    if (inside.find(',') == std::string_view::npos) return member(inside, date.form);
    // Inside a list a range needs no "some day": the list says that it is a choice.
    std::string list;
    for (std::size_t comma; (comma = inside.find(',')) != std::string_view::npos; inside.remove_prefix(comma + 1)) {
        if (!list.empty()) list += ", ";
        const bool open = inside.starts_with("..");
        list += member(inside.substr(0, comma), open ? date.form : Form::all_of);
    }
    const std::string last = member(inside, inside.ends_with("..") ? date.form : Form::all_of);
    return fill(words[date.form == Form::one_of ? Word::one_of : Word::all_of], {{"list", list}, {"last", last}});
}

std::string form_text(const Date& date, const Words& words) {
    if (date.form == Form::single) return statement_text(date.first, words);
    return date.form == Form::interval ? interval_text(date, words) : set_text(date, words);
}

Statement in_gregorian(Statement statement) {
    const CivilDay day = civil_day(day_number(statement.bounds.begin));
    statement.calendar = Calendar::gregorian;
    statement.written.year = day.year;
    statement.written.month = static_cast<std::uint8_t>(day.month);
    statement.written.day = static_cast<std::uint8_t>(day.day);
    return statement;
}

std::string julian_text(const Date& date, const Words& words) {
    const std::string text = form_text(date, words);
    if (date.form >= Form::one_of || !is_plain(date.first) || !is_plain(date.last) ||
        date.first.precision != Precision::day || date.last.precision != Precision::day)
        return decorated(Word::julian, text, words);
    Date other = date;
    other.first = in_gregorian(date.first);
    other.last = in_gregorian(date.last);
    const Point day = written_point(other.first);
    const bool brief = date.form == Form::single && day.day.year == date.first.written.year;
    const std::string gregorian =
        brief ? pattern_text(Word::day_month, day.day, number(day.day.day), words) : closed_range(other, words);
    return fill(words[Word::julian_note], {{"date", text}, {"gregorian", gregorian}});
}

// A single, certain day of the Gregorian calendar, or a time on it.
bool is_of_one_day(const Date& date) {
    const Statement& at = date.first;
    return date.form == Form::single && at.precision >= Precision::day && at.calendar == Calendar::gregorian &&
           !at.approximate && !at.uncertain && !at.unspecified;
}

}  // namespace

std::string format_clock(std::string_view date, std::string_view clock, std::string_view zone, const Words& words) {
    std::string text = fill(words[Word::date_time], {{"date", date}, {"time", clock}, {"zone", zone}});
    if (const std::size_t two = zone.empty() ? text.find("  ") : text.npos; two != text.npos) text.erase(two, 1);
    return std::string(trim(text));
}

std::string format_date(const Date& date, const Words& words) {
    return date.first.calendar == Calendar::julian ? julian_text(date, words) : form_text(date, words);
}

std::string format_date_with_weekday(const Date& date, const Words& words) {
    std::string text = format_date(date, words);
    const Statement& at = date.first;
    if (!is_of_one_day(date)) return text;
    const CivilDay day = written_point(at).day;
    const std::string_view weekday = weekday_name(days_from(day, at.calendar), Word::weekday_names_dated, words);
    if (weekday.empty()) return text;
    const auto by = [&](Word pattern) { return pattern_text(pattern, day, number(day.day), words); };
    const std::string plain = by(Word::day_month_year);
    const std::string full = fill(by(Word::weekday_day_month_year), {{"weekday", weekday}});
    return text.replace(text.find(plain), plain.size(), full);
}

std::string format_date_below_month(const Date& date, const Words& words) {
    if (!is_of_one_day(date)) return format_date(date, words);
    const Statement& at = date.first;
    const CivilDay day = written_point(at).day;
    const std::int64_t days = days_from(day, at.calendar);
    const bool has_weekday = !weekday_name(days, Word::weekday_names_dated, words).empty();
    const Instant begin{std::chrono::days(days)};
    const std::string text = has_weekday ? format_tick(begin, {Unit::day, 1}, words, TickStyle::minor)
                                         : pattern_text(Word::day_month, day, number(day.day), words);
    return at.precision == Precision::day ? text
                                          : format_clock(text, clock_of(at), zone_text(at.written, words), words);
}

}  // namespace demarche
