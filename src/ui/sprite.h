// Small shapes that a picture repeats, as pixels: each is rastered once and then drawn as one quad.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/color.h"
#include "ui/host.h"

namespace demarche {

// Lengths are device px. Shapes are smoothed over one pixel by their distance from the pixel's centre.
struct Sprite {
    enum class Kind : std::uint8_t {
        round,    // a disc or a ring, its centre in the middle
        quarter,  // the lower right quarter of one, its centre in the left top corner
        box,      // a box with round corners, or its outline
        edge,     // across a slanted line: `edge_texels` for each px of its width, and alike in all rows
        dashes    // dashes side by side, as many as fit into `longest_dashes`, alike in all rows
    };
    Kind kind = Kind::round;
    float radius = 0;            // of a disc; of a ring to the middle of its stroke; of the corners of a box
    float width = 0;             // of the stroke; 0: filled
    float on = 0, off = 0;       // of dashes; 0: none. The corners of a box are solid
    float across = 0, high = 0;  // of a box: whole px
};

inline constexpr int edge_texels = 8, longest_dashes = 512;
inline constexpr float edge_margin = 1;  // px on each side of a slanted line, for its smooth edge

struct SpriteSize {
    int width = 0, height = 0;  // device px
};
SpriteSize size_of(const Sprite&);

// From 0 to 1: how much of a pixel the shape covers.
float coverage(const Sprite&, int x, int y);

// The colours of a sprite: of the shape, and, where that is an outline, of the inside.
struct SpriteInks {
    Rgb shape = 0xffffff;
    std::optional<Rgb> inside{};
};

// Premultiplied pixels, row by row; white for a mask that is tinted later.
void raster(const Sprite&, const SpriteInks&, std::span<std::uint32_t> pixels);

}  // namespace demarche
