#include "ui/sprite.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <vector>

using namespace demarche;

namespace {

float covered(const Sprite& sprite) {
    const SpriteSize size = size_of(sprite);
    float sum = 0;
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) sum += coverage(sprite, x, y);
    return sum;
}

constexpr float pi = 3.14159265f;

bool near(float a, float b, float share) { return std::abs(a - b) <= b * share; }

}  // namespace

TEST_CASE("a disc and a ring cover their area, at every size that a screen asks for") {
    for (const float scale : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f})
        for (const float radius : {2.2f, 4.0f, 5.5f, 6.0f, 8.0f}) {
            const float r = radius * scale, width = 1.5f * scale;
            CHECK(near(covered({.radius = r}), pi * r * r, 0.04f));
            CHECK(near(covered({.radius = r, .width = width}), 2 * pi * r * width, 0.03f));
        }
}

TEST_CASE("a quarter mirrored three times is the whole, dashes too") {
    for (const Sprite& whole : {Sprite{.radius = 6}, Sprite{.radius = 10.5f, .width = 1.5f},
                                Sprite{.radius = 7, .width = 2, .on = 2.5f, .off = 2}}) {
        Sprite quarter = whole;
        quarter.kind = Sprite::Kind::quarter;
        const int half = size_of(quarter).width;
        REQUIRE(size_of(whole).width == 2 * half);
        for (int y = 0; y < half; ++y)
            for (int x = 0; x < half; ++x)
                for (const int left : {half + x, half - 1 - x})
                    for (const int top : {half + y, half - 1 - y})
                        CHECK(std::abs(coverage(whole, left, top) - coverage(quarter, x, y)) < 0.01f);
    }
}

TEST_CASE("a dashed ring has gaps, and they come out even") {
    const Sprite solid{.radius = 12, .width = 1.5f};
    Sprite dashed = solid;
    dashed.on = 2.5f, dashed.off = 2;
    CHECK(near(covered(dashed), covered(solid) * 2.5f / 4.5f, 0.06f));
    int dashes = 0;
    bool before = true;  // one begins before the angle 0
    for (int i = 0; i < 3600; ++i) {
        const float angle = static_cast<float>(i) * pi / 1800, half = static_cast<float>(size_of(dashed).width) / 2;
        const bool on = coverage(dashed, static_cast<int>(half + 12 * std::cos(angle)),
                                 static_cast<int>(half + 12 * std::sin(angle))) > 0.3f;
        dashes += on && !before;
        before = on;
    }
    CHECK(dashes == 16);
}

TEST_CASE("no sprite has a pixel beyond its bitmap") {
    for (const Sprite& sprite : {Sprite{.radius = 6}, Sprite{.radius = 10.5f, .width = 3}}) {
        const int size = size_of(sprite).width;
        for (int at = 0; at < size; ++at)
            for (const float edge : {coverage(sprite, at, -1), coverage(sprite, -1, at), coverage(sprite, size, at)})
                CHECK(edge == 0);
    }
}

TEST_CASE("a sprite in its own colour is premultiplied, a mask is white") {
    const Sprite disc{.radius = 3};
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(size_of(disc).width * size_of(disc).height));
    raster(disc, {0x112233}, pixels);
    CHECK(pixels[static_cast<std::size_t>(size_of(disc).width * 3 + 4)] == 0xff332211);
    for (const std::uint32_t pixel : pixels) CHECK((pixel & 0xff) <= (pixel >> 24));
    raster(disc, {}, pixels);
    for (const std::uint32_t pixel : pixels) CHECK((pixel & 0xff) == (pixel >> 24));
}
