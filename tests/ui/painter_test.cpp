#include "ui/painter.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <catch2/catch_test_macros.hpp>

#include "fakes.h"
#include "ui/canvas.h"

using namespace demarche;

namespace {

struct Easel {
    ImDrawListSharedData shared;
    ImDrawList list{&shared};
    Atlas atlas;
    FakeRaster raster;
    FakeRenderer renderer;

    Easel() { shared.InitialFlags = ImDrawListFlags_AllowVtxOffset; }
    void paint(std::vector<Shape> shapes, PaintOptions options = {}) {
        Scene scene{.size = {400, 300}, .lane_colors = {0x2f6db5}, .shapes = std::move(shapes), .targets = {}};
        atlas.begin_frame(options.scale, renderer);
        list._ResetForNewFrame();
        demarche::paint(scene, options, {atlas, raster, renderer}, list);
        list._PopUnusedDrawCmd();
    }
    int quads() const { return list.IdxBuffer.Size / 6; }
    ImVec2 uv(int quad, int corner) const { return list.VtxBuffer[quad * 4 + corner].uv; }
    ImVec2 vertex(int i) const { return list.VtxBuffer[i].pos; }
};

constexpr Ink lane{Tone::lane, 0};

}  // namespace

TEST_CASE("a plain box is one quad in the colour of its lane") {
    Easel easel;
    easel.paint({Box{.rect = {10, 20, 30, 40}, .fill = lane, .stroke = {}}});
    CHECK(easel.list.VtxBuffer.Size == 4);
    CHECK(easel.list.IdxBuffer.Size == 6);
    CHECK(easel.list.VtxBuffer[0].col == IM_COL32(0x2f, 0x6d, 0xb5, 0xff));
}

TEST_CASE("a hairline covers whole device pixels at every pixel ratio") {
    for (const float scale : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f}) {
        Easel easel;
        easel.paint({Line{.from = {100.3f, 10}, .to = {100.3f, 200}, .ink = lane}}, {.scale = scale});
        REQUIRE(easel.list.VtxBuffer.Size == 4);
        const float left = easel.vertex(0).x, right = easel.vertex(2).x;
        CHECK(left == std::floor(left));
        CHECK(right - left == std::max(1.0f, std::round(scale)));
    }
}

TEST_CASE("a dashed line is one quad over a row of dashes, 4 on and 3 off, level or upright") {
    Easel easel;
    easel.paint({Line{.from = {0, 50}, .to = {70, 50}, .ink = lane, .width = 1, .style = Stroke::dashed},
                 Line{.from = {30, 0}, .to = {30, 70}, .ink = lane, .width = 1, .style = Stroke::dashed}});
    REQUIRE(easel.quads() == 2);
    for (const int quad : {0, 1}) {
        CHECK(std::round((easel.uv(quad, 1).x - easel.uv(quad, 0).x) * page_width) == 70);
        CHECK(easel.uv(quad, 1).y == easel.uv(quad, 0).y);
    }
    CHECK(easel.vertex(1).y == easel.vertex(0).y);
    CHECK(easel.vertex(5).x == easel.vertex(4).x);
    const Sprite dashes{.kind = Sprite::Kind::dashes, .width = 1, .on = 4, .off = 3};
    std::string row;
    for (int x = 0; x < 16; ++x) row += coverage(dashes, x, 0) > 0 ? '#' : '.';
    CHECK(row == "####...####...##");
}

TEST_CASE("a long dashed line costs a few quads, and nothing where it is out of sight") {
    Easel easel;
    easel.paint({Line{.from = {-1e9f, 50}, .to = {1e9f, 50}, .ink = lane, .width = 1, .style = Stroke::dashed}});
    CHECK((easel.quads() >= 1 && easel.quads() <= 3));
}

TEST_CASE("a mark with its ring is one quad") {
    Easel easel;
    easel.paint({Disc{.center = {50.4f, 50}, .radius = 6, .fill = lane, .stroke = lane}});
    REQUIRE(easel.quads() == 1);
    CHECK(easel.vertex(0).x == std::floor(easel.vertex(0).x));
    CHECK(easel.vertex(0).x + easel.vertex(2).x == 100);   // around the nearest whole pixel
    CHECK(easel.list.VtxBuffer[0].col == IM_COL32_WHITE);  // the sprite has both colours
}

TEST_CASE("the ring of the selected event is higher than a row of the atlas: four quarters make it") {
    Easel easel;
    easel.paint({Disc{.center = {50, 60}, .radius = 12, .fill = {}, .stroke = lane}}, {.scale = 2});
    REQUIRE(easel.quads() == 4);
    for (int quad = 0; quad < 4; ++quad) {
        CHECK(easel.vertex(quad * 4).x == 100);
        CHECK(easel.vertex(quad * 4).y == 120);
    }
    CHECK(easel.vertex(2).x < 100);
    CHECK(easel.vertex(4 * 3 + 2).x > 100);
}

