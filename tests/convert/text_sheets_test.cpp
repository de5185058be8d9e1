#include "convert/text_sheets.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <sstream>

#include "convert/exports.h"
#include "document/save_json.h"

namespace demarche {
namespace {

Document story(const std::string& name) {
    std::ifstream in(std::string(DEMARCHE_SOURCE_DIR) + "/shell/stories/" + name + ".timeline.json");
    std::ostringstream json;
    json << in.rdbuf();
    return load_json(json.str()).document;
}

Document read_again(const Document& document) {
    std::string all;
    for (const TextSheet& sheet : sheets_of(document)) {
        const std::string text = sheet_of(sheet.rows);
        all += std::string(1, sheet_mark) + sheet.name + text.substr(1);
    }
    return from_tables(read_sheets(all), {.title = document.title}).document;
}

TEST_CASE("a workbook that goes out and comes in again has the same events, parties, sources and accounts") {
    std::size_t told = 0;
    for (const char* name : {"riyadh-2025", "iran-deal-2018", "cuba-1962", "westphalia"}) {
        const Document document = story(name), again = read_again(document);
        INFO(name);
        REQUIRE(again.events.size() == document.events.size());
        std::size_t accounts = 0;
        for (std::size_t i = 0; i < document.events.size(); ++i) {
            const Event &was = document.events[i], &is = again.events[i];
            INFO(was.id);
            CHECK(is.id == was.id);
            CHECK(is.title == was.title);
            CHECK(is.sources == was.sources);
            CHECK(is.participants.size() == was.participants.size());
            CHECK((is.date ? is.date->text : "") == (was.date ? was.date->text : ""));
            REQUIRE(is.accounts.size() == was.accounts.size());
            for (std::size_t j = 0; j < was.accounts.size(); ++j, ++accounts) {
                CHECK(is.accounts[j].text == was.accounts[j].text);
                CHECK(is.accounts[j].source == was.accounts[j].source);
                CHECK(is.accounts[j].by == was.accounts[j].by);
                CHECK(is.accounts[j].about == was.accounts[j].about);
            }
        }
        told += accounts;
        REQUIRE(again.actors.size() == document.actors.size());
        for (std::size_t i = 0; i < document.actors.size(); ++i)
            CHECK(saved_members(again.actors[i]) == saved_members(document.actors[i]));
        REQUIRE(again.sources.size() == document.sources.size());
        for (std::size_t i = 0; i < document.sources.size(); ++i)
            CHECK(saved_members(again.sources[i]) == saved_members(document.sources[i]));
    }
    CHECK(told > 10);
}

TEST_CASE("sheets as files are safe to open, and each has its name") {
    const Exported made = exported(story("riyadh-2025"), ExportFormat::csv_sheets);
    CHECK(rows_of(made.text).size() > 10);
    REQUIRE(made.beside.size() == 3);
    CHECK(made.beside[0].name == "parties");
    CHECK(made.beside[1].name == "sources");
    CHECK(made.beside[2].name == "accounts");
    for (const FileBeside& one : made.beside) CHECK(rows_of(one.text).size() > 2);
    for (const LeftOut& one : made.left_out) CHECK(one.field != "events.accounts.text");
}

TEST_CASE("a story without parties has no sheet of them") {
    CHECK(sheets_of(document_of(R"({"title": "T", "events": [{"id": "a", "title": "A"}]})")).size() == 1);
}

}  // namespace
}  // namespace demarche
