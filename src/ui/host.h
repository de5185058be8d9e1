// What the drawing needs from outside: text as pixels, and something that puts triangles on a screen.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "layout/face.h"
#include "layout/palette.h"

struct ImDrawList;

namespace demarche {

enum class Colors : std::uint8_t {
    mask,  // coverage alone, white, to be tinted later; the engine may still smooth it to suit the ink
    own    // as it is to be seen: the ink, and glyphs that bring colours of their own
};

// One line of text to be drawn. `scale` is device px per CSS px, `rgb` the ink.
struct TextJob {
    std::string_view text;
    Face face = Face::label;
    float scale = 1;
    std::uint32_t rgb = 0;
    Colors colors = Colors::mask;
};

// Where to draw it: premultiplied pixels, row by row, red in the lowest byte. The text's origin, the left end of its
// baseline, stands at (left, baseline).
struct Bitmap {
    int width = 0, height = 0, left = 0, baseline = 0;  // device px
    std::span<std::uint32_t> pixels;
};

// Widths and pixels of text by one engine, so that they agree.
class TextRaster : public TextMeasure {
public:
    // Fills the bitmap, which is transparent before. False when there is no way to draw text.
    virtual bool raster(const TextJob&, const Bitmap&) = 0;
};

inline constexpr int page_width = 2048, page_height = 1024;  // every WebGL2 has textures of this size

// A rectangle of a texture page that has new pixels. The page begins to exist with its first patch.
struct TexturePatch {
    int page = 0, x = 0, y = 0, width = 0, height = 0;
    std::span<const std::uint32_t> pixels;
};

// The surface a frame covers, in device px, and what colour it is before anything is drawn.
struct Surface {
    int width = 0, height = 0;
    std::uint32_t paper_rgb = 0xffffff;
};

// Coordinates of the list are device px, textures are page + 1, colours are not premultiplied. The list holds quads
// only: four vertices and six indices each, the first and the third vertex opposite. Most are rectangles that are white
// in the texture or show a part of it, turned or mirrored at most; the others are slanted lines, from the middle of
// their first side to the middle of the third.
class Renderer {
public:
    virtual ~Renderer() = default;
    // Whether it tints masks. One that cannot gets labels and sprites in each of their colours.
    virtual Colors colors() const = 0;
    virtual void upload(const TexturePatch&) = 0;
    virtual void draw(const ImDrawList&, const Surface&) = 0;
};

}  // namespace demarche
