#include "ui/sprite.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

constexpr float two_pi = 6.2831853f;
constexpr int alike_rows = 2;  // of an edge: none is at the border of its neighbours

float smooth(float inside) { return std::clamp(inside + 0.5f, 0.0f, 1.0f); }

int half_size(const Sprite& s) { return static_cast<int>(std::ceil(s.radius + s.width / 2 + 0.5f)); }

// The number of dashes is a multiple of four, and one lies on each axis: the quarters mirror each other. `angle` is
// that to the nearer half of the level axis.
float dash_coverage(const Sprite& s, float angle) {
    const float length = two_pi * s.radius, at = angle * s.radius;
    const float period = length / (4 * std::max(1.0f, std::round(length / (s.on + s.off) / 4)));
    return smooth(period * s.on / (s.on + s.off) / 2 - std::abs(at - period * std::round(at / period)));
}

float round_coverage(const Sprite& s, float x, float y) {
    const float distance = std::hypot(x, y);
    if (s.width == 0) return smooth(s.radius - distance);
    const float ring = smooth(s.width / 2 - std::abs(distance - s.radius));
    return s.on > 0 ? ring * dash_coverage(s, std::acos(std::abs(x) / distance)) : ring;
}

// Where a point between two corners lies in a row of dashes that begins at the first corner.
bool is_dash(const Sprite& s, float from_corner) { return std::fmod(from_corner, s.on + s.off) < s.on; }

// By the signed distance to a rounded box (Inigo Quilez, "2D distance functions"), which is negative inside. `x` and
// `y` are from the left top corner.
float box_coverage(const Sprite& s, float x, float y) {
    const float straight_x = s.across / 2 - s.radius, straight_y = s.high / 2 - s.radius;
    const float qx = std::abs(x - s.across / 2) - straight_x, qy = std::abs(y - s.high / 2) - straight_y;
    const float distance =
        std::hypot(std::max(qx, 0.0f), std::max(qy, 0.0f)) + std::min(std::max(qx, qy), 0.0f) - s.radius;
    if (s.width == 0) return smooth(-distance);
    const bool between = s.on > 0 && (qx < 0) != (qy < 0);
    if (between && !is_dash(s, (qx < 0 ? x : y) - s.radius)) return 0;
    return smooth(s.width / 2 - std::abs(distance + s.width / 2));
}

}  // namespace

SpriteSize size_of(const Sprite& s) {
    switch (s.kind) {
        case Sprite::Kind::round:
            return {2 * half_size(s), 2 * half_size(s)};
        case Sprite::Kind::quarter:
            return {half_size(s), half_size(s)};
        case Sprite::Kind::box:
            return {static_cast<int>(s.across), static_cast<int>(s.high)};
        case Sprite::Kind::edge:
            return {static_cast<int>(std::ceil((s.width + 2 * edge_margin) * edge_texels)), alike_rows};
        case Sprite::Kind::dashes: {
            const int period = static_cast<int>(s.on + s.off);
            return {longest_dashes / period * period, static_cast<int>(s.width)};
        }
    }
    return {};
}

float coverage(const Sprite& s, int x, int y) {
    const float at_x = static_cast<float>(x) + 0.5f, at_y = static_cast<float>(y) + 0.5f;
    const auto half = static_cast<float>(half_size(s));
    switch (s.kind) {
        case Sprite::Kind::round:
            return round_coverage(s, at_x - half, at_y - half);
        case Sprite::Kind::quarter:
            return round_coverage(s, at_x, at_y);
        case Sprite::Kind::box:
            return box_coverage(s, at_x, at_y);
        case Sprite::Kind::edge:
            return smooth(s.width / 2 - std::abs(at_x / edge_texels - s.width / 2 - edge_margin));
        case Sprite::Kind::dashes:
            return x % static_cast<int>(s.on + s.off) < static_cast<int>(s.on) ? 1.0f : 0.0f;
    }
    return 0;
}

namespace {

// What an outline encloses, up to the middle of the stroke of a ring and to the outer edge of a box.
Sprite inside_of(const Sprite& outline) {
    Sprite inside = outline;
    inside.width = inside.on = inside.off = 0;
    return inside;
}

}  // namespace

void raster(const Sprite& s, const SpriteInks& inks, std::span<std::uint32_t> pixels) {
    const int width = size_of(s).width;
    const int inset = inks.inside ? (width - size_of(inside_of(s)).width) / 2 : 0;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const int x = static_cast<int>(i) % width, y = static_cast<int>(i) / width;
        const float over = coverage(s, x, y);
        const float under = inks.inside ? coverage(inside_of(s), x - inset, y - inset) * (1 - over) : 0;
        const auto channel = [&](int shift) {
            const auto of = [shift](Rgb rgb) { return static_cast<float>(rgb >> shift & 0xff); };
            return static_cast<std::uint32_t>(of(inks.shape) * over + of(inks.inside.value_or(0)) * under + 0.5f);
        };
        const auto alpha = static_cast<std::uint32_t>((over + under) * 255 + 0.5f);
        pixels[i] = alpha << 24 | channel(0) << 16 | channel(8) << 8 | channel(16);
    }
}

}  // namespace demarche
