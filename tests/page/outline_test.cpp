#include "page/outline.h"

#include <catch2/catch_test_macros.hpp>

#include "model/sample.h"
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
    for (Actor& actor : document.actors) actor.name = actor.office = evil;
    document.actors[1].color = evil;
    Source& report = document.sources[0];
    report.publisher = report.title = evil;
    report.url = "javascript:" + evil;
    report.authors = {evil};
    document.title = document.summary = evil;
    Event event = meeting();
    event.id = event.title = event.summary = evil;
    event.accounts = {quote(evil, "usat", "lavrov"), about(evil, account(evil, "usat")),
                      about(evil, account("x", evil))};
    event.tags = {evil};
    event.links = {{.type = LinkType::answers, .event = evil, .note = evil, .extras = {}}};
    const Timeline timeline = timeline_of({event}, document);
    for (const Node& node : {outline(timeline, english()), masthead(timeline, english()),
                             source_list(timeline, english()), legend(english())}) {
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
          "<header class=\"masthead\"><h1>The road to Riyadh</h1><p class=\"counts\">1 event · 2 sources</p></header>");
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
    CHECK(says(page,
               "<cite>Reuters</cite> · <a href=\"https://example.org/report\" rel=\"noopener noreferrer\">"
               "https://example.org/report</a> · accessed <time datetime=\"2025-03\">March 2025</time></li>"));
}

TEST_CASE("The legend explains every mark of the drawing") {
    const std::string page = to_html(legend(english()));
    CHECK(count(page, "<svg class=\"mark\"") == 10);
    for (const std::string_view mark :
         {"Took part", "Host", "Absent", "Meeting", "Planned", "Cancelled", "Put off", "Some day", "Goes on", "folded"})
        CHECK(says(page, mark));
}
