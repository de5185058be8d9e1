// Finds the times of day in a row of words.

#include "convert/date_words_parts.h"
#include "convert/date_words_scan.h"

namespace demarche::date_words {
namespace {

// A place in the row, from which signs and numbers are taken as they come.
struct Cursor {
    std::span<const Token> tokens;
    std::size_t at;

    bool is(Sense sense) const { return at < tokens.size() && tokens[at].sense == sense; }
    bool take(Sense sense) {
        if (!is(sense)) return false;
        ++at;
        return true;
    }
    // A number of one or two digits up to `most`.
    bool take_number(std::int64_t most, std::int64_t& out) {
        if (!is(Sense::number) || tokens[at].digits > 2 || tokens[at].value > most) return false;
        out = tokens[at++].value;
        return true;
    }
};

// What was found of a time: the minute may be missing, and then the hour alone is no time that EDTF writes.
struct Found {
    std::int64_t hour = 0, minute = 0, second = 0;
    bool has_minute = false, has_second = false, has_mark = false;
    std::optional<std::int16_t> offset_minutes;
};

bool take_seconds(Cursor& cursor, Found& out) {
    Cursor probe = cursor;
    if (!probe.take(Sense::colon)) return true;
    if (!probe.take_number(59, out.second)) return false;
    out.has_second = true;
    if (probe.is(Sense::dot) && !probe.tokens[probe.at].spaced) {  // a fraction, which widens nothing
        Cursor fraction = probe;
        ++fraction.at;
        if (fraction.take(Sense::number)) probe = fraction;
    }
    cursor = probe;
    return true;
}

bool take_hour_and_minute(Cursor& cursor, Found& out) {
    if (!cursor.take_number(24, out.hour)) return false;
    Cursor probe = cursor;
    if (probe.take(Sense::colon)) {
        out.has_minute = out.has_mark = probe.take_number(59, out.minute);
        cursor = probe;
        return out.has_minute && take_seconds(cursor, out);
    }
    if (probe.take(Sense::hour_letter)) {
        out.has_mark = true;
        out.has_minute =
            probe.is(Sense::number) && probe.tokens[probe.at].digits == 2 && probe.take_number(59, out.minute);
        cursor = probe;
        return true;
    }
    if (probe.take(Sense::dot) && probe.is(Sense::number) && probe.tokens[probe.at].digits == 2 &&
        probe.take_number(59, out.minute) && (probe.is(Sense::meridiem) || probe.is(Sense::o_clock))) {
        out.has_minute = true;
        cursor = probe;
    }
    return true;
}

bool take_half_of_day(Cursor& cursor, Found& out) {
    if (cursor.take(Sense::o_clock)) out.has_mark = true;
    if (!cursor.is(Sense::meridiem)) return out.has_mark;
    if (out.hour < 1 || out.hour > 12) return false;
    out.hour = out.hour % 12 + cursor.tokens[cursor.at++].value;
    cursor.take(Sense::dot);
    return true;
}

// "Z", "UTC", "GMT+3", "+03:00", "+0300". A hyphen without a zone before it needs seconds: 14:30-16:00 is a range.
bool take_zone(Cursor& cursor, Found& out) {
    const bool named = cursor.take(Sense::utc);
    if (named) out.offset_minutes = std::int16_t{0};
    Cursor probe = cursor;
    const bool four = probe.at + 1 < probe.tokens.size() && probe.tokens[probe.at + 1].digits == 4;  // 14:30:05 -0500
    const bool west = probe.is(Sense::hyphen) && (named || out.has_second) && (four || !probe.tokens[probe.at].spaced);
    if (west) ++probe.at;
    if (!west && !probe.take(Sense::plus)) return true;
    if (!probe.is(Sense::number)) return false;
    std::int64_t hours = probe.tokens[probe.at].value, minutes = 0;
    if (probe.tokens[probe.at].digits == 4) minutes = hours % 100, hours /= 100;
    ++probe.at;
    if (probe.take(Sense::colon) && !probe.take_number(59, minutes)) return false;
    if (hours > 14 || minutes > 59) return false;
    const std::int64_t total = hours * 60 + minutes;
    out.offset_minutes = static_cast<std::int16_t>(west ? -total : total);
    cursor = probe;
    return true;
}

// An hour alone would be sharpened by EDTF, which writes minutes: it is left out, and the day stays. With an offset it
// could fall on another day.
bool put_together(const Found& found, Token& out) {
    out.sense = Sense::clock;
    out.clock.rough = !found.has_minute;
    if (out.clock.rough) return !found.offset_minutes;
    out.clock.hour = static_cast<std::uint8_t>(found.hour);
    out.clock.minute = static_cast<std::uint8_t>(found.minute);
    if (found.has_second) out.clock.second = static_cast<std::uint8_t>(found.second);
    out.clock.offset_minutes = found.offset_minutes;
    return true;
}

}  // namespace

void take_clocks(Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool letter = tokens[i].sense == Sense::letter_t;
        Cursor cursor{tokens, i + (letter ? 1 : 0)};
        Found found;
        Token clock{.spaced = tokens[i].spaced};
        if (!take_hour_and_minute(cursor, found) || !take_half_of_day(cursor, found) || !take_zone(cursor, found))
            continue;
        if (!put_together(found, clock)) continue;
        const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(i);
        tokens.erase(begin + 1, tokens.begin() + static_cast<std::ptrdiff_t>(cursor.at));
        tokens[i] = clock;
    }
}

}  // namespace demarche::date_words
