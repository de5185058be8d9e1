#include "convert/export.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "convert/exports.h"
#include "document/save_generated.h"
#include "document/save_json.h"

namespace demarche {
namespace {

constexpr std::string_view talks = R"({"version": 1, "title": "The talks", "summary": "How it went.",
  "sources": [
    {"id": "herald", "publisher": "The Herald", "url": "https://herald.example/a?b=1;c=(2", "authors": ["N. N."]},
    {"id": "agency", "publisher": "Agency; East"}, {"id": "unused", "publisher": "Nobody"}],
  "actors": [
    {"id": "berg", "name": "Berg"}, {"id": "midland", "name": "Midland, Republic of", "aliases": ["MDL"]},
    {"id": "norland", "name": "Norland"}, {"id": "orlov", "name": "Orlov", "type": "person", "memberOf": "berg"}],
  "topics": [{"id": "t", "name": "Borders"}],
  "events": [
    {"id": "one", "title": "Talks, \"first\"", "shortTitle": "=1+1", "summary": "They met.\nTwice.\n\nAnd left.",
     "date": "2025-02-18", "dateText": "-on Tuesday", "kind": "consult", "mode": "visit", "status": "postponed",
     "place": {"name": "@Riyadh", "lat": -24.7136, "lon": 46.6753},
     "participants": [{"actor": "berg"}, {"actor": "midland", "role": "host"}, {"actor": "orlov", "role": "speaker"},
       {"actor": "norland", "role": "absent", "reason": "not-invited"}, {"actor": "midland", "role": "absent"},
       {"actor": "berg", "role": "absent", "reason": "withdrew"}],
     "sources": ["herald", "agency"], "tags": ["a, b", "c"], "importance": 0.5,
     "media": [{"url": "https://example.org/a.png", "caption": "+A room", "credit": "Museum", "alt": "'=x"},
               {"url": "https://example.org/b.png"}],
     "positions": [{"actor": "berg", "topic": "t", "stance": "opposes"}],
     "kept": {"Country": "Berg", "Intensity": "-5.5", "kept: x": "=cmd|' /C calc'!A0", "2025": "7", "https://x.example": "=", "Notes": "a\nb"}},
    {"id": "two", "title": "A visit", "date": "2020-24", "sources": ["agency"]},
    {"id": "three", "title": "Ides", "date": "-0043~/-0040", "kind": "agree", "tags": ["c"], "sources": ["herald"]},
    {"id": "four", "title": "Begin", "date": "Y-13800000000", "dateText": "long ago"},
    {"id": "five", "title": "No date"}]})";

TEST_CASE("a sheet that goes out and comes in again tells the same of each event") {
    const Document document = document_of(talks);
    REQUIRE(document.events.size() == 5);
    const Exported first = exported(document, ExportFormat::csv);
    const Document again = from_csv(first.text);
    REQUIRE(again.events.size() == 5);
    CHECK(
        told_of(again, again.events[0]) ==
        "one\nTalks, \"first\"\n=1+1\nThey met.\nTwice.\n\nAnd left.\n2025-02-18\n-on Tuesday\nconsult visit "
        "postponed\n"
        "@Riyadh -24.7136 46.6753\nBerg party \nMidland, Republic of host \nOrlov of Berg speaker \n"
        "Norland absent not-invited\nMidland, Republic of absent \nBerg absent withdrew\n"
        "The Herald <https://herald.example/a?b=1%3Bc=%282>\nAgency, East <>\n"
        "https://example.org/a.png +A room Museum '=x\n#a, b\n#c\n"
        "2025: 7\nCountry: Berg\nIntensity: -5.5\nNotes: a\nb\nhttps://x.example: =\nkept: x: =cmd|' /C calc'!A0\n0.5");
    for (std::size_t i = 1; i < 5; ++i) {
        const std::string before = told_of(document, document.events[i]), after = told_of(again, again.events[i]);
        if (i >= 3) CHECK(after == before);
        CHECK(again.events[i].date == document.events[i].date);
    }
    const Exported second = exported(again, ExportFormat::csv);
    CHECK(second.text == first.text);
    CHECK(told_of(from_csv(second.text)) == told_of(again));
}

