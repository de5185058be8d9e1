// What an author is told when a value is wrong, and how little goes with it.
#include "document/load_json.h"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "load_checks.h"

namespace demarche {
namespace {

constexpr auto error = Severity::error, warning = Severity::warning;

struct Wrong {
    std::string_view members;
    Expected expected;
};

// Each of these costs the event nothing but the member.
const std::vector<Wrong> wrong_members{
    {R"("summary": 5)", {error, "/events/0/summary", "5", R"("summary" is a number; expected text.)"}},
    {R"("summary": null)", {error, "/events/0/summary", "null", R"("summary" is null; expected text.)"}},
    {R"("summary": {"a": [1]})", {error, "/events/0/summary", R"({"a")", R"("summary" is an object; expected text.)"}},
    {R"("tags": "war")",
     {error, "/events/0/tags", R"("war")", R"("tags" is text; expected a list of texts in brackets.)"}},
    {R"("tags": ["war", true])", {error, "/events/0/tags/1", "true", R"("tags" holds true or false; expected text.)"}},
    {R"("previousDates": {})",
     {error, "/events/0/previousDates", "{", R"("previousDates" is an object; expected a list of dates in brackets.)"}},
    {R"("previousDates": [[]])",
     {error, "/events/0/previousDates/0", "[]",
      R"("previousDates" holds a list; expected a date as text, such as "2025-02-18".)"}},
    {R"("place": "Riyadh")",
     {error, "/events/0/place", R"("Riyadh")", R"("place" is text; expected an object in braces.)"}},
    {R"("links": {})",
     {error, "/events/0/links", "{}", R"("links" is an object; expected a list of objects in brackets.)"}},
    {R"("links": [[]])", {error, "/events/0/links/0", "[]", R"("links" holds a list; expected an object in braces.)"}},
    {R"("date": 2025)",
     {error, "/events/0/date", "2025", R"("date" is a number; expected a date as text, such as "2025-02-18".)"}},
    {R"("duration": 4.5)",
     {error, "/events/0/duration", "4.5",
      R"("duration" is a number; expected a duration as text, such as "PT4H30M".)"}},
    {R"("kind": "agrees")",
     {error, "/events/0/kind", R"("agrees")",
      R"("kind" is "agrees"; expected one of agree, consult, support, concede, cooperate, aid, retreat, request, accuse, )"
      R"(reject, threaten, protest, sanction, mobilize, coerce, assault or statement; did you mean "agree"?)"}},
    {R"("status": "Canceled")",
     {error, "/events/0/status", R"("Canceled")",
      R"("status" is "Canceled"; expected one of held, scheduled, tentative, postponed, rescheduled, cancelled or )"
      R"(hypothetical; did you mean "cancelled"?)"}},
    {R"("status": "")",
     {error, "/events/0/status", R"("")",
      R"("status" is ""; expected one of held, scheduled, tentative, postponed, rescheduled, cancelled or hypothetical.)"}},
    {R"("importance": 1.01)",
     {error, "/events/0/importance", "1.01", R"("importance" is 1.01; expected a number from 0 to 1.)"}},
    {R"("importance": -1)",
     {error, "/events/0/importance", "-1", R"("importance" is -1; expected a number from 0 to 1.)"}},
    {R"("importance": "1")",
     {error, "/events/0/importance", R"("1")", R"("importance" is text; expected a number from 0 to 1.)"}},
    {R"("importance": 12345678901234567890123)",
     {error, "/events/0/importance", "123",
      R"("importance" is 12345678901234567890123; expected a number from 0 to 1.)"}},
    {R"("importance": 1e999)",
     {error, "/events/0/importance", "1e999",
      R"("importance" is a number too large to keep; expected a number from 0 to 1.)"}},
    {R"("place": {"lat": 90.5})",
     {error, "/events/0/place/lat", "90.5", R"("lat" is 90.5; expected a number from -90 to 90.)"}},
    {R"("place": {"lon": -181})",
     {error, "/events/0/place/lon", "-181", R"("lon" is -181; expected a number from -180 to 180.)"}},
    {R"("place": {"lat": 24.7})",
     {warning, "/events/0/place/lat", "24.7", R"(A place on the map needs both "lat" and "lon"; it is left out.)"}},
};

const std::vector<Wrong> wrong_parts{
    {R"("participants": [{"role": "host"}])",
     {error, "/events/0/participants/0", R"({"role")",
      R"(This participant has no "actor"; this participant is left out.)"}},
    {R"("participants": [{"actor": " "}])",
     {error, "/events/0/participants/0/actor", R"(" ")", R"("actor" is empty; this participant is left out.)"}},
    {R"("participants": [{"actor": "ua", "role": "abscent"}])",
     {error, "/events/0/participants/0/role", R"("abscent")",
      R"("role" is "abscent"; expected one of party, initiator, recipient, host, mediator, guarantor, observer, witness, )"
      R"(signatory, speaker, delegate or absent; this participant is left out; did you mean "absent"?)"}},
    {R"("participants": [{"actor": "ua", "role": 3}])",
     {error, "/events/0/participants/0/role", "3",
      R"("role" is a number; expected one of party, initiator, recipient, host, mediator, guarantor, observer, witness, )"
      R"(signatory, speaker, delegate or absent; this participant is left out.)"}},
    {R"("commitment": {"status": "kept"})",
     {error, "/events/0/commitment/status", R"("kept")",
      R"("status" is "kept"; expected one of made, reaffirmed, in-progress, fulfilled, stalled, breached, rescinded or )"
      R"(lapsed; this commitment is left out.)"}},
    {R"("commitment": {})",
     {error, "/events/0/commitment", "{}", R"(This commitment has no "status"; this commitment is left out.)"}},
    {R"("positions": [{"actor": "ua", "topic": "t", "stance": "suports"}])",
     {error, "/events/0/positions/0/stance", R"("suports")",
      R"("stance" is "suports"; expected one of demands, supports, accepts, open, conditional, opposes or rejects; )"
      R"(this position is left out; did you mean "supports"?)"}},
    {R"("accounts": [{"text": "So", "source": "s", "basis": "rumour"}])",
     {error, "/events/0/accounts/0/basis", R"("rumour")",
      R"("basis" is "rumour"; expected one of named, official or anonymous; this account is left out.)"}},
    {R"("accounts": [{"source": "s"}])",
     {error, "/events/0/accounts/0", "{", R"(This account has no "text"; this account is left out.)"}},
    {R"("links": [{"event": "talks", "type": "led-to"}])",
     {error, "/events/0/links/0/type", R"("led-to")",
      R"("type" is "led-to"; expected one of leads-to, answers, departs-from, demands-rescission-of, rescinds, postpones, )"
      R"(implements or part-of; this link is left out; did you mean "leads-to"?)"}},
    {R"("media": [{"url": "javascript:x"}])",
     {warning, "/events/0/media/0/url", R"("javascript)",
      R"("url" is "javascript:x"; expected an address with http, https or mailto; this media item is left out.)"}},
};

TEST_CASE("an author who gets one member wrong is told where and what was expected, and loses only this member") {
    const Wrong& wrong = GENERATE(from_range(wrong_members));
    const std::string text = story(wrong.members);
    const Document document = check_only_issue(text, wrong.expected);
    REQUIRE(document.events.size() == 1);
    const Event& event = document.events[0];
    CHECK(event.title == "Talks");
    CHECK((event.summary.empty() && !event.date && !event.duration && !event.importance && event.links.empty()));
    CHECK((event.previous_dates.empty() && event.status == Status::held && event.kind == EventKind::statement));
    CHECK((!event.place || (!event.place->lat && !event.place->lon)));
}

TEST_CASE("a part that would say something else without its wrong member is left out, the event stays") {
    const Wrong& wrong = GENERATE(from_range(wrong_parts));
    const Document document = check_only_issue(story(wrong.members), wrong.expected);
    REQUIRE(document.events.size() == 1);
    const Event& event = document.events[0];
    CHECK((event.participants.empty() && event.positions.empty() && event.accounts.empty() && event.links.empty()));
    CHECK((event.media.empty() && !event.commitment));
}

TEST_CASE("a good part beside a bad one stays") {
    const auto loaded = load_json(story(R"("participants": [{"actor": "ua", "role": "host"}, {"role": "party"},
                                           {"actor": "ua", "role": "absent", "reason": "declined"}])"));
    const auto& participants = loaded.document.events.at(0).participants;
    REQUIRE(participants.size() == 2);
    CHECK(participants[0].role == Role::host);
    CHECK(participants[1].reason == AbsenceReason::declined);
}

TEST_CASE("a bad date is reported at the very character, and the event stands without it") {
    const std::string text = story(R"("date": "2025-02-30")");
    const Loaded loaded = load_json(text);
    REQUIRE(loaded.issues.size() == 1);
    const Issue& issue = loaded.issues[0];
    CHECK(issue.pointer == "/events/0/date");
    CHECK(issue.line == 2);
    CHECK(text_at(text, issue).substr(0, 3) == "30\"");
    CHECK(issue.message.starts_with(R"("date" is "2025-02-30": expected a day)"));
    CHECK(issue.message.ends_with("at character 9."));
    CHECK(!loaded.document.events.at(0).date);
}

TEST_CASE("a bad date written with escapes is reported where it begins") {
    const std::string text = story(R"("date": "2025-\u0030\u0032-30")");
    const Loaded loaded = load_json(text);
    REQUIRE(loaded.issues.size() == 1);
    CHECK(text_at(text, loaded.issues[0]).starts_with(R"("2025-\u0030)"));
}

TEST_CASE("one bad date of several leaves the others") {
    const Loaded loaded = load_json(story(R"("previousDates": ["2025-02-19", "soon", "2025-03"])"));
    REQUIRE(loaded.issues.size() == 1);
    CHECK(loaded.issues[0].pointer == "/events/0/previousDates/1");
    CHECK(loaded.document.events.at(0).previous_dates.size() == 2);
}

TEST_CASE("an event without a title or an id is left out, and the others stay") {
    const std::string text = R"({"title": "T", "events": [
  {"id": "a"},
  {"title": "B"},
  {"id": "c", "title": " "},
  7,
  {"id": "d", "title": "D"}]})";
    const Loaded loaded = load_json(text);
    CAPTURE(loaded.issues);
    REQUIRE(loaded.issues.size() == 4);
    check_issue(text, loaded.issues[0],
                {error, "/events/0", R"({"id": "a")", R"(This event has no "title"; this event is left out.)"});
    check_issue(text, loaded.issues[1],
                {error, "/events/1", R"({"title")", R"(This event has no "id"; this event is left out.)"});
    check_issue(text, loaded.issues[2],
                {error, "/events/2/title", R"(" ")", R"("title" is empty; this event is left out.)"});
    check_issue(text, loaded.issues[3],
                {error, "/events/3", "7", R"("events" holds a number; expected an object in braces.)"});
    CHECK(loaded.issues[2].line == 4);
    CHECK(loaded.issues[2].column == 24);
    CHECK(loaded.dropped == 4);
    REQUIRE(loaded.document.events.size() == 1);
    CHECK(loaded.document.events[0].id == "d");
}

