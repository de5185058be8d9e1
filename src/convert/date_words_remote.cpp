// Reads times that are counted back from now, and years of many digits.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "convert/date_words_parts.h"

namespace demarche::date_words {
namespace {

constexpr std::int64_t largest = 100'000'000'000;  // years; instants reach about three times as far
constexpr std::int64_t least_ago = 10'000;         // fewer years ago need to know when that was said

// "now" lies somewhere here.
constexpr std::int64_t earliest_now = 1900, latest_now = 2100;

// A number and how exact it is: a true value lies within half a `unit` on either side.
struct Measure {
    std::int64_t value = 0, unit = 1;
};

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
    const std::int64_t rest = value % step;
    return value - rest - (rest < 0 ? step : 0);
}

// A year with only as many significant digits as the step leaves. The year is a multiple of the step.
std::string year_with_step(std::int64_t year, std::int64_t step) {
    const std::int64_t magnitude = year < 0 ? -year : year;
    std::string out = magnitude > 9999 ? "Y" : "";
    if (year < 0) out += '-';
    append_padded(out, magnitude, 4);
    int digits = 0, unknown = 0;
    for (std::int64_t rest = magnitude; rest > 0; rest /= 10) ++digits;
    for (; step > 1; step /= 10) ++unknown;
    if (unknown == 0 || digits <= unknown) return out;
    out += 'S';
    append_int(out, digits - unknown);
    return out;
}

// All that a number of years before now may mean, with one digit more than was said.
std::string ago(const Measure& measure, std::string_view qualifier) {
    const std::int64_t half = measure.unit / 2, step = std::max<std::int64_t>(measure.unit / 10, 1);
    const std::int64_t first = floor_to(earliest_now - measure.value - half, step);
    const std::int64_t last = floor_to(latest_now - measure.value + half + step - 1, step);
    if (first >= 0 || last >= 0) return "";
    return "[" + year_with_step(first, step).append(qualifier) + ".." + year_with_step(last, step).append(qualifier) +
           "]";
}

std::int64_t power_of_ten(std::int64_t zeros) {
    std::int64_t out = 1;
    for (; zeros > 0; --zeros) out *= 10;
    return out;
}

// "13.8 billion": the digits, then the zeros of the scale. False when it is too large.
bool measure_of(std::string_view digits, std::int64_t zeros, Measure& out) {
    constexpr std::size_t most_digits = 11;
    if (digits.empty() || digits.size() > most_digits || zeros < 0 || zeros > 11) return false;
    std::int64_t number = 0;
    for (const char digit : digits) number = number * 10 + (digit - '0');
    if (number == 0 || number > largest / power_of_ten(zeros)) return false;
    out = {number * power_of_ten(zeros), power_of_ten(zeros)};
    while (out.value % (out.unit * 10) == 0) out.unit *= 10;
    return true;
}

struct Said {
    std::string digits;
    std::int64_t zeros = 0;
    bool before = false, ago = false;  // "vor 65 Millionen Jahren" says it before, "65 million years ago" behind
    bool years = false;                // a word for years stands there
    bool about = false, doubted = false, understood = true;
};

void take_sign(const Token& token, Said& out) {
    switch (token.sense) {
        case Sense::scale:
            out.zeros += token.value;
            return;
        case Sense::ago:
            out.ago = true;
            if (token.value > 1) out.zeros += token.value, out.years = true;
            return;
        case Sense::before:
            out.before = true;
            return;
        case Sense::circa:
        case Sense::circa_or_century:
        case Sense::tilde:
            out.about = true;
            return;
        case Sense::doubt:
        case Sense::question:
            out.doubted = true;
            return;
        case Sense::cjk_year:
        case Sense::year:
        case Sense::decade:
            out.years = true;
            return;
        case Sense::noise:
            return;
        default:
            out.understood = false;
    }
}

bool is_separator(Sense sense) { return sense == Sense::dot || sense == Sense::comma; }

Said said_by(const Tokens& tokens) {
    Said out;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool decimals = i >= 2 && is_separator(tokens[i - 1].sense) && tokens[i - 2].sense == Sense::number;
        if (tokens[i].sense == Sense::number && (out.digits.empty() || (decimals && !tokens[i].spaced))) {
            append_padded(out.digits, tokens[i].value, tokens[i].digits);
            if (decimals) out.zeros -= tokens[i].digits;
        } else if (!is_separator(tokens[i].sense)) {
            take_sign(tokens[i], out);
        }
    }
    return out;
}

// "-13800000000", as timelines of the universe have it in their columns of years.
std::string negative_year(std::string_view words) {
    constexpr std::size_t least_digits = 5, round_from = 7;
    const std::string_view digits = words.substr(words.starts_with('-') ? 1 : 0);
    const bool all = std::all_of(digits.begin(), digits.end(), is_digit);
    Measure year;
    if (digits.size() == words.size() || digits.size() < least_digits || !all || digits.front() == '0') return "";
    if (!measure_of(digits, 0, year)) return "";
    return year_with_step(-year.value, digits.size() < round_from ? 1 : year.unit);
}

}  // namespace

std::string remote_years(std::string_view words, const Tokens& tokens) {
    if (std::string year = negative_year(words); !year.empty()) return year;
    const Said said = said_by(tokens);
    Measure measure;
    if (!said.understood || !said.years || said.before == said.ago) return "";
    if (!measure_of(said.digits, said.zeros, measure)) return "";
    if (measure.value < least_ago) return "";
    constexpr std::array<std::string_view, 4> qualifiers{"", "~", "?", "%"};
    return ago(measure, qualifiers[(said.about ? 1u : 0u) + (said.doubted ? 2u : 0u)]);
}

}  // namespace demarche::date_words
