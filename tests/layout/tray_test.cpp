// Events without a date: they stand in a tray, and at the end where time runs down.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "layout/picture.h"

using namespace demarche;

namespace {

Timeline with_undated(int undated) {
    Document document;
    for (int i = 0; i < 6; ++i) {
        Event event{.id = "d" + std::to_string(i), .title = "Dated event " + std::to_string(i)};
        event.date = *parse_date("200" + std::to_string(i) + "-05-14");
        document.events.push_back(event);
    }
    for (int i = 0; i < undated; ++i)
        document.events.push_back({.id = "u" + std::to_string(i), .title = "No further call " + std::to_string(i)});
    return Timeline(std::move(document));
}

std::set<EventIndex> targets(const Scene& scene) {
    std::set<EventIndex> events;
    for (const Target& target : scene.targets) events.insert(target.event);
    return events;
}

}  // namespace

TEST_CASE("events without a date stand in a tray below the lanes, and can be opened there") {
    const Picture p(with_undated(2), {.size = {1'280, 651}});
    const Scene scene = p.first();
    CHECK(says(scene, "No date known"));
    for (const std::uint32_t i : {6u, 7u}) {
        CHECK(says(scene, p.timeline.title(EventIndex{i})));
        CHECK(targets(scene).contains(EventIndex{i}));
    }
    CHECK(p.arrangement.tray().y >= p.arrangement.plot().bottom());
    CHECK(p.arrangement.tray().bottom() <= p.arrangement.overview_box().y);
    CHECK(Picture(with_undated(0), {.size = {1'280, 651}}).arrangement.tray().height == 0);
}

TEST_CASE("a tray without room for all says how many more there are") {
    const Picture p(with_undated(30), {.size = {940, 651}});
    const Scene scene = p.first();
    const auto named =
        static_cast<std::size_t>(std::ranges::count_if(targets(scene), [&](EventIndex e) { return raw(e) >= 6; }));
    CHECK(named > 2);
    CHECK(says(scene, std::to_string(30 - named) + " more"));
    for (const Shape& shape : scene.shapes)
        if (const auto* text = std::get_if<Text>(&shape)) CHECK(text->at.x + text->width <= 940);
}

TEST_CASE("where time runs down the events without a date come last, under a heading of their own") {
    const Picture p(with_undated(2), {.size = {390, 3'000}});
    REQUIRE(p.arrangement.orientation == Orientation::down);
    const auto& rows = p.arrangement.rows;
    REQUIRE(rows.size() > 3);
    CHECK(rows[rows.size() - 3].lines.front() == "No date known");
    CHECK(rows.back().event == EventIndex{7});
    CHECK(says(p.first(), "No further call 1"));
    CHECK(targets(p.first()).contains(EventIndex{7}));
    CHECK(overlapping_labels(p.first()) == 0);
    const float heading = rows[rows.size() - 3].top;  // no column runs on past it: it is not in time
    CHECK(p.arrangement.time_end <= heading + 12);
}

TEST_CASE("a filter that hides the events without a date leaves no tray") {
    const std::vector<EventIndex> shown{EventIndex{0}, EventIndex{3}};
    const Picture p(with_undated(2), {.size = {1'280, 651}, .shown = shown});
    CHECK(p.arrangement.tray().height == 0);
}

TEST_CASE("of very many events without a date the rest is counted, across and down") {
    for (const Size size : {Size{390, 6'000}, Size{20'000, 651}}) {
        const Picture p(with_undated(60), {.size = size});
        CHECK(p.arrangement.undated.size() == 40);
        CHECK(says(p.first(), "20 more"));
    }
}

TEST_CASE("a narrow canvas whose time runs across has a tray, and no overview") {
    Timeline timeline = with_undated(2);
    Document document = timeline.document();
    for (std::uint32_t i = 0; i < timeline.size(); ++i) document.events.push_back(timeline.event(EventIndex{i}));
    document.display = Display{.orientation = Orientation::across};
    const Picture p(Timeline(std::move(document)), {.size = {390, 500}});
    CHECK(!p.arrangement.has_overview());
    CHECK(p.arrangement.tray().bottom() == p.arrangement.size.height);
}
