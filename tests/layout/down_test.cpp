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
    CHECK(overlaps(label_rects(scene, {0, 0, 390, 2'000})) == 0);
}

TEST_CASE("a phone says how long the silence between two events lasted") {
    const Picture p(story("riyadh-2025"), {.size = {390, 2'000}});
    std::vector<std::string> folds;
    for (const DownRow& row : p.arrangement.rows)
        if (row.kind == DownRow::Kind::fold) folds.push_back(row.lines.front());
    CHECK(folds == std::vector<std::string>{"14 years without events", "14 years without events",
                                            "3 years without events"});
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
