#include "convert/update.h"

#include <catch2/catch_test_macros.hpp>

#include "convert/sheets.h"
#include "document/load_json.h"
#include "document/save_json.h"

namespace demarche {
namespace {

constexpr std::string_view head = "Date | Event | Who | Place\n";
constexpr std::string_view older =
    "14 May 2025 | Upland and Midland meet at the river | Upland; Midland | Riverton\n"
    "20 May 2025 | Delta sends a letter | Delta | \n"
    "1 June 2025 | Upland builds | Upland | Dam\n";

Document table(std::string_view lines) { return imported(std::string(head) + std::string(lines)).document; }

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

std::string updated(const Document& was, const Document& mine, const Document& comes) {
    return updated_json("\x1c" + save_json(was) + '\x1c' + save_json(mine) + '\x1c' + save_json(comes));
}

std::string decided(std::string_view lines, const Document& was, const Document& mine, const Document& comes) {
    return updated_json(std::string(lines) + '\x1c' + save_json(was) + '\x1c' + save_json(mine) + '\x1c' +
                        save_json(comes));
}

Document document_in(const std::string& answer) {
    const std::string_view begin = "{\"document\":";
    return load_json(std::string_view(answer).substr(begin.size(), answer.find(",\"added\":") - begin.size())).document;
}

TEST_CASE("a newer sheet changes the rows that its author left alone, and keeps what was edited") {
    const Document was = table(older);
    Document mine = was;
    mine.events[0].summary = "Written by hand.";
    mine.events[1].title = "Delta writes";
    const Document comes = table(
        "15 May 2025 | Upland and Midland meet at the river | Upland; Midland | Riverton\n"
        "20 May 2025 | Delta sends a letter | Delta | Delta City\n"
        "1 June 2025 | Upland builds | Upland | Dam\n"
        "9 June 2025 | Talks fail | Upland; Delta | \n");
    const std::string answer = updated(was, mine, comes);
    const Document both = document_in(answer);
    REQUIRE(both.events.size() == 4);
    CHECK(both.events[0].date->text == "2025-05-15");
    CHECK(both.events[0].summary == "Written by hand.");
    CHECK(both.events[1].title == "Delta writes");
    CHECK(both.events[1].place->name == "Delta City");
    CHECK(has(answer, R"("added":["Talks fail"],"removed":[])"));
    CHECK(has(answer, R"({"title":"Delta writes","fields":["place"]})"));
    CHECK(has(answer, R"("conflicts":[])"));
}

TEST_CASE("where both changed a cell in different ways, the author's stays and is named") {
    const Document was = table(older);
    Document mine = was;
    mine.events[2].place->name = "Upper dam";
    const Document comes = table(
        "14 May 2025 | Upland and Midland meet at the river | Upland; Midland | Riverton\n"
        "20 May 2025 | Delta sends a letter | Delta | \n"
        "1 June 2025 | Upland builds | Upland | Lower dam\n");
    const std::string answer = updated(was, mine, comes);
    CHECK(document_in(answer).events[2].place->name == "Upper dam");
    CHECK(has(answer, R"("title":"Upland builds","field":"place","mine":"","newer":"","taken":false})"));
}

TEST_CASE("a row that left the newer sheet goes, but not one that was edited, nor one that the author added") {
    const Document was = table(older);
    Document mine = was;
    mine.events[1].summary = "A letter of two pages.";
    mine.events.insert(mine.events.begin() + 2, Event{.id = "mine", .title = "Added by hand"});
    const Document comes = table("14 May 2025 | Upland and Midland meet at the river | Upland; Midland | Riverton\n");
    const std::string answer = updated(was, mine, comes);
    const Document both = document_in(answer);
    REQUIRE(both.events.size() == 3);
    CHECK(both.events[1].title == "Delta sends a letter");
    CHECK(both.events[2].title == "Added by hand");
    CHECK(has(answer, R"("removed":["Upland builds"])"));
}

TEST_CASE("a row that the author took out stays out, and a title that was mended in the sheet is the same event") {
    const Document was = table(older);
    Document mine = was;
    mine.events.erase(mine.events.begin() + 1);
    mine.events[0].summary = "Written by hand.";
    const Document comes = table(
        "14 May 2025 | Upland and Midland meet by the river | Upland; Midland | Riverton\n"
        "20 May 2025 | Delta sends a letter | Delta | \n"
        "1 June 2025 | Upland builds | Upland | Dam\n");
    const Document both = document_in(updated(was, mine, comes));
    REQUIRE(both.events.size() == 2);
    CHECK(both.events[0].title == "Upland and Midland meet by the river");
    CHECK(both.events[0].summary == "Written by hand.");
}

TEST_CASE("the same sheet again changes nothing, whatever was edited") {
    const Document was = table(older);
    Document mine = was;
    mine.title = "My title";
    mine.events[0].title = "Mine";
    mine.events.pop_back();
    CHECK(save_json(document_in(updated(was, mine, was))) == save_json(mine));
}

TEST_CASE("of fields that both changed, the author takes the newer file's one by one, and may change her mind") {
    const Document was = table(older);
    Document mine = was;
    mine.title = "My title";
    mine.events[2].place->name = "Upper dam";
    mine.events[1].title = "Delta writes";
    Document comes = was;
    comes.title = "Their title";
    comes.events[2].place->name = "Lower dam";
    comes.events[1].title = "Delta asks";
    const std::string first = updated(was, mine, comes);
    CHECK(has(first,
              R"({"id":"story","title":"","field":"title","mine":"My title","newer":"Their title","taken":false})"));
    const std::string& place = was.events[2].id;
    const std::string answer = decided(place + "\x1fplace\nstory\x1ftitle\n", was, mine, comes);
    const Document both = document_in(answer);
    CHECK(both.title == "Their title");
    CHECK(both.events[2].place->name == "Lower dam");
    CHECK(both.events[1].title == "Delta writes");
    CHECK(has(answer, R"("field":"place","mine":"","newer":"","taken":true)"));
    CHECK(has(answer, R"("field":"title","mine":"Delta writes","newer":"Delta asks","taken":false)"));
    CHECK(document_in(updated(was, mine, comes)).title == "My title");
}

}  // namespace
}  // namespace demarche
