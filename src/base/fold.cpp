#include <algorithm>
#include <array>
#include <cstring>
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

// Letters outside of the ranges: accented Greek, final sigma, and Cyrillic letters whose mark readers leave out.
constexpr std::array letters{
    Letter{0x386, 0x3B1}, Letter{0x388, 0x3B5}, Letter{0x389, 0x3B7}, Letter{0x38A, 0x3B9}, Letter{0x38C, 0x3BF},
    Letter{0x38E, 0x3C5}, Letter{0x38F, 0x3C9}, Letter{0x390, 0x3B9}, Letter{0x3AA, 0x3B9}, Letter{0x3AB, 0x3C5},
    Letter{0x3AC, 0x3B1}, Letter{0x3AD, 0x3B5}, Letter{0x3AE, 0x3B7}, Letter{0x3AF, 0x3B9}, Letter{0x3B0, 0x3C5},
    Letter{0x3C2, 0x3C3}, Letter{0x3CA, 0x3B9}, Letter{0x3CB, 0x3C5}, Letter{0x3CC, 0x3BF}, Letter{0x3CD, 0x3C5},
    Letter{0x3CE, 0x3C9}, Letter{0x400, 0x435}, Letter{0x401, 0x435}, Letter{0x407, 0x456}, Letter{0x419, 0x438},
    Letter{0x439, 0x438}, Letter{0x450, 0x435}, Letter{0x451, 0x435}, Letter{0x457, 0x456}};

// Letters in a row with one base letter; 0: they are marks, which readers leave out.
struct Row {
    char32_t from, to, base;
};
constexpr std::array rows{
    Row{0xAD, 0xAD, 0},  // a soft hyphen
    Row{0x1A0, 0x1A1, 'o'},   Row{0x1AF, 0x1B0, 'u'},    Row{0x2BC, 0x2BC, '\''},
    Row{0x300, 0x36F, 0},  // combining marks of decomposed text
    Row{0x591, 0x5BD, 0},  // Hebrew points, then final letters
    Row{0x5BF, 0x5BF, 0},     Row{0x5C1, 0x5C2, 0},      Row{0x5C4, 0x5C5, 0},
    Row{0x5C7, 0x5C7, 0},     Row{0x5DA, 0x5DA, 0x5DB},  Row{0x5DD, 0x5DD, 0x5DE},
    Row{0x5DF, 0x5DF, 0x5E0}, Row{0x5E3, 0x5E3, 0x5E4},  Row{0x5E5, 0x5E5, 0x5E6},
    Row{0x610, 0x61A, 0},  // Arabic marks, letters with a hamza, and those of Persian
    Row{0x622, 0x623, 0x627}, Row{0x624, 0x624, 0x648},  Row{0x625, 0x625, 0x627},
    Row{0x626, 0x626, 0x64A}, Row{0x629, 0x629, 0x647},  Row{0x640, 0x640, 0},
    Row{0x649, 0x649, 0x64A}, Row{0x64B, 0x65F, 0},      Row{0x670, 0x670, 0},
    Row{0x671, 0x671, 0x627}, Row{0x6A9, 0x6A9, 0x643},  Row{0x6CC, 0x6CC, 0x64A},
    Row{0x6D6, 0x6DC, 0},     Row{0x1EA0, 0x1EB7, 'a'},  // Vietnamese
    Row{0x1EB8, 0x1EC7, 'e'}, Row{0x1EC8, 0x1ECB, 'i'},  Row{0x1ECC, 0x1EE3, 'o'},
    Row{0x1EE4, 0x1EF1, 'u'}, Row{0x1EF2, 0x1EF9, 'y'},  Row{0x200B, 0x200F, 0},  // joiners and marks of direction
    Row{0x2010, 0x2015, '-'}, Row{0x2018, 0x2019, '\''}, Row{0x3000, 0x3000, ' '},
};

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

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
    if (c >= 0xFF01 && c <= 0xFF5E) {  // of full width
        out += lowered(static_cast<char>(c - 0xFEE0));
        return;
    }
    const auto row = std::ranges::find_if(rows, [&](const Row& r) { return c >= r.from && c <= r.to; });
    if (row != rows.end()) {
        if (row->base) append_code_point(out, row->base);
        return;
    }
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
        out += text.substr(at, end - at);  // most texts are one ASCII run
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

