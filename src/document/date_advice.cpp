// web/abi/left_out.cpp stands in for this file in the engine of readers.
#include "document/date_advice.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/sentences.h"
#include "base/text.h"
#include "document/issue_log.h"
#include "time/date.h"
#include "time/format.h"

namespace demarche {
namespace {

constexpr std::size_t longest_text = 60, most_meanings = 2;

// The text as kinds of tokens, one letter each, and the numbers among them. White space and commas are dropped.
struct Tokens {
    std::string kinds;
    std::vector<int> numbers;
};

// Words that dates are written with. The English months are found by their first three letters.
struct KnownWord {
    std::string_view word, kinds;
};
constexpr std::array known_words{
    KnownWord{"bc", "B"},    KnownWord{"bce", "B"},   KnownWord{"ad", "A"},      KnownWord{"ce", "A"},
    KnownWord{"c", "~"},     KnownWord{"ca", "~"},    KnownWord{"circa", "~"},   KnownWord{"about", "~"},
    KnownWord{"s", "s"},     KnownWord{"'s", "s"},    KnownWord{"st", "o"},      KnownWord{"nd", "o"},
    KnownWord{"rd", "o"},    KnownWord{"th", "o"},    KnownWord{"century", "C"}, KnownWord{"q", "q"},
    KnownWord{"to", "-"},    KnownWord{"until", "-"}, KnownWord{"present", "p"}, KnownWord{"now", "p"},
    KnownWord{"today", "p"}, KnownWord{"t", ""},      KnownWord{"in", ""},       KnownWord{"of", ""}};

// How such a text may be meant. Kinds: n a number of up to three digits, Y one of four, M a month, B "BCE", A "AD",
// s as in "1850s", o as in "19th", C "century", q "Q", p "present", and signs. Roles of the numbers: y year, m month,
// d day, capitals those of the end of an interval; b year BCE, e a year that is no month, r the last two digits of the
// end, x and X a decade and a century with X for the digits that are left out, k and c short forms of them, q quarter,
// h and i hour and minute, p an open end (no number).
struct Reading {
    std::string_view kinds, roles;
};
constexpr std::array readings{Reading{"n", "y"},           Reading{"n", "k"},
                              Reading{"-n", "b"},          Reading{"n/n", "yY"},
                              Reading{"n/Y", "my"},        Reading{"n/Y", "eY"},
                              Reading{"n.Y", "my"},        Reading{"n-Y", "my"},
                              Reading{"n-Y", "eY"},        Reading{"Y/n", "ym"},
                              Reading{"Y/n", "yr"},        Reading{"Y-n", "ym"},
                              Reading{"Y-n", "yr"},        Reading{"Y.n", "ym"},
                              Reading{"n/n/Y", "dmy"},     Reading{"n/n/Y", "mdy"},
                              Reading{"n-n-Y", "dmy"},     Reading{"n-n-Y", "mdy"},
                              Reading{"n.n.Y", "dmy"},     Reading{"Y/n/n", "ymd"},
                              Reading{"Y.n.n", "ymd"},     Reading{"Y-n-n", "ymd"},
                              Reading{"Ynn", "ymd"},       Reading{"nMY", "dmy"},
                              Reading{"n.MY", "dmy"},      Reading{"noMY", "dmy"},
                              Reading{"MnY", "mdy"},       Reading{"MnoY", "mdy"},
                              Reading{"MY", "my"},         Reading{"YM", "ym"},
                              Reading{"YMn", "ymd"},       Reading{"Y", "y"},
                              Reading{"Y-Y", "yY"},        Reading{"Y-n/n", "ymM"},
                              Reading{"Y-n-n/n", "ymdD"},  Reading{"Y-n-n/n-n", "ymdMD"},
                              Reading{"Y-n-Y-n", "ymYM"},  Reading{"Y-n-n-Y-n-n", "ymdYMD"},
                              Reading{"Y-", "yp"},         Reading{"Y-p", "yp"},
                              Reading{"Y-n-n-p", "ymdp"},  Reading{"Y/p", "yp"},
                              Reading{"nB", "b"},          Reading{"YB", "b"},
                              Reading{"nA", "y"},          Reading{"An", "y"},
                              Reading{"YA", "y"},          Reading{"AY", "y"},
                              Reading{"Ys", "x"},          Reading{"Ys", "X"},
                              Reading{"noC", "c"},         Reading{"Yqn", "yq"},
                              Reading{"Y-qn", "yq"},       Reading{"qnY", "qy"},
                              Reading{"Y-n-nn:n", "ymdhi"}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == '\'' || c == '.'; }

bool add_number(Tokens& tokens, std::string_view digits) {
    if (digits.size() == 8)  // 20240305
        return add_number(tokens, digits.substr(0, 4)) && add_number(tokens, digits.substr(4, 2)) &&
               add_number(tokens, digits.substr(6));
    int value = 0;
    for (const char c : digits.substr(0, 4)) value = value * 10 + (c - '0');
    tokens.kinds += digits.size() == 4 ? 'Y' : 'n';
    tokens.numbers.push_back(value);
    return digits.size() <= 4;
}

bool add_word(Tokens& tokens, std::string word, const Words& words) {
    std::erase(word, '.');
    const auto known = std::ranges::find(known_words, std::string_view(word), &KnownWord::word);
    if (known != known_words.end()) {
        tokens.kinds += known->kinds;
        return true;
    }
    for (std::size_t month = 0; month < 12; ++month) {
        if (word.size() < 3 || !lower_ascii(words.nth(Word::month_names, month)).starts_with(word)) continue;
        tokens.kinds += 'M';
        tokens.numbers.push_back(static_cast<int>(month) + 1);
        return true;
    }
    return word.empty();
}

std::optional<Tokens> tokens_of(std::string_view text, const Words& words) {
    Tokens tokens;
    const std::string lowered = lower_ascii(text);
    for (std::string_view rest = lowered; !rest.empty();) {
        const auto run = [&](auto belongs) {
            const auto end = std::ranges::find_if_not(rest, belongs);
            const std::string_view taken = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
            rest.remove_prefix(taken.size());
            return taken;
        };
        if (is_digit(rest.front())) {
            if (!add_number(tokens, run(is_digit))) return std::nullopt;
            continue;
        }
        if (is_letter(rest.front()) && rest.front() != '.') {
            if (!add_word(tokens, std::string(run(is_letter)), words)) return std::nullopt;
            continue;
        }
        const CodePoint sign = next_code_point(rest, 0);
        rest.remove_prefix(sign.size);
        if (sign.value == U'-' || sign.value == U'\u2013' || sign.value == U'\u2014' || sign.value == U'\u2212')
            tokens.kinds += '-';
        else if (std::u32string_view(U"/.:~?%").find(sign.value) != std::u32string_view::npos)
            tokens.kinds += static_cast<char>(sign.value);
        else if (sign.value != U' ' && sign.value != U',')
            return std::nullopt;
    }
    return tokens;
}

// The fields of one end.
struct Side {
    std::optional<int> year, month, day;

