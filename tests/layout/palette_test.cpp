#include "layout/palette.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

using namespace demarche;

namespace {
constexpr std::array<std::uint32_t, 7> lanes{0xc99a00, 0x0f8aa0, 0x5a55a8, 0x2f6db5, 0x2d8a5f, 0xb5402f, 0xffff00};
}

TEST_CASE("contrast is that of the accessibility guidelines") {
    CHECK(contrast(0x000000, 0xffffff) > 20.9f);
    CHECK(contrast(0x777777, 0xffffff) > 4.45f);  // 4.48
    CHECK(contrast(0x777777, 0xffffff) < 4.51f);
    CHECK(contrast(0x2f6db5, 0x2f6db5) == 1);
    CHECK(std::abs(contrast(0xe6eaee, 0x12161b) - 15.0205f) < 0.01f);  // these by the formula of WCAG, in doubles
    CHECK(std::abs(contrast(0x20100a, 0x8c7f90) - 4.8719f) < 0.01f);
}

TEST_CASE("every lane can be seen and its words read, on white and on black, whatever colour the author chose") {
    for (const Theme& theme : {light_theme, dark_theme}) {
        const Palette palette(theme, lanes);
        const std::uint32_t paper = palette.mark({Tone::paper});
        for (std::uint16_t lane = 0; lane < lanes.size(); ++lane) {
            CHECK(contrast(palette.mark({Tone::lane, lane}), paper) >= 3);
            CHECK(contrast(palette.word({Tone::lane, lane}), paper) >= 4.5f);
        }
        for (const Tone tone : {Tone::text, Tone::muted, Tone::faint})
            CHECK(contrast(palette.word({tone}), paper) >= 4.5f);
    }
}

TEST_CASE("a colour that is clear enough stays the author's own") {
    CHECK(Palette(light_theme, lanes).mark({Tone::lane, 3}) == 0x2f6db5);
}

TEST_CASE("a lane without a colour is drawn in grey, not out of bounds") {
    const Palette palette(light_theme, {});
    CHECK(palette.mark({Tone::lane, 9}) == palette.mark({Tone::muted}));
}
