// Where parties stand on topics.
#include "model/stances.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "model/sample.h"

using namespace demarche;

namespace {

Event says(const char* id, const char* date, std::vector<Position> positions) {
    Event event = sample::event(id, date);
    event.positions = std::move(positions);
    return event;
}

Timeline with(std::vector<Event> events) {
    Document document = sample::riyadh();
    document.topics = {{.id = "nato", .name = "NATO"}, {.id = "troops", .name = "Troops"}};
    return sample::timeline_of(std::move(events), document);
}

std::string told(const Timeline& t) {
    std::string out;
    for (const StanceStep& step : t.stances())
        out += t.document().topics[step.topic].id + " " + t[step.party].id + " " + std::string(t.id(step.event)) + " " +
               std::string(word(step.stance)) + "; ";
    return out;
}

}  // namespace

TEST_CASE("positions are kept by topic, then party, then time, and a person speaks for the party") {
    const Timeline t = with({says("b", "2025-02", {{.actor = "us", .topic = "nato", .stance = Stance::opposes}}),
                             says("a", "2008",
                                  {{.actor = "rubio", .topic = "nato", .stance = Stance::supports},
                                   {.actor = "ru", .topic = "troops", .stance = Stance::rejects},
                                   {.actor = "ru", .topic = "nato", .stance = Stance::open}})});
    CHECK(told(t) == "nato ru a open; nato us a supports; nato us b opposes; troops ru a rejects; ");
}

TEST_CASE("an event that is only planned shows no position") {
    Event planned = says("a", "2030", {{.actor = "us", .topic = "nato", .stance = Stance::opposes}});
    planned.status = Status::scheduled;
    CHECK(told(with({planned})).empty());
}

TEST_CASE("every stance is in favour, open or against") {
    using enum Stance;
    for (const Stance stance : {demands, supports, accepts}) CHECK(attitude_of(stance) == Attitude::in_favour);
    for (const Stance stance : {open, conditional}) CHECK(attitude_of(stance) == Attitude::open);
    for (const Stance stance : {opposes, rejects}) CHECK(attitude_of(stance) == Attitude::against);
}