    std::string edtf() const {
        std::string out = *year < 0 ? "-" : "";
        append_padded(out, *year < 0 ? -*year : *year, 4);
        for (const auto& part : {month, day}) {
            if (!part) break;
            append_padded(out += '-', *part, 2);
        }
        return out;
    }
};

// Two digits of a clock time, or X for the digits of a year that are left out.
std::string padded(int value, int digits) {
    std::string out;
    append_padded(out, value, digits);
    return out;
}

std::string masked_year(int year, char role) {
    if (role == 'x') return padded(year / 10, 3) + "X";
    if (role == 'X') return year % 100 == 0 ? padded(year / 100, 2) + "XX" : "";
    if (role == 'c') return padded(year - 1, 2) + "XX";
    return year >= 100 ? decimal(year) + "X" : year >= 10 ? decimal(year) + "XX" : "";
}

// The date by the roles; "" where a number does not suit its role.
std::string in_roles(std::string_view roles, const std::vector<int>& numbers) {
    Side first, last;
    std::string clock;
    bool is_interval = false, is_open = false;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const char role = roles[i];
        const int number = i < numbers.size() ? numbers[i] : 0;
        const bool is_end = role == 'Y' || role == 'M' || role == 'D' || role == 'r';
        Side& side = is_end ? last : first;
        is_interval = is_interval || is_end;
        if (role == 'x' || role == 'X' || role == 'k' || role == 'c') return masked_year(number, role);
        if (role == 'p') is_open = true;
        if (role == 'y' || role == 'Y') side.year = number;
        if (role == 'e') side.year = number > 12 ? std::optional(number) : std::nullopt;
        if (role == 'b') side.year = 1 - number;
        if (role == 'r' && first.year) side.year = number < 100 ? *first.year - *first.year % 100 + number : 0;
        if (role == 'm' || role == 'M') side.month = number <= 12 ? number : 99;
        if (role == 'q') side.month = number <= 4 ? 32 + number : 99;
        if (role == 'd' || role == 'D') side.day = number;
        if (role == 'h') clock = 'T' + padded(number, 2);
        if (role == 'i') clock += ':' + padded(number, 2);
    }
    if (!first.year) return {};
    if (!is_interval) return first.edtf() + clock + (is_open ? "/.." : "");
    if (!last.year) last.year = first.year;
    if (!last.month && last.day) last.month = first.month;
    return first.edtf() + "/" + last.edtf();
}

std::string told(const Date& date, const Words& words) {
    const Precision known = date.form == Form::single && !date.first.approximate && !date.first.uncertain
                                ? date.first.precision
                                : Precision::day;
    const std::size_t form = known == Precision::year ? 1 : known < Precision::year ? 2 : 0;
    return say_nth(Sentence::date_advice, form, {{"meaning", format_date(date, words)}, {"date", quoted(date.text)}});
}

}  // namespace

std::string date_advice(std::string_view text) {
    if (text.size() > longest_text) return {};
    const Words words = english();
    auto tokens = tokens_of(text, words);
    if (!tokens) return {};
    const auto is_doubt = [](char kind) { return kind == '~' || kind == '?' || kind == '%'; };
    const auto doubt = std::ranges::find_if(tokens->kinds, is_doubt);
    const std::string mark = doubt == tokens->kinds.end() ? "" : std::string{*doubt};
    std::erase_if(tokens->kinds, is_doubt);
    std::string advice;
    std::size_t meanings = 0;
    for (const auto& [kinds, roles] : readings) {
        if (kinds != tokens->kinds || meanings == most_meanings) continue;
        const std::string edtf = in_roles(roles, tokens->numbers);
        const auto date = parse_date(edtf + (edtf.ends_with("/..") ? "" : mark));
        if (!date || advice.find(quoted(date->text)) != std::string::npos) continue;
        advice += told(*date, words);
        ++meanings;
    }
    return advice;
}

}  // namespace demarche
