// Time that runs down, as on a phone.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "layout/arrange_down.h"
#include "layout/generated.h"
#include "layout/picture.h"

using namespace demarche;

TEST_CASE("on a phone time runs down, every event has its line, and nothing reaches beyond the screen") {
    const Picture p(story("riyadh-2025"), {.size = {390, 2'000}});
    REQUIRE(p.arrangement.orientation == Orientation::down);
    const Scene scene = p.first();
    CHECK(scene.marks == 22);
    CHECK(scene.labels == 22);
    CHECK(scene.targets.size() == 22);
    for (const Shape& shape : scene.shapes)
        if (const auto* text = std::get_if<Text>(&shape)) {
            INFO(text->value);
            CHECK(text->at.x + text->width <= 390);
            CHECK(text->at.x >= 0);
        }
    CHECK(overlapping_labels(scene) == 0);
}

TEST_CASE("a phone says how long the silence between two events lasted") {
    const Picture p(story("riyadh-2025"), {.size = {390, 2'000}});
    std::vector<std::string> folds;
    for (const DownRow& row : p.arrangement.rows)
        if (row.kind == DownRow::Kind::fold) folds.push_back(row.lines.front());
    CHECK(folds ==
          std::vector<std::string>{"14 years without events", "14 years without events", "3 years without events"});
}

TEST_CASE("hundreds of events on a phone are drawn across, since no canvas is so high") {
    const Picture p(generated::timeline({.events = 500}), {.size = {390, 600}});
    CHECK(p.arrangement.orientation == Orientation::across);
}

TEST_CASE("a tap on an event's words finds it") {
    const Picture p(story("riyadh-2025"), {.size = {390, 2'000}});
    const Scene scene = p.first();
    for (const DownRow& row : p.arrangement.rows) {
        if (row.kind != DownRow::Kind::event) continue;
        const Target* target = hit_test(scene, {300, p.arrangement.header + row.top + 10}, 0);
        REQUIRE(target);
        CHECK(target->event == row.event);
    }
}

TEST_CASE("a collapsed column is thin and without a head, and every event and its words stay") {
    const Picture p(story("riyadh-2025"), {.size = {390, 2'000}});
    std::string keys;
    for (std::uint16_t i : {std::uint16_t{1}, std::uint16_t{2}, std::uint16_t{6}})
        keys += lane_key(GroupBy::party, p.arrangement.lanes[i].name);
    const Picture thin(story("riyadh-2025"), {.size = {390, 2'000}, .collapsed = keys});
    CHECK(column_x(thin.arrangement, 2) - column_x(thin.arrangement, 1) < 10);
    CHECK(thin.arrangement.text_left < p.arrangement.text_left - 30);
    const Scene scene = thin.first();
    CHECK(scene.marks == 22);
    CHECK(scene.labels == 22);
    CHECK(says(p.first(), p.arrangement.lanes[1].head));
    CHECK_FALSE(says(scene, p.arrangement.lanes[1].head));
    for (const Shape& shape : scene.shapes)
        if (const auto* disc = std::get_if<Disc>(&shape);
            disc && std::abs(disc->center.x - column_x(thin.arrangement, 1)) < 1)
            CHECK(disc->radius <= 5);
}

TEST_CASE("columns may all be collapsed, or be fifty, and the words keep their room") {
    for (const std::uint32_t lanes : {1u, 12u, 50u})
        for (const bool collapse : {false, true}) {
            const Picture open(generated::timeline({.events = 30, .lanes = lanes}), {.size = {390, 2'000}});
            std::string keys;
            for (const Lane& lane : open.arrangement.lanes)
                if (collapse) keys += lane_key(GroupBy::party, lane.name);
            const Picture p(generated::timeline({.events = 30, .lanes = lanes}),
                            {.size = {390, 2'000}, .collapsed = keys});
            REQUIRE(p.arrangement.orientation == Orientation::down);
            CHECK(p.arrangement.text_left < 390 * 0.55f + 60);
            for (std::uint16_t i = 1; i < p.arrangement.lanes.size(); ++i)
                CHECK(column_x(p.arrangement, i) > column_x(p.arrangement, i - 1));
        }
}
