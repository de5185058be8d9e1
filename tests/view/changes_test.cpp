// What an input changes, as the page hears of it; and inputs that come before there is a picture.
#include <catch2/catch_test_macros.hpp>

#include "document/load_json.h"
#include "golden.h"
#include "view/reader.h"

using namespace demarche;

namespace {

Timeline riyadh() { return Timeline(load_json(read_source("shell/stories/riyadh-2025.timeline.json")).document); }

std::uint8_t bits(std::initializer_list<Change> changes) {
    Changes all;
    for (const Change change : changes) all.note(change);
    return all.bits();
}

}  // namespace

TEST_CASE("an input says what it changed, and nothing else") {
    Onlooker reader(riyadh(), {940, 648});
    const auto changes = [&](const Input& input) { return reader.does(input).changes.bits(); };
    CHECK(changes(Select{EventIndex{1}}) == bits({Change::selection}));
    CHECK(changes(Select{EventIndex{1}}) == 0);
    CHECK(changes(Focus{EventIndex{2}}) == bits({Change::focus}));
    CHECK(changes(KeyPress{Key::plus}) == 0);
    CHECK(changes(KeyPress{Key::escape}) == 0);  // the tip goes first
    CHECK(changes(KeyPress{Key::escape}) == bits({Change::selection, Change::focus}));
    const Rect mark = reader.scene.targets.at(0).rect;
    const Vec2 at{mark.x + mark.width / 2, mark.y + mark.height / 2};
    CHECK(changes(Pointer{.phase = PointerPhase::move, .at = at}) == bits({Change::hover}));
    CHECK(changes(Pointer{.phase = PointerPhase::leave}) == bits({Change::hover}));
    CHECK(changes(Pointer{.phase = PointerPhase::leave}) == 0);
}

TEST_CASE("the axis key goes from story to scale and back") {
    Onlooker reader(riyadh(), {940, 648});
    REQUIRE(reader.picture.arrangement.mode == AxisMode::story);
    CHECK(reader.does(KeyPress{Key::axis}).redraw);
    CHECK(reader.view.asked == AxisMode::scale);
    reader.picture.arrangement.mode = AxisMode::scale;
    reader.does(KeyPress{Key::axis});
    CHECK(reader.view.asked == AxisMode::story);
}

TEST_CASE("before there is a picture an event can be chosen, but nothing can be pointed at") {
    const Timeline timeline = riyadh();
    const Arrangement none;
    const Scene empty;
    View view;
    const Shown shown{timeline, none, empty};
    for (const Input& input :
         {Input{Pointer{.phase = PointerPhase::down, .at = {300, 300}}}, Input{KeyPress{Key::plus}},
          Input{Wheel{.at = {300, 300}, .dx = 50}}, Input{Collapse{}}, Input{Focus{EventIndex{1}}}}) {
        const Reaction reaction = update(view, input, shown);
        CHECK_FALSE(reaction.consumed);
        CHECK_FALSE(reaction.redraw);
    }
    CHECK(update(view, Select{EventIndex{3}}, shown).changes.bits() == bits({Change::selection}));
    CHECK(view.awaited == EventIndex{3});
    update(view, Select{}, shown);
    CHECK_FALSE(view.awaited);
}
