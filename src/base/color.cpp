#include "base/color.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace demarche {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

constexpr int channel(Rgb rgb, int shift) { return static_cast<int>((rgb >> shift) & 0xff); }

// The standard's power of 2.4 is a square times a fifth root, which Newton's method finds: pow() is large in the wasm.
float linear(float c) {
    if (c <= 0.04045f) return c / 12.92f;
    const float base = (c + 0.055f) / 1.055f, square = base * base;
    float root = 1;
    for (int i = 0; i < 8; ++i) root = (4 * root + square / (root * root * root * root)) / 5;
    return square * root;
}

// Of each channel from sRGB to linear light (IEC 61966-2-1).
const std::array<float, 256>& linear_light() {
    static const std::array<float, 256> values = [] {
        std::array<float, 256> out{};
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = linear(static_cast<float>(i) / 255);
        return out;
    }();
    return values;
}

float luminance(Rgb rgb) {
    const auto light = [&](int shift) { return linear_light()[static_cast<std::size_t>(channel(rgb, shift))]; };
    return 0.2126f * light(16) + 0.7152f * light(8) + 0.0722f * light(0);
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
        const int a = channel(from, shift), b = channel(to, shift);
        const float value = static_cast<float>(a) + static_cast<float>(b - a) * share;
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
