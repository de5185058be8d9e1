#include "layout/palette.h"

#include <algorithm>
#include <utility>

namespace demarche {
namespace {

using Tones = std::array<std::uint32_t, tone_count>;

// In the order of Tone: none, paper, band, panel, text, muted, faint, rule, grid, wave, lane, lane_soft, highlight.
// The two lane entries stand in for a lane that has no colour.
constexpr Tones light_tones{0xffffff, 0xffffff, 0xfafbfc, 0xf6f8fa, 0x1d2733, 0x5b6876, 0x7c8894,
                            0xdfe4ea, 0xe9edf1, 0xc4ccd5, 0x5b6876, 0xe3e6e9, 0xeef2f6};
constexpr Tones dark_tones{0x12161b, 0x12161b, 0x161b21, 0x1a2027, 0xe6eaee, 0x9aa6b2, 0x7c8894,
                           0x2c343d, 0x212830, 0x4a5561, 0x9aa6b2, 0x2d3339, 0x222a33};

constexpr std::size_t at(Tone tone) { return static_cast<std::size_t>(tone); }

constexpr float channel(std::uint32_t rgb, int shift) { return static_cast<float>((rgb >> shift) & 0xff); }

// sRGB to linear by a cubic that stays within 0.4 % of the standard's power function, which would link pow().
// Source: Ian Taylor, "sRGB approximations for HLSL" (2012).
float linear(float value) {
    const float c = value / 255;
    return c * (c * (c * 0.305306011f + 0.682171111f) + 0.012522878f);
}

float luminance(std::uint32_t rgb) {
    return 0.2126f * linear(channel(rgb, 16)) + 0.7152f * linear(channel(rgb, 8)) + 0.0722f * linear(channel(rgb, 0));
}

std::uint32_t mix(std::uint32_t from, std::uint32_t to, float share) {
    std::uint32_t out = 0;
    for (const int shift : {16, 8, 0}) {
        const float value = channel(from, shift) + (channel(to, shift) - channel(from, shift)) * share;
        out |= static_cast<std::uint32_t>(value + 0.5f) << shift;
    }
    return out;
}

std::uint32_t readable(std::uint32_t rgb, const Tones& tones, float ratio) {
    std::uint32_t out = rgb;
    for (float share = 0.05f; share <= 1 && contrast(out, tones[at(Tone::paper)]) < ratio; share += 0.05f)
        out = mix(rgb, tones[at(Tone::text)], share);
    return out;
}

constexpr float least_mark = 3.02f, least_word = 4.55f;  // a hair above WCAG, for the approximation

}  // namespace

float contrast(std::uint32_t a, std::uint32_t b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05f) / (dark + 0.05f);
}

Palette::Palette(ThemeName theme, std::span<const std::uint32_t> lane_colors)
    : tones_(theme == ThemeName::dark ? dark_tones : light_tones) {
    const Tones& tones = theme == ThemeName::dark ? dark_tones : light_tones;
    words_ = tones;
    for (const Tone tone : {Tone::muted, Tone::faint, Tone::lane})
        words_[at(tone)] = readable(tones[at(tone)], tones, least_word);
    lanes_.reserve(lane_colors.size());
    for (const std::uint32_t rgb : lane_colors)
        lanes_.push_back({readable(rgb, tones, least_mark), readable(rgb, tones, least_word),
                          mix(tones[at(Tone::paper)], rgb, 0.2f)});
}

std::uint32_t Palette::mark(Ink ink) const {
    if (ink.lane < lanes_.size()) {
        if (ink.tone == Tone::lane) return lanes_[ink.lane].mark;
        if (ink.tone == Tone::lane_soft) return lanes_[ink.lane].soft;
    }
    return tones_[at(ink.tone)];
}

std::uint32_t Palette::word(Ink ink) const {
    if (ink.tone == Tone::lane && ink.lane < lanes_.size()) return lanes_[ink.lane].word;
    return words_[at(ink.tone)];
}

}  // namespace demarche
