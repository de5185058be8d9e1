// Colours as numbers: written, read, mixed, and compared by their contrast.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace demarche {

// 0xRRGGBB, in sRGB.
using Rgb = std::uint32_t;

// The number of "#2f6db5"; nothing for any other text, the short and the named colours of CSS included.
std::optional<Rgb> parse_color(std::string_view text);

// "#2f6db5"
std::string css_color(Rgb rgb);

// `share` of the second colour (0–1) in the first, channel by channel.
Rgb mix(Rgb from, Rgb to, float share);

// The colour moved towards another one, no further than its contrast with all of the grounds needs.
Rgb moved(Rgb rgb, Rgb towards, std::span<const Rgb> grounds, float ratio);

// WCAG 2 contrast ratio of two colours, 1 to 21.
float contrast(Rgb a, Rgb b);

// A hair above what WCAG asks for, since colours are rounded.
inline constexpr float least_word_contrast = 4.55f, least_mark_contrast = 3.02f;

}  // namespace demarche
