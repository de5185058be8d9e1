// Arcs between events cost what is drawn, not what the document holds.
#include <catch2/catch_test_macros.hpp>

#include "layout/generated.h"
#include "layout/picture.h"

using namespace demarche;

namespace {

// Every second event was put off to the one after it.
Timeline put_off(std::uint32_t events) {
    Document document = generated::document({.events = events, .lanes = 4});
    for (std::uint32_t i = 0; i + 1 < events; i += 2)
        document.events[i + 1].links.push_back({.type = LinkType::postpones, .event = document.events[i].id});
    return Timeline(std::move(document));
}

std::size_t dashed_arcs(const Scene& scene) {
    return static_cast<std::size_t>(std::ranges::count_if(scene.shapes, [](const Shape& shape) {
        const auto* curve = std::get_if<Curve>(&shape);
        return curve && curve->style == Stroke::dashed;
    }));
}

}  // namespace

TEST_CASE("every postponement of a story is an arc, from the old date to the new") {
    const Picture p(put_off(40), {.size = {1280, 648}});
    CHECK(dashed_arcs(p.first()) == 20);
}

TEST_CASE(
    "of thousands of postponements those of drawn events are arcs, and the drawing stays within a few thousand "
    "shapes") {
    const Picture p(put_off(12'000), {.size = {1280, 648}});
    const Scene scene = p.first();
    CHECK(dashed_arcs(scene) > 0);
    CHECK(dashed_arcs(scene) <= scene.marks);
    CHECK(scene.shapes.size() < 4'000);
}

TEST_CASE("the selected event's links in both directions are arcs, among thousands of others too") {
    for (const std::uint32_t events : {40u, 6'000u}) {
        Document document = generated::document({.events = events, .lanes = 4});
        for (std::uint32_t i = 0; i + 1 < events; ++i)
            document.events[i].links.push_back({.type = LinkType::answers, .event = document.events[i + 1].id});
        for (const std::uint32_t i : {9u, 20u, 30u})
            document.events[i].links.push_back({.type = LinkType::leads_to, .event = document.events[3].id});
        const std::string id = document.events[3].id;
        const Picture p(Timeline(std::move(document)), {.size = {1280, 648}});
        const Scene scene = p.scene(p.axis, {.selected = p.timeline.find(id)});
        CHECK(std::ranges::count_if(scene.shapes,
                                    [](const Shape& shape) { return std::holds_alternative<Curve>(shape); }) == 5);
    }
}

TEST_CASE("on demand the links between all events in view are arcs, each once, and no more than a frame has room for") {
    for (const std::uint32_t events : {30u, 6'000u}) {
        Document document = generated::document({.events = events, .lanes = 4});
        for (std::uint32_t i = 0; i + 1 < events; ++i)
            document.events[i].links.push_back({.type = LinkType::answers, .event = document.events[i + 1].id});
        const std::string id = document.events[3].id;
        const Picture p(Timeline(std::move(document)), {.size = {1280, 648}});
        const Scene scene = compose({.timeline = p.timeline,
                                     .arrangement = p.arrangement,
                                     .axis = p.axis,
                                     .emphasis = {.selected = p.timeline.find(id)},
                                     .words = p.words,
                                     .measure = p.measure,
                                     .links = Links::all});
        const auto arcs = std::ranges::count_if(
            scene.shapes, [](const Shape& shape) { return std::holds_alternative<Curve>(shape); });
        if (events == 30)
            CHECK(arcs == 29);
        else
            CHECK((arcs > 5 && arcs <= 60));
    }
}