TEST_CASE("names with commas stay whole where no cell has a semicolon") {
    const Document document = document_of(R"({"title": "T", "actors": [{"id": "m", "name": "Midland, Republic of"}],
        "events": [{"id": "a", "title": "A", "date": "2025", "participants": [{"actor": "m"}], "tags": ["x, y"]}]})");
    const Document again = from_csv(exported(document, ExportFormat::csv).text);
    CHECK(told_of(again, again.events.at(0)) == told_of(document, document.events[0]));
}

TEST_CASE("no cell of a sheet is a formula") {
    for (const auto& row : rows_of(exported(document_of(talks), ExportFormat::csv).text))
        for (const std::string& cell : row) {
            const bool is_plain = cell.empty() || cell == "-24.7136" || cell == "-5.5" || cell == "-0043~/-0040";
            CHECK((is_plain || std::string_view("=+-@").find(cell[0]) == std::string_view::npos));
        }
}

TEST_CASE("an author hears what a sheet has no column for") {
    const Exported made = exported(document_of(talks), ExportFormat::csv);
    CHECK(made.events.empty());
    CHECK(count_of(made, "title") == 1);
    CHECK(count_of(made, "topics") == 1);
    CHECK(count_of(made, "sources") == 1);  // no event names it
    CHECK(count_of(made, "sources.authors") == 1);
    CHECK(count_of(made, "actors.aliases") == 1);
    CHECK(count_of(made, "actors.memberOf") == 0);  // "Orlov (Berg)"
    CHECK(count_of(made, "events.positions") == 1);
    CHECK(count_of(made, "events.media") == 1);  // the second picture
    CHECK(count_of(made, "events.kept") == 0);
}

// ---- Stories that people wrote ----
std::string file_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST_CASE("each story of this project comes in from its sheet with the same titles, dates, parties and tags") {
    std::size_t stories = 0;
    for (const char* folder : {"shell/stories", "tests/wild", "tests/gallery"})
        for (const auto& entry : std::filesystem::directory_iterator(std::string(DEMARCHE_SOURCE_DIR "/") + folder)) {
            if (!entry.path().filename().string().ends_with(".timeline.json")) continue;
            INFO(entry.path());
            const Document document = load_json(file_text(entry.path())).document;
            const std::string csv = exported(document, ExportFormat::csv).text;
            const Document again = from_csv(csv);
            REQUIRE(again.events.size() == document.events.size());
            for (std::size_t i = 0; i < again.events.size(); ++i) {
                const Event &before = document.events[i], &after = again.events[i];
                INFO(before.id);
                CHECK(after.id == before.id);
                CHECK(after.title == before.title);
                CHECK((after.date ? after.date->text : "") == (before.date ? before.date->text : ""));
                CHECK(after.kind == before.kind);
                CHECK(after.status == before.status);
                CHECK(after.tags == before.tags);
                CHECK(parties_of(after, Names(again)) == parties_of(before, Names(document)));
                CHECK(after.sources.size() == before.sources.size());
            }
            const auto first = rows_of(csv), second = rows_of(exported(again, ExportFormat::csv).text);
            for (std::size_t row = 0; row < first.size(); ++row)
                for (std::size_t i = 0; i < first[row].size(); ++i) CHECK(second[row][i] == first[row][i]);
            ++stories;
        }
    CHECK(stories > 20);
}

// ---- Documents that nobody would write ----
Document nasty(unsigned seed) {
    Document document = AnyDocument(seed)();
    constexpr const char* dates[] = {"-9999",   "9999-12-31",          "Y-13800000000",     "Y170000002", "0000-01-01",
                                     "../2014", "2025-02-18T24:00:00", "-0043-03-15/-0040", "2020-24",    "1950S2"};
    for (std::size_t i = 0; i < document.events.size(); ++i) {
        Event& event = document.events[i];
        event.date = *parse_date(dates[(seed + i) % std::size(dates)]);
        for (std::string* text : {&event.title, &event.summary, &event.date_text})
            for (unsigned n = seed % 3 == i % 3 ? 2500 : 1; n-- > 0;) *text += n % 7 == 0 ? "\xF0\x9F\x95\x8A" : "=<b>";
        event.extras.push_back(
            {"kept",
             R"({"a\"b": "x,\r\n\"y\"", "start_date": "z", "start": 2, "text.headline": 1, "q.r": "</script>"})"});
    }
    return document;
}

