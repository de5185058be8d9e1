#include "convert/merge.h"

#include <catch2/catch_test_macros.hpp>

#include "convert/merge_events.h"
#include "convert/sheets.h"
#include "document/load_json.h"
#include "document/save_json.h"

namespace demarche {
namespace {

const FileNames files{"herald.csv", "post.csv"};

Document story(std::string_view lines) { return imported(lines).document; }

std::string accounts_of(const Document& document, const Event& event) {
    std::string out;
    for (const Account& one : event.accounts) {
        std::string by;
        for (const Source& source : document.sources)
            if (source.id == one.source) by = name_of(source);
        out += one.about + ": " + one.text + " [" + by + "]\n";
    }
    return out;
}

TEST_CASE("two reporters' sheets of one day become one story, and what differs stands side by side") {
    const Document first = story(
        "Date | Event | Who | Details | Source\n"
        "14 May 2025 | Upland and Midland meet at the river | Upland; Midland; Delta (not invited) | The ministers "
        "agreed. | Herald\n"
        "20 May 2025 | Delta sends a letter | Delta | It is short. | Herald\n");
    const Document second = story(
        "Date | Event | Who | Details | Source\n"
        "14 May 2025 | Midland and Upland meet by the river | Midland; Upland; Delta (declined) | Nothing was agreed. "
        "| Post\n"
        "2 June 2025 | Upland builds | Upland | It begins. | Post\n");
    const std::vector<EventPair> pairs = same_events(first, second);
    REQUIRE(pairs.size() == 1);
    const Document both = merged(first, second, pairs, files);
    REQUIRE(both.events.size() == 3);
    CHECK(both.actors.size() == 3);
    CHECK(both.sources.size() == 2);
    const Event& meeting = both.events[0];
    CHECK(meeting.title == "Upland and Midland meet at the river");
    CHECK(meeting.date->text == "2025-05-14");
    CHECK(meeting.summary.empty());
    CHECK(meeting.sources.size() == 2);
    CHECK(meeting.participants.size() == 3);
    CHECK(accounts_of(both, meeting) ==
          "title: Upland and Midland meet at the river [Herald]\n"
          "title: Midland and Upland meet by the river [Post]\n"
          "summary: The ministers agreed. [Herald]\n"
          "summary: Nothing was agreed. [Post]\n"
          "participants: Delta (absent, not-invited) [Herald]\n"
          "participants: Delta (absent, declined) [Post]\n");
    const Loaded loaded = load_json(save_json(both));
    CHECK(loaded.dropped == 0);
    for (const Issue& issue : loaded.issues) CHECK(issue.severity != Severity::error);
}

TEST_CASE("nothing is merged that was not asked for, and both stories stand whole") {
    const Document first = story("Date | Event\n14 May 2025 | The meeting at the river\n");
    const Document second = story("Date | Event\n14 May 2025 | The meeting at the river\n");
    const Document both = merged(first, second, {}, files);
    REQUIRE(both.events.size() == 2);
    CHECK(both.events[0].id != both.events[1].id);
}

TEST_CASE("dates that differ by a day allow both, and are told by both") {
    const Document first = story("Date | Event\n14 May 2025 | The ministers meet at the river\n");
    const Document second = story("Date | Event\n15 May 2025 | The ministers meet at the river\n");
    const Document both = merged(first, second, same_events(first, second), files);
    REQUIRE(both.events.size() == 1);
    CHECK(both.events[0].date->text == "[2025-05-14,2025-05-15]");
    CHECK(accounts_of(both, both.events[0]) == "date: 2025-05-14 [herald.csv]\ndate: 2025-05-15 [post.csv]\n");
}

TEST_CASE("a merged date is never sharper than the vaguer of the two") {
    constexpr std::string_view dates[] = {
        "2025-05-14", "2025-05", "2025-05-13/2025-05-15", "[2025-05-01..2025-05-20]", "2025~", "14 May 2025 14:30"};
    for (const std::string_view one : dates)
        for (const std::string_view other : dates) {
            INFO(one << " and " << other);
            const Document first = story("Date | Event\n" + std::string(one) + " | The ministers meet at the river\n");
            const Document second =
                story("Date | Event\n" + std::string(other) + " | The ministers meet at the river\n");
            const EventPair pair{0, 0, 1};
            const Document both = merged(first, second, {&pair, 1}, files);
            const TimeRange bounds = both.events.at(0).date->bounds();
            for (const Document* document : {&first, &second}) {
                const TimeRange each = document->events[0].date->bounds();
                CHECK((bounds.begin <= each.begin && each.end <= bounds.end));
            }
        }
}

TEST_CASE("other events of the same day and the same parties stay apart") {
    const Document first =
        story("Date | Event | Who\n14 May 2025 | Tariffs are raised | A; B\n14 May 2025 | A summit is called | A; B\n");
    const Document second = story("Date | Event | Who\n14 May 2025 | An embassy closes | A; B\n");
    CHECK(same_events(first, second).empty());
}

TEST_CASE("another number or a negation in the title makes another event") {
    const auto pairs = [](std::string_view one, std::string_view other) {
        return same_events(story("Date | Event\n14 May 2025 | " + std::string(one) + "\n"),
                           story("Date | Event\n14 May 2025 | " + std::string(other) + "\n"))
            .size();
    };
    CHECK(pairs("Round 1 of the talks", "Round 2 of the talks") == 0);
    CHECK(pairs("Talks in Geneva", "No talks in Geneva") == 0);
    CHECK(pairs("Round 1 of the talks", "The talks, round 1") == 1);
}

TEST_CASE("an event is merged with the likest one, and with one only") {
    const Document first = story("Date | Event\n14 May 2025 | Talks on the river dam\n");
    const Document second =
        story("Date | Event\n14 May 2025 | Talks on the dam\n14 May 2025 | Talks on the river dam begin\n");
    const std::vector<EventPair> pairs = same_events(first, second);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].second == 1);
}

