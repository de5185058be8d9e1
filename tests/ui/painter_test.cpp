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
    TextCache cache;
    FakeRaster raster;
    FakeRenderer renderer;

    Easel() {
        shared.SetCircleTessellationMaxError(0.12f);
        shared.CurveTessellationTol = 0.5f;
        shared.InitialFlags =
            ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AllowVtxOffset;
    }
    void paint(std::vector<Shape> shapes, PaintOptions options = {}) {
        Scene scene{.size = {400, 300}, .lane_colors = {0x2f6db5}, .shapes = std::move(shapes), .targets = {}};
        cache.begin_frame(options.scale, renderer);
        list._ResetForNewFrame();
        demarche::paint(scene, options, {cache, raster, renderer}, list);
        list._PopUnusedDrawCmd();
    }
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

TEST_CASE("a dashed line is drawn 4 on, 3 off") {
    Easel easel;
    easel.paint({Line{.from = {0, 50}, .to = {70, 50}, .ink = lane, .width = 1, .style = Stroke::dashed}});
    CHECK(easel.list.VtxBuffer.Size == 10 * 4);
    CHECK(easel.vertex(0).x == 0);
    CHECK(easel.vertex(2).x == 4);
    CHECK(easel.vertex(4).x == 7);
}

TEST_CASE("a dashed ring has gaps, and they come out even") {
    Easel solid, dashed;
    const Disc disc{.center = {50, 50}, .radius = 5, .fill = {}, .stroke = lane};
    Disc broken = disc;
    broken.style = Stroke::dashed;
    solid.paint({disc});
    dashed.paint({broken});
    const auto covered = [](const Easel& easel) {
        float area = 0;
        for (int i = 0; i + 2 < easel.list.IdxBuffer.Size; i += 3) {
            const ImVec2 a = easel.vertex(easel.list.IdxBuffer[i]), b = easel.vertex(easel.list.IdxBuffer[i + 1]),
                         c = easel.vertex(easel.list.IdxBuffer[i + 2]);
            area += std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2;
        }
        return area;
    };
    CHECK(covered(dashed) < covered(solid) * 0.75f);
    CHECK(covered(dashed) > covered(solid) * 0.4f);
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
    CHECK(easel.list.VtxBuffer.Size > 0);
    CHECK(easel.list.VtxBuffer.Size < 200000);
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
