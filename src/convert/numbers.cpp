#include "convert/numbers.h"

#include <array>
#include <cstdint>
#include <string>

#include "base/text.h"

namespace demarche {
namespace {

constexpr std::size_t most_digits = 15;  // what a double holds exactly
constexpr std::array powers_of_ten{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                   1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
constexpr std::string_view minus = "\xe2\x88\x92";  // U+2212
constexpr std::string_view spaces[] = {" ", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89", "'", "\xe2\x80\x99"};

// The separators of groups are taken out, where groups have three digits.
bool take_group_mark(std::string_view& text, std::size_t digits) {
    if (digits == 0 || digits > 3 || text.size() < 4) return false;  // of what stands before
    std::size_t size = text[0] == ',' || text[0] == '.' ? 1 : 0;
    for (const std::string_view space : spaces)
        if (text.starts_with(space)) size = space.size();
    if (size == 0) return false;
    std::size_t following = 0;
    while (size + following < text.size() && is_digit(text[size + following])) ++following;
    const bool is_last_point = text[0] == '.' && size + following == text.size();  // "1.234" is a decimal number
    if (following != 3 || is_last_point) return false;
    text.remove_prefix(size);
    return true;
}

}  // namespace

std::optional<double> number_in(std::string_view text) {
    text = trim(text);
    const std::size_t sign = text.starts_with('-') ? 1 : text.starts_with(minus) ? minus.size() : 0;
    text.remove_prefix(sign);
    std::int64_t value = 0;
    std::size_t digits = 0, since_mark = 0, decimals = 0;
    bool has_point = false;
    while (!text.empty()) {
        if (is_digit(text[0])) {
            if (++digits > most_digits) return std::nullopt;
            value = value * 10 + (text[0] - '0');
            ++since_mark;
            decimals += has_point;
        } else if (!has_point && value > 0 && take_group_mark(text, since_mark)) {
            since_mark = 0;
            continue;
        } else if (!has_point && (text[0] == '.' || text[0] == ',')) {
            has_point = true;
        } else {
            return std::nullopt;
        }
        text.remove_prefix(1);
    }
    if (digits == 0) return std::nullopt;
    // Both are exact as doubles, so that the quotient is the nearest one (Clinger 1990).
    const double number = static_cast<double>(value) / powers_of_ten[decimals];
    return sign > 0 ? -number : number;
}

std::optional<double> decimal_in(std::string_view text) {
    const bool has_comma =
        text.find('.') == text.npos && text.find(',') != text.npos && text.find(',') == text.rfind(',');
    if (!has_comma) return number_in(text);
    std::string pointed(text);
    pointed[text.find(',')] = '.';
    return number_in(pointed);
}

}  // namespace demarche
