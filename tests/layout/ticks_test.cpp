#include "layout/ticks.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "layout/picture.h"

using namespace demarche;

namespace {

std::vector<std::string> labels(const std::vector<Tick>& all) {
    std::vector<std::string> out;
    for (const Tick& t : all) out.push_back(t.label);
    return out;
}

}  // namespace

TEST_CASE("the axis of the Riyadh story names years, then the days of February 2025") {
    const Picture p(story("riyadh-2025"), {.size = {940, 648}});
    const std::vector<Tick> all = ticks(p.axis, p.words, p.measure);
    const std::vector<std::string> found = labels(all);
    for (const char* name : {"1994", "2008", "Wed 12", "Fri 14", "Tue 18"})
        CHECK(std::find(found.begin(), found.end(), name) != found.end());
    CHECK(std::any_of(all.begin(), all.end(), [](const Tick& t) { return t.context == "February 2025"; }));
}

TEST_CASE("tick labels never overlap, and none stands in a fold") {
    const std::string name = GENERATE("riyadh-2025", "westphalia");
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(story(name), {.size = {940, 648}, .axis = mode});
    Axis axis = p.axis;
    for (int i = 0; i < 30; ++i, axis = axis.zoomed(1.5, 480)) {
        const std::vector<Tick> all = ticks(axis, p.words, p.measure);
        for (std::size_t k = 1; k < all.size(); ++k) {
            INFO(all[k - 1].label << " and " << all[k].label << " at zoom " << axis.zoom());
            CHECK(all[k].x >= all[k - 1].x + static_cast<double>(all[k - 1].width));
        }
        double context_end = -1e9;
        for (const Tick& t : all) {
            if (t.context.empty()) continue;
            CHECK(t.context_x >= context_end);
            context_end = t.context_x + static_cast<double>(p.measure.width(t.context, Face::axis_strong));
        }
        for (std::size_t k = 0; k < axis.pieces(); ++k) {
            const Axis::Piece piece = axis.piece(k);
            if (!piece.fold) continue;
            for (const Tick& t : all) CHECK_FALSE((t.x > piece.left + 0.01 && t.x < piece.right - 0.01));
        }
    }
}

TEST_CASE("close up, hours stand under their day") {
    const Picture p(story("riyadh-2025"), {.size = {940, 648}});
    const auto meeting = p.timeline.find("riyadh-meeting");
    Axis axis = p.axis;
    const Instant t = p.timeline.bounds(*meeting).begin;
    axis = axis.panned(300 - axis.x(t)).zoomed(12, 300);
    const std::vector<Tick> all = ticks(axis, p.words, p.measure);
    CHECK(std::any_of(all.begin(), all.end(), [](const Tick& tick) { return tick.label == "06:00"; }));
    CHECK(std::any_of(all.begin(), all.end(), [](const Tick& tick) { return tick.context == "18 February 2025"; }));
}
