// The view of a new arrangement.
#include <catch2/catch_test_macros.hpp>

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
