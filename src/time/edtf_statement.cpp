// Reads the fields of one date as written: year, month, day, time of day and the qualifiers among them.

#include <array>
#include <cassert>

#include "base/text.h"
#include "time/edtf_scan.h"

namespace demarche::edtf {
namespace {

constexpr std::int64_t largest_magnitude = 1'000'000'000'000;  // past the range of instants in any calendar

struct Digits {
    std::int64_t value = 0;
    unsigned mask = 0;  // which are X, bit 0 the last
    int count = 0;
};

enum class Letters : std::uint8_t { digits_only, digits_and_x };

Digits read_digits(Scan& scan, Letters letters) {
    Digits run;
    for (; !scan.done(); ++scan.at, ++run.count) {
        const bool unspecified = letters == Letters::digits_and_x && scan.peek() == 'X';
        if (!unspecified && !is_digit(scan.peek())) break;
        run.mask = run.mask << 1 | (unspecified ? 1 : 0);
        if (run.value < largest_magnitude) run.value = run.value * 10 + (unspecified ? 0 : scan.peek() - '0');
    }
    return run;
}

// The digit in every masked place; of at most 18 digits.
std::int64_t filled(unsigned mask, int digit) {
    assert(mask < 1u << 18);
    std::int64_t value = 0;
    for (std::int64_t place = digit; mask != 0; mask >>= 1, place *= 10) value += mask & 1 ? place : 0;
    return value;
}

Precision year_precision(unsigned mask) {
    constexpr std::array names{Precision::year, Precision::decade, Precision::century, Precision::millennium};
    std::size_t unknown_digits = 0;
    for (; mask != 0; mask >>= 1) ++unknown_digits;
    return names[unknown_digits < names.size() ? unknown_digits : names.size() - 1];
}

int digit_count(std::int64_t value) {
    int count = 1;
    for (; value >= 10; value /= 10) ++count;
    return count;
}

// "S" and a number, after a year of so many digits.
bool read_significant_digits(Scan& scan, int year_digits, Statement& out) {
    const std::size_t start = scan.at;
    const Digits run = read_digits(scan, Letters::digits_only);
    if (run.count == 0 || run.value < 1 || run.value > year_digits) {
        return scan.fail(start, say(Sentence::year_significant_digits, {{"most", decimal(year_digits)}}));
    }
    out.written.significant_digits = static_cast<std::uint8_t>(run.value);
    out.precision = year_precision((1u << (year_digits - static_cast<int>(run.value))) >> 1);
    return true;
}

bool read_long_year(Scan& scan, Statement& out) {
    out.precision = Precision::year;
    const bool negative = scan.accept("-");
    const std::size_t start = scan.at;
    const Digits run = read_digits(scan, Letters::digits_only);
    std::int64_t magnitude = run.value;
    const bool exponential = run.count > 0 && scan.accept("E");
    if (exponential) {
        const std::size_t exponent_at = scan.at;
        const Digits exponent = read_digits(scan, Letters::digits_only);
        if (exponent.count == 0) return scan.fail(exponent_at, Sentence::year_exponent);
        for (auto i = exponent.value; i > 0 && magnitude > 0 && magnitude < largest_magnitude; --i) magnitude *= 10;
    } else if (run.count < 5) {
        return scan.fail(start, Sentence::year_five_digits);
    } else if (scan.text[start] == '0') {
        return scan.fail(start, Sentence::year_leading_zeros);
    }
    if (magnitude == 0) return scan.fail(start, Sentence::year_zero);
    if (magnitude >= largest_magnitude) return scan.fail(start, Sentence::year_range);
    out.written.year = negative ? -magnitude : magnitude;
    return !scan.accept("S") || read_significant_digits(scan, digit_count(magnitude), out);
}

void keep_year(const Digits& run, bool negative, Statement& out) {
    out.written.year = negative ? -(run.value + filled(run.mask, 9)) : run.value;
    out.written.year_mask = static_cast<std::uint8_t>(run.mask);
    out.unspecified = run.mask != 0;
    out.precision = year_precision(run.mask);
}

// `complete` tells whether a month may follow the year.
bool read_year(Scan& scan, Statement& out, bool& complete) {
    complete = false;
    if (scan.accept("Y")) return read_long_year(scan, out);
    const std::size_t start = scan.at;
    const bool negative = scan.accept("-");
    const Digits run = read_digits(scan, Letters::digits_and_x);
    if (run.count > 4) return scan.fail(start + (negative ? 5 : 4), Sentence::year_too_long);
    if (run.count < 4) return scan.fail(scan.at, Sentence::year);
    if (negative && run.value == 0 && run.mask == 0) return scan.fail(start, Sentence::year_minus_zero);
    keep_year(run, negative, out);
    complete = run.mask != 0 || !scan.accept("S");
    return complete || read_significant_digits(scan, digit_count(run.value), out);
}

enum class Doubt : std::uint8_t { none = 0, approximate = 1, uncertain = 2, both = 3 };

Doubt read_doubt(Scan& scan) {
    if (scan.accept("~")) return Doubt::approximate;
    if (scan.accept("?")) return Doubt::uncertain;
    return scan.accept("%") ? Doubt::both : Doubt::none;
}

void cover(Statement& out, Doubt doubt, unsigned parts) {
    const auto bits = static_cast<unsigned>(doubt);
    if (bits & 1) out.written.approximate_parts = static_cast<std::uint8_t>(out.written.approximate_parts | parts);
    if (bits & 2) out.written.uncertain_parts = static_cast<std::uint8_t>(out.written.uncertain_parts | parts);
}

// Two digits, perhaps with X, that match a number from 1 to `most`.
bool read_pair(Scan& scan, Sentence part, int most, Digits& out) {
    const std::size_t start = scan.at;
    out = read_digits(scan, Letters::digits_and_x);
    if (out.count > 2) return scan.fail(start + 2, say(Sentence::pair_long, {{"part", say(part)}}));
    if (out.count == 2 && out.value + filled(out.mask, 9) >= 1 && out.value <= most) return true;
    const std::string range = say(Sentence::pair, {{"part", say(part)}, {"most", decimal(most)}});
    return out.count == 2 ? scan.fail(start, range) : scan.fail(scan.at, say(Sentence::pair_short, {{"range", range}}));
}

bool read_month(Scan& scan, Statement& out) {
    Scan probe = scan;
    const Digits code = read_digits(probe, Letters::digits_only);
    const bool grouped = code.count == 2 && code.value >= 21 && code.value <= 41 && probe.peek() != 'X';
    Digits run = code;
    if (grouped) {
        scan.at = probe.at;
    } else if (!read_pair(scan, Sentence::month, 12, run)) {
        if (run.count == 2) scan.error.message += say(Sentence::month_or_grouping);
        return false;
    }
    out.written.month = static_cast<std::uint8_t>(run.value);
    out.written.month_mask = static_cast<std::uint8_t>(grouped ? 0 : run.mask);
    out.unspecified = out.unspecified || out.written.month_mask != 0;
    out.precision = grouped ? grouping(out.written.month).precision : Precision::month;
    return true;
}

bool read_day(Scan& scan, Statement& out) {
    Digits run;
    if (!read_pair(scan, Sentence::day, 31, run)) return false;
    out.written.day = static_cast<std::uint8_t>(run.value);
    out.written.day_mask = static_cast<std::uint8_t>(run.mask);
    out.unspecified = out.unspecified || run.mask != 0;
    out.precision = Precision::day;
    return true;
}

struct ClockPart {
    Sentence name;
    int most;
};

template <class T>
bool read_clock_part(Scan& scan, ClockPart part, T& out) {
    const std::size_t start = scan.at;
    const Digits run = read_digits(scan, Letters::digits_only);
    if (run.count == 2 && run.value <= part.most) {
        out = static_cast<T>(run.value);
        return true;
    }
    return scan.fail(run.count < 2 ? scan.at : start,
                     say(Sentence::clock, {{"part", say(part.name)}, {"most", decimal(part.most)}}));
}

bool read_offset(Scan& scan, Written& out) {
    out.has_offset = scan.accept("Z");
    if (out.has_offset) return true;
    const std::size_t start = scan.at;
    const bool west = scan.accept("-");
    if (!west && !scan.accept("+")) return true;
    int hours = 0, minutes = 0;
    if (!read_clock_part(scan, {Sentence::offset_hours, 14}, hours)) return false;
    if (scan.accept(":") && !read_clock_part(scan, {Sentence::offset_minutes, 59}, minutes)) return false;
    const int total = hours * 60 + minutes;
    if (total > (west ? 12 : 14) * 60) return scan.fail(start, Sentence::offset_range);
    if (west && total == 0) return scan.fail(start, Sentence::offset_minus_zero);
    out.has_offset = true;
    out.offset_minutes = static_cast<std::int16_t>(west ? -total : total);
    return true;
}

// The decimals of a second. Those beyond nanoseconds are dropped.
bool read_fraction(Scan& scan, Written& out) {
    constexpr unsigned most_digits = 9;
    const std::size_t start = scan.at;
    if (read_digits(scan, Letters::digits_only).count == 0) return false;
    const std::string_view digits = scan.text.substr(start, scan.at - start);
    for (unsigned i = 0; i < most_digits; ++i) {
        out.fraction_ns = out.fraction_ns * 10 + (i < digits.size() ? static_cast<unsigned>(digits[i] - '0') : 0);
        out.fraction_digits += i < digits.size();
    }
    return true;
}

bool read_time(Scan& scan, Statement& out) {
    const std::size_t start = scan.at;
    Written& written = out.written;
    if (!read_clock_part(scan, {Sentence::clock_hour, 24}, written.hour)) return false;
    if (!scan.accept(":")) return scan.fail(scan.at, Sentence::clock_colon);
    if (!read_clock_part(scan, {Sentence::clock_minutes, 59}, written.minute)) return false;
    out.precision = Precision::minute;
    if (scan.accept(":")) {
        if (!read_clock_part(scan, {Sentence::clock_seconds, 59}, written.second)) return false;
        out.precision = Precision::second;
        if (scan.accept(".") && !read_fraction(scan, written)) return scan.fail(scan.at, Sentence::clock_fraction);
    }
    if (written.hour == 24 && (written.minute != 0 || written.second != 0 || written.fraction_ns != 0))
        return scan.fail(start, Sentence::clock_last_hour);
    return read_offset(scan, written);
}

bool read_parts(Scan& scan, Places& places, Statement& out) {
    cover(out, read_doubt(scan), year_part);
    places.year = scan.at;
    bool complete = false;
    if (!read_year(scan, out, complete)) return false;
    cover(out, read_doubt(scan), year_part);
    if (!complete || !scan.accept("-")) return true;

    cover(out, read_doubt(scan), month_part);
    places.month = scan.at;
    if (!read_month(scan, out)) return false;
    cover(out, read_doubt(scan), year_part | month_part);
    if (out.precision != Precision::month || !scan.accept("-")) return true;

    cover(out, read_doubt(scan), day_part);
    places.day = scan.at;
    if (!read_day(scan, out)) return false;
    cover(out, read_doubt(scan), whole_date);
    if (out.unspecified || !scan.accept("T")) return true;
    if (!read_time(scan, out)) return false;
    cover(out, read_doubt(scan), whole_date);
    return true;
}

}  // namespace

bool read_statement(Scan& scan, Statement& out) {
    Places places;
    out.calendar = scan.calendar;
    if (!read_parts(scan, places, out)) return false;
    out.approximate = out.written.approximate_parts != 0;
    out.uncertain = out.written.uncertain_parts != 0;
    return settle_bounds(scan, places, out);
}

}  // namespace demarche::edtf
