#include "base/color.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

float channel(Rgb rgb, int shift) { return static_cast<float>((rgb >> shift) & 0xff); }

// sRGB to linear by a cubic that stays within 0.4 % of the standard's power function, which would link pow().
// Source: Ian Taylor, "sRGB approximations for HLSL" (2012).
float linear(float value) {
    const float c = value / 255;
    return c * (c * (c * 0.305306011f + 0.682171111f) + 0.012522878f);
}

float luminance(Rgb rgb) {
    return 0.2126f * linear(channel(rgb, 16)) + 0.7152f * linear(channel(rgb, 8)) + 0.0722f * linear(channel(rgb, 0));
}

}  // namespace

std::optional<Rgb> parse_color(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    Rgb rgb = 0;
    for (const char c : text.substr(1)) {
        const std::size_t digit = hex_digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c | 0x20) : c);
        if (digit == std::string_view::npos) return std::nullopt;
        rgb = rgb << 4 | static_cast<Rgb>(digit);
    }
    return rgb;
}

std::string css_color(Rgb rgb) {
    std::string out = "#";
    for (int shift = 20; shift >= 0; shift -= 4) out += hex_digits[(rgb >> shift) & 15];
    return out;
}

Rgb mix(Rgb from, Rgb to, float share) {
    Rgb out = 0;
    for (const int shift : {16, 8, 0}) {
        const float value = channel(from, shift) + (channel(to, shift) - channel(from, shift)) * share;
        out |= static_cast<Rgb>(std::floor(value + 0.5f)) << shift;
    }
    return out;
}

Rgb moved(Rgb rgb, Rgb towards, std::span<const Rgb> grounds, float ratio) {
    Rgb out = rgb;
    const auto is_dim = [&](Rgb ground) { return contrast(out, ground) < ratio; };
    for (float share = 0.05f; share < 1.01f && std::ranges::any_of(grounds, is_dim); share += 0.05f)
        out = mix(rgb, towards, std::min(share, 1.0f));
    return out;
}

float contrast(Rgb a, Rgb b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05f) / (dark + 0.05f);
}

}  // namespace demarche
