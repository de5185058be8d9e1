// Ids: what refers to nothing, what is there twice, and members of themselves.
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "load_checks.h"

namespace demarche {
namespace {

constexpr auto error = Severity::error;

struct Dangling {
    std::string_view members;
    Expected expected;
};

const std::vector<Dangling> dangling_members{
    {R"("participants": [{"actor": "aua"}])",
     {error, "/events/0/participants/0/actor", R"("aua")",
      R"("actor" is "aua", but there is no such actor; this participant is left out; did you mean "ua"?)"}},
    {R"("positions": [{"actor": "eu", "topic": "t", "stance": "open"}])",
     {error, "/events/0/positions/0/actor", R"("eu")",
      R"("actor" is "eu", but there is no such actor; this position is left out.)"}},
    {R"("positions": [{"actor": "ua", "topic": "troops", "stance": "open"}])",
     {error, "/events/0/positions/0/topic", R"("troops")",
      R"("topic" is "troops", but there is no such topic; this position is left out.)"}},
    {R"("accounts": [{"text": "So", "source": "wire"}])",
     {error, "/events/0/accounts/0/source", R"("wire")",
      R"("source" is "wire", but there is no such source; this account is left out.)"}},
    {R"("links": [{"type": "answers", "event": "talk"}])",
     {error, "/events/0/links/0/event", R"("talk")",
      R"("event" is "talk", but there is no such event; this link is left out; did you mean "talks"?)"}},
    {R"("commitment": {"status": "breached", "of": "promise"})",
     {error, "/events/0/commitment/of", R"("promise")",
      R"("of" is "promise", but there is no such event; this commitment is left out.)"}},
    {R"("sources": ["wire"])",
     {error, "/events/0/sources/0", R"("wire")", R"("sources" holds "wire", but there is no such source.)"}},
};

TEST_CASE("a reference to nothing takes its part of the event along, and the author is told which id was meant") {
    const Dangling& dangling = GENERATE(from_range(dangling_members));
    const Document document = check_only_issue(story(dangling.members), dangling.expected);
    REQUIRE(document.events.size() == 1);
    const Event& event = document.events[0];
    CHECK((event.participants.empty() && event.positions.empty() && event.accounts.empty() && event.links.empty()));
    CHECK((event.sources.empty() && !event.commitment));
}

TEST_CASE("a reference that its part can do without is cleared, and the part stays") {
    auto document =
        check_only_issue(story(R"("accounts": [{"text": "So", "source": "s", "by": "eu"}])"),
                         {error, "/events/0/accounts/0/by", R"("eu")", R"("by" is "eu", but there is no such actor.)"});
    CHECK(document.events.at(0).accounts.at(0).by.empty());
    document = check_only_issue(
        story(R"("positions": [{"actor": "ua", "topic": "t", "stance": "open", "sources": ["s", "x"]}])"),
        {error, "/events/0/positions/0/sources/1", R"("x")", R"("sources" holds "x", but there is no such source.)"});
    CHECK(document.events.at(0).positions.at(0).sources == std::vector<std::string>{"s"});
    document =
        check_only_issue(R"({"title": "T", "events": [], "actors": [{"id": "ua", "name": "U"}],
                                    "display": {"order": ["ua", "eu"]}})",
                         {error, "/display/order/1", R"("eu")", R"("order" holds "eu", but there is no such actor.)"});
    CHECK(document.display->order == std::vector<std::string>{"ua"});
    document = check_only_issue(
        R"({"title": "T", "events": [], "actors": [{"id": "ua", "name": "U", "memberOf": "eu"}]})",
        {error, "/actors/0/memberOf", R"("eu")", R"("memberOf" is "eu", but there is no such actor.)"});
    CHECK(document.actors.at(0).member_of.empty());
}

TEST_CASE("the order of lanes names what the lanes stand for: topics by id, tags as they are") {
    const auto document = check_only_issue(
        R"({"title": "T", "events": [], "actors": [{"id": "ua", "name": "U"}], "topics": [{"id": "nato", "name": "N"}],
                            "display": {"order": ["nato", "ua"], "lanes": "topic"}})",
        {error, "/display/order/1", R"("ua")", R"("order" holds "ua", but there is no such topic.)"});
    CHECK(document.display->order == std::vector<std::string>{"nato"});
    const Loaded tags = load_json(R"({"title": "T", "events": [], "display": {"order": ["any tag"], "lanes": "tag"}})");
    CHECK(tags.issues.empty());
    CHECK(tags.document.display->order == std::vector<std::string>{"any tag"});
}

