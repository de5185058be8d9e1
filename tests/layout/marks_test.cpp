// What marks tell of dates and of the order in which labels get their room.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "layout/picture.h"
#include "layout/shapes_of.h"

using namespace demarche;

namespace {

Event dated(const std::string& id, const std::string& title, const std::string& date) {
    Event e{.id = id, .title = title};
    e.date = *parse_date(date);
    return e;
}

Picture drawn(std::vector<Event> events, Size size = {940, 400}) {
    Document document;
    document.events = std::move(events);
    return Picture(Timeline(std::move(document)), {.size = size, .axis = AxisMode::scale});
}

// The strokes of arrowheads: slanted lines in the plot, in the colour of a lane.
std::size_t arrowhead_strokes(const Scene& scene) {
    return static_cast<std::size_t>(std::ranges::count_if(scene.shapes, [](const Shape& shape) {
        const auto* line = std::get_if<Line>(&shape);
        return line && line->ink.tone == Tone::lane && line->from.x != line->to.x && line->from.y != line->to.y;
    }));
}

}  // namespace

TEST_CASE("an end that is open has an arrowhead, one that is known or unknown has none") {
    const auto one = [](const std::string& date) {
        return arrowhead_strokes(drawn({dated("a", "First", "2019-01-01"), dated("b", "Second", date)}).first());
    };
    CHECK(one("2020-01-01/..") == 2);
    CHECK(one("2020-01-01/2022-01-01") == 0);
    CHECK(one("2020-01-01/") == 0);
    CHECK(one("2020-01-01") == 0);
}

TEST_CASE("the title of a cancelled event is struck through from its first letter to its last") {
    Event off = dated("a", "The visit is off", "2020-01-01");
    off.status = Status::cancelled;
    const Scene scene = drawn({off, dated("b", "Second", "2021-01-01")}).first();
    const auto words = std::ranges::find_if(scene.shapes, [](const Shape& shape) {
        const auto* text = std::get_if<Text>(&shape);
        return text && text->value == "The visit is off";
    });
    REQUIRE(words != scene.shapes.end());
    const auto& title = std::get<Text>(*words);
    const auto& stroke = std::get<Line>(*std::next(words));
    CHECK(stroke.from.x == title.at.x);
    CHECK(stroke.to.x == title.at.x + title.width);
}

TEST_CASE("a mark of absence stands on the line of its event, at every zoom") {
    const Picture p(story("riyadh-2025"), {.size = {940, 648}});
    std::size_t marks = 0;
    for (const double zoom : {1.0, 4.0, 30.0, 200.0}) {
        const Scene scene = p.scene(p.axis.zoomed(zoom, 464));
        for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
            const Meaning& meaning = meaning_of(scene, i);
            const auto* line = std::get_if<Line>(&scene.shapes[i]);
            if (!line || meaning.role != ShapeRole::connector || line->ink.tone != Tone::faint) continue;
            const auto is_end = [&](const SeenMark& mark) {
                const Vec2 middle{mark.rect.x + mark.rect.width / 2, mark.rect.y + mark.rect.height / 2};
                return mark.event == meaning.event && std::abs(middle.x - line->from.x) < 0.1f &&
                       (middle.y == line->from.y || middle.y == line->to.y);
            };
            INFO(p.timeline.title(meaning.event) << " at zoom " << zoom);
            CHECK(std::ranges::any_of(seen_in(scene).marks, is_end));
            ++marks;
        }
    }
    CHECK(marks >= 2);
}

TEST_CASE("a short title stands beside the mark, on a desk and on a phone, and the long one in the words") {
    Document document;
    document.events.push_back({.id = "talks",
                               .title = "The foreign ministers of both banks talk for four hours",
                               .short_title = "Ministers talk",
                               .date = *parse_date("2025-05-14")});
    for (const Size size : {Size{940, 400}, Size{390, 800}}) {
        const Picture p(Timeline(document), {.size = size});
        CHECK(says(p.first(), "Ministers talk"));
        CHECK_FALSE(says(p.first(), "The foreign ministers"));
    }
}

TEST_CASE("a date known to a month or a year has a dashed line as long as it, as soon as that is longer than a mark") {
    const auto drawn = [](const char* date, const char* other) {
        Document document;
        for (const char* each : {date, other}) {
            Event& event = document.events.emplace_back();
            event.id = event.title = each;
            event.date = *parse_date(each);
        }
        const Picture p(Timeline(std::move(document)), {.size = {940, 400}, .axis = AxisMode::scale});
        const auto lines = shapes_of<Line>(p.first(), ShapeRole::mark);
        if (lines.empty()) return std::string("a node");
        const TimeRange bounds = p.timeline.bounds(EventIndex{0});
        const double left = static_cast<double>(p.arrangement.plot().x);
        CHECK(std::abs(static_cast<double>(lines.front().from.x) - left - p.axis.x(bounds.begin)) < 1);
        CHECK(std::abs(static_cast<double>(lines.front().to.x) - left - p.axis.x(bounds.end)) < 1);
        CHECK(lines.front().style == Stroke::dashed);
        return std::string("a node and its month or year");
    };
    CHECK(drawn("2001-03", "2002-06-05") == "a node and its month or year");
    CHECK(drawn("2001-03", "2021-06-05") == "a node");  // a month is narrower than a mark
    CHECK(drawn("2001", "2011-06-05") == "a node and its month or year");
    CHECK(drawn("2001", "2901-06-05") == "a node");
    CHECK(drawn("2001-03-05", "2001-05-05") == "a node");  // a day is what it says
}
