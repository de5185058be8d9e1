// What the first view makes of its room: crowds get most of it, no row is left empty, and no tick says more than a
// date.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <cmath>
#include <string>

#include "layout/subjects.h"
#include "layout/ticks.h"

using namespace demarche;

namespace {

// Single events of old, each centuries after the one before, and then one every year.
Timeline centuries_and_a_crowd(int crowd) {
    Document document;
    const auto add = [&](const std::string& title, const std::string& date) {
        Event event;
        event.id = title;
        event.title = title;
        event.date = *parse_date(date);
        document.events.push_back(event);
    };
    for (int i = 0; i < 11; ++i) add("An early invention " + std::to_string(i), std::to_string(1000 + i * i * 6));
    for (int i = 0; i < crowd; ++i) add("A late invention with a name " + std::to_string(i), std::to_string(1900 + i));
    return Timeline(std::move(document));
}

std::size_t unlabelled(const Picture& p) {
    return static_cast<std::size_t>(
        std::ranges::count_if(p.arrangement.items, [](const Item& i) { return i.leads() && i.level > 0; }));
}

}  // namespace

TEST_CASE(
    "the crowded part of a story gets nearly half of the width, and single events before it little more than a mark") {
    const Picture p(centuries_and_a_crowd(90), {.size = {1'280, 651}, .axis = AxisMode::story});
    const double begin = p.axis.x(instant({.year = 1900})), end = p.axis.x(instant({.year = 1990}));
    CHECK(end - begin > 0.45 * static_cast<double>(p.arrangement.plot().width));
    CHECK(unlabelled(p) < 40);
}

TEST_CASE("every row of a lane has a title in the first view, where all titles have room") {
    std::size_t rows = 0;
    for (const Subject& subject : subjects()) {
        const Picture p(subject.timeline(), {.size = {1'280, 651}});
        if (unlabelled(p) > 0 || p.timeline.size() > 100) continue;
        for (std::uint16_t lane = 0; lane < p.arrangement.lanes.size(); ++lane)
            for (std::uint16_t row = 0; row + 1 < p.arrangement.lanes[lane].rows; ++row) {
                INFO(subject.name() << ", lane " << lane << ", row " << row);
                CHECK(std::ranges::any_of(p.arrangement.items,
                                          [&](const Item& i) { return i.lane == lane && i.row == row; }));
                ++rows;
            }
    }
    CHECK(rows > 20);
}

TEST_CASE("no tick counts a finer unit than the dates around it, at any zoom") {
    const Subject subject = GENERATE(from_range(subjects()));
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(subject.timeline(), {.size = {1'280, 651}, .axis = mode});
    if (p.timeline.dated() == 0) return;
    Unit finest = Unit::year;
    for (std::uint32_t i = 0; i < p.timeline.dated(); ++i)
        finest = std::min(finest, unit_of(p.timeline.brief(EventIndex{i}).precision));
    std::size_t seen = 0;
    for (const Axis& axis : zooms(p.axis, 400))
        for (const Tick& tick : ticks({axis, p.timeline.zone(), p.words}, p.measure)) {
            INFO(subject.name() << ", zoom " << axis.zoom() << ", " << tick.label);
            CHECK(tick.step.unit >= finest);
            ++seen;
        }
    CHECK(seen > 0);
}

TEST_CASE("days of a story stay days beside a day that is told by the hour") {
    Document document;
    const auto add = [&](const std::string& id, const std::string& date) {
        Event event;
        event.id = id;
        event.title = "The title of " + id;
        event.date = *parse_date(date);
        document.events.push_back(event);
    };
    for (int i = 0; i < 6; ++i) add("day " + std::to_string(i), "1990-03-0" + std::to_string(i / 3 + 1));
    for (int i = 0; i < 8; ++i) add("hour " + std::to_string(i), "2001-05-05T1" + std::to_string(i) + ":00");
    const Picture p(Timeline(std::move(document)), {.size = {1'280, 651}, .axis = AxisMode::story});
    std::size_t hours = 0;
    for (const Tick& tick : ticks({p.axis, p.timeline.zone(), p.words}, p.measure)) {
        INFO(tick.context << " " << tick.label);
        if (tick.at < instant({.year = 2000})) CHECK(tick.step.unit >= Unit::day);
        hours += tick.step.unit < Unit::day ? 1 : 0;
    }
    CHECK(hours > 0);
}

namespace {

float natural_height(const Arrangement& a) { return a.header + a.lanes_height + a.footer; }

// Ten events of one lane, some years apart, each with a summary of two sentences.
Timeline ten_events() {
    Document document;
    for (int i = 0; i < 10; ++i) {
        Event event;
        event.id = "e" + std::to_string(i);
        event.title = "The treaty of the river, part " + std::to_string(i);
        event.date = *parse_date(std::to_string(1950 + 3 * i) + "-05-14");
        event.summary = "Envoys of both banks meet for talk number " + std::to_string(i) + ". A second sentence.";
        document.events.push_back(event);
    }
    return Timeline(std::move(document));
}

bool tells(const Scene& scene, std::string_view words, ShapeRole role) {
    for (std::size_t i = 0; i < scene.shapes.size(); ++i)
        if (const auto* text = std::get_if<Text>(&scene.shapes[i]);
            text && meaning_of(scene, i).role == role && text->value.find(words) != std::string::npos)
            return true;
    return false;
}

}  // namespace

TEST_CASE("ten events in one lane are ten cards: each with its date and the first sentence of its summary") {
    const Picture p(ten_events(), {.size = {1'280, 651}});
    const Scene scene = p.first();
    for (std::uint32_t i = 0; i < 10; ++i) {
        INFO(i);
        CHECK(says(scene, p.timeline.title(EventIndex{i})));
        CHECK(tells(scene, "14 May " + std::to_string(1950 + 3 * i), ShapeRole::detail));
        CHECK(tells(scene, "number " + std::to_string(i) + ".", ShapeRole::detail));
    }
    CHECK_FALSE(tells(scene, "second sentence", ShapeRole::detail));
    CHECK(overlapping_labels(scene) == 0);
}

TEST_CASE("a lane has cards at every zoom or at none") {
    const Picture p(ten_events(), {.size = {1'280, 651}});
    for (const Axis& axis : zooms(p.axis, 300)) {
        const Scene scene = p.scene(axis);
        for (const SeenTitle& title : titles_in(scene)) {
            INFO(title.text << ", zoom " << axis.zoom());
            const std::string number = title.text.substr(title.text.rfind(' ') + 1);
            CHECK(tells(scene, "number " + number + ".", ShapeRole::detail));
        }
    }
}

TEST_CASE("a title of two lines is whole where one line has no room for it") {
    Document document;
    for (int i = 0; i < 12; ++i) {
        Event event;
        event.id = "e" + std::to_string(i);
        event.title = "Foreign ministers of both banks meet on the bridge for the " + std::to_string(i) + ". time";
        event.date = *parse_date("20" + std::to_string(10 + i));
        document.events.push_back(event);
    }
    const Picture p(Timeline(std::move(document)), {.size = {1'280, 400}});
    const Scene scene = p.first();
    for (std::uint32_t i = 0; i < p.timeline.size(); ++i) {
        INFO(p.timeline.title(EventIndex{i}));
        CHECK(std::ranges::any_of(titles_in(scene),
                                  [&](const SeenTitle& t) { return t.text == p.timeline.title(EventIndex{i}); }));
    }
}

TEST_CASE("a stage that is as high as its content shows the same as a higher one") {
    std::size_t lower = 0;
    for (const Subject& subject : subjects())
        for (const Size size : {Size{1'280, 651}, Size{940, 900}}) {
            const Picture high(subject.timeline(), {.size = size});
            const float natural = std::ceil(natural_height(high.arrangement));
            if (natural >= size.height) continue;
            const Picture low(subject.timeline(), {.size = {size.width, natural}});
            INFO(subject.name() << ", " << size.width << " px, " << natural << " px high");
            CHECK(natural_height(low.arrangement) <= natural);
            CHECK(natural_height(low.arrangement) > natural - 1 - static_cast<float>(low.arrangement.lanes.size()));
            CHECK(low.first().labels == high.first().labels);
            ++lower;
        }
    CHECK(lower > 10);
}

TEST_CASE("a drawing has no blank strip under its lanes, and is lower where they leave more") {
    std::size_t full = 0, lower = 0;
    for (const Subject& subject : subjects()) {
        const Picture p(subject.timeline(), {.size = {1'280, 651}});
        const Arrangement& a = p.arrangement;
        if (a.hidden_height() > 0) continue;
        INFO(subject.name());
        CHECK(a.plot().height - a.lanes_height <= static_cast<float>(a.lanes.size() + 1));
        ++(a.size.height < 651 ? lower : full);
    }
    CHECK(full > 5);
    CHECK(lower > 5);
}

TEST_CASE("the few events that a filter leaves of many are cards") {
    const Timeline timeline = generated::timeline({.events = 500, .lanes = 3, .seed = 4});
    const std::vector<EventIndex> shown{EventIndex{20}, EventIndex{180}, EventIndex{340}, EventIndex{470}};
    const Picture few(Timeline(timeline), {.size = {1'280, 651}, .shown = shown});
    const Picture all(Timeline(timeline), {.size = {1'280, 651}});
    CHECK_FALSE(few.arrangement.cards.empty());
    CHECK(all.arrangement.cards.empty());
}