TEST_CASE("an id may be used before the line that gives it") {
    const Loaded loaded = load_json(R"({"title": "T",
        "events": [{"id": "a", "title": "A", "sources": ["s"], "participants": [{"actor": "ua"}],
                    "links": [{"type": "leads-to", "event": "b"}, {"type": "part-of", "event": "a"}]},
                   {"id": "b", "title": "B"}],
        "actors": [{"id": "ua", "name": "Ukraine", "memberOf": "eu"}, {"id": "eu", "name": "Europe"}],
        "sources": [{"id": "s"}]})");
    CAPTURE(loaded.issues);
    CHECK(loaded.issues.empty());
    CHECK(loaded.document.events.at(0).links.size() == 2);
    CHECK(loaded.document.actors.at(0).member_of == "eu");
}

TEST_CASE("references of an event that is left out are not complained about, references to it are") {
    const std::string text = R"({"title": "T", "events": [
        {"id": "a", "links": [{"type": "answers", "event": "nothing"}]},
        {"id": "b", "title": "B", "links": [{"type": "answers", "event": "a"}]}]})";
    const Loaded loaded = load_json(text);
    CAPTURE(loaded.issues);
    REQUIRE(loaded.issues.size() == 2);
    CHECK(loaded.issues[0].pointer == "/events/0");
    CHECK(loaded.issues[1].pointer == "/events/1/links/0/event");
    CHECK(loaded.document.events.at(0).links.empty());
}

TEST_CASE("of two with the same id the first stays") {
    const std::string text = R"({"title": "T",
        "sources": [{"id": "s", "title": "first"}, {"id": "s"}],
        "actors": [{"id": "a", "name": "first"}, {"id": "a", "name": "second", "memberOf": "a"}],
        "topics": [{"id": "t", "name": "first"}, {"id": "t", "name": "second"}],
        "events": [{"id": "e", "title": "first"}, {"title": "second", "id": "e"}]})";
    const Loaded loaded = load_json(text);
    CAPTURE(loaded.issues);
    REQUIRE(loaded.issues.size() == 4);
    check_issue(
        text, loaded.issues[0],
        {error, "/sources/1/id", R"("s")", R"("id" is "s", as an earlier source has it; this source is left out.)"});
    check_issue(
        text, loaded.issues[1],
        {error, "/actors/1/id", R"("a")", R"("id" is "a", as an earlier actor has it; this actor is left out.)"});
    check_issue(
        text, loaded.issues[2],
        {error, "/topics/1/id", R"("t")", R"("id" is "t", as an earlier topic has it; this topic is left out.)"});
    check_issue(
        text, loaded.issues[3],
        {error, "/events/1/id", R"("e")", R"("id" is "e", as an earlier event has it; this event is left out.)"});
    CHECK(loaded.dropped == 1);
    CHECK(loaded.document.events.at(0).title == "first");
    CHECK(loaded.document.actors.at(0).name == "first");
}

TEST_CASE("an event may have the id of an actor") {
    CHECK(load_json(story(R"("participants": [{"actor": "ua"}], "tags": ["ua"])")).issues.empty());
    CHECK(load_json(R"({"title": "T", "actors": [{"id": "x", "name": "X"}], "events": [{"id": "x", "title": "X"}]})")
              .issues.empty());
}

TEST_CASE("nobody is a member of itself: every link of the circle is opened and reported") {
    const std::string text = R"({"title": "T", "events": [], "actors": [
        {"id": "d", "name": "D", "memberOf": "a"},
        {"id": "a", "name": "A", "memberOf": "b"},
        {"id": "b", "name": "B", "memberOf": "c"},
        {"id": "x", "name": "X"},
        {"id": "c", "name": "C", "memberOf": "a"},
        {"id": "e", "name": "E", "memberOf": "e"}]})";
    const Loaded loaded = load_json(text);
    CAPTURE(loaded.issues);
    REQUIRE(loaded.issues.size() == 4);
    check_issue(text, loaded.issues[0],
                {error, "/actors/1/memberOf", R"("b"})",
                 R"("memberOf" is "b", but that leads back to "a" itself; it is left out.)"});
    CHECK(loaded.issues[1].pointer == "/actors/2/memberOf");
    CHECK(loaded.issues[2].pointer == "/actors/4/memberOf");
    CHECK(loaded.issues[3].pointer == "/actors/5/memberOf");
    CHECK(loaded.document.actors.at(0).member_of == "a");
    for (std::size_t i = 1; i < 6; ++i) CHECK(loaded.document.actors.at(i).member_of.empty());
}

TEST_CASE("twenty thousand events that answer one another load in one go") {
    std::string text = R"({"title": "T", "events": [)";
    for (int i = 0; i < 20000; ++i) {
        const std::string id = std::to_string(i), next = std::to_string((i + 1) % 20000);
        text.append(i > 0 ? "," : "").append(R"({"id": ")").append(id);
        text.append(R"(", "title": "E", "links": [{"type": "answers", "event": ")").append(next).append(R"("}]})");
    }
    const Loaded loaded = load_json(text + "]}");
    CHECK(loaded.issues.empty());
    CHECK(loaded.document.events.size() == 20000);
    CHECK(loaded.document.events.back().links.size() == 1);
}

}  // namespace
}  // namespace demarche
