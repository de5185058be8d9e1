// Animations of the axis.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "layout/generated.h"
#include "view/flight.h"
#include "view/reader.h"

using namespace demarche;

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

TEST_CASE("a flight ends, whatever the clock says when it begins and even when the clock is set back") {
    for (const double begin_s : {-1'000.0, 0.0, 1e9}) {
        Onlooker reader(generated::timeline({.events = 100, .lanes = 4}), {940, 648});
        View& view = reader.view;
        const Axis to = view.axis.zoomed(20, 400);
        fly(view, to);
        CHECK(advance(view, begin_s));
        CHECK(advance(view, begin_s - 60));
        CHECK(advance(view, begin_s - 59.9));
        CHECK_FALSE(advance(view, begin_s - 59));
        CHECK(view.axis.zoom() == to.zoom());
    }
}
