// Writes the parts of a date as EDTF, and what lies before and after it.

#include <algorithm>
#include <array>
#include <cassert>

#include "base/text.h"
#include "convert/date_words_parts.h"
#include "time/calendar.h"
#include "time/date.h"

namespace demarche::date_words {
namespace {

constexpr std::uint8_t winter = 24;

// A year as EDTF writes it. `unknown` digits at its end are X.
std::string year_text(std::int64_t year, int unknown) {
    std::string out;
    const bool negative = year < 0;
    std::int64_t magnitude = negative ? -year : year;
    if (magnitude > 9999) {
        out = negative ? "Y-" : "Y";
        append_int(out, magnitude);
        return out;
    }
    if (negative) out = "-";
    append_padded(out, magnitude, 4);
    for (int i = 0; i < unknown; ++i) out[out.size() - 1 - static_cast<std::size_t>(i)] = 'X';
    return out;
}

std::int64_t astronomical(const Parts& parts) { return parts.era == Era::before_ours ? 1 - *parts.year : *parts.year; }

void append_clock(std::string& out, const Clock& clock) {
    out += 'T';
    append_padded(out, clock.hour, 2);
    out += ':';
    append_padded(out, clock.minute, 2);
    if (clock.second) {
        out += ':';
        append_padded(out, *clock.second, 2);
    }
    if (!clock.offset_minutes) return;
    const int minutes = *clock.offset_minutes;
    if (minutes == 0) {
        out += 'Z';
        return;
    }
    const int magnitude = minutes < 0 ? -minutes : minutes;
    out += minutes < 0 ? '-' : '+';
    append_padded(out, magnitude / 60, 2);
    out += ':';
    append_padded(out, magnitude % 60, 2);
}

// The first century before our era ends in the year 0, which no "-00XX" contains.
std::string first_century_before(Side side, const Marks& marks) {
    const std::string begin = std::string("-00XX").append(marks.qualifier);
    const std::string end = std::string("0000").append(marks.qualifier);
    if (side == Side::all) return begin + ".." + end;
    return side == Side::begin ? begin : end;
}

std::string period_text(const Parts& parts, Side side, const Marks& marks) {
    const std::int64_t number = *parts.year;
    const bool before = parts.era == Era::before_ours;
    if (parts.span == Span::decade) return before ? "" : year_text(number, 1).append(marks.qualifier);
    if (number < 1 || number > 99) return "";
    if (before && number == 1) return first_century_before(side, marks);
    const std::int64_t hundred = (number - 1) * 100;
    return year_text(before ? -hundred : hundred, 2).append(marks.qualifier);
}

// One date of a year, without what `edtf_of` decides.
std::string date_text(const Parts& parts, std::int64_t year, const Marks& marks) {
    std::string out = year_text(year, 0);
    const bool remote = out.starts_with('Y');
    if (parts.month != 0) {
        if (remote) return "";
        out += '-';
        append_padded(out, parts.month, 2);
    }
    if (parts.day != 0) {
        out += '-';
        append_padded(out, parts.day, 2);
    }
    if (parts.clock) append_clock(out, *parts.clock);
    return out.append(marks.qualifier);
}

struct Neighbour {
    TimeRange bounds;  // of the parts, on the clocks of their own offset
    Precision precision;
    Calendar calendar;
};

std::optional<Neighbour> bounds_of(const Parts& parts, Side side, const Marks& marks) {
    std::string text = edtf_of(parts, side, {.julian = marks.julian});
    if (text.empty()) return std::nullopt;
    if (marks.julian) text += " julian";
    const auto date = parse_date(text);
    if (!date) return std::nullopt;
    Neighbour out{date->bounds(), date->first.precision, date->first.calendar};
    const std::int64_t offset_s = parts.clock ? parts.clock->offset_minutes.value_or(0) * 60 : 0;
    out.bounds.begin = saturating_add(out.bounds.begin, offset_s);
    out.bounds.end = saturating_add(out.bounds.end, offset_s);
    return out;
}

// The date of an instant, as exact as the parts: of a decade or century it is a year, of a season a month.
std::string text_at(Instant at, const Neighbour& like, const Parts& parts) {
    const Civil civil_at = civil(at);
    const std::int64_t days = days_from({civil_at.year, civil_at.month, civil_at.day});
    const CivilDay day = civil_day(days, like.calendar);
    Parts out{.year = day.year};
    if (like.precision > Precision::year) out.month = static_cast<std::uint8_t>(day.month);
    if (like.precision >= Precision::day) out.day = static_cast<std::uint8_t>(day.day);
    if (parts.clock) {
        out.clock = parts.clock;
        out.clock->hour = static_cast<std::uint8_t>(civil_at.hour);
        out.clock->minute = static_cast<std::uint8_t>(civil_at.minute);
        if (out.clock->second) out.clock->second = static_cast<std::uint8_t>(civil_at.second);
    }
    return date_text(out, day.year, {});
}

}  // namespace

std::string edtf_of(const Parts& parts, Side side, const Marks& marks) {
    if (!parts.year) return "";
    if (parts.span != Span::year) return period_text(parts, side, marks);
    if (parts.era != Era::unsaid && *parts.year < 1) return "";
    const std::int64_t year = astronomical(parts);
    if (parts.month != winter || parts.exact_winter) return date_text(parts, year, marks);
    const std::string later = date_text(parts, year, marks), earlier = date_text(parts, year - 1, marks);
    if (later.empty() || earlier.empty()) return "";
    if (side == Side::all) return earlier + "," + later;
    return side == Side::begin ? earlier : later;
}

std::string edtf_before(const Parts& parts, const Marks& marks) {
    const auto found = bounds_of(parts, Side::begin, marks);
    if (!found) return "";
    const bool century = parts.span == Span::century;  // "before the 18th century" includes 1700, for some
    return text_at(century ? found->bounds.begin : saturating_add(found->bounds.begin, -1), *found, parts);
}

std::string edtf_after(const Parts& parts, const Marks& marks) {
    const auto found = bounds_of(parts, Side::end, marks);
    return found ? text_at(found->bounds.end, *found, parts) : "";
}

}  // namespace demarche::date_words
