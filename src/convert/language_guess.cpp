#include "convert/language_guess.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace demarche {
namespace {

struct Range {
    char32_t from, to;
    bool has(char32_t c) const { return from <= c && c <= to; }
};
constexpr Range latin{'A', 0x24F}, greek{0x370, 0x3FF}, cyrillic{0x400, 0x4FF}, hebrew{0x590, 0x5FF},
    arabic{0x600, 0x6FF}, kana{0x3040, 0x30FF}, han{0x4E00, 0x9FFF}, hangul{0xAC00, 0xD7A3};
constexpr std::u32string_view ukrainian = U"іїєґІЇЄҐ", russian = U"ыэёъЫЭЁЪ", persian = U"پچژگ";

}  // namespace

void LanguageGuess::add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = next_code_point(text, at);
        const char32_t c = point.value;
        at += point.size;
        latin_ += latin.has(c) && c != 0xD7 && c != 0xF7;
        greek_ += greek.has(c);
        cyrillic_ += cyrillic.has(c);
        hebrew_ += hebrew.has(c);
        arabic_ += arabic.has(c);
        kana_ += kana.has(c);
        han_ += han.has(c);
        hangul_ += hangul.has(c);
        ukrainian_ += ukrainian.find(c) != ukrainian.npos;
        russian_ += russian.find(c) != russian.npos;
        persian_ += persian.find(c) != persian.npos;
    }
}

std::string LanguageGuess::language() const {
    const std::size_t east = kana_ + han_;
    const std::size_t all = latin_ + greek_ + cyrillic_ + hebrew_ + arabic_ + east + hangul_;
    const auto is_most = [&](std::size_t letters) { return letters > 20 && letters * 10 >= all * 6; };
    if (is_most(arabic_)) return persian_ * 100 > arabic_ ? "fa" : "ar";
    if (is_most(hebrew_)) return "he";
    if (is_most(hangul_)) return "ko";
    if (is_most(greek_)) return "el";
    if (is_most(east)) return kana_ * 10 > east ? "ja" : "zh";
    if (!is_most(cyrillic_)) return {};
    if (ukrainian_ > 10 * russian_ && ukrainian_ > 0) return "uk";
    return russian_ > 10 * ukrainian_ && russian_ > 0 ? "ru" : std::string();
}

}  // namespace demarche
