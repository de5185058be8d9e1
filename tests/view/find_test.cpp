// What a filter changes for the hands and keys of a reader.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "layout/generated.h"
#include "layout/picture.h"
#include "view/view.h"

using namespace demarche;

namespace {

// A reader of the Riyadh story, of which only some events are shown.
struct Reader {
    Picture picture = Picture(story("riyadh-2025"), {.size = {940, 648}});
    std::vector<EventIndex> some{EventIndex{2}, EventIndex{5}, EventIndex{9}};
    View view{.size = {940, 648}};

    Reader() { adopt(view, picture.arrangement, Fit::first_view); }
    Reaction does(const Input& input) {
        const Scene scene = picture.scene(view.axis, view.emphasis, view.scroll_px);
        return update(view, input, {picture.timeline, picture.arrangement, scene, {picture.timeline.size(), &some}});
    }
    std::uint32_t presses(Key key) {
        does(KeyPress{key});
        return view.emphasis.focused ? raw(*view.emphasis.focused) : 99;
    }
};

}  // namespace

TEST_CASE("arrow keys go only to events that are not filtered out") {
    Reader reader;
    reader.view.emphasis.selected = EventIndex{4};  // open, but filtered out
    CHECK(reader.presses(Key::right) == 5);
    CHECK(reader.presses(Key::right) == 9);
    CHECK(reader.presses(Key::right) == 9);
    CHECK(reader.presses(Key::left) == 5);
    CHECK(reader.presses(Key::home) == 2);
    CHECK(reader.presses(Key::left) == 2);
    CHECK(reader.presses(Key::end) == 9);
}

TEST_CASE("no key goes anywhere when nothing is shown") {
    Reader reader;
    reader.some.clear();
    for (const Key key : {Key::right, Key::left, Key::home, Key::end}) CHECK(reader.presses(key) == 99);
}

TEST_CASE("opening an event that is filtered out leaves the drawing where it is") {
    Reader reader;
    for (int i = 0; i < 8; ++i) reader.does(Wheel{.at = {600, 300}, .dx = 0, .dy = -240, .zooms = true});
    reader.does(Select{EventIndex{0}});
    CHECK(reader.view.emphasis.selected == EventIndex{0});
    CHECK_FALSE(reader.view.flight);
}

TEST_CASE("asking for the same again changes nothing") {
    Reader reader;
    CHECK(reader.does(Find{"words=putin"}).redraw);
    CHECK_FALSE(reader.does(Find{"words=putin"}).redraw);
    CHECK(reader.view.query == "words=putin");
}

TEST_CASE("in a crowded story arrow keys go to the events that a search has found, wherever in their bins they are") {
    const Picture p(generated::timeline({.events = 3'000, .lanes = 3, .seed = 5}), {.size = {940, 648}});
    std::vector<EventIndex> found;
    for (std::uint32_t e = 50; e < 3'000; e += 100) found.push_back(EventIndex{e});
    View view{.size = {940, 648}};
    adopt(view, p.arrangement, Fit::first_view);
    const Scene scene = p.first();
    std::set<EventIndex> reached;
    for (std::size_t i = 0; i < found.size(); ++i) {
        update(view, KeyPress{i == 0 ? Key::home : Key::right},
               {p.timeline, p.arrangement, scene, EventList{p.timeline.size(), &found}});
        const auto at = view.emphasis.focused ? view.emphasis.focused : view.emphasis.focused_cluster;
        REQUIRE(at);
        CHECK(std::ranges::binary_search(found, *at));
        reached.insert(*at);
    }
    CHECK(reached.size() > 25);
}
