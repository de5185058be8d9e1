// The overview at the foot tells of the whole story, whatever part of it is in view.
#include <catch2/catch_test_macros.hpp>

#include "layout/generated.h"
#include "layout/picture.h"

using namespace demarche;

namespace {

constexpr float cell_px = 9;  // of an overview of 1,116 px

// How many events begin in each cell, asked event by event.
std::vector<std::size_t> looked_up(const Picture& p) {
    const Arrangement& a = p.arrangement;
    const Axis fit = Axis::fit(a.warp, a.linearity());
    const float width = a.plot().width - overview_beside_px;
    std::vector<std::size_t> cells(static_cast<std::size_t>(width / cell_px) + 1);
    for (const Instant begin : a.begins) {
        const double x = fit.x(begin) * static_cast<double>(width / a.plot().width);
        ++cells[std::min(static_cast<std::size_t>(std::max(0.0, x) / static_cast<double>(cell_px)), cells.size() - 1)];
    }
    return cells;
}

}  // namespace

TEST_CASE("the overview is as high as events are many, and empty where none begins") {
    for (const auto kind : {generated::Kind::uniform, generated::Kind::bursty, generated::Kind::long_ago}) {
        const Picture p(generated::timeline({.kind = kind, .events = 300, .lanes = 6}), {.size = {1'280, 648}});
        const std::vector<std::size_t> wanted = looked_up(p);
        std::vector<std::uint16_t> shown(wanted.size());
        for (const OverviewRun& run : p.arrangement.overview)
            for (std::size_t cell = run.first; cell < run.end; ++cell) shown[cell] = run.height_px;
        // Rounding may put an event into the cell beside its own.
        const auto near = [](const auto& cells, std::size_t i) {
            return cells[i] + (i > 0 ? cells[i - 1] : 0u) + (i + 1 < cells.size() ? cells[i + 1] : 0u);
        };
        for (std::size_t i = 0; i + 2 < wanted.size(); ++i) {
            if (shown[i] > 0) CHECK(near(wanted, i) > 0);
            if (wanted[i] > 0) CHECK(near(shown, i) > 0);
        }
        const auto highest = std::ranges::max_element(wanted) - wanted.begin();
        CHECK(near(shown, static_cast<std::size_t>(highest)) >= 22);
    }
}

TEST_CASE("the overview stands still while the reader pans") {
    const Picture p(generated::timeline({.events = 2'000, .lanes = 12}), {.size = {1'280, 648}});
    const auto marks = [](const Scene& scene) {
        std::vector<Rect> rects;
        for (const Shape& shape : scene.shapes)
            if (const auto* box = std::get_if<Box>(&shape); box && box->fill.tone == Tone::fold)
                rects.push_back(box->rect);
        return rects;
    };
    const Axis near = p.axis.zoomed(8, 500);
    CHECK_FALSE(marks(p.first()).empty());
    CHECK(marks(p.scene(near)) == marks(p.first()));
    CHECK(marks(p.scene(near.panned(-300))) == marks(p.first()));
}
