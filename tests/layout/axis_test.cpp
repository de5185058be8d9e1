#include "layout/axis.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>

#include "time/calendar.h"

using namespace demarche;

namespace {

Instant day(std::int64_t year, unsigned month, unsigned d) { return instant({.year = year, .month = month, .day = d}); }

// A year, a fold of three centuries, a year, a fold, and one busy day.
SharedWarp story_from_1648() {
    Warp warp;
    warp.top_px_per_s = 0;
    const auto add = [&](Instant begin, Instant end, double px, bool fold) {
        const double rate = px / static_cast<double>(length_s({begin, end}));
        warp.segments.push_back({.begin = begin, .px_per_s = rate, .compressed = fold ? 0.001 : 1});
        warp.top_px_per_s = std::max(warp.top_px_per_s, rate);
    };
    add(day(1648, 1, 1), day(1649, 1, 1), 60, false);
    add(day(1649, 1, 1), day(2008, 1, 1), 28, true);
    add(day(2008, 1, 1), day(2009, 1, 1), 60, false);
    add(day(2009, 1, 1), day(2025, 2, 18), 28, true);
    add(day(2025, 2, 18), day(2025, 2, 19), 240, false);
    warp.extent = {day(1648, 1, 1), day(2025, 2, 19)};
    warp.width_px = 460;
    warp.lead_px = 16;
    warp.tail_px = warp.scale_tail_px = 12;
    return SharedWarp(std::move(warp));
}

}  // namespace

TEST_CASE("the first view of a story shows its whole extent in the plot") {
    const double linearity = GENERATE(0.0, 1.0);
    const Axis axis = Axis::fit(story_from_1648(), linearity);
    CHECK(std::abs(axis.x(day(1648, 1, 1)) - 16) < 0.01);
    CHECK(axis.x(day(2025, 2, 19)) <= 460 - 12 + 0.5);
    CHECK(axis.x(day(2025, 2, 19)) > 400);
}

TEST_CASE("a pixel leads back to the second that stands there, in 1648 and in 2025, at every zoom") {
    const Instant t = GENERATE(day(1648, 10, 24) + std::chrono::seconds(12'345), day(2008, 4, 3),
                               day(2025, 2, 18) + std::chrono::seconds(37'800), day(1800, 1, 1));
    const double zoom = GENERATE(1.0, 1.7, 9.0, 300.0, 4'000.0);
    const double linearity = GENERATE(0.0, 0.5, 1.0);
    const auto warp = story_from_1648();
    Axis axis = Axis(warp, linearity).with_zoom(zoom, 0);
    axis = axis.panned(200 - axis.x(t));
    CHECK(axis.at(axis.x(t)) == t);
    const Instant later = t + std::chrono::seconds(1);
    CHECK(axis.at(axis.x(later)) == later);
}

TEST_CASE("at one minute across the screen, 1648 is drawn as exactly as today") {
    const auto warp = story_from_1648();
    for (const Instant t : {day(1648, 10, 24), day(2025, 2, 18)}) {
        Axis axis = Axis::fit(warp, 1);
        axis = axis.panned(230 - axis.x(t));
        axis = axis.zoomed(1e12, 230);
        CHECK(axis.px_per_s(t) > 7);
        const double second = axis.x(t + std::chrono::seconds(1)) - axis.x(t);
        CHECK(std::abs(second - axis.px_per_s(t)) < 1e-6);
        CHECK(std::abs(axis.x(t) - 230) < axis.px_per_s(t));
    }
}

TEST_CASE("time runs from left to right everywhere, folds included") {
    const double linearity = GENERATE(0.0, 0.3, 1.0);
    const Axis axis = Axis::fit(story_from_1648(), linearity);
    double last = -1e9;
    for (int year = 1640; year < 2030; ++year) {
        const double x = axis.x(day(year, 6, 1));
        CHECK(x > last);
        last = x;
    }
}

TEST_CASE("zooming in never brings two moments closer together") {
    const auto warp = story_from_1648();
    const Axis axis = Axis::fit(warp, GENERATE(0.0, 1.0));
    const Instant moments[] = {day(1648, 1, 30), day(1649, 6, 1), day(2008, 4, 3), day(2025, 2, 18), day(2025, 2, 19)};
    for (std::size_t i = 0; i + 1 < std::size(moments); ++i) {
        double last = 0;
        for (double zoom = axis.least_zoom(); zoom < axis.most_zoom(); zoom *= 1.1) {
            const double d = axis.distance_px(moments[i], moments[i + 1], zoom);
            CHECK(d >= last);
            last = d;
        }
    }
}

TEST_CASE("the moment under the pointer stays there while zooming") {
    const double x = GENERATE(20.0, 150.0, 333.0);
    const Axis axis = Axis::fit(story_from_1648(), 0);
    const Instant t = axis.at(x);
    Axis zoomed = axis;
    for (int i = 0; i < 30; ++i) zoomed = zoomed.zoomed(1.2, x);
    CHECK(std::abs(zoomed.x(t) - x) < std::max(1.0, zoomed.px_per_s(t)));
}

TEST_CASE("far enough in, story time is true to scale and no fold is left") {
    const auto warp = story_from_1648();
    const Axis axis = Axis::fit(warp, 0).with_zoom(story_end_zoom, 100);
    for (std::size_t i = 0; i < axis.pieces(); ++i) {
        CHECK_FALSE(axis.piece(i).fold);
        CHECK(std::abs(axis.piece(i).px_per_s / axis.piece(0).px_per_s - 1) < 1e-9);
    }
}

TEST_CASE("panning moves every moment by the same distance") {
    const Axis axis = Axis::fit(story_from_1648(), 0).zoomed(3, 120);
    const Axis panned = axis.panned(77);
    for (int year = 1648; year < 2026; year += 13)
        CHECK(std::abs(panned.x(day(year, 3, 3)) - axis.x(day(year, 3, 3)) - 77) < 1e-3);
}

TEST_CASE("between story time and true scale every moment moves without a jump") {
    const auto warp = story_from_1648();
    const Axis story = Axis::fit(warp, 0), scale = Axis::fit(warp, 1);
    const Instant t = day(2008, 4, 3);
    double last = between(story, scale, 0, 230).x(t);
    CHECK(std::abs(last - story.x(t)) < 1);
    for (int i = 1; i <= 200; ++i) {
        const double x = between(story, scale, i / 200.0, 230).x(t);
        CHECK(std::abs(x - last) < 30);
        last = x;
    }
    CHECK(std::abs(last - scale.x(t)) < 1);
}

TEST_CASE("a story of one second stays as near as it is, since no zoom leads further") {
    Warp warp;
    warp.segments.push_back({.begin = day(2025, 2, 18), .px_per_s = 16});
    warp.top_px_per_s = 16;
    warp.extent = {day(2025, 2, 18), day(2025, 2, 18) + std::chrono::seconds(1)};
    warp.width_px = 640;
    const Axis axis = Axis::fit(SharedWarp(std::move(warp)), 1);
    CHECK(axis.zoomed(2, 320).zoom() == axis.zoom());
    CHECK(axis.zoomed(0.5, 320).zoom() == axis.zoom());
}
