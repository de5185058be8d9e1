// How labels come when a reader zooms in.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "layout/bench_story.h"
#include "layout/picture.h"
#include "view/fade.h"

using namespace demarche;

namespace {

struct Reader {
    Picture picture{bench::timeline(300), {.size = {1'280, 648}}};
    View view;
    double clock_s = 5;

    Reader() {
        adopt(view, picture.arrangement, Fit::first_view);
        sees();
    }
    // The alphas of the labels of a frame, sorted.
    std::vector<float> sees(double after_s = 0) {
        clock_s += after_s;
        const std::vector<Fade> fades = fade_in(view, picture.arrangement, clock_s);
        const Scene scene = compose({.timeline = picture.timeline,
                                     .arrangement = picture.arrangement,
                                     .axis = view.axis,
                                     .words = picture.words,
                                     .measure = picture.measure,
                                     .fades = fades});
        std::vector<float> alphas;
        for (const Shape& shape : scene.shapes)
            if (const auto* text = std::get_if<Text>(&shape)) alphas.push_back(text->alpha);
        std::sort(alphas.begin(), alphas.end());
        return alphas;
    }
    void zooms(double factor) { view.axis = view.axis.zoomed(factor, 500); }
    void pans(double px) { view.axis = view.axis.panned(px); }
};

bool all_there(const std::vector<float>& alphas) {
    return std::all_of(alphas.begin(), alphas.end(), [](float alpha) { return alpha == 1; });
}

}  // namespace

TEST_CASE("the first view is there at once") {
    Reader reader;
    CHECK(all_there(reader.sees()));
    CHECK(reader.view.appearing.empty());
}

TEST_CASE("labels that a closer zoom brings appear within 200 ms, the others stay as they are, and then all rests") {
    Reader reader;
    reader.zooms(2);
    const auto begin = reader.sees(0.02);
    REQUIRE(begin.front() == 0);
    CHECK(begin.back() == 1);
    const auto middle = reader.sees(0.08);
    CHECK(middle.size() == begin.size());
    CHECK((middle.front() > 0.4f && middle.front() < 0.6f));
    CHECK(all_there(reader.sees(0.1)));
    CHECK(fade_in(reader.view, reader.picture.arrangement, reader.clock_s).empty());
}

TEST_CASE("who goes on zooming sees earlier labels go on appearing, and all of them soon") {
    Reader reader;
    for (int frame = 0; frame < 12; ++frame) {
        reader.zooms(1.2);
        reader.sees(1.0 / 60);
    }
    CHECK_FALSE(all_there(reader.sees()));
    CHECK(reader.view.appearing.size() > 1);
    CHECK(all_there(reader.sees(0.2)));
}

TEST_CASE("while panning and zooming out nothing fades") {
    Reader reader;
    reader.zooms(4);
    reader.sees();
    CHECK(all_there(reader.sees(0.3)));
    for (int frame = 0; frame < 20; ++frame) {
        reader.pans(-23);
        CHECK(all_there(reader.sees(1.0 / 60)));
    }
    reader.zooms(0.3);
    CHECK(all_there(reader.sees(1.0 / 60)));
    reader.zooms(1.5);
    reader.sees(1.0 / 60);
    reader.zooms(0.1);
    CHECK(all_there(reader.sees(1.0 / 60)));
}

TEST_CASE("when the clock is set back, labels that were appearing are there at once") {
    Reader reader;
    reader.zooms(2);
    REQUIRE_FALSE(all_there(reader.sees(0.02)));
    CHECK(all_there(reader.sees(-60)));
}

TEST_CASE("under reduced motion labels are there at once") {
    Reader reader;
    reader.view.reduced_motion = true;
    reader.zooms(4);
    CHECK(all_there(reader.sees(1.0 / 60)));
}

TEST_CASE("what the reader points at is fully there at once") {
    Reader reader;
    reader.zooms(4);
    const std::vector<Fade> fades = fade_in(reader.view, reader.picture.arrangement, reader.clock_s);
    REQUIRE_FALSE(fades.empty());
    const auto fading = std::ranges::find_if(reader.picture.arrangement.items, [&](const Item& item) {
        const double x = reader.view.axis.x(item.time.begin);
        const int level = std::min(item.level, item.low_level);
        return level > fades[0].above && level <= fades[0].up_to && x > 100 && x < 700;
    });
    REQUIRE(fading != reader.picture.arrangement.items.end());
    for (const bool pointed : {false, true}) {
        Emphasis emphasis;
        if (pointed) emphasis.hovered = fading->event;
        const Scene scene = compose({.timeline = reader.picture.timeline,
                                     .arrangement = reader.picture.arrangement,
                                     .axis = reader.view.axis,
                                     .emphasis = emphasis,
                                     .words = reader.picture.words,
                                     .measure = reader.picture.measure,
                                     .fades = fades});
        const auto says = [&](const Shape& shape) {
            const auto* text = std::get_if<Text>(&shape);
            return text && text->value == reader.picture.timeline.title(fading->event);
        };
        const auto label = std::ranges::find_if(scene.shapes, says);
        REQUIRE(label != scene.shapes.end());
        CHECK(std::get<Text>(*label).alpha == (pointed ? 1.0f : 0.0f));
    }
}
