#include "layout/story.h"
#include "layout/burstiness.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "layout/picture.h"
#include "time/calendar.h"

using namespace demarche;

namespace {

TimeRange day(std::int64_t year, unsigned month, unsigned d) {
    const Instant begin = instant({.year = year, .month = month, .day = d});
    return {begin, begin + std::chrono::seconds(86'400)};
}

StoryMark point(TimeRange time, float extent) { return {.bounds = time, .extent_px = extent}; }

}  // namespace

TEST_CASE("centuries without events fold, and the fold is written with its length") {
    const std::vector<StoryMark> marks{point(day(1648, 10, 24), 80), point(day(1994, 12, 5), 80),
                                       point(day(2025, 2, 18), 80)};
    const std::uint16_t rows[] = {2};
    const Warp warp = story_warp(marks, {.width_px = 700, .lane_rows = rows});
    int folds = 0;
    for (const Segment& s : warp.segments) folds += s.compressed < 0.6;
    CHECK(folds == 2);
    const Axis axis = Axis::fit(SharedWarp(warp), 0);
    CHECK(axis.x(day(1994, 12, 5).begin) - axis.x(day(1648, 10, 24).end) < 60);
}

TEST_CASE("a day on which much is said gets more room than a quiet one") {
    std::vector<StoryMark> marks{point(day(2025, 2, 12), 100), point(day(2025, 2, 19), 60)};
    for (int i = 0; i < 6; ++i) marks.push_back(point(day(2025, 2, 18), 200));
    const std::uint16_t rows[] = {6};
    const Axis axis = Axis::fit(SharedWarp(story_warp(marks, {.width_px = 800, .lane_rows = rows})), 0);
    const auto width = [&](unsigned d) { return axis.x(day(2025, 2, d).end) - axis.x(day(2025, 2, d).begin); };
    CHECK(width(18) > 1.5 * width(12));
    CHECK(width(18) > 2 * width(19));
}

TEST_CASE("an hour between two days is not folded, but drawn at the rate of the days") {
    const TimeRange first = day(2025, 2, 12);
    const Instant later = first.end + std::chrono::seconds(3'600);
    const std::vector<StoryMark> marks{point(first, 80), point({later, later + std::chrono::seconds(86'400)}, 80)};
    const std::uint16_t rows[] = {2};
    const Warp warp = story_warp(marks, {.width_px = 700, .lane_rows = rows});
    REQUIRE(warp.segments.size() == 3);
    CHECK(warp.segments[1].compressed == 1);
    CHECK(warp.segments[1].px_per_s == std::max(warp.segments[0].px_per_s, warp.segments[2].px_per_s));
}

TEST_CASE("no fold hides an event or the end of a span") {
    const Picture p(story("riyadh-2025"), {.size = {940, 648}});
    for (std::size_t i = 0; i < p.axis.pieces(); ++i) {
        const Axis::Piece piece = p.axis.piece(i);
        if (!piece.fold) continue;
        for (std::uint32_t e = 0; e < p.timeline.dated(); ++e) {
            const Date date = *p.timeline.event(EventIndex{e}).date;
            for (const Instant t : {date.bounds().begin, date.bounds().end})
                CHECK_FALSE((t > piece.begin && t < piece.end));
        }
    }
}

TEST_CASE("bursts ask for story time, an even spread does not") {
    Burstiness even, bursts;
    for (unsigned i = 0; i < 24; ++i) {
        even.add(day(2000 + i, 1 + i % 3, 1));
        bursts.add(day(i < 3 ? 1990 + 10 * i : 2025, 2, 1 + i));
    }
    CHECK(even.value() < 0);
    CHECK(bursts.value() > 0.5);
    Burstiness daily;
    const TimeRange first = day(2000, 1, 1);
    for (int i = 0; i < 3000; ++i) {
        const std::chrono::hours later(24 * (i / 30));
        daily.add({first.begin + later, first.end + later});
    }
    CHECK(daily.value() < 0);
}

TEST_CASE("several events of one day count as spread over it") {
    Burstiness days, hours;
    for (const unsigned d : {1u, 2u, 6u, 20u})
        for (int i = 0; i < 4; ++i) {
            days.add(day(2000, 1, d));
            const Instant at = day(2000, 1, d).begin + std::chrono::hours(6 * i);
            hours.add({at, at + std::chrono::seconds(1)});
        }
    CHECK(hours.value() > 0);
    CHECK(std::abs(days.value() - hours.value()) < 1e-9);
}
