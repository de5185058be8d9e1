// Scenes of both stories as approved text: UPDATE_GOLDEN=1 rewrites them, a person looks, then commits.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "layout/picture.h"
#include "model/grouping.h"

using namespace demarche;

namespace {

// With an event of the middle selected.
std::string difference(const std::string& name, const Picture& p) {
    const Emphasis emphasis{.selected = EventIndex{p.timeline.dated() / 2}};
    return golden_difference(name + ".scene.txt", dump(p.scene(p.axis, emphasis)));
}

}  // namespace

TEST_CASE("every story is drawn as approved") {
    const std::string name = GENERATE("riyadh-2025", "westphalia", "iran-deal-2018", "cuba-1962");
    CHECK(difference(name, Picture(story(name), {.size = {940, 648}})) == "");
}

TEST_CASE("every story is drawn as approved on a phone, where time runs down") {
    const std::string name = GENERATE("riyadh-2025", "westphalia", "iran-deal-2018", "cuba-1962");
    const Arrangement short_of_room = Picture(story(name), {.size = {390, 100}}).arrangement;
    const float natural_height = short_of_room.header + short_of_room.lanes_height;
    const Picture p(story(name), {.size = {390, natural_height}});
    REQUIRE(p.arrangement.orientation == Orientation::down);
    CHECK(difference(name + ".down", p) == "");
}

TEST_CASE("Riyadh and Westphalia are drawn as approved by every grouping that they offer") {
    const std::string name = GENERATE("riyadh-2025", "westphalia");
    const GroupBy by =
        GENERATE(GroupBy::topic, GroupBy::kind, GroupBy::place, GroupBy::source, GroupBy::tag, GroupBy::one);
    if ((groupings_of(story(name)) & bit_of(by)) == 0) return;
    const std::string file = name + ".by-" + std::string(word(by));
    CHECK(difference(file, Picture(story(name), {.size = {940, 648}, .lanes = by})) == "");
}
