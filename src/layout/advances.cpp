// web/abi/left_out.cpp stands in for this file in the engine of readers.
#include "layout/advances.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace demarche {
namespace {

// Helvetica's advances for U+0020 to U+007E in 1/250 em (Adobe's published font metrics).
constexpr std::array<std::uint8_t, 95> ascii{
    70,  70,  89,  139, 139, 222, 167, 48,  83,  83,  97,  146, 70,  83,  70,  70,   // space to /
    139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 70,  70,  146, 146, 146, 139,  // 0 to ?
    254, 167, 167, 181, 181, 167, 153, 195, 181, 70,  125, 167, 139, 208, 181, 195,  // @ to O
    167, 195, 181, 167, 153, 181, 167, 236, 167, 167, 153, 70,  70,  70,  117, 139,  // P to _
    83,  139, 139, 125, 139, 139, 70,  139, 139, 56,  56,  125, 56,  208, 139, 139,  // ` to o
    139, 139, 83,  125, 70,  139, 125, 181, 125, 125, 125, 84,  65,  84,  146};      // p to ~

struct Stretch {
    char32_t first, last;
    std::uint8_t width;  // 1/250 em
};

// Everything else that is not 0.62 em wide, in order: marks that join the letter before, punctuation, full width.
constexpr std::array<Stretch, 22> stretches{{
    {0xa0, 0xa0, 70},      {0xb7, 0xb7, 70},        {0xbc, 0xbe, 209},     {0x300, 0x36f, 0},     {0x483, 0x489, 0},
    {0x591, 0x5bd, 0},     {0x64b, 0x65f, 0},       {0x1100, 0x115f, 250}, {0x1ab0, 0x1aff, 0},   {0x200b, 0x200f, 0},
    {0x2014, 0x2015, 250}, {0x2018, 0x201a, 56},    {0x201c, 0x201e, 83},  {0x2026, 0x2026, 250}, {0x20d0, 0x20ff, 0},
    {0x2190, 0x2bff, 250}, {0x2e80, 0xa4cf, 250},   {0xac00, 0xd7a3, 250}, {0xf900, 0xfaff, 250}, {0xfe00, 0xfe0f, 0},
    {0xfe30, 0xff60, 250}, {0x1f000, 0x3ffff, 250},
}};
constexpr int other = 155;

int advance(char32_t c) {
    if (c >= 0x20 && c < 0x7f) return ascii[c - 0x20];
    const auto found = std::upper_bound(stretches.begin(), stretches.end(), c,
                                        [](char32_t value, const Stretch& s) { return value < s.first; });
    return found != stretches.begin() && c <= found[-1].last ? found[-1].width : other;
}

}  // namespace

float TableMeasure::width(std::string_view utf8, Face face) const {
    int sum = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint point = next_code_point(utf8, at);
        sum += advance(point.value);
        at += point.size;
    }
    const FaceStyle style = style_of(face);
    const float wider = style.weight >= 600 ? 1.13f : 1.06f;  // bold letters are about 7 % wider again
    return static_cast<float>(sum) / 250 * style.size_px * wider;
}

}  // namespace demarche
