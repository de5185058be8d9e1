#include "convert/import.h"

#include <catch2/catch_test_macros.hpp>

#include "convert/foreign_json.h"
#include "convert/sheets.h"
#include "convert/text_lines_table.h"

namespace demarche {
namespace {

Imported from_json(std::string_view json) {
    const auto tables = tables_in_json(json);
    REQUIRE(tables);
    return from_tables(tables->sheets, {});
}

std::string edtf_of(const Event& event) { return event.date ? event.date->text : ""; }

TEST_CASE("a TimelineJS story keeps its dates, eras, pictures and what has no field of ours") {
    const Imported got = from_json(R"({"title": {"text": {"headline": "The story", "text": "<p>How it went</p>"}},
      "eras": [{"start_date": {"year": "600"}, "end_date": {"year": "650"}, "text": {"headline": "Early"}}],
      "events": [
        {"start_date": {"year": "1912", "month": "6", "day": "3", "hour": "9"}, "end_date": {"year": 1954},
         "text": {"headline": "A <i>life</i>", "text": "One.<br>Two."}, "group": "Logic", "unique_id": "life",
         "media": {"url": "https://example.org/a.png", "caption": "Portrait", "credit": "Museum"},
         "background": {"color": "#fff"}},
        {"start_date": {"year": "-13800000000"}, "text": {"headline": "Begin"}, "display_date": "long ago"}]})");
    CHECK(got.sheets[0].guess.format == "TimelineJS");
    CHECK(got.document.title == "The story");
    CHECK(got.document.summary == "How it went");
    REQUIRE(got.document.eras.size() == 1);
    CHECK(got.document.eras[0].date->text == "0600/0650");
    REQUIRE(got.document.events.size() == 2);
    const Event& life = got.document.events[0];
    CHECK(life.id == "life");
    CHECK(life.title == "A life");
    CHECK(life.summary == "One.\nTwo.");
    CHECK(edtf_of(life) == "1912-06-03T09:00/1954");
    CHECK(life.media.at(0).caption == "Portrait");
    CHECK(life.tags == std::vector<std::string>{"Logic"});
    CHECK(life.extras.at(0).json == "{\"background.color\":\"#fff\"}");
    CHECK(edtf_of(got.document.events[1]) == "Y-13799999999");
    CHECK(got.document.events[1].date_text == "long ago");
}

TEST_CASE("a story of the old TimelineJS is read too") {
    const Imported got = from_json(R"({"timeline": {"headline": "Old", "text": "Words", "date": [
        {"startDate": "2011,12,10,14,30", "endDate": "2011,12,11", "headline": "One", "text": "x", "tag": "A",
         "asset": {"media": "https://example.org/a.png"}},
        {"startDate": "1600", "headline": "Two"}]}})");
    CHECK(got.document.title == "Old");
    CHECK(edtf_of(got.document.events.at(0)) == "2011-12-10T14:30/2011-12-11");
    CHECK(got.document.events[0].media.size() == 1);
    CHECK(edtf_of(got.document.events.at(1)) == "1600");
}

TEST_CASE("items and groups of vis-timeline become events with tags") {
    const Imported got = from_json(R"({"items": [
        {"id": 1, "content": "<b>Talks</b>", "start": "2014-06-28", "end": "2014-06-30", "group": 7, "className": "red"},
        {"id": 2, "content": "A call", "start": 1404000000000, "group": 7}],
        "groups": [{"id": 7, "content": "Summer"}]})");
    REQUIRE(got.document.events.size() == 2);
    CHECK(got.document.events[0].title == "Talks");
    CHECK(edtf_of(got.document.events[0]) == "2014-06-28/2014-06-30");
    CHECK(got.document.events[0].tags == std::vector<std::string>{"Summer"});
    CHECK(edtf_of(got.document.events[1]) == "2014-06-29T00:00Z");
}

TEST_CASE("a result of SPARQL is a table, and the first day of a year stays a year") {
    const Imported got = from_json(R"({"head": {"vars": ["battle", "battleLabel", "date"]}, "results": {"bindings": [
        {"battle": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"}, "battleLabel": {"type": "literal", "value": "Peace"},
         "date": {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#dateTime", "value": "1648-10-24T00:00:00Z"}},
        {"battle": {"type": "uri", "value": "http://www.wikidata.org/entity/Q2"}, "battleLabel": {"type": "literal", "value": "War"},
         "date": {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#dateTime", "value": "1618-01-01T00:00:00Z"}}]}})");
    REQUIRE(got.document.events.size() == 2);
    CHECK(got.document.events[0].title == "Peace");
    CHECK(edtf_of(got.document.events[0]) == "1648-10-24");
    CHECK(edtf_of(got.document.events[1]) == "1618");
}

TEST_CASE("a list of flat objects is a table") {
    const Imported got =
        from_json(R"([{"title": "One", "year": 1994, "description": "x"}, {"title": "Two", "year": 1995}])");
    CHECK(edtf_of(got.document.events.at(1)) == "1995");
}

TEST_CASE("our own documents, other JSON and broken JSON are no timelines of others") {
    CHECK_FALSE(tables_in_json(R"({"title": "T", "events": [{"id": "a", "title": "A", "date": "2025"}]})"));
    CHECK_FALSE(tables_in_json(R"({"title": "T", "events": []})"));
    CHECK_FALSE(tables_in_json("{\"a\": 1}"));
    CHECK_FALSE(tables_in_json("[1, 2]"));
    CHECK_FALSE(tables_in_json("[]"));
    CHECK_FALSE(tables_in_json("{\"events\": ["));
    CHECK_FALSE(tables_in_json(""));
}

TEST_CASE("a text with a date in each line is a table, with tags and addresses in the words") {
    const auto tables = table_in_text(
        "title: Inventions\n// a comment\n3000 BC: Sabu disk https://example.org/sabu\n"
        "section Middle ages\n1215: Magna Carta #law #england\nIt was sealed.\nTwice.\nend\n"
        "12 May - 3 June 1720 - A journey\n");
    REQUIRE(tables);
    CHECK(tables->title == "Inventions");
    const Imported got = from_tables(tables->sheets, {});
    REQUIRE(got.document.events.size() == 3);
    CHECK(edtf_of(got.document.events[0]) == "-2999");
    CHECK(got.document.sources.at(0).url == "https://example.org/sabu");
    CHECK(got.document.events[1].title == "Magna Carta");
    CHECK(got.document.events[1].tags == std::vector<std::string>{"law", "england", "Middle ages"});
    CHECK(got.document.events[1].summary == "It was sealed.\nTwice.");
    CHECK(edtf_of(got.document.events[2]) == "1720-05-12/1720-06-03");
}

TEST_CASE("prose is no list of dates") {
    CHECK_FALSE(table_in_text("The ministers met.\nThey agreed on little.\nIn 1990: nothing.\nAnd so on.\nAnd on.\n"));
    CHECK_FALSE(table_in_text(""));
}

TEST_CASE("choices stand before the file, whatever its form") {
    const std::string json = imported_json("title=Mine\n\x1c[{\"title\": \"One\", \"year\": 1994}]", FileForm::json);
    CHECK(json.find("\"Mine\"") != json.npos);
    CHECK(imported_json("", FileForm::json).empty());
    CHECK(imported_json("\x1c", FileForm::text).empty());
    CHECK_FALSE(imported_json("", FileForm::sheets).empty());
}

}  // namespace
}  // namespace demarche
