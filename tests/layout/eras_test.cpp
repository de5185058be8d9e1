// Eras: bands behind all lanes, with their names.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "layout/picture.h"
#include "layout/subjects.h"

using namespace demarche;

namespace {

Document with_eras(Document document, std::initializer_list<std::pair<const char*, const char*>> eras) {
    for (const auto& [title, date] : eras)
        document.eras.push_back({.id = title, .title = title, .summary = {}, .date = *parse_date(date)});
    return document;
}

Document riyadh() { return load_json(read_source("shell/stories/riyadh-2025.timeline.json")).document; }

std::vector<const Shape*> shapes_of(const Scene& scene, ShapeRole role) {
    std::vector<const Shape*> found;
    for (std::size_t i = 0; i < scene.shapes.size(); ++i)
        if (meaning_of(scene, i).role == role && !std::holds_alternative<Clip>(scene.shapes[i]))
            found.push_back(&scene.shapes[i]);
    return found;
}

std::vector<std::string> names_of_eras(const Scene& scene) {
    std::vector<std::string> names;
    for (const Shape* shape : shapes_of(scene, ShapeRole::era))
        if (const auto* text = std::get_if<Text>(shape)) names.push_back(text->value);
    return names;
}

}  // namespace

TEST_CASE("an era is a band from its begin to its end, behind all lanes, with its name above them") {
    const Picture p(Timeline(with_eras(riyadh(), {{"The war", "2022-02-24/2025-02-18"}})), {.size = {940, 648}});
    const Scene scene = p.first();
    const auto shapes = shapes_of(scene, ShapeRole::era);
    REQUIRE(shapes.size() == 5);  // a band, two edges, the plate of a name, the name
    const Rect band = std::get<Box>(*shapes[0]).rect;
    const float left = p.arrangement.gutter;
    CHECK(std::abs(band.x - left - static_cast<float>(p.axis.x(instant({.year = 2022, .month = 2, .day = 24})))) <
          0.1f);
    CHECK(std::abs(band.right() - left - static_cast<float>(p.axis.x(instant({.year = 2025, .month = 2, .day = 19})))) <
          0.1f);
    CHECK(band.bottom() >= p.arrangement.header + p.arrangement.lanes.back().top);
    const auto& name = std::get<Text>(*shapes[4]);
    CHECK(name.value == "The war");
    CHECK(name.at.y < p.arrangement.header);
    CHECK(overlapping_labels(scene) == 0);
    for (const Shape* fold : shapes_of(scene, ShapeRole::fold)) CHECK(fold < shapes[3]);  // or it would cross the name
}

TEST_CASE("the name of an era stays in view while the era is, and is cut to what is in view") {
    const Picture p(Timeline(with_eras(riyadh(), {{"The war in all its length and breadth", "2022-02-24/2025-02-18"}})),
                    {.size = {940, 648}, .axis = AxisMode::scale});
    for (const Axis& axis : zooms(p.axis, 500)) {
        const Scene scene = p.scene(axis);
        for (const Shape* shape : shapes_of(scene, ShapeRole::era))
            if (const auto* text = std::get_if<Text>(shape)) {
                CHECK(text->at.x >= p.arrangement.plot().x);
                CHECK(text->at.x + text->width <= p.arrangement.plot().right());
            }
    }
}

TEST_CASE("names of eras that overlap stand beside each other") {
    const Picture p(
        Timeline(with_eras(riyadh(), {{"A peace", "1994/2030"}, {"A war", "2008/2030"}, {"A truce", "2008/2025"}})),
        {.size = {940, 648}});
    std::vector<Rect> names;
    const Scene scene = p.first();
    for (const Shape* shape : shapes_of(scene, ShapeRole::era))
        if (const auto* text = std::get_if<Text>(shape))
            names.push_back({text->at.x, text->at.y - 10, text->width, 13});
    CHECK(names.size() == 3);
    CHECK(overlaps(names) == 0);
}

TEST_CASE("where time runs down an era is told before the first event in it") {
    const Picture p(Timeline(with_eras(riyadh(), {{"The war", "2022-02-24/.."}, {"The time before", "1990/1993"}})),
                    {.size = {390, 3'000}});
    REQUIRE(p.arrangement.orientation == Orientation::down);
    const auto is_era = [](const DownRow& row) { return row.kind == DownRow::Kind::era; };
    CHECK(std::ranges::count_if(p.arrangement.rows, is_era) == 1);
    const auto row = std::ranges::find_if(p.arrangement.rows, is_era);
    REQUIRE(row != p.arrangement.rows.end());
    CHECK(row->lines.front().starts_with("The war · "));
    const auto next =
        std::find_if(row, p.arrangement.rows.end(), [](const DownRow& r) { return r.kind == DownRow::Kind::event; });
    CHECK(p.timeline.bounds(next->event).begin >= instant({.year = 2022, .month = 2, .day = 24}));
    CHECK_FALSE(names_of_eras(p.first()).empty());
}

TEST_CASE("an era without a date is no band, and a story without eras has no strip for their names") {
    Document document = riyadh();
    document.eras.push_back({.id = "e", .title = "Some day", .summary = {}, .date = {}});
    const Picture with(Timeline(document), {.size = {940, 648}}), without(Timeline(riyadh()), {.size = {940, 648}});
    const Scene scene = with.first();
    CHECK(shapes_of(scene, ShapeRole::era).empty());
    CHECK(without.arrangement.header == 40);
}
