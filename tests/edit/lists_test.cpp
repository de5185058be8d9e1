#include "edit/lists.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <sstream>

#include "document/load_json.h"
#include "document/save_json.h"
#include "edit/cells.h"
#include "edit/desk.h"

namespace demarche {
namespace {

std::string joined(std::initializer_list<std::string_view> texts) {
    std::string out;
    for (const std::string_view text : texts) {
        if (!out.empty()) out += '\x1f';
        out += text;
    }
    return out;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

// Two events, and their author.
struct TwoEvents {
    TwoEvents() {
        desk.answer(EditCommand::open, R"({"version": 1, "title": "T",
            "actors": [{"id": "u", "name": "Upland"}, {"id": "m", "name": "Midland"}],
            "sources": [{"id": "herald", "publisher": "Herald"}],
            "events": [{"id": "one", "title": "They meet", "date": "2025-05-14",
                        "participants": [{"actor": "u", "role": "host"}, {"actor": "m"}]},
                       {"id": "two", "title": "They sign", "date": "2025-05-15"}]})");
    }
    std::string set(std::string_view column, std::string_view text, EditCommand how = EditCommand::set) {
        return desk.answer(how, joined({"events", "one", column, text}));
    }
    std::string set_of_story(std::string_view column, std::string_view text) {
        return desk.answer(EditCommand::set, joined({"story", "story", column, text}));
    }
    std::string lists() { return desk.answer(EditCommand::lists, joined({"events", "one"})); }
    Document story() { return load_json(desk.answer(EditCommand::story, {})).document; }
    Desk desk;
};

TEST_CASE("an author writes what a source says of an event, and both become known") {
    TwoEvents row;
    row.set("accounts.0.text", "It lasted four hours.");
    row.set("accounts.0.source", "Post https://post.example/a");
    row.set("accounts.0.by", "Ada Berg");
    row.set("accounts.0.about", "date");
    row.set("accounts.0.quote", "yes");
    const Document story = row.story();
    REQUIRE(story.events[0].accounts.size() == 1);
    const Account& account = story.events[0].accounts[0];
    CHECK(account.text == "It lasted four hours.");
    CHECK(account.quote);
    CHECK(account.about == "date");
    REQUIRE(story.sources.size() == 2);
    CHECK(story.sources[1].url == "https://post.example/a");
    CHECK(account.source == story.sources[1].id);
    REQUIRE(story.actors.size() == 3);
    CHECK(account.by == story.actors[2].id);
    CHECK(has(row.lists(), R"("accounts":[{"text":"It lasted four hours.","source":"Post","by":"Ada Berg")"));
}

TEST_CASE("an account without its source is not shown yet, and says what it lacks") {
    TwoEvents row;
    const std::string shown = row.set("accounts.0.text", "It lasted four hours.");
    CHECK(row.story().events[0].accounts.empty());
    CHECK(has(shown, R"("column":"accounts.0.source","message":"This is not shown yet: its source is missing")"));
    CHECK(has(row.lists(), "It lasted four hours."));  // the author goes on writing it
}

TEST_CASE("a link goes to another event, and goes when that event is taken out; undo brings back both") {
    TwoEvents row;
    row.set("links.0.event", "two");
    row.set("links.0.type", "answers");
    row.set("links.0.note", "as promised");
    const std::string before = row.desk.answer(EditCommand::story, {});
    CHECK(row.story().events[0].links[0].type == LinkType::answers);
    row.desk.answer(EditCommand::remove, joined({"events", "two"}));
    CHECK(row.story().events[0].links.empty());
    row.desk.answer(EditCommand::undo, {});
    CHECK(row.desk.answer(EditCommand::story, {}) == before);
}

TEST_CASE("who is given a reason was absent, and who took part has none") {
    TwoEvents row;
    row.set("participants.1.reason", "not-invited");
    CHECK(row.story().events[0].participants[1].role == Role::absent);
    CHECK(has(row.set("title", "They meet again"), "\"absent\":\"Midland (not invited)\""));
    row.set("participants.1.role", "mediator");
    CHECK(row.story().events[0].participants[1].reason == AbsenceReason::none);
}

TEST_CASE("a position names a topic that the story does not have yet") {
    TwoEvents row;
    row.set("positions.0.actor", "Upland");
    row.set("positions.0.topic", "The dam");
    row.set("positions.0.stance", "opposes");
    const Document story = row.story();
    REQUIRE(story.topics.size() == 1);
    CHECK(story.topics[0].name == "The dam");
    CHECK(story.events[0].positions[0].topic == story.topics[0].id);
    CHECK(has(row.lists(), R"("topic":"The dam","stance":"opposes")"));
    row.set("positions.1.topic", "the DAM");
    CHECK(row.story().topics.size() == 1);
}

TEST_CASE("an item is taken out, and a step of the tour moves before another") {
    TwoEvents row;
    row.set_of_story("tour.0.event", "one");
    row.set_of_story("tour.1.event", "two");
    row.set_of_story("tour.1.text", "And they sign.");
    row.set_of_story("tour.1", "0");
    Document story = row.story();
    REQUIRE(story.display);
    CHECK(story.display->tour[0].text == "And they sign.");
    CHECK(story.display->tour[1].event == "one");
    row.set_of_story("tour.0", "");
    CHECK(row.story().display->tour.size() == 1);
    for (int step = 0; step < 5; ++step) row.desk.answer(EditCommand::undo, {});
    CHECK_FALSE(row.story().display);  // as it was opened
}

TEST_CASE("the tour does not go to an event that is taken out") {
    TwoEvents row;
    row.set_of_story("tour.0.event", "one");
    row.set_of_story("tour.1.event", "two");
    row.desk.answer(EditCommand::remove, joined({"events", "one"}));
    CHECK(row.story().display->tour.size() == 1);
    row.desk.answer(EditCommand::undo, {});
    CHECK(row.story().display->tour.size() == 2);
}

TEST_CASE("an era and a phase have dates in words, and words that are no date leave the date as it was") {
    TwoEvents row;
    row.set_of_story("eras.0.title", "The drought");
    row.set_of_story("eras.0.date", "May to July 2025");
    row.set("phases.0.name", "in force");
    row.set("phases.0.date", "1 June 2025");
    row.set("phases.0.date", "soon");
    row.set("previousDates.0.date", "12 May 2025");
    const Document story = row.story();
    CHECK(story.eras.at(0).date->text == "2025-05/2025-07");
    CHECK(story.events[0].phases.at(0).date->text == "2025-06-01");
    CHECK(story.events[0].previous_dates.at(0).text == "2025-05-12");
}

TEST_CASE("a picture has its alternative text, and one without an address says so") {
    TwoEvents row;
    const std::string shown = row.set("media.0.alt", "Two flags");
    CHECK(has(shown, "its address is missing"));
    row.set("media.0.url", "https://example.org/a.png");
    CHECK(row.story().events[0].media.at(0).alt == "Two flags");
}

TEST_CASE("a place that no list has changes nothing") {
    TwoEvents row;
    const std::string before = row.desk.answer(EditCommand::story, {});
    for (const std::string_view column :
         {"accounts", "accounts.5.text", "accounts.x.text", "accounts.0.nothing", "accounts.-1.text", "links.1",
          "accounts.99999999999999999999.text", "..", ""})
        row.set(column, "one");
    CHECK(row.desk.answer(EditCommand::story, {}) == before);
}

TEST_CASE("a text that is typed letter by letter leaves one step behind") {
    TwoEvents row;
    for (const std::string_view text : {"I", "It", "It l"}) row.set("accounts.0.text", text, EditCommand::preview);
    CHECK(has(row.lists(), "It l"));
    CHECK(has(row.set("accounts.0.text", "It lasted."), R"("undo":true)"));
    CHECK_FALSE(has(row.desk.answer(EditCommand::undo, {}), "accounts"));
    CHECK_FALSE(has(row.lists(), "It"));
}

TEST_CASE("what the fields of all lists show is what is set when they are filled with it again") {
    for (const char* name : {"riyadh-2025", "iran-deal-2018", "cuba-1962", "westphalia"}) {
        std::ifstream in(std::string(DEMARCHE_SOURCE_DIR) + "/shell/stories/" + name + ".timeline.json");
        std::ostringstream json;
        json << in.rdbuf();
        const Document document = load_json(json.str()).document;
        const Labels labels(document);
        std::size_t seen = 0;
        for (std::uint32_t at = 0; at < document.events.size(); ++at)
            for (const RowList& list : lists_of(Collection::events))
                for (std::size_t item = 0; item < list.size(document.events[at]); ++item)
                    for (const ListColumn& column : list.columns) {
                        Draft draft(document, DayOrder::open);
                        Entry row = document.events[at];
                        column.set(draft, row, item, column.text(row, item, labels));
                        INFO(name << ' ' << document.events[at].id << ' ' << list.name << ' ' << column.name);
                        CHECK(saved_members(row_of<Event>(row)) == saved_members(document.events[at]));
                        CHECK(std::move(draft).change().is_empty());
                        ++seen;
                    }
        CHECK(seen > 50);
    }
}

}  // namespace
}  // namespace demarche
