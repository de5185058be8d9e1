#include "page/outline.h"

#include <catch2/catch_test_macros.hpp>

#include "model/sample.h"
#include "page/html.h"
#include "page/says.h"

using namespace demarche;
using namespace demarche::sample;

TEST_CASE("The list holds the same article as the panel, for each event in time order") {
    Event talk = event("talk", "2025-02-12"), answer = event("answer", "2025-02-14"), never = event("never", "");
    talk.links = {{.type = LinkType::leads_to, .event = "answer", .note = "", .extras = {}}};
    never.links = {{.type = LinkType::answers, .event = "talk", .note = "", .extras = {}}};
    answer.links = {{.type = LinkType::answers, .event = "talk", .note = "", .extras = {}}};
    answer.commitment = commitment(CommitmentStatus::fulfilled, "talk");
    const Timeline timeline = timeline_of({never, answer, talk, meeting()});
    std::string expected = "<ol class=\"events\">";
    for (std::uint32_t i = 0; i < timeline.size(); ++i)
        expected += "<li>" + to_html(article(timeline, EventIndex{i}, english())) + "</li>";
    CHECK(to_html(outline(timeline, english())) == expected + "</ol>");
}

TEST_CASE("Hostile text in any field stays text, and the page carries neither styles nor scripts") {
    const std::string evil = "\"'><script>alert(1)</script><p style=x onload=y>";
    Document document = riyadh();
    for (Actor& actor : document.actors) actor.name = actor.office = actor.country = actor.wikidata = evil;
    document.topics = {{.id = "t", .name = evil, .summary = evil, .extras = {}}};
    document.actors[1].color = evil;
    Source& report = document.sources[0];
    report.publisher = report.title = evil;
    report.url = "javascript:" + evil;
    report.authors = {evil};
    report.language = evil;
    document.title = document.summary = evil;
    Event event = meeting();
    event.id = event.title = event.summary = evil;
    event.accounts = {quote(evil, "usat", "lavrov"), about(evil, account(evil, "usat")),
                      about(evil, account("x", evil))};
    event.tags = {evil};
    event.mode = evil;
    event.links = {{.type = LinkType::answers, .event = evil, .note = evil, .extras = {}}};
    const Timeline timeline = timeline_of({event}, document);
    for (const Node& node : {outline(timeline, english()), masthead(timeline, english()),
                             source_list(timeline, english()), legend(timeline, english())}) {
        const std::string page = to_html(node);
        CHECK_FALSE(says(page, "<script"));
        CHECK_FALSE(says(page, "<p style"));
        CHECK_FALSE(says(page, " style=\""));
        CHECK_FALSE(says(page, "href=\"javascript"));
        CHECK_FALSE(says(to_json(node), "<"));
    }
}

TEST_CASE("The masthead counts events and sources, one as one") {
    CHECK(to_html(masthead(timeline_of({meeting()}), english())) ==
          "<header class=\"masthead\"><h2>The road to Riyadh</h2><p class=\"counts\"><bdi>1 event</bdi> · <bdi>2 "
          "sources</bdi></p></header>");
}

TEST_CASE("The masthead counts no sources where a document has none") {
    Document document = riyadh();
    document.sources.clear();
    CHECK_FALSE(says(to_html(masthead(timeline_of({meeting()}, document), english())), "source"));
}

TEST_CASE("The masthead says when the story was brought up to date") {
    Document document = riyadh();
    document.updated = date("2025-03-18");
    CHECK(says(to_html(masthead(timeline_of({meeting()}, document), english())),
               "<bdi>2 sources</bdi> · updated <time datetime=\"2025-03-18\">Tue 18 March 2025</time></p>"));
}

TEST_CASE("A headline in another language is read aloud in it") {
    Document document = riyadh();
    document.sources[0].title = "Зустріч";
    document.sources[0].language = "uk";
    document.sources[1].url = "https://example.org/report";
    document.sources[1].language = "fr";
    const std::string page = to_html(source_list(timeline_of({meeting()}, document), english()));
    CHECK(says(page, "<span lang=\"uk\">Зустріч</span>"));
    CHECK(says(page, "rel=\"noopener noreferrer\" lang=\"fr\" hreflang=\"fr\">"));
}

TEST_CASE("The legend tells who the parties are, without the people of a party, and what the topics are about") {
    Document document = riyadh();
    Actor& party = document.actors[0];
    party = {.id = party.id,
             .name = "Ukraine",
             .short_name = "UA",
             .aliases = {},
             .country = "UKR",
             .wikidata = "Q212",
             .extras = {}};
    document.topics = {{.id = "t", .name = "The border", .summary = "Where it is", .extras = {}}};
    const std::string page = to_html(legend(timeline_of({meeting()}, document), english()));
    CHECK(says(page, "<span>Ukraine (UA) · <a href=\"https://www.wikidata.org/wiki/Q212\""));
    CHECK(says(page, "<span>The border · Where it is</span>"));
    CHECK_FALSE(says(page, "Lavrov"));
    party.wikidata = "Q1/../x";
    party.type = ActorType::organization;
    party.name = party.short_name = "OSCE";
    CHECK(says(to_html(legend(timeline_of({meeting()}, document), english())),
               "<span>OSCE · organization · UKR · Q1/../x</span>"));
}

