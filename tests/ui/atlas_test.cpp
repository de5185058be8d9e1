#include "ui/atlas.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "fakes.h"

using namespace demarche;

namespace {

struct Stage {
    Atlas atlas;
    FakeRaster raster;
    FakeRenderer renderer;

    std::optional<Atlas::Slot> find(std::string_view text, std::uint32_t rgb = 0) {
        return atlas.label({.text = text, .face = Face::label, .scale = 1, .rgb = rgb}, raster, renderer);
    }
    void frame(float scale = 1) { atlas.begin_frame(scale, renderer); }
};

std::string label(int i) { return "event number " + std::to_string(i) + std::string(60, '.'); }

}  // namespace

TEST_CASE("a label is rastered once and then found where it is") {
    Stage stage;
    stage.frame();
    const auto first = stage.find("Riyadh");
    stage.frame();
    const auto again = stage.find("Riyadh");
    REQUIRE(first);
    REQUIRE(again);
    CHECK(first->x == again->x);
    CHECK(first->y == again->y);
    CHECK(stage.raster.drawn == std::vector<std::string>{"Riyadh"});
}

TEST_CASE("two type styles of one text are two labels") {
    Stage stage;
    stage.frame();
    stage.find("Riyadh");
    stage.atlas.label({.text = "Riyadh", .face = Face::title}, stage.raster, stage.renderer);
    CHECK(stage.raster.drawn.size() == 2);
}

TEST_CASE("text is tinted later, but a label with a flag is kept in its colours, once for each ink") {
    Stage stage;
    stage.frame();
    CHECK(stage.find("Zürich – 50 %", 0x111111)->colors == Colors::mask);
    CHECK(stage.find("Zürich – 50 %", 0x222222)->colors == Colors::mask);
    CHECK(stage.raster.drawn.size() == 1);
    CHECK(stage.find("Paris 🇫🇷", 0x111111)->colors == Colors::own);
    CHECK(stage.find("Paris 🇫🇷", 0x222222)->colors == Colors::own);
    CHECK(stage.raster.drawn.size() == 3);
}

TEST_CASE("labels of one frame never share a pixel, and leave the white texel alone") {
    Stage stage;
    for (int i = 0; i < 300; ++i) {
        if (i % Atlas::frame_budget == 0) stage.frame();
        REQUIRE(stage.find(label(i)));
    }
    const auto& patches = stage.renderer.patches;
    for (std::size_t a = 0; a < patches.size(); ++a)
        for (std::size_t b = a + 1; b < patches.size(); ++b) REQUIRE_FALSE(patches[a].overlaps(patches[b]));
    for (const auto& patch : patches) {
        CHECK(patch.x + patch.width <= page_width);
        CHECK(patch.y + patch.height <= page_height);
    }
    CHECK(stage.renderer.bytes_fit);
}

TEST_CASE("many new labels in one frame wait for the next, so that panning stays smooth") {
    Stage stage;
    stage.frame();
    stage.find("first");
    stage.frame();
    int found = 0;
    for (int i = 0; i < 100; ++i) found += stage.find(label(i)).has_value();
    CHECK(found == Atlas::frame_budget);
    CHECK(stage.atlas.waiting());
    for (int frame = 0; frame < 10; ++frame) {
        stage.frame();
        for (int i = 0; i < 100; ++i) stage.find(label(i));
    }
    CHECK_FALSE(stage.atlas.waiting());
    CHECK(stage.raster.drawn.size() == 101);
}

TEST_CASE("the first picture comes in few frames, none of which holds the page for long") {
    Stage stage;
    const int labels = 5 * Atlas::first_budget + 10;
    for (int frame = 1; frame <= 6; ++frame) {
        stage.frame();
        int found = 0;
        for (int i = 0; i < labels; ++i) found += stage.find(label(i)).has_value();
        CHECK(found == std::min(labels, frame * Atlas::first_budget));
        CHECK(stage.atlas.waiting() == (frame < 6));
    }
    stage.frame();
    int found = 0;
    for (int i = 1000; i < 1100; ++i) found += stage.find(label(i)).has_value();
    CHECK(found == Atlas::frame_budget);
}

TEST_CASE("when the pages are full the labels longest unseen make room, and those on screen stay") {
    Stage stage;
    stage.frame();
    stage.find("on screen");
    // 12,000 labels of some 440 px: about twice what eight pages hold.
    for (int i = 0; i < 12000; i += Atlas::frame_budget - 1) {
        stage.frame();
        REQUIRE(stage.find("on screen"));
        for (int j = i; j < i + Atlas::frame_budget - 1; ++j) REQUIRE(stage.find(label(j)));
    }
    int pages = 0;
    for (const auto& patch : stage.renderer.patches) pages = std::max(pages, patch.page + 1);
    CHECK(pages == Atlas::max_pages);
    CHECK(std::count(stage.raster.drawn.begin(), stage.raster.drawn.end(), "on screen") == 1);
    const std::size_t before = stage.raster.drawn.size();
    stage.frame();
    stage.find(label(11999));
    CHECK(stage.raster.drawn.size() == before);
    stage.find(label(100));
    CHECK(stage.raster.drawn.size() == before + 1);
}

TEST_CASE("a frame with more text than all pages hold goes without the rest and does not ask for ever") {
    Stage stage;
    int missing = 0;
    for (int frame = 0; frame < 1000; ++frame) {
        stage.frame(3);
        missing = 0;
        for (int i = 0; i < 1500; ++i) missing += !stage.find(label(i));
        if (!stage.atlas.waiting()) break;
    }
    CHECK(missing > 0);
    CHECK_FALSE(stage.atlas.waiting());
}

TEST_CASE("moving the window to a sharper screen draws every label anew") {
    Stage stage;
    stage.frame(1);
    const auto coarse = stage.find("Riyadh");
    stage.frame(2);
    const auto fine = stage.find("Riyadh");
    CHECK(stage.raster.drawn.size() == 2);
    CHECK(fine->width > coarse->width * 1.8);
}

TEST_CASE("a text longer than a page is cut, not lost") {
    Stage stage;
    stage.frame();
    const auto slot = stage.find(std::string(1000, 'w'));
    REQUIRE(slot);
    CHECK(slot->width <= page_width);
}
