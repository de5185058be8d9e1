// The overview at the foot tells of the whole story, whatever part of it is in view.
#include <catch2/catch_test_macros.hpp>

#include "layout/generated.h"
#include "layout/picture.h"

using namespace demarche;

namespace {

constexpr float cell_px = 3;

// Where something of each row begins, asked event by event.
std::vector<std::vector<bool>> looked_up(const Picture& p, std::size_t rows) {
    const Arrangement& a = p.arrangement;
    const Axis fit = Axis::fit(a.warp, a.linearity());
    const float width = a.plot().width - overview_beside_px;
    const auto cells = static_cast<std::size_t>(width / cell_px) + 1;
    std::vector<std::vector<bool>> filled(rows, std::vector<bool>(cells));
    for (std::size_t lane = 0; lane < a.lanes.size(); ++lane) {
        const std::size_t row = ((lane + 1) * rows - 1) / a.lanes.size();
        for (std::uint32_t i = 0; i < a.lanes[lane].begins; ++i) {
            const double x =
                fit.x(a.begins[a.lanes[lane].first_begin + i]) * static_cast<double>(width / a.plot().width);
            filled[row][std::min(static_cast<std::size_t>(std::max(0.0, x) / 3), cells - 1)] = true;
        }
    }
    return filled;
}

}  // namespace

TEST_CASE("where an event begins the overview has a mark in the row of its lane, and elsewhere none") {
    for (const std::uint32_t lanes : {1u, 6u, 12u, 20u})
        for (const auto kind : {generated::Kind::uniform, generated::Kind::bursty, generated::Kind::long_ago}) {
            const Picture p(generated::timeline({.kind = kind, .events = 300, .lanes = lanes}), {.size = {1'280, 648}});
            const std::size_t rows = std::min<std::size_t>(12, p.arrangement.lanes.size());
            const auto wanted = looked_up(p, rows);
            std::vector<std::vector<bool>> shown(rows, std::vector<bool>(wanted[0].size()));
            for (const OverviewRun& run : p.arrangement.overview)
                for (std::size_t cell = run.first; cell < run.end; ++cell) shown[run.row][cell] = true;
            const auto near = [&](const std::vector<std::vector<bool>>& of, std::size_t row, std::size_t cell) {
                return of[row][cell] || (cell > 0 && of[row][cell - 1]) ||
                       (cell + 1 < of[row].size() && of[row][cell + 1]);
            };
            std::size_t missing = 0, invented = 0;  // but for what rounding puts into the cell beside it
            for (std::size_t row = 0; row < rows; ++row)
                for (std::size_t cell = 0; cell + 3 < wanted[row].size(); ++cell) {
                    missing += wanted[row][cell] && !near(shown, row, cell);
                    invented += shown[row][cell] && !near(wanted, row, cell);
                }
            INFO(lanes << " lanes");
            CHECK(missing == 0);
            CHECK(invented == 0);
        }
}

TEST_CASE("the overview stands still while the reader pans") {
    const Picture p(generated::timeline({.events = 2'000, .lanes = 12}), {.size = {1'280, 648}});
    const auto marks = [](const Scene& scene) {
        std::vector<Rect> rects;
        for (const Shape& shape : scene.shapes)
            if (const auto* box = std::get_if<Box>(&shape); box && box->rect.height == 4) rects.push_back(box->rect);
        return rects;
    };
    const Axis near = p.axis.zoomed(8, 500);
    CHECK_FALSE(marks(p.first()).empty());
    CHECK(marks(p.scene(near)) == marks(p.first()));
    CHECK(marks(p.scene(near.panned(-300))) == marks(p.first()));
}