TEST_CASE("a box with round corners is three quads, dashed five, and one that is short is one") {
    Easel easel;
    easel.paint({Box{.rect = {10, 20, 60, 18}, .fill = lane, .stroke = {}, .radius = 5}});
    CHECK(easel.quads() == 3);
    easel.paint({Box{.rect = {10, 20, 60, 18}, .fill = {}, .stroke = lane, .radius = 5, .style = Stroke::dashed}});
    CHECK(easel.quads() == 4);
    easel.paint({Box{.rect = {10, 20, 60, 18}, .fill = lane, .stroke = lane, .radius = 5}});
    CHECK(easel.quads() == 3);
    easel.paint({Box{.rect = {10, 20, 60, 18}, .fill = lane, .stroke = lane, .radius = 5, .style = Stroke::dashed}});
    CHECK(easel.quads() == 5);
    easel.paint({Box{.rect = {10, 20, 20, 18}, .fill = lane, .stroke = lane, .radius = 5}});
    CHECK(easel.quads() == 1);
}

TEST_CASE("a box higher than a row of the atlas has a quarter at each corner") {
    Easel easel;
    easel.paint({Box{.rect = {10, 20, 60, 30}, .fill = lane, .stroke = {}, .radius = 5}});
    CHECK(easel.quads() == 7);
    easel.paint({Box{.rect = {10, 20, 60, 30}, .fill = {}, .stroke = lane, .radius = 5}});
    CHECK(easel.quads() == 8);
}

TEST_CASE("a bar that is as high as its corners are round ends in half discs") {
    Easel easel;
    easel.paint({Box{.rect = {10, 20, 60, 6}, .fill = lane, .stroke = {}, .radius = 5}});
    CHECK(easel.quads() == 3);
    const Sprite bar{.kind = Sprite::Kind::box, .radius = 3, .across = 20, .high = 6};
    CHECK(coverage(bar, 0, 0) == 0);
    CHECK(coverage(bar, 0, 3) > 0.5f);
    CHECK(coverage(bar, 10, 0) == 1);
}

TEST_CASE("the outline of a box is inside of it, and its upright sides are dashed as its level ones are") {
    Sprite box{.kind = Sprite::Kind::box, .radius = 2, .width = 1, .across = 12, .high = 20};
    for (int y = 2; y < 18; ++y) CHECK(coverage(box, 0, y) == 1);
    CHECK(coverage(box, 1, 10) == 0);
    CHECK(coverage(box, 6, 10) == 0);
    CHECK(coverage(box, 6, 19) == 1);
    box.on = 4, box.off = 3;
    std::string side;
    for (int y = 2; y < 18; ++y) side += coverage(box, 0, y) > 0 ? '#' : '.';
    CHECK(side == "####...####...##");
}

TEST_CASE("a dashed box of any size has no side without a length") {
    for (int width = 1; width < 16; ++width)
        for (int height = 1; height < 16; ++height) {
            Easel easel;
            const Rect rect{10, 20, static_cast<float>(width), static_cast<float>(height)};
            easel.paint({Box{.rect = rect, .fill = lane, .stroke = lane, .radius = 5, .style = Stroke::dashed}});
            for (const auto& patch : easel.renderer.patches) CHECK((patch.width > 0 && patch.height > 0));
            for (int i = 0; i < easel.list.VtxBuffer.Size; i += 4) {
                const ImVec2 a = easel.vertex(i), c = easel.vertex(i + 2);
                CHECK((a.x != c.x && a.y != c.y));
            }
        }
}

TEST_CASE("a slanted line is one quad with smooth edges") {
    Easel easel;
    easel.paint({Line{.from = {10, 10}, .to = {40, 50}, .ink = lane, .width = 2}});
    REQUIRE(easel.quads() == 1);
    const auto middle = [&](int i, int j) {
        return ImVec2((easel.vertex(i).x + easel.vertex(j).x) / 2, (easel.vertex(i).y + easel.vertex(j).y) / 2);
    };
    CHECK((std::abs(middle(0, 1).x - 10) < 0.01f && std::abs(middle(0, 1).y - 10) < 0.01f));
    CHECK((std::abs(middle(2, 3).x - 40) < 0.01f && std::abs(middle(2, 3).y - 50) < 0.01f));
}

