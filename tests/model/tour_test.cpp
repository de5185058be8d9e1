// The tour as an author orders it, and as readers walk without one.
#include "model/tour.h"

#include <catch2/catch_test_macros.hpp>

#include "document/load_json.h"
#include "model/sample.h"

using namespace demarche;
using namespace demarche::sample;

namespace {

Timeline years(std::vector<TourStep> tour = {}) {
    Document document;
    document.events = {event("one", "2001"), event("two", "2002"), event("three", "2003"), event("when", "")};
    document.display.emplace().tour = std::move(tour);
    return Timeline(std::move(document));
}

TourStep step(const std::string& event, const std::string& text = "") { return {event, text, {}, {}, {}, {}}; }

}  // namespace

TEST_CASE("without an author's tour a reader walks in the order of time, through what the query leaves") {
    const Timeline timeline = years();
    const EventList all{.all = timeline.size()};
    CHECK(tour_length(timeline, all) == 4);
    CHECK(tour_stop(timeline, all, 3).event == timeline.find("when"));
    const std::vector<EventIndex> found{EventIndex{0}, EventIndex{2}};
    const EventList some{.all = timeline.size(), .some = &found};
    CHECK(tour_length(timeline, some) == 2);
    CHECK(tour_stop(timeline, some, 1).event == timeline.find("three"));
    CHECK(step_of(timeline, some, EventIndex{2}) == 1u);
    CHECK_FALSE(step_of(timeline, some, EventIndex{1}));
}

TEST_CASE("an author's tour goes in its own order, says its own words, and skips no step for a query") {
    const Timeline timeline = years({step("three", "How it ends"), step("one"), step("three")});
    const std::vector<EventIndex> none;
    const EventList shown{.all = timeline.size(), .some = &none};
    CHECK(tour_length(timeline, shown) == 3);
    CHECK(tour_stop(timeline, shown, 0).event == timeline.find("three"));
    CHECK(tour_stop(timeline, shown, 0).text == "How it ends");
    CHECK(step_of(timeline, shown, *timeline.find("three")) == 0u);
    CHECK_FALSE(step_of(timeline, shown, *timeline.find("two")));
}

TEST_CASE("a step shows the time that its author gave, to the end of the last day, and none where half is missing") {
    TourStep whole = step("two"), half = step("two");
    whole.start = half.start = date("2001-06");
    whole.end = date("2002-03-05");
    const Timeline timeline = years({whole, half});
    const EventList all{.all = timeline.size()};
    REQUIRE(tour_stop(timeline, all, 0).view);
    CHECK(tour_stop(timeline, all, 0).view->begin == date("2001-06-01").bounds().begin);
    CHECK(tour_stop(timeline, all, 0).view->end == date("2002-03-05").bounds().end);
    CHECK_FALSE(tour_stop(timeline, all, 1).view);
}

TEST_CASE("a step whose event does not exist is told with its place and left out") {
    const Loaded loaded = load_json(R"({"title": "T", "events": [{"id": "a", "title": "A", "date": "2004"}],
        "display": {"tour": [{"event": "b"}, {"event": "a"}, {"text": "no event"}]}})");
    REQUIRE(loaded.issues.size() == 2);
    CHECK(loaded.issues[0].pointer == "/display/tour/0/event");
    CHECK(loaded.issues[1].pointer == "/display/tour/2");
    REQUIRE(loaded.document.display);
    REQUIRE(loaded.document.display->tour.size() == 1);
    CHECK(loaded.document.display->tour[0].event == "a");
}

TEST_CASE("a step is shown for as long as its words take to read, and nothing plays without an author's tour") {
    const auto seconds = [](const std::string& text) {
        const Timeline timeline = years({step("one", text)});
        return reading_seconds(timeline, tour_stop(timeline, {.all = timeline.size()}, 0));
    };
    CHECK(seconds("The talks without Ukraine") == 5);
    CHECK(seconds("  Переговори   без України ") == 4.75);
    CHECK(seconds("\u4f1a\u8c08\u7ed3\u675f") == 4.5);  // two words of two letters
    CHECK(seconds("") == 4.75);                         // the title
    std::string long_text;
    for (int i = 0; i < 100; ++i) long_text += "word ";
    CHECK(seconds(long_text) == 15);
    const Timeline without = years();
    CHECK(reading_seconds(without, tour_stop(without, {.all = without.size()}, 0)) == 0);
}
