// What an author says about how the story opens, and the one day that the reader's clock knows.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "time/calendar.h"
#include "widget/answers.h"
#include "widget/plain_text.h"
#include "widget/widget.h"

using namespace demarche;

namespace {

Widget opened(std::string_view display, Size size = {940, 648}) {
    std::string json = R"({"title": "T", "version": 1, "actors": [{"id": "a", "name": "A"}], "events": [)";
    for (int year = 1900; year < 2000; year += 5)
        json += (year > 1900 ? "," : "") + std::string(R"({"id": "e)") + std::to_string(year) +
                R"(", "title": "Talks of )" + std::to_string(year) + R"(", "date": ")" + std::to_string(year) +
                R"(", "participants": [{"actor": "a"}]})";
    json.append(R"(], "display": {)").append(display).append("}}");
    Widget widget(std::make_unique<PlainText>());
    widget.load(json);
    widget.handle(Resize{size});
    widget.handle(Preferences{.reduced_motion = true});
    widget.frame(0);
    return widget;
}

std::string after(Widget& widget, Key key, int times = 1) {
    for (int i = 0; i < times; ++i) widget.handle(KeyPress{key});
    widget.frame(1);
    return widget.range_text();
}

bool says_today(const Scene& scene) {
    return std::any_of(scene.shapes.begin(), scene.shapes.end(), [](const Shape& shape) {
        const auto* text = std::get_if<Text>(&shape);
        return text && text->value.ends_with("today");
    });
}

}  // namespace

TEST_CASE("the first view begins and ends where the author says, and zooming out shows everything") {
    for (const char* axis : {"story", "scale"}) {
        Widget widget = opened(R"("start": "1950", "end": "1960", "axis": ")" + std::string(axis) + "\"");
        const std::string first = widget.range_text();
        INFO(axis << ": " << first);
        CHECK(first.substr(0, 3) == "194");  // room for a mark left of 1950
        CHECK(first.find("– 196") != first.npos);
        CHECK(widget.scene().marks + widget.scene().clustered <= 5);
        CHECK(after(widget, Key::minus, 20) == "1900 – 1995");
        CHECK(widget.scene().marks + widget.scene().clustered == 20);
        CHECK(after(widget, Key::zero) == first);
    }
}

TEST_CASE("a begin alone opens the story from there to its end, and what lies outside of the story is not shown") {
    Widget late = opened(R"("start": "1980", "axis": "scale")");
    CHECK(late.range_text().ends_with("– 1995"));
    CHECK_FALSE(late.range_text().starts_with("1900"));
    for (const char* display :
         {R"("start": "1700", "end": "2100")", R"("start": "2050")", R"("start": "1960", "end": "1950")"})
        CHECK(opened(display).range_text() == opened("").range_text());
}

TEST_CASE("an open begin or end of the first view leaves it open") {
    CHECK(opened(R"("start": "../1950", "axis": "scale")").range_text() == opened(R"("axis": "scale")").range_text());
    CHECK(opened(R"("start": "1980", "end": "1985/..", "axis": "scale")").range_text() ==
          opened(R"("start": "1980", "axis": "scale")").range_text());
}

TEST_CASE("the still picture is the first view that the author asked for") {
    CHECK(opened(R"("start": "1950", "end": "1960")").still_svg() != opened("").still_svg());
    CHECK(opened(R"("start": "1950", "end": "1960")").still_svg().find("Talks of 1990") == std::string::npos);
}

TEST_CASE("after a change of size the author's first view is still the first view") {
    Widget widget = opened(R"("start": "1950", "end": "1960")");
    widget.handle(Resize{{1'200, 648}});
    widget.frame(1);
    CHECK(widget.range_text() == opened(R"("start": "1950", "end": "1960")", {1'200, 648}).range_text());
}

TEST_CASE("time runs the way the author says, else by the width") {
    CHECK_FALSE(opened("").runs_down());
    CHECK(opened("", {390, 700}).runs_down());
    CHECK(opened(R"("orientation": "auto")", {390, 700}).runs_down());
    CHECK_FALSE(opened(R"("orientation": "across")", {390, 700}).runs_down());
    Widget wide = opened(R"("orientation": "down")");
    CHECK(wide.runs_down());
    CHECK(wide.natural_height() > 648);
    wide.handle(Resize{{940, wide.natural_height()}});  // as the page gives it
    wide.frame(1);
    CHECK(wide.scene().labels == 20);
    for (const Shape& shape : wide.scene().shapes)
        if (const auto* text = std::get_if<Text>(&shape)) CHECK(text->at.x + text->width <= 940);
}

TEST_CASE("the page is told which theme the author wants") {
    Widget dark = opened(R"("theme": "dark")"), none = opened("");
    CHECK(text(dark, TextOf::theme, 0) == "dark");
    CHECK(text(none, TextOf::theme, 0).empty());
}

TEST_CASE("today is marked as soon as the page says what day it is, and never in a still picture") {
    Widget widget = opened("");
    CHECK_FALSE(says_today(widget.scene()));
    widget.set_today(instant({.year = 1967, .month = 5, .day = 3, .hour = 9}));
    widget.frame(1);
    CHECK(says_today(widget.scene()));
    CHECK(widget.still_svg().find(">today<") == std::string::npos);
    Widget phone = opened("", {390, 2'000});
    phone.set_today(instant({.year = 1967, .month = 5, .day = 3}));
    phone.frame(1);
    CHECK(says_today(phone.scene()));
}
