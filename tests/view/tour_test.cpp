// Walking the tour.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "model/sample.h"
#include "view/reader.h"

using namespace demarche;
using namespace demarche::sample;

namespace {

Timeline years(std::vector<TourStep> tour = {}) { return fifty_years(Display{.tour = std::move(tour)}); }

std::string open_event(const Onlooker& reader) {
    const auto selected = reader.view.emphasis.selected;
    return selected ? std::string(reader.picture.timeline.id(*selected)) : "";
}

TourStep step(const std::string& event, const std::string& lanes = "") { return {event, "", lanes, {}, {}, {}}; }

// To the end of the flight.
void wait(Onlooker& reader) {
    for (double s = 0; advance(reader.view, s); s += 0.02);
    reader.look();
}

}  // namespace

TEST_CASE("N and B go on and back through the events, and stop at the ends") {
    Onlooker reader(years(), {940, 648});
    reader.does(KeyPress{Key::next_step});
    CHECK(open_event(reader) == "y1950");
    CHECK(reader.does(KeyPress{Key::previous_step}).consumed == false);
    CHECK(open_event(reader) == "y1950");
    reader.does(KeyPress{Key::next_step});
    CHECK(open_event(reader) == "y1951");
    reader.does(Select{*reader.picture.timeline.find("y1999")});
    CHECK(reader.does(KeyPress{Key::next_step}).consumed == false);
    reader.does(KeyPress{Key::previous_step});
    CHECK(open_event(reader) == "y1998");
}

TEST_CASE("an event that is opened on the way is where the tour goes on from, when it is a step") {
    Onlooker reader(years({step("y1990"), step("y1960"), step("y1970")}), {940, 648});
    reader.does(GoToStep{0});
    CHECK(open_event(reader) == "y1990");
    reader.does(Select{*reader.picture.timeline.find("y1960")});
    reader.does(KeyPress{Key::next_step});
    CHECK(open_event(reader) == "y1970");
    reader.does(Select{*reader.picture.timeline.find("y1965")});
    reader.does(KeyPress{Key::next_step});
    CHECK(open_event(reader) == "y1990");  // the first step to a later event
    reader.does(Select{*reader.picture.timeline.find("y1965")});
    reader.does(KeyPress{Key::previous_step});
    CHECK(open_event(reader) == "y1960");
}

TEST_CASE("of two steps with one event, the tour knows at which one the reader is") {
    Onlooker reader(years({step("y1990"), step("y1960"), step("y1990")}), {940, 648});
    const auto at = [&] { return step_shown(reader.view, reader.picture.timeline, {.all = 50}); };
    reader.does(GoToStep{2});
    CHECK(at() == 2u);
    CHECK(reader.does(GoToStep{0}).changes.bits() != 0);  // the page says so, though the open event is the same
    CHECK(at() == 0u);
    reader.does(Select{});
    CHECK_FALSE(at());
}

TEST_CASE("a step shows the time that its author gave, and a step that does not exist changes nothing") {
    Onlooker reader(years({{"y1990", "", "", date("1988"), date("1992"), {}}}), {940, 648});
    reader.does(GoToStep{0});
    wait(reader);
    const double width = reader.view.axis.warp().width_px;
    const double left = reader.view.axis.x(date("1988").bounds().begin),
                 right = reader.view.axis.x(date("1992").bounds().end);
    CHECK(left >= 0);
    CHECK(left < width * 0.3);
    CHECK(right <= width);
    CHECK(right > width * 0.7);
    const Axis before = reader.view.axis;
    CHECK(reader.does(GoToStep{1}).redraw == false);
    CHECK(reader.view.axis.zoom() == before.zoom());
}

TEST_CASE("a reader who wants no motion goes from step to step by cuts") {
    Onlooker reader(years({{"y1990", "", "", date("1988"), date("1992"), {}}, step("y1960")}), {940, 648});
    reader.does(Preferences{.reduced_motion = true});
    reader.does(GoToStep{0});
    CHECK_FALSE(reader.view.flight);
    reader.does(GoToStep{1});
    CHECK_FALSE(reader.view.flight);
    const double x = reader.view.axis.x(date("1960-07-01").bounds().begin);
    CHECK(x >= 0);
    CHECK(x <= reader.view.axis.warp().width_px);
}

TEST_CASE("a step shows the lanes that its author gave, and the next one without lanes the author's own again") {
    Onlooker reader(years({step("y1990", "topic"), step("y1960", "kind"), step("y1970")}), {940, 648});
    CHECK(reader.does(GoToStep{0}).redraw);
    CHECK(reader.view.lanes == GroupBy::topic);
    reader.does(KeyPress{Key::next_step});
    CHECK(reader.view.lanes == GroupBy::kind);
    reader.does(KeyPress{Key::next_step});
    CHECK_FALSE(reader.view.lanes);
}

TEST_CASE("lanes that the reader chose stay at a step without lanes, also when a step had chosen the same") {
    Onlooker reader(years({step("y1990"), step("y1960", "topic"), step("y1970")}), {940, 648});
    reader.does(SetLanes{GroupBy::place});
    reader.does(GoToStep{0});
    CHECK(reader.view.lanes == GroupBy::place);
    reader.does(GoToStep{1});
    CHECK(reader.view.lanes == GroupBy::topic);
    reader.does(SetLanes{GroupBy::topic});
    reader.does(GoToStep{2});
    CHECK(reader.view.lanes == GroupBy::topic);
}

TEST_CASE("a link to a step with lanes of its own shows them, and the next step goes back to the author's") {
    Onlooker reader(years({step("y1990", "topic"), step("y1970")}), {940, 648});
    reader.does(Restore{"event=y1990\nlanes=topic\n"});
    CHECK(reader.view.lanes == GroupBy::topic);
    reader.does(KeyPress{Key::next_step});
    CHECK_FALSE(reader.view.lanes);
    reader.does(Restore{"event=y1990\nlanes=kind\n"});  // the reader's own
    reader.does(KeyPress{Key::next_step});
    CHECK(reader.view.lanes == GroupBy::kind);
}
