// Reads the parts of one date: the kinds of its words make a key, and a table tells which word is which part.

#include "convert/date_words_parts.h"

#include <algorithm>
#include <array>

namespace demarche::date_words {
namespace {

// Keys: Y a year, d a number of one or two digits, E of eight, M the name of a month, G a season, quarter or half, P a
// decade or century, - a joint. Roles: y year, s a year of two digits, d day, m month, k a month as a number, a and b
// day and month in an order that the column decides, x a day or (above 31) a short year, z a short year above 31,
// p a decade or century, e 20250218, n a number alone.
struct Pattern {
    std::string_view key, roles;
};
constexpr std::array patterns{
    Pattern{"Y", "y"},         Pattern{"d", "n"},         Pattern{"M", "m"},         Pattern{"G", "m"},
    Pattern{"P", "p"},         Pattern{"E", "e"},         Pattern{"dMY", "dmy"},     Pattern{"MdY", "mdy"},
    Pattern{"YMd", "ymd"},     Pattern{"YdM", "ydm"},     Pattern{"MY", "my"},       Pattern{"YM", "ym"},
    Pattern{"GY", "my"},       Pattern{"YG", "ym"},       Pattern{"dM", "dm"},       Pattern{"Md", "mx"},
    Pattern{"dMd", "dms"},     Pattern{"dY", "dy"},       Pattern{"d-M-Y", "d-m-y"}, Pattern{"d-M-d", "d-m-s"},
    Pattern{"Y-M-d", "y-m-d"}, Pattern{"M-d-Y", "m-d-y"}, Pattern{"M-Y", "m-y"},     Pattern{"M-d", "m-z"},
    Pattern{"d-M", "d-m"},     Pattern{"d-MY", "d-my"},   Pattern{"Y-d-d", "y-k-d"}, Pattern{"d-d-Y", "a-b-y"},
    Pattern{"d-d-d", "a-b-s"}, Pattern{"Y-d", "y-k"},     Pattern{"d-Y", "k-y"},     Pattern{"d-d", "a-b"},
    Pattern{"G-Y", "m-y"},
};

char key_of(const Token& token) {
    switch (token.sense) {
        case Sense::number:
            if (token.grouped && token.era == Era::unsaid) return '?';
            if (token.era != Era::unsaid || token.digits == 3 || token.digits == 4) return 'Y';
            return token.digits <= 2 ? 'd' : token.digits == 8 ? 'E' : '?';
        case Sense::month:
            return 'M';
        case Sense::season:
        case Sense::part:
            return 'G';
        case Sense::period:
            return 'P';
        case Sense::joint:
            return '-';
        default:
            return '?';
    }
}

const Pattern* pattern_of(std::string_view key) {
    const auto found =
        std::find_if(patterns.begin(), patterns.end(), [&](const Pattern& pattern) { return pattern.key == key; });
    return found == patterns.end() ? nullptr : &*found;
}

void take_year(const Token& token, Parts& out) {
    out.year = token.value;
    out.era = token.era;
    out.span = token.span;
    out.either = token.either;
}

bool take_short_year(std::int64_t value, const DateContext& context, Parts& out) {
    out.year = value + (value < 30 ? 2000 : 1900);
    out.short_year = true;
    return context.short_years;
}

// 20250218. Numbers that are no such day are identifiers of something.
bool take_eight_digits(std::int64_t value, Parts& out) {
    out.year = value / 10000;
    out.month = static_cast<std::uint8_t>(value / 100 % 100);
    out.day = static_cast<std::uint8_t>(value % 100);
    return *out.year >= 1000 && *out.year < 3000 && out.month >= 1 && out.month <= 12;
}

// Day and month in the order that the numbers prove, or the column has.
bool take_pair(std::int64_t first, std::int64_t second, const DateContext& context, Parts& out) {
    if (first < 1 || second < 1 || (first > 12 && second > 12)) return false;
    DayOrder order = context.order;
    if (first > 12) order = out.proves = DayOrder::day_first;
    if (second > 12) order = out.proves = DayOrder::month_first;
    out.swaps = out.proves == DayOrder::open && first != second;
    out.unclear = out.swaps && order == DayOrder::open;
    const bool swapped = order == DayOrder::month_first;
    out.day = static_cast<std::uint8_t>(swapped ? second : first);
    out.month = static_cast<std::uint8_t>(swapped ? first : second);
    return true;
}

bool take_day(std::int64_t value, Parts& out) {
    out.day = static_cast<std::uint8_t>(value);
    return value >= 1 && value <= 31;
}

bool take_role(char role, std::span<const Token> rest, const DateContext& context, Parts& out) {
    const Token& token = rest.front();
    switch (role) {
        case 'y':
        case 'p':
            take_year(token, out);
            return true;
        case 's':
            return take_short_year(token.value, context, out);
        case 'x':
            return token.value > 31 && token.digits == 2 ? take_short_year(token.value, context, out)
                                                         : take_day(token.value, out);
        case 'z':
            return token.value > 31 && take_short_year(token.value, context, out);
        case 'd':
            return take_day(token.value, out);
        case 'k':
        case 'm':
            out.month = static_cast<std::uint8_t>(token.value);
            return role == 'm' || token.value <= 12;
        case 'a':
            return take_pair(token.value, rest[2].value, context, out);
        case 'e':
            return take_eight_digits(token.value, out);
        case 'n':
            out.bare = token.value;
            out.bare_digits = token.digits;
            return true;
        default:
            return true;  // a joint, and 'b', which 'a' took
    }
}

// A year of three digits alone could be any number; an era said elsewhere may still make it a year.
void doubt_small_year(Parts& parts) {
    if (!parts.year || *parts.year >= 1000 || parts.era != Era::unsaid || parts.month != 0) return;
    if (parts.span != Span::year) return;
    parts.bare = parts.year;
    parts.bare_digits = 3;
    parts.year.reset();
}

}  // namespace

std::optional<Parts> read_parts(std::span<const Token> tokens, const DateContext& context) {
    Parts out;
    std::string key;
    std::vector<Token> dated;
    for (const Token& token : tokens) {
        if (token.sense == Sense::clock) {
            if (out.clock || out.rough_hour) return std::nullopt;
            out.rough_hour = token.clock.rough;
            if (!out.rough_hour) out.clock = token.clock;
            continue;
        }
        key += key_of(token);
        dated.push_back(token);
    }
    if (key.empty()) return out.clock || out.rough_hour ? std::optional{out} : std::nullopt;
    const Pattern* pattern = pattern_of(key);
    if (!pattern) return std::nullopt;
    const std::span<const Token> rest = dated;
    for (std::size_t i = 0; i < rest.size(); ++i)
        if (!take_role(pattern->roles[i], rest.subspan(i), context, out)) return std::nullopt;
    if (key.starts_with("d-d-d") && dated[4].digits != 2) return std::nullopt;
    out.year_first = key.starts_with('Y') && out.day != 0;
    doubt_small_year(out);
    return out;
}

}  // namespace demarche::date_words
