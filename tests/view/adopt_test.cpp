// The view of a new arrangement.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "layout/generated.h"
#include "view/fade.h"
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
    Onlooker reader(generated::timeline({.events = 400, .lanes = 40}), {940, 300}, Minor::apart);
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

TEST_CASE("a new size keeps what stands in the middle, or the first view") {
    RiyadhReader reader;
    const Picture wider(story("riyadh-2025"), {.size = {1'400, 648}});
    adopt(reader.view, wider.arrangement, Fit::keep);
    CHECK(reader.view.at_fit);
    RiyadhReader zoomed;
    for (int i = 0; i < 6; ++i) zoomed.does(Wheel{.at = {600, 300}, .dy = -120, .zooms = true});
    const Instant middle = zoomed.view.axis.at(zoomed.view.axis.warp().width_px / 2);
    adopt(zoomed.view, wider.arrangement, Fit::keep);
    CHECK(std::abs(zoomed.view.axis.x(middle) - wider.arrangement.warp->width_px / 2) < 2);
}

TEST_CASE("when the stage gets smaller beside the words of an event, its mark stays in view") {
    const Picture wide(story("riyadh-2025"), {.size = {1'280, 648}}),
        narrow(story("riyadh-2025"), {.size = {940, 648}});
    View view;
    adopt(view, wide.arrangement, Fit::first_view);
    const Scene scene = wide.scene(view.axis);
    update(view, Wheel{.at = {700, 300}, .dy = -400, .zooms = true}, {wide.timeline, wide.arrangement, scene});
    const double width = view.axis.warp().width_px;
    for (const double x : {4.0, width / 2, width - 4}) {
        const Instant clicked = view.axis.at(x);
        View smaller = view;
        adopt(smaller, narrow.arrangement, Fit::keep, clicked);
        const double now = smaller.axis.x(clicked);
        CHECK((now >= 0 && now <= smaller.axis.warp().width_px));
        if (x == width / 2) CHECK(std::abs(now - smaller.axis.warp().width_px / 2) < 2);
    }
}

TEST_CASE("a flight to an event goes on when the stage gets smaller on the way") {
    const Picture narrow(story("riyadh-2025"), {.size = {700, 648}});
    RiyadhReader reader;
    for (int i = 0; i < 12; ++i) reader.does(Wheel{.at = {200, 300}, .dy = -120, .zooms = true});
    const EventIndex event = reader.event("riyadh-meeting");
    const Instant at = reader.picture.timeline.bounds(event).begin;
    REQUIRE(reader.view.axis.x(at) > reader.view.axis.warp().width_px);
    reader.does(Select{.event = event});
    advance(reader.view, 0);
    advance(reader.view, 0.1);
    adopt(reader.view, narrow.arrangement, Fit::keep, at);
    REQUIRE(reader.view.flight);
    advance(reader.view, 1);
    const double x = reader.view.axis.x(at);
    CHECK((x >= 0 && x <= reader.view.axis.warp().width_px));
}

TEST_CASE("from story time to true scale the view flies, and arrives at the whole story") {
    RiyadhReader reader;
    const Picture scale(story("riyadh-2025"), {.size = {940, 648}, .axis = AxisMode::scale});
    adopt(reader.view, scale.arrangement, Fit::keep);
    REQUIRE(reader.view.flight);
    reader.waits();
    CHECK(reader.view.axis.linearity() == 1);
    CHECK(std::abs(reader.view.axis.zoom() - reader.view.axis.least_zoom()) < 1e-9);
}

TEST_CASE("lanes that were scrolled do not hang in the air when all of them fit again") {
    Picture low(generated::timeline({.events = 500, .lanes = 12}), {.size = {940, 300}, .minor = Minor::apart});
    Picture high(generated::timeline({.events = 500, .lanes = 12}), {.size = {940, 900}, .minor = Minor::apart});
    View view{.size = {940, 300}};
    adopt(view, low.arrangement, Fit::first_view);
    const Scene scene = low.scene(view.axis);
    const Shown shown{low.timeline, low.arrangement, scene};
    update(view, Pointer{.phase = PointerPhase::down, .at = {500, 100}}, shown);
    update(view, Pointer{.phase = PointerPhase::move, .at = {500, 40}}, shown);
    CHECK(view.scroll_px > 0);
    adopt(view, high.arrangement, Fit::keep);
    CHECK(view.scroll_px == 0);
}