bool has_control(std::string_view text, std::string_view allowed) {
    return std::any_of(text.begin(), text.end(),
                       [&](char c) { return c >= 0 && (c < ' ' || c == '\x7f') && allowed.find(c) == allowed.npos; });
}

// Where a text stands within the value of a member.
std::size_t find_value(std::string_view json, std::string_view name, std::string_view text) {
    const std::string begin = "\"" + std::string(name) + "\":\"";
    for (std::size_t at = json.find(begin); at != json.npos; at = json.find(begin, at + 1)) {
        std::size_t end = at + begin.size();
        while (json[end] != '"') end += json[end] == '\\' ? 2 : 1;
        if (json.substr(at, end - at).find(text) != json.npos) return at;
    }
    return json.npos;
}

TEST_CASE("whatever a document says, each export of it can be read") {
    for (unsigned seed = 0; seed < 60; ++seed) {
        INFO("seed " << seed);
        const Document document = load_json(save_json(nasty(seed))).document;
        REQUIRE(document.events.size() == 6);

        const std::string csv = exported(document, ExportFormat::csv).text;
        const auto rows = rows_of(csv);
        REQUIRE(rows.size() == 7);
        for (const auto& row : rows) CHECK(row.size() == rows[0].size());
        CHECK_FALSE(has_control(csv, "\r\n\t"));
        CHECK(from_csv(csv).events.size() == 6);

        for (const ExportFormat format : {ExportFormat::timeline_js, ExportFormat::vis}) {
            const Exported made = exported(document, format);
            CHECK(from_foreign(made.text).events.size() == 6 - made.events.size());
            CHECK_FALSE(has_control(made.text, "\n\x7f"));
            CHECK(count_of(made, "events.kept") > 0);
            // No program shows the members of ours as HTML.
            for (const std::string_view name : {"content", "title", "headline", "text", "display_date"})
                CHECK(find_value(made.text, name, "<b>") == made.text.npos);
        }

        const std::string calendar = exported(document, ExportFormat::icalendar).text;
        CHECK_FALSE(has_control(calendar, "\r\n\t"));
        const auto lines = lines_of(calendar);
        REQUIRE(lines.size() > 4);
        for (const std::string& line : lines) CHECK(line.find(':') != line.npos);
        CHECK(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT") ==
              std::count(lines.begin(), lines.end(), "END:VEVENT"));

        const std::string text = exported(document, ExportFormat::markdown).text;
        CHECK_FALSE(has_control(text, "\n\t"));
        std::size_t headings = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '<') CHECK((text[at - 1] == '\\' || text[at - 1] == '('));
            headings += text[at] == '#' && (at == 0 || text[at - 1] == '\n');
        }
        CHECK(headings == 7);
    }
}

TEST_CASE("nothing of a document is lost without a word") {
    // Each field is written, or told: what comes out of a document with one field only is one or the other.
    for (const ExportFormat format : {ExportFormat::csv, ExportFormat::timeline_js, ExportFormat::vis,
                                      ExportFormat::icalendar, ExportFormat::markdown}) {
        for (const std::string_view field :
             {R"("duration": "PT4H")", R"("phases": [{"name": "signed", "date": "2025"}])",
              R"("previousDates": ["2024"])", R"("commitment": {"status": "made"})", R"("revisions": [{"note": "x"}])",
              R"("x-mine": 1)"}) {
            INFO(field << " " << static_cast<int>(format));
            const Document document = document_of(
                R"({"title": "T", "events": [{"id": "a", "title": "A", "date": "2025", )" + std::string(field) + "}]}");
            const std::string_view name = field.substr(1, field.find('"', 1) - 1);
            CHECK(count_of(exported(document, format), "events." + std::string(name)) == 1);
        }
    }
}

TEST_CASE("an export as JSON has the text, and what was left out") {
    CHECK(
        exported_json(R"({"title": "T", "topics": [{"id": "t", "name": "x"}], "events": [{"id": "a", "title": "A"}]})",
                      ExportFormat::vis) ==
        R"({"text":"{\"items\":[],\"groups\":[]}\n","leftOut":[{"field":"title","count":1},{"field":"topics","count":1}],"events":["a"],"beside":[]})");
}

}  // namespace
}  // namespace demarche
