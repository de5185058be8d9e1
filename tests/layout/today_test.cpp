// Today's date on the axis, and on a phone between the lines.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "layout/generated.h"
#include "layout/picture.h"
#include "time/calendar.h"

using namespace demarche;

namespace {

Instant noon(std::int64_t year, unsigned month, unsigned day) {
    return instant({.year = year, .month = month, .day = day, .hour = 12});
}

Scene on(const Picture& p, const Axis& axis, Instant today) {
    return compose({.timeline = p.timeline,
                    .arrangement = p.arrangement,
                    .axis = axis,
                    .emphasis = {},
                    .words = p.words,
                    .measure = p.measure,
                    .today = today});
}

std::vector<Text> texts(const Scene& scene, std::string_view value) {
    std::vector<Text> found;
    for (const Shape& shape : scene.shapes)
        if (const auto* text = std::get_if<Text>(&shape); text && text->value == value) found.push_back(*text);
    return found;
}

// The words of the axis.
std::vector<Rect> header_words(const Scene& scene) {
    std::vector<Rect> rects;
    for (const Shape& shape : scene.shapes)
        if (const auto* text = std::get_if<Text>(&shape); text && text->at.y < 36)
            rects.push_back({text->at.x, text->at.y - 10, text->width, 12});
    return rects;
}

}  // namespace

TEST_CASE("a reader sees where today is on the axis, and its word covers no other, at every zoom") {
    const Picture p(story("riyadh-2025"), {.size = {940, 648}, .axis = GENERATE(AxisMode::story, AxisMode::scale)});
    const Instant today = noon(2025, 2, 13);
    const Instant day = instant({.year = 2025, .month = 2, .day = 13});
    Axis axis = p.axis;
    for (int i = 0; i < 14; ++i, axis = axis.zoomed(2, axis.x(day))) {
        for (const double pan : {0.0, 90.0, -211.0}) {
            const Scene scene = on(p, axis.panned(pan), today);
            INFO("zoom " << axis.zoom() << ", panned " << pan);
            CHECK(texts(scene, "today").size() == 1);
            CHECK(overlaps(header_words(scene)) == 0);
        }
    }
}

TEST_CASE("the line of today stands where its day begins") {
    const Picture p(story("riyadh-2025"), {.size = {940, 648}});
    const Scene with = on(p, p.axis, noon(2025, 2, 14));
    const float x = p.arrangement.gutter + static_cast<float>(p.axis.x(instant({.year = 2025, .month = 2, .day = 14})));
    CHECK(std::any_of(with.shapes.begin(), with.shapes.end(), [&](const Shape& shape) {
        const auto* line = std::get_if<Line>(&shape);
        return line && line->from.x == x && line->to.x == x && line->to.y > 500;
    }));
    std::size_t shapes = 0;
    for (std::size_t i = 0; i < with.shapes.size(); ++i) shapes += meaning_of(with, i).role == ShapeRole::today ? 1 : 0;
    CHECK(shapes == 4);  // a line, a dot, a plate and a word
}

TEST_CASE("a day on which the story has not begun, or is over, is not marked") {
    const Picture p(story("riyadh-2025"), {.size = {940, 648}});
    for (const Instant today : {noon(1990, 1, 1), noon(2026, 11, 22)})
        CHECK(dump(on(p, p.axis, today)) == dump(p.first()));
}

TEST_CASE("in a fold today is a word over the fold, without a line that would name an exact place") {
    const Picture p(story("riyadh-2025"), {.size = {940, 648}, .axis = AxisMode::story});
    const Scene scene = on(p, p.axis, noon(2015, 6, 1));
    CHECK(texts(scene, "today").size() == 1);
    CHECK(scene.shapes.size() == p.first().shapes.size() + 3);
    CHECK(overlaps(header_words(scene)) == 0);
}

TEST_CASE("on a phone a line between two events says where today is") {
    const Instant today = noon(2025, 2, 13);
    const Picture p(story("riyadh-2025"), {.size = {390, 2'000}, .today = today});
    const auto& rows = p.arrangement.rows;
    const auto at =
        std::find_if(rows.begin(), rows.end(), [](const DownRow& row) { return row.kind == DownRow::Kind::today; });
    REQUIRE(at != rows.end());
    for (auto row = rows.begin(); row != rows.end(); ++row)
        if (row->kind == DownRow::Kind::event) CHECK((p.timeline.bounds(row->event).begin > today) == (row > at));
    const Scene scene = p.first();
    CHECK(texts(scene, "today").size() == 1);
    CHECK(overlapping_labels(scene) == 0);
}

TEST_CASE("on a phone the line of a silence says that today is in it") {
    const auto folds = [](Instant today) {
        std::string said;
        for (const DownRow& row :
             Picture(story("riyadh-2025"), {.size = {390, 2'000}, .today = today}).arrangement.rows)
            if (row.kind == DownRow::Kind::fold || row.kind == DownRow::Kind::today) said += row.lines.front() + "; ";
        return said;
    };
    CHECK(folds(noon(2015, 6, 1)) == "13 years without events; 13 years without events · today; 3 years; ");
    CHECK(folds(noon(2030, 6, 1)) == folds(noon(1900, 1, 1)));
}
