// What became of promises: tables of steps, and how the promise stands after each.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <vector>

#include "model/promises.h"
#include "model/sample.h"

using namespace demarche;

namespace {

// A promise of 2000 called "promise", and then these events.
Timeline with_promise(std::vector<Event> later, CommitmentStatus status = CommitmentStatus::made) {
    Document document;
    for (const char* id : {"herald", "gazette"}) document.sources.push_back({.id = id, .publisher = id});
    Event promise = sample::event("promise", "2000-01-01");
    promise.commitment = Commitment{.status = status};
    document.events.push_back(std::move(promise));
    for (Event& event : later) document.events.push_back(std::move(event));
    return Timeline(std::move(document));
}

Event says(std::string_view date, CommitmentStatus status, std::string of = "promise") {
    Event event = sample::event("e" + std::string(date), date);
    event.commitment = Commitment{.status = status, .of = std::move(of)};
    return event;
}

Event links(std::string_view date, LinkType type) {
    Event event = sample::event("e" + std::string(date), date);
    event.links.push_back({.type = type, .event = "promise"});
    return event;
}

std::vector<Standing> standings(const Timeline& timeline, std::string_view promise = "promise") {
    std::vector<Standing> result;
    for (const PromiseStep& step : life_of(timeline, *timeline.find(promise))) result.push_back(step.standing);
    return result;
}

std::optional<Standing> standing_on(const Timeline& timeline, std::string_view date) {
    return standing_at(timeline, life_of(timeline, *timeline.find("promise")), parse_date(date)->bounds().begin);
}

using enum CommitmentStatus;
using enum LinkType;

}  // namespace

TEST_CASE("a promise stands as its last step says, on every date") {
    const Timeline t =
        with_promise({says("2001-05-01", reaffirmed), says("2003-01-01", stalled), says("2005-01-01", breached),
                      says("2007-01-01", reaffirmed), says("2009-01-01", fulfilled)});
    CHECK(standing_on(t, "1999-12-31") == std::nullopt);
    CHECK(standing_on(t, "2000-01-01") == Standing::made);
    CHECK(standing_on(t, "2002-06-01") == Standing::reaffirmed);
    CHECK(standing_on(t, "2004-01-01") == Standing::stalled);
    CHECK(standing_on(t, "2006-01-01") == Standing::breached);
    CHECK(standing_on(t, "2008-01-01") == Standing::reaffirmed);
    CHECK(standing_on(t, "2020-01-01") == Standing::fulfilled);
}

TEST_CASE("a link to a promise says how it stands from then on") {
    struct Row {
        CommitmentStatus before;
        LinkType link;
        Standing then;
    };
    for (const Row& row : {
             Row{made, implements, Standing::in_progress},
             Row{made, rescinds, Standing::rescinded},
             Row{made, departs_from, Standing::in_doubt},
             Row{made, demands_rescission_of, Standing::in_doubt},
             Row{stalled, implements, Standing::in_progress},
             Row{breached, departs_from, Standing::breached},
             Row{breached, implements, Standing::in_progress},
             Row{breached, rescinds, Standing::rescinded},
             Row{fulfilled, departs_from, Standing::fulfilled},
             Row{rescinded, implements, Standing::rescinded},
             Row{lapsed, demands_rescission_of, Standing::lapsed},
         }) {
        const Timeline t = with_promise({says("2001-01-01", row.before), links("2002-01-01", row.link)});
        CHECK(standings(t).back() == row.then);
    }
    CHECK(standings(with_promise({links("2001-01-01", answers)})).size() == 1);
}

TEST_CASE("a commitment that names a step of a promise bears on the promise itself") {
    Event second = says("2001-01-01", reaffirmed);
    Event third = says("2002-01-01", fulfilled, second.id);
    const Timeline t = with_promise({second, third});
    CHECK(standings(t) == std::vector{Standing::made, Standing::reaffirmed, Standing::fulfilled});
    CHECK(standings(t, second.id).empty());
}

TEST_CASE("an event that says and links counts once, and what it says decides") {
    Event event = says("2001-01-01", stalled);
    event.links.push_back({.type = rescinds, .event = "promise"});
    CHECK(standings(with_promise({event})) == std::vector{Standing::made, Standing::stalled});
}

TEST_CASE("what was only planned changes no promise, and makes none") {
    Event planned = says("2001-01-01", fulfilled);
    planned.status = Status::scheduled;
    CHECK(standings(with_promise({planned})) == std::vector{Standing::made});
    Document document;
    Event promise = sample::event("promise", "2030");
    promise.commitment = Commitment{.status = made};
    promise.status = Status::tentative;
    document.events.push_back(promise);
    CHECK(Timeline(std::move(document)).promise_steps().empty());
}