TEST_CASE("A source without an address is whole, one with an address is linked") {
    Document document = riyadh();
    document.sources[0].title = "In meeting with US";
    document.sources[0].published = date("2025-02-18");
    document.sources[0].authors = {"A. Writer", "B. Writer"};
    document.sources[1].url = "https://example.org/report";
    document.sources[1].accessed = date("2025-03");
    const std::string page = to_html(source_list(Timeline(document), english()));
    CHECK(says(page,
               "<li id=\"source-usat\"><cite>USA TODAY</cite> · <span>In meeting with US</span> · "
               "A. Writer, B. Writer · <time datetime=\"2025-02-18\">Tue 18 February 2025</time></li>"));
    CHECK(says(
        page,
        "<cite>Reuters</cite> · <a class=\"address\" href=\"https://example.org/report\" rel=\"noopener noreferrer\">"
        "https://example.org/report</a> · accessed <time datetime=\"2025-03\">March 2025</time></li>"));
}

TEST_CASE("The legend tells which eras there are, when they were and what they were") {
    Document document;
    document.eras.push_back(
        {.id = "war", .title = "The river war", .summary = "Over a bridge.", .date = *parse_date("1955/1958")});
    CHECK(says(to_html(legend(timeline_of({meeting()}, document), english())),
               "The river war · 1955–1958 · Over a bridge."));
}

TEST_CASE("The legend explains the marks that the document needs, and no other") {
    const auto told = [](std::vector<Event> events) {
        return to_html(legend(timeline_of(std::move(events), {}), english()));
    };
    const auto marks = [&](std::vector<Event> events) { return count(told(std::move(events)), "<svg class=\"mark\""); };
    const std::size_t always = marks({});
    CHECK(always == 2);
    for (const char* mark : {"folded", "without room"}) CHECK(says(told({}), mark));

    Document document = riyadh();
    const auto of_parties = [&](std::vector<Event> events) {
        return to_html(legend(timeline_of(std::move(events), document), english()));
    };
    for (const char* mark : {"Took part", "Host", "Absent", "Meeting"}) CHECK(says(of_parties({meeting()}), mark));
    CHECK(!says(of_parties({meeting()}), "Addressed"));
    CHECK(says(of_parties({event("a", "2025", {took("us", Role::initiator), took("ru", Role::recipient)})}),
               "Addressed"));

    Event planned = event("planned", "2030"), cancelled = planned, open = event("open", "2020/.."),
          day = event("day", "[2020..2021]");
    planned.status = Status::tentative;
    cancelled.status = Status::cancelled;
    CHECK(says(told({planned}), "Planned"));
    CHECK(says(told({cancelled}), "Cancelled"));
    CHECK(says(told({open}), "Goes on"));
    CHECK(says(told({day}), "Some day"));
    CHECK(says(told({event("year", "2020")}), "Some day"));
    CHECK_FALSE(says(told({event("known", "2020-05-04")}), "Some day"));
    Event put_off = planned;
    put_off.id = "later";
    put_off.links = {{.type = LinkType::postpones, .event = "planned", .note = "", .extras = {}}};
    CHECK(says(told({planned, put_off}), "Put off"));

    Event stance = event("stance", "2000-05-04");
    document.topics = {{.id = "t", .name = "", .summary = "", .extras = {}}};
    for (const auto& [word, mark] :
         {std::pair{Stance::demands, "In favour"}, {Stance::open, "under a condition"}, {Stance::rejects, "Against"}}) {
        stance.positions = {{.actor = "us", .topic = "t", .stance = word}};
        CHECK(says(of_parties({stance}), mark));
        CHECK(marks({stance}) == always);  // nobody is known there
    }

    struct Row {
        CommitmentStatus status;
        const char* mark;
    };
    Event promise = event("promise", "2000-05-04");
    promise.commitment = commitment(CommitmentStatus::made, "");
    CHECK(marks({promise}) == always + 1);
    for (const Row& row : {Row{CommitmentStatus::stalled, "in doubt"}, Row{CommitmentStatus::fulfilled, "kept"},
                           Row{CommitmentStatus::breached, "broken"}, Row{CommitmentStatus::rescinded, "broken"},
                           Row{CommitmentStatus::lapsed, "lapsed"}}) {
        Event step = event("step", "2001-05-04");
        step.commitment = commitment(row.status, "promise");
        CHECK(says(told({promise, step}), row.mark));
        CHECK(marks({promise, step}) == always + 2);
    }
}
