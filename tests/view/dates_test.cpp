// Going to a date.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "model/sample.h"
#include "view/flight.h"
#include "view/reader.h"

using namespace demarche;
using namespace demarche::sample;

namespace {

void go(Onlooker& reader, const char* to) {
    CHECK(reader.does(GoToDate{date(to).bounds()}).consumed);
    for (double s = 0; advance(reader.view, s); s += 0.02);
    reader.look();
}

double x(const Onlooker& reader, Instant at) { return reader.view.axis.x(at); }
double width(const Onlooker& reader) { return reader.view.axis.warp().width_px; }

}  // namespace

TEST_CASE("a reader who goes to a date sees all of it in the middle of the plot, and as near as the zoom allows") {
    Onlooker reader(fifty_years(), {940, 648});
    go(reader, "1970");
    const TimeRange year = date("1970").bounds();
    CHECK(x(reader, year.begin) > 0);
    CHECK(x(reader, year.end) < width(reader));
    CHECK(x(reader, year.end) - x(reader, year.begin) > width(reader) * 0.5);
    go(reader, "1970-07-01T10:30");
    CHECK(reader.view.axis.zoom() <= reader.view.axis.most_zoom());
    CHECK(std::abs(x(reader, date("1970-07-01T10:30").bounds().begin) - width(reader) / 2) < 10);
}

TEST_CASE("the way to a date leaves the mode of the axis as it is") {
    for (const AxisMode mode : {AxisMode::story, AxisMode::scale}) {
        Display display;
        display.axis = mode;
        Onlooker reader(fifty_years(display), {940, 648});
        const double linearity = reader.view.axis.linearity();
        go(reader, "1970-07");
        CHECK(reader.view.asked == AxisMode::automatic);
        CHECK(reader.view.axis.linearity() == linearity);
    }
}

TEST_CASE("a date outside of the story leads to its nearest end, and does not zoom") {
    Onlooker reader(fifty_years(), {940, 648});
    go(reader, "1970/1972");
    const double zoom = reader.view.axis.zoom();
    go(reader, "2400-01-01");
    CHECK(is_in_view(reader.view.axis, date("1999-07-01").bounds().begin));
    CHECK(reader.view.axis.zoom() == zoom);
    CHECK(std::abs(x(reader, reader.picture.timeline.extent().end) - width(reader) / 2) < 10);
    go(reader, "0044");
    CHECK(is_in_view(reader.view.axis, date("1950-07-01").bounds().begin));
    CHECK_FALSE(is_in_view(reader.view.axis, date("1999-07-01").bounds().begin));
}

TEST_CASE("a range that holds the story shows all of it, also where the author's first view is a part") {
    Display part;
    part.start = date("1980");
    part.end = date("1982");
    Onlooker reader(fifty_years(part), {940, 648});
    const auto sees = [&](const char* day) { return is_in_view(reader.view.axis, date(day).bounds().begin); };
    CHECK_FALSE(sees("1950-07-01"));
    go(reader, "1900/2100");
    CHECK(sees("1950-07-01"));
    CHECK(sees("1999-07-01"));
    reader.does(KeyPress{Key::zero});
    for (double s = 0; advance(reader.view, s); s += 0.02);
    CHECK_FALSE(sees("1950-07-01"));
    reader.does(KeyPress{Key::whole});
    for (double s = 0; advance(reader.view, s); s += 0.02);
    CHECK(sees("1950-07-01"));
    CHECK(sees("1999-07-01"));
}

TEST_CASE("where no event has a date, or the range is turned round, nothing moves") {
    Document document;
    document.events = {event("when", "")};
    Onlooker undated(Timeline(std::move(document)), {940, 648});
    CHECK_FALSE(undated.does(GoToDate{date("1970").bounds()}).consumed);
    Onlooker reader(fifty_years(), {940, 648});
    const TimeRange year = date("1970").bounds();
    CHECK_FALSE(reader.does(GoToDate{{year.end, year.begin}}).consumed);
}