TEST_CASE("a step before its promise does not count, one of the same day does, wherever it stands in the file") {
    CHECK(standings(with_promise({says("1999-01-01", breached)})) == std::vector{Standing::made});
    Document document;
    document.events.push_back(says("2000-01-01", reaffirmed));
    Event promise = sample::event("promise", "2000-01-01");
    promise.commitment = Commitment{.status = made};
    document.events.push_back(promise);
    CHECK(standings(Timeline(std::move(document))) == std::vector{Standing::made, Standing::reaffirmed});
}

TEST_CASE("a step without a date counts at no date, but at the end") {
    const Timeline t = with_promise({says("", fulfilled), says("2001-01-01", stalled)});
    CHECK(standing_on(t, "2020-01-01") == Standing::stalled);
    CHECK(standings(t).back() == Standing::fulfilled);
}

TEST_CASE("where sources differ about a promise it is disputed, until a later step says more") {
    SECTION("accounts of one event") {
        Event event = says("2001-01-01", breached);
        event.accounts = {sample::account("They kept it.", "herald"), sample::account("They broke it.", "gazette")};
        for (Account& account : event.accounts) account.about = "commitment";
        CHECK(standings(with_promise({event})).back() == Standing::disputed);
        event.accounts[1].text = event.accounts[0].text;
        CHECK(standings(with_promise({event})).back() == Standing::breached);
        event.accounts[1] = sample::account("It rained.", "gazette");
        CHECK(standings(with_promise({event})).back() == Standing::breached);
    }
    SECTION("events of one date") {
        Event kept = says("2001-01-01", fulfilled), broken = says("2001-01-01", breached);
        broken.id = "broken";
        kept.sources = {"herald"};
        broken.sources = {"gazette"};
        CHECK(standings(with_promise({kept, broken})).back() == Standing::disputed);
        CHECK(standings(with_promise({kept, broken, says("2002-01-01", rescinded)})).back() == Standing::rescinded);
        broken.sources = {"gazette", "herald"};  // who reports both tells what followed
        CHECK(standings(with_promise({kept, broken})).back() == Standing::breached);
        broken.commitment->status = in_progress;
        broken.sources = {"gazette"};
        CHECK(standings(with_promise({kept, broken})).back() == Standing::in_progress);
    }
}

TEST_CASE("a dispute does not depend on the order of its events, nor on how many take each side") {
    const auto told = [](std::vector<std::pair<CommitmentStatus, const char*>> said) {
        std::vector<Event> events;
        for (const auto& [status, source] : said) {
            events.push_back(says("2001-01-01", status));
            events.back().id = source;
            events.back().sources = {source};
        }
        Document document;
        for (const auto& each : said) document.sources.push_back({.id = each.second, .publisher = each.second});
        Event promise = sample::event("promise", "2000");
        promise.commitment = Commitment{.status = made};
        document.events = std::move(events);
        document.events.push_back(promise);
        return standings(Timeline(std::move(document))).back();
    };
    CHECK(told({{fulfilled, "a"}, {breached, "b"}, {breached, "c"}}) == Standing::disputed);
    CHECK(told({{breached, "b"}, {fulfilled, "a"}, {breached, "c"}}) == Standing::disputed);
    CHECK(told({{breached, "b"}, {breached, "c"}, {fulfilled, "a"}}) == Standing::disputed);
    CHECK(told({{breached, "b"}, {breached, "c"}, {rescinded, "a"}}) == Standing::rescinded);
}

TEST_CASE("a year and a day in it are not one date, and a step known only to its year may follow its promise") {
    Event day = says("2001-01-01", reaffirmed), year = says("2001", stalled);
    day.sources = {"herald"};
    year.sources = {"gazette"};
    CHECK(standings(with_promise({day, year})).back() == Standing::stalled);
    CHECK(standings(with_promise({says("2000", fulfilled)})).back() == Standing::fulfilled);
    CHECK(standings(with_promise({says("../2003", fulfilled)})).back() == Standing::fulfilled);
    CHECK(standings(with_promise({says("1999", breached)})).back() == Standing::made);
}

TEST_CASE("promises that name each other in a circle are one promise, and a long chain takes no time") {
    Document circle;
    for (const std::string id : {"a", "b"}) {
        Event event = sample::event(id, "2000");
        event.commitment = Commitment{.status = made, .of = id == "a" ? "b" : "a"};
        circle.events.push_back(event);
    }
    const Timeline t(std::move(circle));
    CHECK(standings(t, "a").size() == 2);
    CHECK(standings(t, "b").empty());

    Document chain;
    for (int i = 0; i < 50'000; ++i) {
        Event event = sample::event("e" + std::to_string(i), "2000-01-01");
        event.commitment = Commitment{.status = reaffirmed, .of = i == 0 ? "" : "e" + std::to_string(i - 1)};
        chain.events.push_back(event);
    }
    CHECK(standings(Timeline(std::move(chain)), "e0").size() == 50'000);
}
