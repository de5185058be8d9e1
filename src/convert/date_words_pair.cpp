// Completes two dates of one range or choice from one another.

#include "convert/date_words_parts.h"

namespace demarche::date_words {
namespace {

bool is_winter(const Parts& parts) { return parts.month == 24; }

bool is_year_alone(const Parts& parts) {
    return parts.year && parts.month == 0 && parts.span == Span::year && !parts.clock;
}

// What the first says by a number alone: "12–14 May", "44–27 BC", "18th–19th century".
bool complete_first(Parts& first, const Parts& last) {
    const std::int64_t number = *first.bare;
    if (first.clock.has_value() != last.clock.has_value()) return false;
    if (last.day != 0 && last.month != 0 && first.bare_digits <= 2) {
        first.day = static_cast<std::uint8_t>(number);
        first.month = last.month;
    } else if (last.span == Span::century && number >= 1 && number <= 30) {
        first.year = number;
        first.span = Span::century;
    } else if (is_year_alone(last) && last.era != Era::unsaid) {
        first.year = number;
    } else {
        return false;
    }
    first.bare.reset();
    return true;
}

// "winter 1991/92" is one winter.
bool join_winter(Parts& first, Parts& last, std::int64_t year) {
    if (year != *first.year + 1) return false;
    first.exact_winter = true;
    last = first;
    return true;
}

// What the last says by a number alone: "1914–18", "May 12–14", "2025年5月12日–14日".
bool complete_last(Parts& first, Parts& last) {
    const std::int64_t number = *last.bare;
    if (last.bare_digits > 2) return false;
    if (first.month != 0 && first.day != 0) {
        if (first.clock || last.clock || (first.year && !first.year_first)) return false;
        last.month = first.month;
        last.day = static_cast<std::uint8_t>(number);
        last.bare.reset();
        return true;
    }
    if (!first.year || *first.year < 1000 || first.era == Era::before_ours || last.bare_digits != 2) return false;
    const bool turns = number == 0 && *first.year % 100 == 99;
    const std::int64_t year = *first.year / 100 * 100 + number + (turns ? 100 : 0);
    if (is_winter(first)) return join_winter(first, last, year);
    if (!is_year_alone(first) || last.clock || year <= *first.year) return false;
    last.year = year;
    last.era = first.era;
    last.bare.reset();
    return true;
}

// "1980–1990-ті роки": both are decades.
void share_decade(Parts& first, const Parts& last) {
    if (last.span == Span::decade && is_year_alone(first) && *first.year % 10 == 0) first.span = Span::decade;
}

// 14:30–16:00 of one day.
bool is_clock_alone(const Parts& parts) {
    return (parts.clock || parts.rough_hour) && parts.day == 0 && parts.month == 0 && !parts.year && !parts.bare;
}

bool complete_clock(const Parts& first, Parts& last) {
    const auto clock = last.clock;
    if ((!first.clock && !first.rough_hour) || first.day == 0) return false;
    last = first;
    last.clock = clock;
    return true;
}

void share_offset(Parts& first, Parts& last) {
    if (!first.clock || !last.clock) return;
    if (!first.clock->offset_minutes) first.clock->offset_minutes = last.clock->offset_minutes;
    if (!last.clock->offset_minutes) last.clock->offset_minutes = first.clock->offset_minutes;
}

// The era of the last counts for both, as in "1500–1200 BC". False: the last lacks one that it needs.
bool share_era(Parts& first, Parts& last) {
    if (first.era == Era::unsaid && first.year) first.era = last.era;
    return first.era != Era::before_ours || last.era != Era::unsaid || (last.year && *last.year >= 1000);
}

// "28 Dec – 3 Jan 2025" begins in the year before.
bool share_year(Parts& first, Parts& last, Pair pair) {
    if (last.year && !first.year) {
        if (last.month == 0) return false;  // "12 May - 2025" is no range
        const bool turns = first.month <= 12 && last.month <= 12 && first.month > last.month;
        if (turns && pair == Pair::choice) return false;
        first.year = *last.year - (turns && last.era != Era::before_ours ? 1 : 0);
        first.era = last.era;
        first.span = last.span;
        return last.span == Span::year;
    }
    if (first.year && !last.year) {
        if (!first.year_first) return false;
        last.year = first.year;
        last.era = first.era;
    }
    return true;
}

void share_short_year(Parts& first, Parts& last) {
    first.short_year = last.short_year = first.short_year || last.short_year;
}

}  // namespace

bool complete(Parts& first, Parts& last, Pair pair) {
    if (is_clock_alone(last) && !complete_clock(first, last)) return false;
    if (last.day != 0 && last.month == 0) {  // May 12–14, 2025
        if (first.day == 0 || first.clock || last.clock) return false;
        last.month = first.month;
    }
    if (is_winter(first) && first.year && is_year_alone(last) && pair == Pair::interval)
        return join_winter(first, last, *last.year);
    if (first.bare && !complete_first(first, last)) return false;
    if (last.bare && !complete_last(first, last)) return false;
    if (!first.year && !first.month) return false;
    if (last.clock && !first.clock && !first.year) return false;
    share_offset(first, last);
    share_decade(first, last);
    share_short_year(first, last);
    return share_year(first, last, pair) && share_era(first, last);
}

}  // namespace demarche::date_words