TEST_CASE("a story without a title or events is read, with a warning for each") {
    const Loaded loaded = load_json("{}");
    REQUIRE(loaded.issues.size() == 2);
    CHECK(loaded.issues[0].message == R"(This document has no "title".)");
    CHECK(loaded.issues[1].message == R"(This document has no "events".)");
    CHECK((loaded.issues[0].severity == warning && loaded.issues[0].line == 1 && loaded.issues[0].column == 1));
    check_only_issue(R"({"title": "", "events": []})", {warning, "/title", R"("")", R"("title" is empty.)"});
}

TEST_CASE("an actor without a name goes by its id, with a warning") {
    const auto document = check_only_issue(R"({"title": "T", "actors": [{"id": "ua"}], "events": []})",
                                           {warning, "/actors/0", "{", R"(This actor has no "name".)"});
    CHECK(document.actors.at(0).name == "ua");
}

TEST_CASE("a newer version is read all the same, with an error") {
    auto document = check_only_issue(
        R"({"version": 2, "title": "T", "events": []})",
        {error, "/version", "2", R"("version" is 2; expected 1, and what is newer is not understood.)"});
    CHECK(document.title == "T");
    document = check_only_issue(R"({"version": 0.5, "title": "T", "events": []})",
                                {error, "/version", "0.5", R"("version" is 0.5; expected 1.)"});
    CHECK(document.version == 1);
}

