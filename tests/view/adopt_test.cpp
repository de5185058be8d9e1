// The view of a new arrangement.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "layout/generated.h"
#include "view/fade.h"
#include "view/flight.h"
#include "view/reader.h"

using namespace demarche;

TEST_CASE("labels of a new arrangement do not fade in") {
    Onlooker reader(generated::timeline({.events = 500, .lanes = 4}), {940, 648});
    CHECK(fade_in(reader.view, reader.picture.arrangement, 0).empty());
    reader.view.axis = reader.view.axis.zoomed(200, 400);
    reader.view.at_fit = false;
    adopt(reader.view, reader.picture.arrangement, Fit::keep);
    REQUIRE(level_at(reader.picture.arrangement, reader.view.axis) > 0);
    CHECK(fade_in(reader.view, reader.picture.arrangement, 1).empty());
}

TEST_CASE("other lanes are scrolled until the lane of the selected event is in view") {
    Onlooker reader(generated::timeline({.events = 400, .lanes = 40}), {940, 300});
    const Arrangement& a = reader.picture.arrangement;
    REQUIRE(a.hidden_height() > a.plot().height);
    std::size_t below = 0;
    for (std::uint32_t i = 0; i < 400; i += 20) {
        const Item* lead = lead_of(a, EventIndex{i});
        REQUIRE(lead);
        const Lane& lane = a.lanes[lead->lane];
        reader.view.scroll_px = 0;
        reader.view.scrolled_by = GroupBy::kind;
        reader.view.emphasis.selected = EventIndex{i};
        adopt(reader.view, a, Fit::keep);
        CHECK(lane.top < reader.view.scroll_px + a.plot().height);
        below += lane.top > a.plot().height;
    }
    CHECK(below > 3);
}

TEST_CASE("an axis is panned until a moment beside the view is in it, and stays where the moment is in view") {
    Onlooker reader(generated::timeline({.events = 100, .lanes = 4}), {940, 648});
    const Axis axis = reader.view.axis.zoomed(20, 400);
    const double width = axis.warp().width_px;
    for (const double x : {-500.0, width + 500}) {
        const Instant beside = axis.at(x);
        REQUIRE(std::abs(axis.x(beside) - x) < 1);
        const double shown_at = panned_to_show(axis, beside).x(beside);
        CHECK(shown_at >= 0);
        CHECK(shown_at <= width);
    }
    const Instant inside = axis.at(width / 2);
    CHECK(std::abs(panned_to_show(axis, inside).x(inside) - axis.x(inside)) < 1);
    CHECK(panned_to_show(axis, {}).x(inside) == axis.x(inside));
}
