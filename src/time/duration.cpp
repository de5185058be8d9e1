#include "time/duration.h"

#include <algorithm>
#include <array>

#include "base/sentences.h"
#include "base/text.h"
#include "time/date_parts.h"

namespace demarche {
namespace {

constexpr std::int64_t day_s = 86400;
constexpr std::int64_t largest_number = 1'000'000'000'000;

// A letter of ISO 8601: the field it counts into, how much one is there, and what a fraction counts in seconds
// (0 where none is allowed, since a month has no fixed length).
struct Designator {
    char letter;
    bool of_time;
    std::int64_t Duration::* field;
    std::int64_t scale, fraction_s;
};
constexpr std::array<Designator, 7> designators{{{'Y', false, &Duration::years, 1, 0},
                                                 {'M', false, &Duration::months, 1, 0},
                                                 {'W', false, &Duration::days, 7, 7 * day_s},
                                                 {'D', false, &Duration::days, 1, day_s},
                                                 {'H', true, &Duration::seconds, 3600, 3600},
                                                 {'M', true, &Duration::seconds, 60, 60},
                                                 {'S', true, &Duration::seconds, 1, 1}}};

struct Reader {
    std::string_view text;
    std::size_t at = 0;
    Duration duration;
    Error error;
    const Designator* rest = designators.data();  // those that may still come, in their order
    bool in_time = false;

    bool accept(char c) {
        if (at == text.size() || text[at] != c) return false;
        ++at;
        return true;
    }
    bool fail(std::size_t where, Sentence what) {
        error = {where, say(Sentence::why, {{"what", say(what)}})};
        return false;
    }
};

struct Number {
    std::int64_t whole = 0, fraction = 0;
    std::int64_t fraction_scale = 1;  // 10 to the number of decimals that count
};

bool read_number(Reader& reader, Number& out) {
    const std::size_t start = reader.at;
    const auto at_digit = [&] { return reader.at < reader.text.size() && is_digit(reader.text[reader.at]); };
    for (; at_digit(); ++reader.at)
        if (out.whole < largest_number) out.whole = out.whole * 10 + (reader.text[reader.at] - '0');
    if (reader.at == start) return reader.fail(start, Sentence::duration_number);
    if (out.whole > largest_number) return reader.fail(start, Sentence::duration_too_large);
    if (!reader.accept('.') && !reader.accept(',')) return true;
    const std::size_t decimals = reader.at;
    for (; at_digit(); ++reader.at)
        if (out.fraction_scale < largest_number / 1000) {
            out.fraction = out.fraction * 10 + (reader.text[reader.at] - '0');
            out.fraction_scale *= 10;
        }
    return reader.at > decimals || reader.fail(reader.at, Sentence::duration_decimals);
}

bool read_component(Reader& reader) {
    const std::size_t start = reader.at;
    Number number;
    if (!read_number(reader, number)) return false;
    const auto end = designators.data() + designators.size();
    const auto* found = std::find_if(reader.rest, end, [&](const Designator& designator) {
        return designator.of_time == reader.in_time && reader.at < reader.text.size() &&
               designator.letter == reader.text[reader.at];
    });
    if (found == end)
        return reader.fail(reader.at, reader.in_time ? Sentence::duration_time_letters : Sentence::duration_letters);
    ++reader.at;
    reader.rest = found + 1;
    reader.duration.*(found->field) += number.whole * found->scale;
    if (number.fraction_scale == 1) return true;
    if (found->fraction_s == 0) return reader.fail(start, Sentence::duration_whole);
    if (reader.at != reader.text.size()) return reader.fail(reader.at, Sentence::duration_end);
    const std::int64_t twice_s = 2 * number.fraction * found->fraction_s / number.fraction_scale;
    const std::int64_t part_s = (twice_s + 1) / 2;
    reader.duration.days += part_s / day_s;
    reader.duration.seconds += part_s % day_s;
    return true;
}

bool read_all(Reader& reader) {
    if (!reader.accept('P')) return reader.fail(0, Sentence::duration);
    do {
        if (!reader.in_time && reader.accept('T')) reader.in_time = true;
        if (!read_component(reader)) return false;
    } while (reader.at < reader.text.size());
    return true;
}

}  // namespace

Result<Duration> parse_duration(std::string_view iso) {
    Reader reader;
    reader.text = iso;
    if (!read_all(reader)) return std::move(reader.error);
    reader.duration.text = iso;
    return std::move(reader.duration);
}

Instant add(Instant at, const Duration& duration) {
    const std::int64_t months = duration.years * 12 + duration.months;
    if (months != 0) {
        Civil time = civil(at);
        const std::int64_t month = time.month - 1 + months % 12;
        time.year += months / 12 + month / 12;
        time.month = static_cast<unsigned>(month % 12) + 1;
        time.day = std::min(time.day, days_in_month(time.year, time.month));
        at = instant(time);
    }
    for (std::int64_t days = duration.days; days > 0;) {  // in strides whose seconds fit
        const std::int64_t stride = std::min<std::int64_t>(days, 100'000'000'000'000);
        at = saturating_add(at, stride * day_s);
        days -= stride;
    }
    return saturating_add(at, duration.seconds);
}

std::string format_duration(const Duration& duration, const Words& words) {
    std::string out;
    const auto append = [&](Word unit, Count count) {
        if (count.whole == 0 && !count.and_half) return;
        if (!out.empty()) out += ' ';
        out += words.counted(unit, count);
    };
    const std::int64_t hours = duration.seconds / 3600, rest_s = duration.seconds % 3600;
    const bool half = hours > 0 && rest_s == 1800;
    append(Word::years, {duration.years});
    append(Word::months, {duration.months});
    append(Word::days, {duration.days});
    append(Word::hours, {hours, half});
    if (!half) append(Word::minutes, {rest_s / 60});
    append(Word::seconds, {rest_s % 60});
    return out.empty() ? words.counted(Word::seconds, {}) : out;
}

}  // namespace demarche
