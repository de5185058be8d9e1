#include "layout/lanes.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <random>

#include "layout/generated.h"
#include "layout/picture.h"

using namespace demarche;

namespace {

double span_of(const Timeline& timeline, const std::vector<ActorIndex>& order) {
    double sum = 0;
    for (std::uint32_t e = 0; e < timeline.dated(); ++e) {
        std::size_t low = order.size(), high = 0;
        for (const Presence& p : timeline.presences(EventIndex{e})) {
            const auto at = static_cast<std::size_t>(std::find(order.begin(), order.end(), p.party) - order.begin());
            low = std::min(low, at);
            high = std::max(high, at);
        }
        if (high > low)
            sum += (0.2 + static_cast<double>(timeline.importance(EventIndex{e}))) * static_cast<double>(high - low);
    }
    return sum;
}

std::vector<ActorIndex> party_order(const Timeline& timeline) {
    Grouping parties(timeline, GroupBy::party);
    parties.fill().run();
    LaneOrder lanes(timeline, parties, 0xffff);
    for (std::uint32_t i = 0; i < timeline.dated(); ++i) lanes.meet(EventIndex{i});
    while (lanes.insert() > 0) {
    }
    std::vector<ActorIndex> order;
    for (const std::uint32_t group : lanes.given()) order.push_back(ActorIndex{group});
    for (const std::uint32_t group : lanes.found()) order.push_back(ActorIndex{group});
    return order;
}

}  // namespace

TEST_CASE("up to 16 lanes no order has shorter connectors") {
    const Timeline timeline = generated::timeline({.events = 60, .lanes = 6, .seed = 3});
    const std::vector<ActorIndex> found = party_order(timeline);
    REQUIRE(found.size() == 6);
    std::vector<ActorIndex> trial = found;
    std::sort(trial.begin(), trial.end());
    double least = 1e9;
    do least = std::min(least, span_of(timeline, trial));
    while (std::next_permutation(trial.begin(), trial.end()));
    CHECK(std::abs(span_of(timeline, found) - least) < 1e-6);
}

TEST_CASE("of 16 lanes no order that was tried has shorter connectors, and none that moves one lane elsewhere") {
    for (const generated::Kind kind : generated::kinds) {
        const Timeline timeline = generated::timeline({.kind = kind, .events = 80, .lanes = 16, .seed = 11});
        const std::vector<ActorIndex> found = party_order(timeline);
        const double least = span_of(timeline, found) - 1e-6;
        std::vector<ActorIndex> trial = found;
        std::mt19937 random(3);
        for (int i = 0; i < 200; ++i) {
            std::shuffle(trial.begin(), trial.end(), random);
            CHECK(span_of(timeline, trial) >= least);
        }
        for (std::size_t from = 0; from < found.size(); ++from)
            for (std::size_t to = 0; to < found.size(); ++to) {
                trial = found;
                trial.erase(trial.begin() + static_cast<std::ptrdiff_t>(from));
                trial.insert(trial.begin() + static_cast<std::ptrdiff_t>(to), found[from]);
                CHECK(span_of(timeline, trial) >= least);
            }
    }
}

TEST_CASE("beyond 16 lanes the rarest party is where its connectors are shortest") {
    for (const std::uint64_t seed : {1u, 2u, 3u, 4u, 5u}) {
        const Timeline timeline = generated::timeline({.events = 300, .lanes = 20, .seed = seed});
        const std::vector<ActorIndex> found = party_order(timeline);
        REQUIRE(found.size() == 20);
        Grouping parties(timeline, GroupBy::party);
        parties.fill().run();
        const auto rarest = *std::ranges::min_element(
            found, {}, [&](ActorIndex a) { return std::pair(parties.uses(raw(a)), ~raw(a)); });
        std::vector<ActorIndex> trial = found;
        std::erase(trial, rarest);
        for (std::size_t at = 0; at <= trial.size(); ++at) {
            std::vector<ActorIndex> moved = trial;
            moved.insert(moved.begin() + static_cast<std::ptrdiff_t>(at), rarest);
            CHECK(span_of(timeline, moved) >= span_of(timeline, found) - 1e-6);
        }
    }
}

TEST_CASE("the author's order of lanes is kept, parties left out of it follow") {
    const std::vector<ActorIndex> order = party_order(story("riyadh-2025"));
    const Timeline timeline = story("riyadh-2025");
    std::vector<std::string> ids;
    ids.reserve(order.size());
    for (const ActorIndex a : order) ids.push_back(timeline[a].id);
    CHECK(ids == std::vector<std::string>{"ua", "europe", "nato", "us", "sa", "ru", "mcfaul"});
}

TEST_CASE("fifty parties find places too") {
    CHECK(party_order(generated::timeline({.events = 400, .lanes = 50, .seed = 9})).size() == 50);
}
