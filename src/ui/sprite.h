// Small shapes that a picture repeats, as pixels: each is rastered once and then drawn as one quad.
#pragma once

#include <cstdint>
#include <span>

#include "base/color.h"
#include "ui/host.h"

namespace demarche {

// Lengths are device px. Shapes are smoothed over one pixel by their distance from the pixel's centre.
struct Sprite {
    enum class Kind : std::uint8_t {
        round,    // a disc or a ring, its centre in the middle
        quarter,  // the lower right quarter of one, its centre in the left top corner
        edge,     // across a slanted line: `edge_texels` for each px of its width, and alike in all rows
        dashes    // dashes side by side, as many as fit into `longest_dashes`, alike in all rows
    };
    Kind kind = Kind::round;
    float radius = 0;       // of a disc; of a ring to the middle of its stroke
    float width = 0;        // of the stroke; 0: a disc
    float on = 0, off = 0;  // of dashes; 0: none
};

inline constexpr int edge_texels = 8, longest_dashes = 512;
inline constexpr float edge_margin = 1;  // px on each side of a slanted line, for its smooth edge

struct SpriteSize {
    int width = 0, height = 0;  // device px
};
SpriteSize size_of(const Sprite&);

// From 0 to 1: how much of a pixel the shape covers.
float coverage(const Sprite&, int x, int y);

// Premultiplied pixels, row by row, in one colour; white for a mask that is tinted later.
void raster(const Sprite&, Rgb, std::span<std::uint32_t> pixels);

}  // namespace demarche