TEST_CASE("a painter that cannot tint gets a sprite in each colour, and the colour with it") {
    Easel easel;
    easel.renderer.wanted = Colors::own;
    const Disc disc{.center = {50, 50}, .radius = 6, .fill = lane};
    Disc other = disc;
    other.fill = {Tone::text};
    easel.paint({disc, other, disc});
    const auto patches = easel.renderer.patches.size();
    CHECK(patches == 3);  // the white texel and two discs
    CHECK(easel.list.VtxBuffer[0].col == IM_COL32(0x2f, 0x6d, 0xb5, 0xff));
    easel.paint({disc, other});
    CHECK(easel.renderer.patches.size() == patches);
}

TEST_CASE("a dashed curve that runs far out of the picture stays cheap") {
    Easel easel;
    easel.paint({Curve{.from = {0, 0},
                       .c1 = {1e9f, 0},
                       .c2 = {1e9f, 100},
                       .to = {0, 100},
                       .ink = lane,
                       .width = 1,
                       .style = Stroke::dashed}});
    CHECK(easel.quads() > 0);
    CHECK(easel.quads() < 200);
}

TEST_CASE("a label is one quad, in the middle of shapes that need no other texture") {
    Easel easel;
    easel.paint({Box{.rect = {0, 0, 10, 10}, .fill = lane, .stroke = {}},
                 Text{.at = {20, 20}, .ink = {Tone::text}, .value = "Riyadh", .width = 36},
                 Box{.rect = {0, 20, 10, 10}, .fill = lane, .stroke = {}}});
    CHECK(easel.list.VtxBuffer.Size == 12);
    CHECK(easel.list.CmdBuffer.Size == 1);
}

TEST_CASE("a label stands on whole device pixels, or it would be blurred") {
    Easel easel;
    easel.paint({Text{.at = {20.37f, 20.61f}, .ink = {Tone::text}, .value = "Riyadh", .width = 36}}, {.scale = 1.5f});
    const ImVec2 corner = easel.vertex(0);
    CHECK(corner.x == std::floor(corner.x));
    CHECK(corner.y == std::floor(corner.y));
}

TEST_CASE("lines pass behind a label with a halo, which fades with it") {
    Easel easel;
    easel.paint(
        {Text{.at = {20, 20}, .ink = {Tone::text}, .value = "Riyadh", .width = 36, .halo = true, .alpha = 0.5f}});
    REQUIRE(easel.list.VtxBuffer.Size == 8);
    CHECK(easel.list.VtxBuffer[0].col == IM_COL32(255, 255, 255, 128));
    CHECK(easel.vertex(0).x < 20);
    CHECK(easel.vertex(2).x > 56);
}

TEST_CASE("labels out of sight cost nothing") {
    Easel easel;
    easel.paint({Text{.at = {500, 20}, .ink = {Tone::text}, .value = "right of the picture", .width = 120},
                 Clip{{0, 0, 400, 100}},
                 Text{.at = {20, 200}, .ink = {Tone::text}, .value = "below the clip", .width = 80}});
    CHECK(easel.raster.drawn.empty());
}

TEST_CASE("a clip cuts what follows it, until the next one") {
    Easel easel;
    easel.paint({Clip{{0, 0, 100, 100}}, Box{.rect = {0, 0, 200, 200}, .fill = lane, .stroke = {}},
                 Clip{{0, 0, 400, 300}}, Box{.rect = {0, 0, 200, 200}, .fill = lane, .stroke = {}}},
                {.scale = 2});
    REQUIRE(easel.list.CmdBuffer.Size == 2);
    CHECK(easel.list.CmdBuffer[0].ClipRect.z == 200);
    CHECK(easel.list.CmdBuffer[1].ClipRect.z == 800);
}

TEST_CASE("after more shapes than 16-bit indices can name, every triangle still finds its corners") {
    Easel easel;
    easel.paint(std::vector<Shape>(20000, Box{.rect = {0, 0, 9, 9}, .fill = lane, .stroke = {}}));
    CHECK(easel.list.VtxBuffer.Size == 80000);
    for (const ImDrawCmd& command : easel.list.CmdBuffer)
        for (unsigned i = 0; i < command.ElemCount; ++i)
            REQUIRE(command.VtxOffset + easel.list.IdxBuffer[static_cast<int>(command.IdxOffset + i)] < 80000);
}

TEST_CASE("a frame covers the canvas in device pixels and is dark when the reader likes it dark") {
    Canvas canvas;
    FakeRaster raster;
    FakeRenderer renderer;
    const Scene scene{.size = {400, 300}, .lane_colors = {}, .shapes = {}, .targets = {}};
    canvas.draw(scene, {.theme = dark_theme, .scale = 1.5f}, raster, renderer);
    CHECK(renderer.frames == 1);
    CHECK(renderer.surface.width == 600);
    CHECK(renderer.surface.height == 450);
    CHECK(contrast(renderer.surface.paper_rgb, 0xffffff) > 15);
}
