// The band of positions below the lanes, and its rows where time runs down.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "layout/picture.h"
#include "layout/shapes_of.h"
#include "model/stances.h"

using namespace demarche;

namespace {

struct Said {
    const char* actor;
    const char* date;
    Stance stance;
    const char* condition = "";
    const char* topic = "bridge";
};

Timeline with(std::vector<Said> all) {
    Document document;
    document.topics = {{.id = "bridge", .name = "The bridge"}, {.id = "tolls", .name = "Tolls"}};
    for (const char* id : {"North", "South", "East"}) document.actors.push_back({.id = id, .name = id});
    for (const Said& said : all) {
        Event event{.id = "e" + std::to_string(document.events.size()), .title = "A statement"};
        event.date = *parse_date(said.date);
        event.participants = {{.actor = said.actor, .role = Role::speaker}};
        event.positions = {
            {.actor = said.actor, .topic = said.topic, .stance = said.stance, .condition = said.condition}};
        document.events.push_back(std::move(event));
    }
    return Timeline(std::move(document));
}

std::vector<Said> said() {
    using enum Stance;
    return {{"North", "2001", demands},
            {"South", "2002", conditional, "if North pays"},
            {"South", "2006", rejects},
            {"East", "2004", opposes},
            {"North", "2003", supports, "", "tolls"}};
}

Picture opened(std::vector<Said> all, Size size = {1'280, 800}) {
    return {with(std::move(all)),
            {.size = size, .axis = AxisMode::scale, .bands = {BandState::automatic, BandState::open}}};
}

template <class T>
std::vector<T> of_stances(const Scene& scene) {
    return shapes_of<T>(scene, ShapeRole::stance);
}

}  // namespace

TEST_CASE("each party has a line, which changes when its stance changes") {
    const Picture p = opened(said());
    const Scene scene = p.first();
    for (const char* words : {"Positions", "The bridge", "demands", "conditional, if North pays", "rejects", "opposes"})
        CHECK(says(scene, words));
    CHECK(!says(scene, "supports"));
    const auto strips = of_stances<Box>(scene);
    REQUIRE(strips.size() == 4);
    CHECK(strips[0].rect.y < strips[1].rect.y);  // North spoke first
    CHECK(strips[1].rect.y == strips[2].rect.y);
    CHECK(strips[1].rect.right() <= strips[2].rect.x);
    CHECK(strips[3].rect.y > strips[2].rect.y);
}

TEST_CASE("a stance is told by colour, by pattern and in words") {
    const Picture p = opened(said());
    const Scene scene = p.first();
    const auto strips = of_stances<Box>(scene);
    REQUIRE(strips.size() == 4);
    CHECK(strips[0].style == Stroke::solid);
    CHECK(strips[1].style == Stroke::dashed);
    CHECK(strips[0].stroke != strips[1].stroke);
    CHECK(strips[1].stroke != strips[2].stroke);
    const auto lines = of_stances<Line>(scene);
    const auto leaning_on = [&](const Box& strip) {
        return std::ranges::count_if(
            lines, [&](const Line& line) { return strip.rect.contains({line.from.x, line.from.y - 1}); });
    };
    CHECK(leaning_on(strips[0]) == 0);
    CHECK(leaning_on(strips[1]) == 0);
    const auto a_px = [&](const Box& strip) { return static_cast<float>(leaning_on(strip)) / strip.rect.width; };
    CHECK(a_px(strips[3]) > 0);
    CHECK(a_px(strips[2]) > 1.5f * a_px(strips[3]));  // rejects, opposes
    for (const Text& text : of_stances<Text>(scene))
        for (const Line& line : lines)
            CHECK(!Rect{text.at.x, text.at.y - 9, text.width, 11}.contains({line.from.x, line.from.y - 2}));
}

TEST_CASE("words of strips stay in their strips, wherever a reader pans and zooms") {
    const Picture p = opened(said());
    for (double zoom = 1; zoom < 300; zoom *= 1.9)
        for (int pan = 0; pan < 8; ++pan) {
            const Scene scene = p.scene(p.axis.zoomed(zoom, 300).panned(-171.0 * pan));
            const auto strips = of_stances<Box>(scene);
            for (const Text& text : of_stances<Text>(scene)) {
                const auto holds = [&](const Box& box) {
                    const bool begins = text.at.x >= box.rect.x || text.at.x < p.arrangement.plot().x;
                    const bool ends = text.at.x + text.width <= box.rect.right() + 1 ||
                                      box.rect.right() > p.arrangement.plot().right();
                    return begins && ends && box.rect.contains({box.rect.x + 1, text.at.y});
                };
                INFO(text.value << " at " << text.at.x << " wide " << text.width << " zoom " << zoom << " pan " << pan);
                CHECK(std::ranges::any_of(strips, holds));
            }
        }
}

TEST_CASE("a reader chooses another topic, and one without positions changes nothing") {
    const auto shown = [&](std::uint32_t topic) {
        const Picture p(with(said()),
                        {.size = {1'280, 800}, .bands = {BandState::automatic, BandState::open}, .topic = topic});
        return summary_of_stances(p.arrangement.bands, p.timeline, p.words);
    };
    CHECK(shown(0) == "The bridge");
    CHECK(shown(1) == "Tolls");
    CHECK(shown(7) == "The bridge");
    CHECK(opened(said()).arrangement.bands.topics == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("of many stances of a party the last ones are drawn") {
    std::vector<Said> all;
    for (int i = 0; i < 300; ++i) all.push_back({"North", "2001", i % 2 ? Stance::demands : Stance::rejects});
    const Picture p = opened(all);
    CHECK(p.arrangement.bands.stances.size() == 64);
    CHECK(p.first().shapes.size() < 2'000);
}

TEST_CASE("two stances of one party on one day share its strip, and both are told") {
    const Picture p = opened(
        {{"North", "2001", Stance::supports}, {"North", "2001", Stance::rejects}, {"South", "2003", Stance::open}});
    const Scene scene = p.first();
    const auto strips = of_stances<Box>(scene);
    REQUIRE(strips.size() == 3);
    CHECK(strips[0].rect.x == strips[1].rect.x);
    CHECK(strips[0].rect.bottom() <= strips[1].rect.y);
    CHECK(says(scene, "supports / rejects"));
}

TEST_CASE("a stance after the day of the document is drawn") {
    Timeline timeline = with({{"North", "2001", Stance::supports}, {"North", "2005", Stance::rejects}});
    Document document = timeline.document();
    document.updated = *parse_date("2003");
    document.events = {timeline.event(EventIndex{0}), timeline.event(EventIndex{1})};
    const Picture p(Timeline(std::move(document)),
                    {.size = {1'280, 800}, .axis = AxisMode::scale, .bands = {BandState::automatic, BandState::open}});
    const Scene scene = p.first();
    CHECK(of_stances<Box>(scene).size() == 2);
    CHECK(says(scene, "rejects"));
}

TEST_CASE("a topic whose positions have no date, or are hidden, cannot be chosen") {
    Timeline timeline = with(said());
    const std::vector<EventIndex> shown{EventIndex{0}, EventIndex{1}};  // 2001 and 2002: the bridge
    const Picture p(std::move(timeline), {.size = {1'280, 800}, .shown = shown, .topic = 1});
    CHECK(p.arrangement.bands.topics == std::vector<std::uint32_t>{0});
    CHECK(p.arrangement.bands.stances.front().topic == 0);
}

TEST_CASE("where time runs down each party tells its stances in their order") {
    const Picture p = opened(said(), {390, 3'000});
    REQUIRE(p.arrangement.orientation == Orientation::down);
    const Scene scene = p.first();
    for (const char* words :
         {"Positions · The bridge", "2001 · demands", "2002 · conditional, if North pays", "2006 · rejects"})
        CHECK(says(scene, words));
    CHECK(of_stances<Box>(scene).size() == 4);
    CHECK(p.arrangement.rows.back().kind == DownRow::Kind::party);
}

TEST_CASE("a document without positions has no band for them, and a filter that hides them leaves none") {
    CHECK(Picture(with({}), {.size = {1'280, 800}}).arrangement.bands.height == 0);
    const std::vector<EventIndex> shown{};
    CHECK(Picture(with(said()), {.size = {1'280, 800}, .shown = shown}).arrangement.bands.height == 0);
}
