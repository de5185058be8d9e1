// The tip of an event that a reader points at or goes to by the keyboard: WCAG 1.4.13.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "document/load_json.h"
#include "golden.h"
#include "layout/generated.h"
#include "layout/shapes_of.h"
#include "view/reader.h"

using namespace demarche;

namespace {

Timeline riyadh() { return Timeline(load_json(read_source("shell/stories/riyadh-2025.timeline.json")).document); }

std::vector<std::string> tip_in(const Scene& scene) {
    std::vector<std::string> lines;
    for (const Text& text : shapes_of<Text>(scene, ShapeRole::tip)) lines.push_back(text.value);
    return lines;
}

Rect plate_of(const Scene& scene) { return shapes_of<Box>(scene, ShapeRole::tip).at(0).rect; }

Vec2 middle_of(const Rect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

const Target& target_of(const Scene& scene, EventIndex e) {
    return *std::ranges::find_if(scene.targets, [&](const Target& t) { return t.event == e && t.count == 1; });
}

Pointer move_to(Vec2 at) { return {.phase = PointerPhase::move, .at = at}; }

}  // namespace

TEST_CASE("the tip of an event has its title, its date and its parties, and lies within the drawing") {
    Onlooker reader(riyadh(), {940, 648});
    int seen = 0;
    for (std::uint32_t i = 0; i < reader.picture.timeline.dated(); ++i) {
        const EventIndex e{i};
        reader.does(Focus{e});
        const std::vector<std::string> lines = tip_in(reader.scene);
        if (lines.empty()) continue;
        ++seen;
        CHECK(lines.size() >= 3);
        CHECK(std::string(reader.picture.timeline.title(e)).starts_with(lines[0].substr(0, 10)));
        const Rect plate = plate_of(reader.scene);
        CHECK(plate.x >= 0);
        CHECK(plate.y >= 0);
        CHECK(plate.right() <= 940);
        CHECK(plate.bottom() <= 648);
    }
    CHECK(seen > 15);
}

TEST_CASE("the tip of the meeting names who was absent, and the open event has none") {
    Onlooker reader(riyadh(), {940, 648});
    const EventIndex meeting = *reader.picture.timeline.find("riyadh-meeting");
    reader.does(Focus{meeting});
    const std::vector<std::string> lines = tip_in(reader.scene);
    REQUIRE(!lines.empty());
    CHECK(lines.back() == "Absent: Europe, Ukraine");
    reader.does(Select{meeting});
    CHECK(tip_in(reader.scene).empty());
}

TEST_CASE("where time runs down no tip lies over the rows, and Escape closes the open event at once") {
    Onlooker reader(riyadh(), {390, 2'400});
    reader.does(Select{EventIndex{3}});
    reader.does(Focus{EventIndex{2}});
    CHECK(tip_in(reader.scene).empty());
    reader.does(KeyPress{Key::escape});
    CHECK_FALSE(reader.view.emphasis.selected);
}

TEST_CASE("the pointer moves onto the tip, which stays; Escape sends it away until the reader points elsewhere") {
    Onlooker reader(riyadh(), {940, 648});
    const EventIndex e = *reader.picture.timeline.find("trump-putin-call");
    const Vec2 mark = middle_of(target_of(reader.scene, e).rect);
    reader.does(move_to(mark));
    REQUIRE(reader.view.emphasis.hovered == e);
    REQUIRE(!tip_in(reader.scene).empty());
    reader.does(move_to(middle_of(plate_of(reader.scene))));
    CHECK(reader.view.emphasis.hovered == e);
    CHECK(!tip_in(reader.scene).empty());
    const auto open = reader.view.emphasis.selected;
    CHECK(reader.does(KeyPress{Key::escape}).consumed);
    CHECK(tip_in(reader.scene).empty());
    CHECK(reader.view.emphasis.selected == open);
    reader.does(Pointer{.phase = PointerPhase::leave});
    reader.does(move_to(mark));
    CHECK(!tip_in(reader.scene).empty());
}

TEST_CASE("an event in a band has a tip too, where the reader points at it") {
    Onlooker reader(riyadh(), {940, 648});
    const auto in_band = std::ranges::find(reader.scene.targets, no_lane, &Target::lane);
    REQUIRE(in_band != reader.scene.targets.end());
    const EventIndex e = in_band->event;
    const Rect rect = in_band->rect;
    reader.does(move_to({rect.x + 4, rect.y + rect.height / 2}));
    REQUIRE(reader.view.emphasis.hovered == e);
    REQUIRE(!tip_in(reader.scene).empty());
    const Rect plate = plate_of(reader.scene);
    CHECK(std::min(std::abs(plate.bottom() - rect.y), std::abs(plate.y - rect.bottom())) < 12);
    reader.does(move_to(middle_of(plate)));
    CHECK(reader.view.emphasis.hovered == e);
}

TEST_CASE("the pointer moves onto the tip of a bin, which stays; Escape sends it away and closes nothing") {
    Onlooker reader(generated::timeline({.events = 3'000, .lanes = 4}), {940, 648});
    reader.does(Select{EventIndex{3}});
    const auto is_free = [&](const Target& t) {
        return t.count > 1 && hit_test(reader.scene, middle_of(t.rect), 0) == &t && t.rect.y > 200;
    };
    const auto bin = std::ranges::find_if(reader.scene.targets, is_free);
    REQUIRE(bin != reader.scene.targets.end());
    const Vec2 place = middle_of(bin->rect);
    reader.does(move_to(place));
    REQUIRE(!reader.scene.tip.empty());
    const std::string tip = reader.scene.tip;
    const Rect plate = plate_of(reader.scene);
    for (const float y : {plate.y + 2, plate.bottom() + 2}) {
        reader.does(move_to({plate.x + plate.width / 2, y}));
        CHECK(reader.scene.tip == tip);
    }
    CHECK(reader.does(KeyPress{Key::escape}).consumed);
    CHECK(reader.scene.tip.empty());
    CHECK(reader.view.emphasis.selected == EventIndex{3});
    reader.does(Pointer{.phase = PointerPhase::leave});
    reader.does(move_to(place));
    CHECK(reader.scene.tip == tip);
}

TEST_CASE("an event without a date has a tip in the tray, with its title and its parties") {
    Document document = load_json(read_source("shell/stories/riyadh-2025.timeline.json")).document;
    document.events.back().date.reset();
    const std::string title = document.events.back().title;
    Onlooker reader(Timeline(document), {940, 648});
    const EventIndex e{static_cast<std::uint32_t>(reader.picture.timeline.dated())};
    reader.does(Focus{e});
    const auto in_tray = std::ranges::find(reader.scene.targets, e, &Target::event);
    REQUIRE(in_tray != reader.scene.targets.end());
    reader.does(move_to(middle_of(in_tray->rect)));
    REQUIRE(!tip_in(reader.scene).empty());
    CHECK(title.starts_with(tip_in(reader.scene)[0].substr(0, 10)));
}