TEST_CASE("what one leaves open is as the other has it, and lists are joined") {
    const Document first = story("Date | Event | Place | Tags\n14 May 2025 | The ministers meet | Midford | talks\n");
    const Document second = story(
        "Date | Event | Details | Tags | Image\n14 May 2025 | The ministers meet | They met. | talks; dam | "
        "https://example.org/a.png\n");
    const Document both = merged(first, second, same_events(first, second), files);
    const Event& event = both.events.at(0);
    CHECK(event.place->name == "Midford");
    CHECK(event.summary == "They met.");
    CHECK(event.tags == std::vector<std::string>{"talks", "dam"});
    CHECK(event.media.size() == 1);
    CHECK(event.accounts.empty());
}

TEST_CASE("what only one file keeps, and a state that only one tells, are not lost and not taken over") {
    const Document first = story("Date | Event | Mine\n14 May 2025 | The ministers meet | one\n");
    const Document second =
        story("Date | Event | Other | Status\n14 May 2025 | The ministers meet | two | cancelled\n");
    const Document both = merged(first, second, same_events(first, second), files);
    const Event& event = both.events.at(0);
    CHECK(event.status == Status::held);
    CHECK(accounts_of(both, event) == "status: held [herald.csv]\nstatus: cancelled [post.csv]\n");
    CHECK(event.extras.at(0).json == "{\"Mine\":\"one\",\"post.csv\":{\"Other\":\"two\"}}");
}

TEST_CASE("two wars of one name are two eras, and two time zones are not mixed") {
    const Document first =
        load_json(
            R"({"title": "A", "timeZone": "Europe/Berlin", "eras": [{"id": "w", "title": "War", "date": "1914/1918"}], "events": []})")
            .document;
    const Document second =
        load_json(
            R"({"title": "B", "timeZone": "Asia/Tokyo", "eras": [{"id": "w", "title": "War", "date": "1939/1945"}], "events": []})")
            .document;
    CHECK(merged(first, second, {}, files).eras.size() == 2);
    CHECK(merged_json("a\nb\n\x1c" + save_json(first) + "\x1c" + save_json(second), Merging::proposed) ==
          "{\"zones\":[\"Europe/Berlin\",\"Asia/Tokyo\"]}");
}

TEST_CASE("links and parties of the second story lead to the same things after it has new ids") {
    const Document first =
        load_json(R"({"title": "A", "actors": [{"id": "u", "name": "Upland"}, {"id": "m", "name": "Midland"}],
        "events": [{"id": "e1", "title": "Begin", "date": "2025-01-01"}]})")
            .document;
    const Document second =
        load_json(
            R"({"title": "B", "actors": [{"id": "m", "name": "Upland"}, {"id": "p", "name": "Orlov", "type": "person", "memberOf": "m"}],
        "events": [{"id": "e1", "title": "Other", "date": "2025-02-01", "participants": [{"actor": "m"}, {"actor": "p"}]},
                   {"id": "e2", "title": "Answer", "date": "2025-03-01", "links": [{"type": "answers", "event": "e1"}]}]})")
            .document;
    const Document both = merged(first, second, {}, files);
    REQUIRE(both.events.size() == 3);
    CHECK(both.events[1].id == "e1-2");
    CHECK(both.events[2].links.at(0).event == "e1-2");
    CHECK(both.events[1].participants.at(0).actor == "u");
    REQUIRE(both.actors.size() == 3);
    CHECK(both.actors[2].member_of == "u");
}

TEST_CASE("an author keeps two events apart that are only likely the same") {
    const Document first = story("Date | Event\n14 May 2025 | They meet at the river\n");
    const Document second = story("Date | Event\n14 May 2025 | They meet by the river\n");
    const std::string documents = "\x1c" + save_json(first) + "\x1c" + save_json(second);
    const std::string& id = first.events[0].id;
    const std::string pair = id + "\x1f" + second.events[0].id + "\n";
    const auto events = [](const std::string& answer) {
        const std::string_view begin = "{\"document\":";
        const std::size_t end = answer.find(",\"pairs\":");
        return load_json(std::string_view(answer).substr(begin.size(), end - begin.size())).document.events.size();
    };
    const std::string both = merged_json("a\nb\n" + documents, Merging::done);
    const std::string apart = merged_json("a\nb\n" + pair + documents, Merging::done);
    CHECK(events(both) == 1);
    CHECK(events(apart) == 2);
    CHECK(apart.find(R"("apart":true)") != apart.npos);
}

TEST_CASE("a column that only the second sheet has is kept with the event that both tell of") {
    const Document first = story("Date | Event\n14 May 2025 | They meet at the river\n");
    const Document second = story("Date | Event | Desk\n14 May 2025 | They meet by the river | Eva\n");
    const Document both = merged(first, second, same_events(first, second), files);
    REQUIRE(both.events.size() == 1);
    REQUIRE(both.events[0].extras.size() == 1);
    CHECK(both.events[0].extras[0].json.find("Eva") != std::string::npos);
    CHECK(load_json(save_json(both)).document.events.size() == 1);
}

}  // namespace
}  // namespace demarche
