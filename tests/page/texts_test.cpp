// Texts of a page beside those of an event: what a screen reader says, how long the list is.
#include <catch2/catch_test_macros.hpp>

#include "model/sample.h"
#include "page/outline.h"

using namespace demarche;
using sample::event;

namespace {}  // namespace

TEST_CASE("A screen reader says the title of an event, its date and its place, and no more") {
    Document document = sample::riyadh();
    Event meeting = event("talks", "2025-02-18");
    meeting.summary = "They talked.";
    meeting.place = Place{.name = "Riyadh"};
    document.events = {meeting};
    const Timeline timeline(std::move(document));
    CHECK(announcement(timeline, EventIndex{0}, english()) == "Title of talks, Tue 18 February 2025 · Riyadh");
}

TEST_CASE("A list of five hundred events is made whole, a longer one is virtual") {
    Document document;
    for (int i = 0; i < 500; ++i) document.events.push_back(event("e" + std::to_string(i), "2001"));
    CHECK_FALSE(needs_virtual_list(Timeline(document)));
    document.events.push_back(event("last", "2001"));
    CHECK(needs_virtual_list(Timeline(document)));
}

TEST_CASE("A citation names the event, its date, the story, and each source once with its address") {
    Document document;
    document.title = "The river";
    document.sources = {{.id = "post", .publisher = "The Post", .title = "They talked", .url = "https://example.org/a"},
                        {.id = "herald", .publisher = "The Herald"}};
    document.sources[0].published = sample::date("2025-02-19");
    document.sources[0].authors = {"Ada Berg"};
    Event talks = event("talks", "2025-02-18");
    talks.sources = {"post"};
    talks.accounts = {sample::account("They talked.", "post"), sample::account("They did.", "herald")};
    document.events = {talks, event("alone", "")};
    const Timeline timeline(std::move(document));
    CHECK(citation(timeline, EventIndex{0}, english()) ==
          "Title of talks, 18 February 2025. The river. Ada Berg, The Post, They talked, 19 February 2025, "
          "https://example.org/a; The Herald");
    CHECK(citation(timeline, EventIndex{1}, english()) == "Title of alone. The river.");
}
