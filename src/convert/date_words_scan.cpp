// Parts a cell into words, numbers and signs. Case, accents, digits of other scripts and kinds of spaces end here.

#include "convert/date_words_scan.h"

#include <array>
#include <string>

#include "base/text.h"

namespace demarche::date_words {
namespace {

// Characters that fold() keeps, or folds so that too little is left: a range, and the first of what stands for it.
// Digits count on from '0'; nothing stands for marks that only steer the direction of a text.
enum class Stands : std::uint8_t { same, digit };
struct Replaced {
    char32_t first, last;
    char by;
    Stands stands = Stands::same;
};
constexpr std::array replaced{
    Replaced{0x00, 0x20, ' '},
    Replaced{'"', '"', '\''},
    Replaced{'=', '=', '\x7f'},  // it stands for dashes below
    Replaced{0xA0, 0xA0, ' '},
    Replaced{0xAD, 0xAD, '\0'},
    Replaced{0x5F3, 0x5F4, '\''},  // Hebrew geresh and gershayim
    Replaced{0x5BE, 0x5BE, '-'},   // Hebrew maqaf
    Replaced{0x61C, 0x61C, '\0'},
    Replaced{0x640, 0x640, '\0'},  // Arabic tatweel
    Replaced{0x660, 0x669, '0', Stands::digit},
    Replaced{0x6F0, 0x6F9, '0', Stands::digit},
    Replaced{0x2000, 0x200A, ' '},
    Replaced{0x200B, 0x200F, '\0'},
    Replaced{0x2010, 0x2011, '-'},
    Replaced{0x2012, 0x2015, '='},
    Replaced{0x2018, 0x201F, '\''},
    Replaced{0x202A, 0x202E, '\0'},
    Replaced{0x202F, 0x202F, ' '},
    Replaced{0x205F, 0x205F, ' '},
    Replaced{0x2066, 0x2069, '\0'},
    Replaced{0x2212, 0x2212, '-'},
    Replaced{0x3000, 0x3000, ' '},
    Replaced{0x301C, 0x301C, '='},
    Replaced{0x1D49, 0x1D49, 'e'},
    Replaced{0xFEFF, 0xFEFF, '\0'},
    Replaced{0xFF08, 0xFF08, '('},
    Replaced{0xFF09, 0xFF09, ')'},
    Replaced{0xFF0B, 0xFF0B, '+'},
    Replaced{0xFF0C, 0xFF0C, ','},
    Replaced{0xFF0D, 0xFF0D, '-'},
    Replaced{0xFF0E, 0xFF0E, '.'},
    Replaced{0xFF0F, 0xFF0F, '/'},
    Replaced{0xFF10, 0xFF19, '0', Stands::digit},
    Replaced{0xFF1A, 0xFF1A, ':'},
    Replaced{0xFF1F, 0xFF1F, '?'},
    Replaced{0xFF5E, 0xFF5E, '='},
};

const Replaced* replacement_of(char32_t value) {
    for (const Replaced& range : replaced)
        if (value >= range.first && value <= range.last) return &range;
    return nullptr;
}

std::string plain(std::string_view words) {
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
        const CodePoint point = next_code_point(words, at);
        const Replaced* by = replacement_of(point.value);
        if (!by)
            out += words.substr(at, point.size);
        else if (by->by != '\0')
            out += static_cast<char>(by->by + (by->stands == Stands::digit ? point.value - by->first : 0));
        at += point.size;
    }
    return fold(out);
}

constexpr std::size_t most_digits = 15;

std::size_t digits_at(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    return count;
}

// Takes a number off the text: digits, or groups of three with commas, as in 13,800,000,000.
bool take_number(std::string_view& text, Token& out) {
    const auto take = [&](std::size_t count) {
        for (const char digit : text.substr(0, count)) out.value = out.value * 10 + (digit - '0');
        out.digits = static_cast<std::uint8_t>(out.digits + count);
        text.remove_prefix(count);
        return out.digits <= most_digits;
    };
    const std::size_t first = digits_at(text);
    if (first > most_digits || !take(first)) return false;
    while (first <= 3 && out.digits < most_digits && text.starts_with(',') && digits_at(text.substr(1)) == 3) {
        text.remove_prefix(1);
        if (!take(3)) return false;
        out.grouped = true;
    }
    out.sense = Sense::number;
    return true;
}

struct Letter {
    std::string_view written;
    int value;
};
constexpr std::array letters{Letter{"i", 1}, Letter{"v", 5}, Letter{"x", 10}, Letter{"і", 1}, Letter{"х", 10}};

int take_letter(std::string_view& text) {
    for (const auto& [written, value] : letters)
        if (text.starts_with(written)) {
            text.remove_prefix(written.size());
            return value;
        }
    return 0;
}

// A Roman numeral up to 39 and the bytes it takes; French writes "e" behind it.
struct Roman {
    std::uint8_t value = 0;
    std::size_t size = 0;
};

Roman roman_at(std::string_view text) {
    constexpr std::array<std::string_view, 5> endings{"ieme", "eme", "er", "e", ""};
    std::string_view rest = text;
    int value = 0, before = 0;
    while (const int letter = take_letter(rest)) {
        value += letter > before && before != 0 ? letter - 2 * before : letter;
        before = letter;
    }
    for (const std::string_view ending : endings) {
        if (value < 1 || value > 39 || !rest.starts_with(ending)) continue;
        const std::string_view after = rest.substr(ending.size());
        const bool goes_on =
            !after.empty() && after[0] != ' ' && (static_cast<unsigned char>(after[0]) >= 0x80 || after[0] >= 'a');
        if (!goes_on) return {static_cast<std::uint8_t>(value), text.size() - after.size()};
    }
    return {};
}

// Arabic and Hebrew write their shortest words as one with the next.
constexpr std::array<std::string_view, 5> prefixes{"و", "ו", "ב", "ל", "מ"};

FoundName name_at(std::string_view text) {
    const FoundName whole = find_date_name(text);
    if (whole.size != 0) return whole;
    for (const std::string_view prefix : prefixes) {
        if (!text.starts_with(prefix) || text.size() == prefix.size()) continue;
        if (find_date_name(text.substr(prefix.size())).size != 0) return find_date_name(prefix);
    }
    return {};
}

}  // namespace

std::optional<Tokens> scan(std::string_view words) {
    const std::string folded = plain(words);
    Tokens tokens;
    bool spaced = true;
    for (std::string_view text = folded; !text.empty();) {
        if (text.front() == ' ') {
            text.remove_prefix(1);
            spaced = true;
            continue;
        }
        Token token{.spaced = spaced};
        spaced = false;
        if (is_digit(text.front())) {
            if (!take_number(text, token)) return std::nullopt;
        } else {
            const FoundName name = name_at(text);
            const Roman roman = roman_at(text);
            token.sense = name.size >= roman.size ? name.sense : Sense::unknown;
            token.value = name.value;
            token.roman = roman.size >= name.size ? roman.value : std::uint8_t{0};
            if (name.size == 0 && roman.size == 0) return std::nullopt;
            text.remove_prefix(name.size > roman.size ? name.size : roman.size);
        }
        tokens.push_back(token);
    }
    return tokens;
}

}  // namespace demarche::date_words
