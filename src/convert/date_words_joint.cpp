// Tells the signs between the numbers of one date from those between two dates.

#include <algorithm>
#include <array>
#include <string_view>

#include "convert/date_words_parts.h"

namespace demarche::date_words {
namespace {

// What a token is in the shapes below: a day, a year, a month by name, a period, a season or part of a year, or else.
char kind_of(const Token& token) {
    if (token.sense == Sense::month) return 'M';
    if (token.sense == Sense::period) return 'P';
    if (token.sense == Sense::season || token.sense == Sense::part) return 'G';
    if (token.sense != Sense::number || (token.grouped && token.era == Era::unsaid)) return '?';
    return token.era != Era::unsaid || token.digits == 4 || token.digits == 3 ? 'Y' : token.digits <= 2 ? 'd' : '?';
}

char kind_at(const Tokens& tokens, std::size_t at) { return at < tokens.size() ? kind_of(tokens[at]) : ' '; }

char sign_of(const Token& token) {
    switch (token.sense) {
        case Sense::hyphen:
            return '-';
        case Sense::dash:
            return '=';
        case Sense::slash:
            return '/';
        case Sense::dot:
            return '.';
        default:
            return 0;
    }
}

char sign_at(const Tokens& tokens, std::size_t at) { return at < tokens.size() ? sign_of(tokens[at]) : '\0'; }

bool is_dash(char sign) { return sign == '-' || sign == '='; }

// White space about a dash makes it one of a range.
bool is_tight(const Tokens& tokens, std::size_t sign) {
    return !is_dash(sign_at(tokens, sign)) || (!tokens[sign].spaced && !tokens[sign + 1].spaced);
}

void make_joint(Token& token) { token.sense = Sense::joint; }

void make_range(Token& token) {
    token.sense = Sense::to;
    token.value = 1;  // a sign, no word
}

// 14.05.2025, 2025-02-18, 11-Mar-15: three parts and one sign, which does not go on.
bool join_three(Tokens& tokens, std::size_t at) {
    constexpr std::array<std::string_view, 7> shapes{"Ydd", "ddY", "ddd", "dMY", "dMd", "YMd", "MdY"};
    const char sign = sign_at(tokens, at + 1);
    if (sign == 0 || sign != sign_at(tokens, at + 3) || at + 4 >= tokens.size()) return false;
    const std::array shape{kind_at(tokens, at), kind_at(tokens, at + 2), kind_at(tokens, at + 4)};
    const bool known = std::any_of(shapes.begin(), shapes.end(), [&](std::string_view known_shape) {
        return std::equal(shape.begin(), shape.end(), known_shape.begin());
    });
    const bool goes_on = sign_at(tokens, at + 5) == sign && at + 6 < tokens.size() && !tokens[at + 5].spaced;
    if (!known || goes_on || !is_tight(tokens, at + 1) || !is_tight(tokens, at + 3)) return false;
    make_joint(tokens[at + 1]);
    make_joint(tokens[at + 3]);
    return true;
}

bool may_be_month(const Token& token) { return token.value >= 1 && token.value <= 12; }

// A year, a sign, and a number of two digits: 2014-05, 1914-18, 1991/92.
void settle_year_and_number(Tokens& tokens, std::size_t sign) {
    const Token &year = tokens[sign - 1], &number = tokens[sign + 1];
    const bool turns = number.value == 0 && year.value % 100 == 99;  // 1999/00
    const bool later = number.digits == 2 && (turns || number.value > year.value % 100);
    const bool iso = sign_at(tokens, sign) == '-' && is_tight(tokens, sign) && number.digits == 2;
    if (is_tight(tokens, sign) && may_be_month(number) && number.digits == 2 && (iso || !later))
        make_joint(tokens[sign]);
    else if (later || is_dash(sign_at(tokens, sign)))
        make_range(tokens[sign]);
}

// Two parts and a sign. Slashes and full stops that fit nothing stay, and are understood by nobody.
void join_two(Tokens& tokens, std::size_t sign) {
    const char before = kind_at(tokens, sign - 1), after = kind_at(tokens, sign + 1), what = sign_at(tokens, sign);
    const bool tight = sign + 1 < tokens.size() && is_tight(tokens, sign);
    const bool whole = sign < 2 || kind_at(tokens, sign - 2) == '?';  // nothing of the date stands before
    const char next = kind_at(tokens, sign + 2);
    if (before == 'Y' && after == 'd' && next != 'M' && (whole || what != '.'))
        return settle_year_and_number(tokens, sign);
    const bool month_and_year = before == 'd' && after == 'Y' && tight && whole && may_be_month(tokens[sign - 1]) &&
                                tokens[sign + 1].digits == 4;
    const bool day_and_month = before == 'd' && after == 'd' && !is_dash(what) && next != 'M' && next != 'P';
    const bool named = tight && whole &&
                       ((before == 'M' && (after == 'Y' || (after == 'd' && next == ' '))) ||
                        (before == 'd' && after == 'M' && what != '/'));
    const bool part = before == 'G' && after == 'Y' && tight;
    if (month_and_year || day_and_month || named || part) return make_joint(tokens[sign]);
    const bool alike = before == after && before != '?' && what == '/';
    if (is_dash(what) || alike) make_range(tokens[sign]);
}

}  // namespace

void take_joints(Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (join_three(tokens, i)) i += 4;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (sign_at(tokens, i) == 0) continue;
        if (i > 0)
            join_two(tokens, i);
        else if (is_dash(sign_at(tokens, i)))
            make_range(tokens[i]);
    }
}

}  // namespace demarche::date_words