TEST_CASE("a link that is no web address is left out with a warning, its source stays") {
    const auto document = check_only_issue(
        R"({"title": "T", "sources": [{"id": "s", "url": "ftp://example.org"}], "events": []})",
        {warning, "/sources/0/url", R"("ftp:)",
         R"("url" is "ftp://example.org"; expected an address with http, https or mailto; the address is left out.)"});
    CHECK(document.sources.at(0).url.empty());
    for (const auto url : {"https://example.org", "HTTP://example.org/é", "mailto:desk@example.org"})
        CHECK(
            load_json(R"({"title": "T", "sources": [{"id": "s", "url": ")" + std::string(url) + R"("}], "events": []})")
                .issues.empty());
    for (const auto url : {"https://", "https://a b", "example.org", "httpss://example.org", "//example.org"})
        CHECK(
            load_json(R"({"title": "T", "sources": [{"id": "s", "url": ")" + std::string(url) + R"("}], "events": []})")
                .issues.size() == 1);
}

TEST_CASE("a colour is six hexadecimal digits after a hash") {
    const auto document = check_only_issue(
        R"({"title": "T", "actors": [{"id": "ua", "name": "U", "color": "red"}], "events": []})",
        {error, "/actors/0/color", R"("red")", R"("color" is "red"; expected a colour such as "#c99a00".)"});
    CHECK(document.actors.at(0).color.empty());
}

TEST_CASE("a reason for an absence that was none is left out with a warning, the participant stays") {
    const auto document =
        check_only_issue(story(R"("participants": [{"actor": "ua", "reason": "declined"}])"),
                         {warning, "/events/0/participants/0/reason", R"("declined")",
                          R"("reason" says why somebody was absent, but the "role" is not "absent"; it is left out.)"});
    CHECK(document.events.at(0).participants.at(0).reason == AbsenceReason::none);
}

TEST_CASE("an author says which way time runs") {
    check_only_issue(R"({"title": "T", "events": [], "display": {"orientation": "donw"}})",
                     {error, "/display/orientation", R"("donw")",
                      R"("orientation" is "donw"; expected one of auto, across or down; did you mean "down"?)"});
    CHECK(load_json(R"({"title": "T", "events": [], "display": {"orientation": "down"}})")
              .document.display->orientation == Orientation::down);
}

TEST_CASE("lanes and theme are from closed lists") {
    check_only_issue(R"({"title": "T", "events": [], "display": {"theme": "drak"}})",
                     {error, "/display/theme", R"("drak")",
                      R"("theme" is "drak"; expected one of auto, light or dark; did you mean "dark"?)"});
    CHECK(load_json(R"({"title": "T", "events": [], "display": {"lanes": "topic"}})").document.display->lanes ==
          "topic");
}

TEST_CASE("the lanes of a step of the tour are from the same closed list, and a wrong one leaves the step") {
    const std::string head = R"({"title": "T", "events": [{"id": "a", "title": "A"}], "display": {"tour": [)";
    check_only_issue(head + R"({"event": "a", "lanes": "topik"}]}})",
                     {error, "/display/tour/0/lanes", R"("topik")",
                      R"("lanes" is "topik"; expected one of party, topic, kind, place, source, tag or one; )"
                      R"(did you mean "topic"?)"});
    CHECK(load_json(head + R"({"event": "a", "lanes": "topik"}]}})").document.display->tour.size() == 1);
    CHECK(load_json(head + R"({"event": "a", "lanes": "topic"}]}})").document.display->tour[0].lanes == "topic");
}

}  // namespace
}  // namespace demarche
