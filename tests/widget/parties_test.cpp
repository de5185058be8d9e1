// The parties of an event: the filter, the list and the lanes say the same of each.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <map>

#include "layout/generated.h"
#include "layout/picture.h"
#include "model/query.h"
#include "page/filter_choices.h"
#include "page/html.h"

using namespace demarche;

namespace {

// Parties take part in every way: as hosts, addressed, absent, or by several people.
Document with_all_roles(std::uint32_t seed) {
    generated::Random random(seed);
    Document document = generated::document({.kind = generated::Kind::bursty, .events = 150, .lanes = 9, .seed = seed});
    for (std::uint32_t i = 0; i < 4; ++i) {
        Actor person;
        person.id = person.name = "person" + std::to_string(i);
        person.member_of = "a" + std::to_string(i);
        document.actors.push_back(person);
    }
    constexpr auto roles = static_cast<std::uint32_t>(Role::absent) + 1;
    for (Event& event : document.events) {
        event.kind = static_cast<EventKind>(random.below(16));
        for (std::uint32_t more = random.below(4); more > 0; --more) {
            Participant& each = event.participants.emplace_back();
            each.actor = document.actors[random.below(13)].id;
        }
        for (Participant& each : event.participants) each.role = static_cast<Role>(random.below(roles));
    }
    return document;
}

// The number of events that a reader finds who asks for a party.
std::uint32_t found(const Timeline& timeline, const Actor& party) {
    Search search;
    search.begin(timeline, "party=" + party.id + "\n");
    while (search.step(timeline, 100)) {
    }
    return static_cast<std::uint32_t>(search.found().size());
}

}  // namespace

TEST_CASE("the lane of a party shows or counts all its events: as many as the filter says and the list shows") {
    const std::uint32_t seed = GENERATE(range(1u, 9u));
    const Picture p(Timeline(with_all_roles(seed)), {.size = {940, 8'000}});
    const std::string choices = to_html(filter_choices(p.timeline, p.words));
    const std::map lanes = events_by_lane(p.first());
    std::size_t parties = 0;
    for (const auto& [index, shown] : lanes) {
        const Lane& lane = p.arrangement.lanes[index];
        const auto actor = p.timeline.find_actor("a" + lane.name.substr(lane.name.find(' ') + 1));
        REQUIRE(actor);
        ++parties;
        INFO(lane.name << ", seed " << seed);
        CHECK(shown == found(p.timeline, p.timeline[*actor]));
        CHECK(choices.find("<span>" + lane.name + "</span><small>" + std::to_string(shown) + "</small>") !=
              std::string::npos);
    }
    CHECK(parties == 9);
}

TEST_CASE("whoever is only addressed has a lane, with a smaller mark") {
    Document document;
    for (const char* id : {"north", "union"}) {
        Actor& actor = document.actors.emplace_back();
        actor.id = actor.name = id;
    }
    for (int i = 0; i < 3; ++i) {
        Event& event = document.events.emplace_back();
        event.id = event.title = "e" + std::to_string(i);
        event.date = *parse_date("2018-06-0" + std::to_string(i + 1));
        event.participants = {{.actor = "north", .role = Role::initiator, .extras = {}},
                              {.actor = "union", .role = Role::recipient, .extras = {}}};
    }
    const Picture p(Timeline(document), {.size = {940, 648}});
    REQUIRE(p.arrangement.lanes.size() == 2);
    std::size_t large = 0, small = 0;
    for (const Shape& shape : p.first().shapes)
        if (const auto* disc = std::get_if<Disc>(&shape); disc && disc->fill.tone == Tone::lane)
            ++(disc->radius < 6 ? small : large);
    CHECK(large == 3);
    CHECK(small == 3);
}