namespace {

using Lanes [[gnu::vector_size(16)]] = std::uint8_t;

Lanes lanes_at(const char* at) {
    Lanes lanes;
    std::memcpy(&lanes, at, sizeof lanes);
    return lanes;
}

bool any(Lanes lanes) {
    std::array<std::uint64_t, 2> halves;
    std::memcpy(&halves, &lanes, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

bool is_word_at(const char* at, std::string_view word) {
    for (const char letter : word)
        if (lowered(*at++) != letter) return false;
    return true;
}

bool any_begins(const char* from, const char* end, std::string_view word) {
    for (; from < end; ++from)
        if (is_word_at(from, word)) return true;
    return false;
}

// The last sixteen bytes overlap the ones before, so that no rest is left.
template <class Act>
bool any_of_lanes(const char* at, const char* end, Act act) {
    for (; at + sizeof(Lanes) < end; at += sizeof(Lanes))
        if (act(at)) return true;
    return act(end - sizeof(Lanes));
}

bool is_plain(std::string_view text) {
    if (text.size() < sizeof(Lanes)) return std::ranges::none_of(text, [](char c) { return c & 0x80; });
    const char* const begin = text.data();
    return !any_of_lanes(begin, begin + text.size(), [](const char* at) { return any(lanes_at(at) & 0x80); });
}

// Compares three letters of the word, in either case, at sixteen places at once, and looks closer only where all three
// match. After W. Muła, "SIMD-friendly algorithms for substring searching" (2016), which compares two letters.
bool holds_plain(std::string_view text, std::string_view word) {
    if (text.size() < word.size()) return false;
    const char* const begin = text.data();
    const char* const end = begin + (text.size() - word.size()) + 1;  // of the places where the word may begin
    if (end < begin + sizeof(Lanes)) return any_begins(begin, end, word);
    // This bit makes some other signs equal too, so a match is compared letter by letter.
    constexpr std::uint8_t lower = 0x20;
    const std::array<std::size_t, 3> places{0, word.size() / 2, word.size() - 1};
    std::array<Lanes, 3> wanted;
    for (std::size_t i = 0; i < places.size(); ++i)
        wanted[i] = Lanes{} + static_cast<std::uint8_t>(word[places[i]] | lower);
    return any_of_lanes(begin, end, [&](const char* at) {
        Lanes differ{};
        for (std::size_t i = 0; i < places.size(); ++i) differ |= (lanes_at(at + places[i]) | lower) ^ wanted[i];
        return any(static_cast<Lanes>(differ == 0)) && any_begins(at, at + sizeof(Lanes), word);
    });
}

}  // namespace

bool holds_folded(std::string_view text, std::string_view word, std::string& folded) {
    if (holds_plain(text, word)) return true;
    if (is_plain(text)) return false;
    folded.clear();
    append_fold(folded, text);
    return folded.find(word) != std::string::npos;
}

namespace {

using Letters = std::u32string_view;

// The letters from a place on begin with the word, but for one letter more, one less, another one, or two changed
// about.
bool begins_nearly(Letters text, Letters word) {
    std::size_t same = 0;
    while (same < word.size() && same < text.size() && text[same] == word[same]) ++same;
    if (same + 1 >= word.size()) return true;
    const Letters rest = word.substr(same), here = text.substr(std::min(same, text.size()));
    const auto goes_on = [](Letters in, Letters with) { return in.substr(0, with.size()) == with; };
    const auto after = [&](std::size_t skipped) { return here.substr(std::min(skipped, here.size())); };
    return goes_on(after(1), rest.substr(1)) || goes_on(after(1), rest) || goes_on(here, rest.substr(1)) ||
           (here.size() > 1 && here[0] == rest[1] && here[1] == rest[0] && goes_on(after(2), rest.substr(2)));
}

std::u32string letters_of(std::string_view folded) {
    std::u32string out;
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint point = next_code_point(folded, at);
        out += point.value;
        at += point.size;
    }
    return out;
}

bool parts_words(char32_t c) { return c < 0x80 && !is_digit(static_cast<char>(c)) && (c < 'a' || c > 'z'); }

}  // namespace

bool holds_nearly(std::string_view text, std::string_view word) {
    const std::u32string all = letters_of(fold(text)), wanted = letters_of(word);
    if (wanted.size() < least_near_letters) return all.find(wanted) != std::u32string::npos;
    for (std::size_t at = 0; at < all.size(); ++at)
        if ((at == 0 || parts_words(all[at - 1])) && begins_nearly(Letters(all).substr(at), wanted)) return true;
    return false;
}

}  // namespace demarche
