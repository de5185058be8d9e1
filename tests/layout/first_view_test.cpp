// What the first view makes of its room: crowds get most of it, no row is left empty, and no tick says more than a
// date.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
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
