#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"

namespace demarche {
namespace {

// The base letter of each code point from U+00C0 to U+017F; '.' keeps the code point, '1' to '6' name a pair below.
constexpr std::string_view latin =
    "aaaaaa1ceeeeiiii2nooooo.ouuuuy34"   // U+00C0 À
    "aaaaaa1ceeeeiiii2nooooo.ouuuuy3y"   // U+00E0 à
    "aaaaaaccccccccddddeeeeeeeeeegggg"   // U+0100 Ā
    "gggghhhhiiiiiiiiii55jjkkklllllll"   // U+0120 Ġ
    "lllnnnnnnnnnoooooo66rrrrrrssssss"   // U+0140 ŀ
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";  // U+0160 Š
static_assert(latin.size() == 0x180 - 0xC0);
constexpr std::array<std::string_view, 6> pairs{"ae", "d", "th", "ss", "ij", "oe"};

struct Letter {
    char32_t from, to;
};

// What no range covers: accented Greek, final sigma, and Cyrillic letters whose mark readers leave out.
constexpr std::array letters{
    Letter{0x386, 0x3B1}, Letter{0x388, 0x3B5}, Letter{0x389, 0x3B7}, Letter{0x38A, 0x3B9}, Letter{0x38C, 0x3BF},
    Letter{0x38E, 0x3C5}, Letter{0x38F, 0x3C9}, Letter{0x390, 0x3B9}, Letter{0x3AA, 0x3B9}, Letter{0x3AB, 0x3C5},
    Letter{0x3AC, 0x3B1}, Letter{0x3AD, 0x3B5}, Letter{0x3AE, 0x3B7}, Letter{0x3AF, 0x3B9}, Letter{0x3B0, 0x3C5},
    Letter{0x3C2, 0x3C3}, Letter{0x3CA, 0x3B9}, Letter{0x3CB, 0x3C5}, Letter{0x3CC, 0x3BF}, Letter{0x3CD, 0x3C5},
    Letter{0x3CE, 0x3C9}, Letter{0x400, 0x435}, Letter{0x401, 0x435}, Letter{0x407, 0x456}, Letter{0x419, 0x438},
    Letter{0x439, 0x438}, Letter{0x450, 0x435}, Letter{0x451, 0x435}, Letter{0x457, 0x456}};

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

char32_t fold_greek_or_cyrillic(char32_t c) {
    const auto found = std::lower_bound(letters.begin(), letters.end(), c,
                                        [](const Letter& letter, char32_t value) { return letter.from < value; });
    if (found != letters.end() && found->from == c) return found->to;
    if (c >= 0x391 && c <= 0x3A9 && c != 0x3A2) return c + 0x20;
    if (c >= 0x410 && c <= 0x42F) return c + 0x20;
    if (c >= 0x400 && c <= 0x40F) return c + 0x50;
    if ((c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F)) return c | 1;
    return c;
}

void append_folded(std::string& out, char32_t c) {
    if (c >= 0x300 && c <= 0x36F) return;  // combining marks of decomposed text
    const char base = c >= 0xC0 && c <= 0x17F ? latin[c - 0xC0] : '.';
    if (base == '.') return append_code_point(out, fold_greek_or_cyrillic(c));
    if (is_digit(base))
        out += pairs[static_cast<std::size_t>(base - '1')];
    else
        out += base;
}

}  // namespace

void append_fold(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
        const std::size_t begin = out.size();
        out += text.substr(at, end - at);   // most texts are one such run
        for (char* c = out.data() + begin; c != out.data() + out.size(); ++c) *c = lowered(*c);
        if (end == text.size()) return;
        const CodePoint point = next_code_point(text, end);
        at = end + point.size;
        append_folded(out, point.value);
    }
}

std::string fold(std::string_view text) {
    std::string folded;
    append_fold(folded, text);
    return folded;
}

}  // namespace demarche
