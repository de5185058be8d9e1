#include "edit/desk.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <fstream>
#include <random>
#include <sstream>

#include "document/load_json.h"
#include "document/save_json.h"

namespace demarche {
namespace {

constexpr std::array collections{Collection::events, Collection::parties, Collection::sources, Collection::story};

std::string file(const std::string& path) {
    std::ifstream in(std::string(DEMARCHE_SOURCE_DIR) + "/" + path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

Document story(const std::string& name) { return load_json(file("shell/stories/" + name + ".timeline.json")).document; }

std::string cells(std::initializer_list<std::string_view> texts) {
    std::string out;
    for (const std::string_view text : texts) {
        if (!out.empty()) out += '\x1f';
        out += text;
    }
    return out;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

// A desk with one row for an event.
struct OneRow {
    OneRow() {
        desk.answer(EditCommand::begin, {});
        desk.answer(EditCommand::add, cells({"events", "", "1"}));
    }
    std::string set(std::string_view column, std::string_view text, EditCommand how = EditCommand::set) {
        return desk.answer(how, cells({"events", "event-1", column, text}));
    }
    std::string story() { return desk.answer(EditCommand::story, {}); }
    Desk desk;
};

TEST_CASE("an author writes a date in words, and is told how it is read") {
    OneRow row;
    const std::string shown = row.set("when", "c. 12 May 2025");
    CHECK(has(shown, R"("when":"c. 12 May 2025")"));
    CHECK(has(shown, R"("reading":"about 12 May 2025")"));
    CHECK(has(row.story(), R"("date": "2025-05-12~")"));
    CHECK(has(row.story(), R"("dateText": "c. 12 May 2025")"));
}

TEST_CASE("a date that no source has in words stands in its cell as a reader would say it") {
    OneRow row;
    row.set("when", "2025-05-15/2025-05-18");
    CHECK(has(row.set("title", "Delta protests"), R"("when":"15–18 May 2025")"));
    row.set("when", "2025-09");
    CHECK(has(row.set("title", "Second round"), R"("when":"September 2025")"));
    row.set("when", "2025-05-14");
    CHECK(has(row.set("title", "They meet"), R"("when":"2025-05-14")"));
}

TEST_CASE("a year before the common era and a quarter stand in words, and no row needs its author for them") {
    OneRow row;
    row.set("title", "They meet");
    CHECK(has(row.set("when", "44 BC"), R"("when":"44 BC)"));
    CHECK(has(row.desk.answer(EditCommand::set, cells({"events", "event-1", "title", "They leave"})),
              R"("when":"44 BC)"));
    const std::string shown = row.set("when", "Q1 2024");
    CHECK(has(shown, R"("problems":[])"));
    CHECK_FALSE(has(shown, "2024-33"));
}

TEST_CASE("sources of one publisher are told apart by their addresses, and one without an address by its name") {
    OneRow row;
    row.set("source", "The Herald");
    row.set("source", "The Herald; The Herald https://herald.example/a; The Herald https://herald.example/b");
    CHECK(has(row.set("title", "They meet"),
              R"("source":"The Herald; https://herald.example/a; https://herald.example/b")"));
}

TEST_CASE("of two parties with one name, an event keeps its own when others join") {
    Desk desk;
    desk.answer(EditCommand::open, R"({"version": 1, "title": "T", "actors": [{"id": "old", "name": "Midland"},
        {"id": "new", "name": "Midland", "wikidata": "Q1"}], "events": [{"id": "e", "title": "They meet",
        "participants": [{"actor": "new", "role": "host"}]}]})");
    desk.answer(EditCommand::set, cells({"events", "e", "who", "Midland (host); Delta"}));
    CHECK(load_json(desk.answer(EditCommand::story, {})).document.events.front().participants.front().actor == "new");
}

// Seconds to empty two cells of each of so many rows: the least of some tries, since the machine may be busy.
double seconds_to_empty(std::uint32_t rows) {
    Document document;
    make(document, rows_added(document, Collection::events, {}, rows));
    std::vector<CellEdit> edits;
    for (Event& event : document.events) {
        event.title = event.summary = "Talks";
        for (const std::string_view column : {"title", "summary"})
            edits.push_back({Collection::events, event.id, column, ""});
    }
    double least = 1e9;
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto begin = std::chrono::steady_clock::now();
        CHECK(change_of(document, edits, DayOrder::open).items.size() == rows);
        least = std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return least;
}

TEST_CASE("eight times as many rows are emptied in about eight times the time") {
    CHECK(seconds_to_empty(16'000) < 24 * seconds_to_empty(2'000));  // 64 times, were each row looked for among all
}

TEST_CASE("no party is a member of one that is taken out") {
    Desk desk;
    desk.answer(EditCommand::open, R"({"version": 1, "title": "T", "actors": [{"id": "u", "name": "Upland"},
        {"id": "berg", "name": "Berg", "memberOf": "u"}], "events": [{"id": "e", "title": "They meet"}]})");
    const std::string before = desk.answer(EditCommand::story, {});
    desk.answer(EditCommand::remove, cells({"parties", "u"}));
    CHECK(!has(desk.answer(EditCommand::story, {}), "memberOf"));
    desk.answer(EditCommand::undo, {});
    CHECK(desk.answer(EditCommand::story, {}) == before);
}

TEST_CASE("a party without a name stays with its events, and a mended place keeps its coordinates") {
    Desk desk;
    desk.answer(EditCommand::open, R"({"version": 1, "title": "T", "actors": [{"id": "u", "name": "Upland"}],
        "events": [{"id": "e", "title": "They meet", "place": {"name": "Rivertwon", "lat": 1, "lon": 2},
        "participants": [{"actor": "u", "role": "host"}]}]})");
    desk.answer(EditCommand::set, cells({"parties", "u", "name", ""}));
    desk.answer(EditCommand::set, cells({"events", "e", "place", "Rivertown"}));
    const Document story = load_json(desk.answer(EditCommand::story, {})).document;
    CHECK(story.actors.front().name == "u");
    CHECK(story.events.front().place->name == "Rivertown");
    CHECK(story.events.front().place->lat == 1);
    desk.answer(EditCommand::set, cells({"events", "e", "place", "Upper dam"}));
    CHECK_FALSE(load_json(desk.answer(EditCommand::story, {})).document.events.front().place->lat);
}

TEST_CASE("a fault of a party is named in its own row, also below one that is still empty") {
    Desk desk;
    desk.answer(EditCommand::begin, {});
    desk.answer(EditCommand::add, cells({"parties", "", "2"}));
    desk.answer(EditCommand::set, cells({"parties", "party-2", "name", "Upland"}));
    const std::string shown = desk.answer(EditCommand::set, cells({"parties", "party-2", "color", "blueish"}));
    CHECK(has(shown, R"({"collection":"parties","row":2,"id":"party-2","column":"color")"));
}

TEST_CASE("a new party never gets the id of one that was renamed") {
    Desk desk;
    desk.answer(EditCommand::open, R"({"version": 1, "title": "T", "actors": [{"id": "upland", "name": "Upland"},
        {"id": "uplnd", "name": "Upland"}], "events": [{"id": "e", "title": "They meet"}]})");
    desk.answer(EditCommand::set, cells({"events", "e", "who", "Uplnd"}));
    const Document story = load_json(desk.answer(EditCommand::story, {})).document;
    REQUIRE(story.actors.size() == 3);
    CHECK(story.actors[2].id != "uplnd");
}

TEST_CASE("a column that is kept beside the events is no cell of the table, whatever its name") {
    Desk desk;
    const std::string shown = desk.answer(EditCommand::open, R"({"version": 1, "title": "T", "events":
        [{"id": "e", "title": "They meet", "date": "2025", "kept": {"status": "green", "kind": "7"}}]})");
    CHECK(has(shown, R"("kind":"","status":"")"));
    CHECK(has(shown, R"("problems":[])"));
    CHECK(has(desk.answer(EditCommand::story, {}), "green"));
}

TEST_CASE("an event that has only a state is no empty row") {
    OneRow row;
    row.set("status", "cancelled");
    CHECK(has(row.story(), "cancelled"));
}

TEST_CASE("words that are no date stay in their cell, and the event stays in the story") {
    OneRow row;
    row.set("title", "Ministers fly home");
    const std::string shown = row.set("when", "32 May 2025");
    CHECK(has(shown, R"("when":"32 May 2025")"));
    CHECK(has(shown, R"("column":"when","message":"\"32 May 2025\" is no date that is understood")"));
    CHECK(has(row.story(), "Ministers fly home"));
    CHECK_FALSE(has(row.set("when", "31 May 2025"), R"("message")"));
    CHECK_FALSE(has(row.story(), "32 May"));
}

TEST_CASE("a date whose day and month could change places is one click from either") {
    OneRow row;
    row.set("title", "Talks");
    const std::string shown = row.set("when", "05/06/2025");
    CHECK(has(shown, R"({"name":"5 June 2025","text":"2025-06-05"},{"name":"6 May 2025","text":"2025-05-06"})"));
    row.desk.answer(EditCommand::order, "day-first");
    row.set("when", "");
    CHECK(has(row.set("when", "05/06/2025"), R"("reading":"5 June 2025")"));
}

TEST_CASE("names in a cell become parties with their roles, in one step that can be undone") {
    OneRow row;
    const std::string shown = row.set("who", "Upland; Midland (host); Delta (not invited)");
    CHECK(has(shown, R"j("who":"Upland; Midland (host)","absent":"Delta (not invited)")j"));
    CHECK(has(shown, R"("name":"Midland")"));
    const std::string undone = row.desk.answer(EditCommand::undo, {});
    CHECK(has(undone, R"("parties":[])"));
    CHECK(has(undone, R"("who":"")"));
    CHECK(has(row.desk.answer(EditCommand::redo, {}), R"("name":"Delta")"));
}

TEST_CASE("a party moves between the columns of those who came and those who did not") {
    OneRow row;
    row.set("who", "Upland; Delta");
    CHECK(has(row.set("absent", "Delta"), R"("who":"Upland","absent":"Delta")"));
    CHECK(has(row.set("who", "Upland; Delta (host)"), R"j("who":"Upland; Delta (host)","absent":"")j"));
}

TEST_CASE("what is shown while an author types leaves nothing behind") {
    OneRow row;
    for (const std::string_view typed : {"U", "Up", "Uplan"}) row.set("who", typed, EditCommand::preview);
    const std::string shown = row.set("who", "Upland");
    CHECK(has(shown, R"("parties":[{"id":"upland")"));
    CHECK_FALSE(has(shown, R"("id":"up")"));
    row.set("title", "Talks at the ri", EditCommand::preview);
    CHECK(has(row.story(), "Talks at the ri"));
    CHECK_FALSE(has(row.desk.answer(EditCommand::undo, {}), "Talks"));
}

TEST_CASE("a name that is new and nearly that of another party can be mended with one click") {
    Desk desk;
    desk.answer(EditCommand::open,
                R"({"version":1,"title":"T","actors":[{"id":"u","name":"Upland"},{"id":"v","name":"Uplnd"}],
      "events":[{"id":"a","title":"A","date":"2020","participants":[{"actor":"u","role":"party"}]},
                {"id":"b","title":"B","date":"2021","participants":[{"actor":"u","role":"party"}]},
                {"id":"c","title":"C","date":"2022","participants":[{"actor":"v","role":"host"}]}]})");
    const std::string shown = desk.answer(EditCommand::set, cells({"events", "a", "title", "First"}));
    CHECK(has(
        shown,
        R"j("row":3,"id":"c","column":"who","message":"\"Uplnd\" is new; did you mean \"Upland\"?","fixes":[{"name":"Upland","text":"Upland (host)"}])j"));
}

TEST_CASE("a word that is none of its column is kept in the cell and named") {
    OneRow row;
    row.set("title", "Talks");
    const std::string shown = row.set("kind", "palaver");
    CHECK(has(shown, R"("kind":"palaver")"));
    CHECK(has(shown, R"("column":"kind","message":"\"palaver\" is not understood here")"));
    CHECK_FALSE(has(row.set("kind", "consult"), "palaver"));
}

TEST_CASE("a wrong colour of a party is named in its cell") {
    Desk desk;
    desk.answer(EditCommand::open, R"({"version":1,"title":"T","actors":[{"id":"u","name":"Upland"}],"events":[]})");
    const std::string shown = desk.answer(EditCommand::set, cells({"parties", "u", "color", "blueish"}));
    CHECK(has(shown, R"({"collection":"parties","row":1,"id":"u","column":"color")"));
}

TEST_CASE("rows that are still empty are not in the story, and an event without a title is") {
    OneRow row;
    row.desk.answer(EditCommand::add, cells({"events", "event-1", "2"}));
    CHECK_FALSE(has(row.story(), "event-1"));
    row.set("when", "2025");
    const Loaded loaded = load_json(row.story());
    REQUIRE(loaded.document.events.size() == 1);
    CHECK(loaded.document.events[0].title == "…");
    CHECK(loaded.document.title == "Untitled timeline");
    CHECK(has(row.desk.answer(EditCommand::undo, {}), R"("problems":[])"));
}

TEST_CASE("a party that is taken out leaves the events, and comes back with them") {
    Desk desk;
    const std::string riyadh = file("shell/stories/riyadh-2025.timeline.json");
    desk.answer(EditCommand::open, riyadh);
    const std::string before = desk.answer(EditCommand::story, {});
    REQUIRE(has(before, R"("actor": "ua")"));
    desk.answer(EditCommand::remove, cells({"parties", "ua"}));
    CHECK_FALSE(has(desk.answer(EditCommand::story, {}), R"("actor": "ua")"));
    desk.answer(EditCommand::undo, {});
    CHECK(desk.answer(EditCommand::story, {}) == before);
}

TEST_CASE("every cell of every story can be read: its own text changes nothing") {
    std::size_t filled = 0;
    for (const std::string name : {"riyadh-2025", "cuba-1962", "iran-deal-2018", "westphalia"}) {
        const Document document = story(name);
        const Labels labels(document);
        for (const Collection collection : collections)
            for (std::uint32_t at = 0; at < rows_in(document, collection); ++at)
                for (const CellColumn& column : columns_of(collection)) {
                    const std::string text = column.text(entry_at(document, collection, at), labels);
                    filled += !text.empty();
                    const CellEdit same{collection, id_at(document, collection, at), column.name, text};
                    CHECK(change_of(document, {&same, 1}, DayOrder::open).is_empty());
                }
    }
    CHECK(filled > 500);
}

TEST_CASE("a cell that is emptied and filled again shows the same text") {
    for (const std::string name : {"riyadh-2025", "cuba-1962", "iran-deal-2018", "westphalia"}) {
        const Document document = story(name);
        for (std::uint32_t at = 0; at < document.events.size(); ++at)
            for (const CellColumn& column : columns_of(Collection::events)) {
                Document edited = document;
                const std::string text = column.text(document.events[at], Labels(document));
                for (const std::string& now : {std::string(), text}) {
                    const CellEdit edit{Collection::events, document.events[at].id, column.name, now};
                    make(edited, change_of(edited, {&edit, 1}, DayOrder::open));
                }
                INFO(name << " " << document.events[at].id << " " << column.name);
                CHECK(column.text(edited.events[at], Labels(edited)) == text);
                CHECK(edited.actors.size() == document.actors.size());
                CHECK(edited.sources.size() == document.sources.size());
            }
    }
}

TEST_CASE(
    "whatever an author does, undoing all of it gives the story that was opened, and redoing all of it the last one") {
    std::mt19937 random(7);
    const auto any = [&](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
    };
    const std::array<std::string_view, 8> texts{"",  "14 May 2025", "Upland; Delta (absent)", "x;y",
                                                "…", "consult",     "https://a.example/b",    "44 BC"};
    History history;
    history.commit({.before = Document{}, .after = story("riyadh-2025")});
    const std::string first = save_json(history.document());
    std::size_t steps = 0;
    for (int i = 0; i < 300; ++i) {
        const Document& document = history.document();
        const Collection collection = collections[any(collections.size())];
        const std::uint32_t rows = rows_in(document, collection);
        if (rows == 0) continue;
        const std::string id = id_at(document, collection, static_cast<std::uint32_t>(any(rows)));
        const auto columns = columns_of(collection);
        const CellEdit edit{collection, id, columns[any(columns.size())].name, texts[any(texts.size())]};
        DocumentChange change = any(8) == 0   ? rows_added(document, collection, id, 2)
                                : any(8) == 0 ? rows_removed(document, collection, {&id, 1})
                                              : change_of(document, {&edit, 1}, DayOrder::open);
        if (any(3) == 0) history.preview(change_of(document, {&edit, 1}, DayOrder::open)), history.end_preview();
        steps += !change.is_empty();
        history.commit(std::move(change));
    }
    const std::string last = save_json(history.document());
    CHECK(steps > 100);
    for (std::size_t i = 0; i < steps; ++i) history.undo();
    CHECK(save_json(history.document()) == first);
    while (history.redo()) {
    }
    CHECK(save_json(history.document()) == last);
}

}  // namespace
}  // namespace demarche
