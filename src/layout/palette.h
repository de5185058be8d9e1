// Which colour an ink is, light or dark: the one table that both painters read.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "layout/scene.h"

namespace demarche {

enum class ThemeName : std::uint8_t { light, dark };

inline constexpr std::size_t tone_count = static_cast<std::size_t>(Tone::highlight) + 1;

// WCAG 2 contrast of two 0xRRGGBB colours, 1 to 21.
float contrast(std::uint32_t a, std::uint32_t b);

// All colours are 0xRRGGBB. Lane colours are the author's, moved towards the text colour until a mark stands out from
// the paper by 3:1 and a word by 4.5:1 (WCAG 1.4.11 and 1.4.3).
class Palette {
public:
    Palette(ThemeName, std::span<const std::uint32_t> lane_colors);

    std::uint32_t mark(Ink) const;  // of areas and strokes
    std::uint32_t word(Ink) const;  // of text

private:
    struct Lane {
        std::uint32_t mark, word, soft;
    };
    std::span<const std::uint32_t, tone_count> tones_;
    std::array<std::uint32_t, tone_count> words_;
    std::vector<Lane> lanes_;
};

}  // namespace demarche
