#include "convert/export.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

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
     "kept": {"Country": "Berg", "Intensity": "-5.5", "kept: x": "=cmd|' /C calc'!A0", "Notes": "a\nb"}},
    {"id": "two", "title": "A visit", "date": "2020-24", "sources": ["agency"]},
    {"id": "three", "title": "Ides", "date": "-0043~/-0040", "kind": "agree", "tags": ["c"], "sources": ["herald"]},
    {"id": "four", "title": "Begin", "date": "Y-13800000000", "dateText": "long ago"},
    {"id": "five", "title": "No date"}]})";

Document document_of(std::string_view json) { return load_json(json).document; }

TEST_CASE("a sheet that goes out and comes in again tells the same of each event") {
    const Document document = document_of(talks);
    REQUIRE(document.events.size() == 5);
    const Exported first = exported(document, ExportFormat::csv);
    const Document again = from_csv(first.text);
    REQUIRE(again.events.size() == 5);
    CHECK(told_of(again, again.events[0]) ==
          "one\nTalks, \"first\"\n=1+1\nThey met.\nTwice.\n\nAnd left.\n2025-02-18\n-on Tuesday\nconsult visit "
          "postponed\n"
          "@Riyadh -24.7136 46.6753\nBerg party \nMidland, Republic of host \nOrlov of Berg speaker \n"
          "Norland absent not-invited\nMidland, Republic of absent \nBerg absent withdrew\n"
          "The Herald <https://herald.example/a?b=1%3Bc=%282>\nAgency, East <>\n"
          "https://example.org/a.png +A room Museum '=x\n#a, b\n#c\n"
          "Country: Berg\nIntensity: -5.5\nNotes: a\nb\nkept: x: =cmd|' /C calc'!A0\n0.5");
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

constexpr std::string_view slides = R"({"title": {"text": {"headline": "The story", "text": "<p>How it went</p>"}},
  "eras": [{"start_date": {"year": "600"}, "end_date": {"year": "650"}, "text": {"headline": "Early", "text": "x"}}],
  "events": [
    {"start_date": {"year": "1912", "month": "6", "day": "3", "hour": "9", "minute": 5}, "end_date": {"year": 1954},
     "text": {"headline": "A <i>life</i> &lt; b", "text": "<p>One.<br>Two.</p><p>R&amp;D</p>"}, "group": "Logic",
     "unique_id": "life", "autolink": false, "media": {"url": "https://example.org/a.png", "caption": "Portrait",
       "credit": "Museum", "alt": "A face", "thumbnail": "https://example.org/t.png", "link": "x"},
     "background": {"color": "#fff", "alt": "y"}},
    {"start_date": {"year": "-44", "month": 3, "day": 15}, "text": {"headline": "Ides"}, "media": {"url": "a.png"}},
    {"start_date": {"year": "-13800000000"}, "text": {"headline": "Begin"}, "display_date": "long ago"}]})";

TEST_CASE("slides that come in and go out again stay the same") {
    const Document document = from_foreign(slides);
    REQUIRE(document.events.size() == 3);
    const Exported made = exported(document, ExportFormat::timeline_js);
    CHECK(made.left_out.empty());
    CHECK(told_of(from_foreign(made.text)) == told_of(document));
    CHECK(made.text.find(R"("start_date":{"year":-44,"month":3,"day":15})") != made.text.npos);
    CHECK(made.text.find(R"("background":{"color":"#fff","alt":"y"})") != made.text.npos);
    CHECK(made.text.find(R"("autolink":false)") != made.text.npos);
    CHECK(made.text.find("A life &lt; b") != made.text.npos);
    CHECK(made.text.find("<p>One.<br>Two.</p><p>R&amp;D</p>") != made.text.npos);
}

TEST_CASE("an author hears of a date that a slide shows only in the words of its source") {
    const Document document = document_of(R"({"title": "T", "events": [
        {"id": "a", "title": "A", "date": "2025-02~", "dateText": "in spring"},
        {"id": "b", "title": "B", "date": "2025-02", "dateText": "February"}, {"id": "c", "title": "C"}]})");
    for (const ExportFormat format : {ExportFormat::timeline_js, ExportFormat::vis}) {
        const Exported made = exported(document, format);
        CHECK(count_of(made, "events.date") == (format == ExportFormat::vis ? 2 : 1));
        CHECK(made.events == std::vector<std::string>{"c"});
    }
}

std::string slide(std::string_view date) {
    const Document document = document_of(
        "{\"title\": \"T\", \"events\": [{\"id\": \"a\", \"title\": \"A\", \"date\": \"" + std::string(date) + "\"}]}");
    const std::string text = exported(document, ExportFormat::timeline_js).text;
    const std::size_t from = text.find("\"start_date\""), to = text.find(",\"text\"", from);
    return from == text.npos ? "" : text.substr(from, to - from);
}

TEST_CASE("a slide has the span of a date that is not sure, and shows the date as it is") {
    CHECK(slide("2025-02") == R"("start_date":{"year":2025,"month":2})");
    CHECK(slide("1648~") == R"("start_date":{"year":1648},"display_date":"1648~")");
    CHECK(slide("199X") == R"("start_date":{"year":1990},"end_date":{"year":1999},"display_date":"199X")");
    CHECK(slide("[2025-02-10..2025-02-16]") ==
          R"("start_date":{"year":2025,"month":2,"day":10},"end_date":{"year":2025,"month":2,"day":16},)"
          R"("display_date":"[2025-02-10..2025-02-16]")");
    CHECK(slide("2014/..") == R"("start_date":{"year":2014},"display_date":"2014/..")");
    CHECK(slide("../2014-05") == R"("start_date":{"year":2014,"month":5},"display_date":"../2014-05")");
    CHECK(slide("0000") == R"("start_date":{"year":-1})");
    CHECK(slide("1648-01-30 julian") ==
          R"("start_date":{"year":1648,"month":2,"day":9},"display_date":"1648-01-30 julian")");
}

TEST_CASE("items of vis-timeline have days, groups and no HTML of ours") {
    const Document document = document_of(R"({"title": "T", "actors": [{"id": "b", "name": "Berg & Sons"}],
      "eras": [{"id": "e", "title": "War", "date": "1914/1918"}, {"id": "f", "title": "Ever", "date": "Y170000002"}],
      "events": [
        {"id": "a", "title": "<b>Talks</b>", "date": "2025-02-18/2025-02-20", "participants": [{"actor": "b"}]},
        {"id": "b", "title": "A call", "date": "2025-02-18T10:30+02:00", "tags": ["calls"], "kept": {"className": "red"}},
        {"id": "c", "title": "Ides", "date": "-0043"}, {"id": "d", "title": "Begin", "date": "Y-13800000000"}]})");
    const Exported made = exported(document, ExportFormat::vis);
    CHECK(made.text.find(R"({"id":"a","content":"&lt;b&gt;Talks&lt;/b&gt;","start":"2025-02-18","end":"2025-02-20",)"
                         R"("group":1})") != made.text.npos);
    CHECK(made.text.find(R"("start":"2025-02-18T10:30:00+02:00","group":2,"className":"red")") != made.text.npos);
    CHECK(made.text.find(R"("start":"-000043-01-01","end":"-000043-12-31","dateText":"-0043")") != made.text.npos);
    CHECK(made.text.find(R"("start":"1914-01-01","end":"1918-12-31","type":"background")") != made.text.npos);
    CHECK(made.text.find(R"({"id":1,"content":"Berg &amp; Sons"},{"id":2,"content":"calls"})") != made.text.npos);
    CHECK(made.events == std::vector<std::string>{"d"});
    CHECK(count_of(made, "eras") == 1);
    const Document again = from_foreign(made.text);
    REQUIRE(again.events.size() == 3);
    CHECK(again.events[0].title == "<b>Talks</b>");
    CHECK(again.events[0].date->text == "2025-02-18/2025-02-20");
    CHECK(again.events[2].date->text == "-0043-01-01/-0043-12-31");
    CHECK(again.events[2].date_text == "-0043");
}

// The lines of a calendar, unfolded. Empty where a line is too long, cut within a character, or not ended by CRLF.
std::vector<std::string> lines_of(std::string_view calendar) {
    std::vector<std::string> lines;
    while (!calendar.empty()) {
        const std::size_t end = calendar.find("\r\n");
        const std::string_view line = calendar.substr(0, end);
        const bool is_well_formed =
            end != calendar.npos && line.size() <= 75 && is_valid_utf8(line) && line.find_first_of("\r\n") == line.npos;
        if (!is_well_formed) return {};
        if (line.starts_with(' ') && !lines.empty())
            lines.back() += line.substr(1);
        else
            lines.emplace_back(line);
        calendar.remove_prefix(end + 2);
    }
    return lines;
}

bool has_line(const std::vector<std::string>& lines, std::string_view line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

TEST_CASE("a calendar has the days and times of events, and names those that it cannot hold") {
    const Document document = document_of(R"({"title": "Talks, I", "updated": "2025-03-01", "timeZone": "Europe/Kyiv",
      "sources": [{"id": "s", "publisher": "Herald", "url": "https://herald.example/a"}],
      "actors": [{"id": "b", "name": "Berg"}, {"id": "m", "name": "Midland"}], "events": [
        {"id": "a", "title": "Talks; a, b\\c", "summary": "One.\nTwo.", "date": "2025-02-18", "sources": ["s"],
         "place": {"name": "Riyadh", "lat": 24.7136, "lon": 46.6753}, "tags": ["x,y", "z"], "status": "cancelled",
         "participants": [{"actor": "b"}, {"actor": "m", "role": "host"}]},
        {"id": "b", "title": "A call", "date": "2025-02-18T10:30+02:00/2025-02-18T11:00+02:00"},
        {"id": "c", "title": "Another", "date": "2025-02-18T10:30"},
        {"id": "d", "title": "Soon", "date": "2025-02~", "dateText": "in spring"},
        {"id": "e", "title": "Ides", "date": "-0043"}, {"id": "f", "title": "No date"},
        {"id": "g", "title": "On", "date": "2014-05-06/.."}]})");
    const Exported made = exported(document, ExportFormat::icalendar);
    const auto lines = lines_of(made.text);
    for (const std::string_view line : {"BEGIN:VCALENDAR",
                                        "X-WR-CALNAME:Talks\\, I",
                                        "X-WR-TIMEZONE:Europe/Kyiv",
                                        "DTSTAMP:20250301T000000Z",
                                        "DTSTART;VALUE=DATE:20250218",
                                        "DTEND;VALUE=DATE:20250219",
                                        "SUMMARY:Talks\\; a\\, b\\\\c",
                                        "DESCRIPTION:One.\\nTwo.\\n\\nHerald https://herald.example/a",
                                        "LOCATION:Riyadh",
                                        "GEO:24.7136;46.6753",
                                        "URL:https://herald.example/a",
                                        "CATEGORIES:x\\,y,z",
                                        "STATUS:CANCELLED",
                                        "X-DEMARCHE-PARTIES:Berg\\; Midland (host)",
                                        "DTSTART:20250218T083000Z",
                                        "DTEND:20250218T090000Z",
                                        "DTSTART:20250218T103000",
                                        "DTSTART;VALUE=DATE:20250201",
                                        "DTEND;VALUE=DATE:20250301",
                                        "X-DEMARCHE-EDTF:2025-02~",
                                        "X-DEMARCHE-DATE-TEXT:in spring",
                                        "DTSTART;VALUE=DATE:20140506",
                                        "X-DEMARCHE-EDTF:2014-05-06/..",
                                        "END:VCALENDAR"}) {
        INFO(line);
        CHECK(has_line(lines, line));
    }
    CHECK(made.events == std::vector<std::string>{"e", "f"});
}

TEST_CASE("a text has the events by date, with every mark shown as it is") {
    const Document document = document_of(R"json({"title": "The *talks*", "summary": "1. One\n# Two\n\nThree",
      "sources": [{"id": "s", "publisher": "Herald", "title": "A [day]", "url": "https://herald.example/a_(b)"}],
      "actors": [{"id": "b", "name": "Berg"}], "eras": [{"id": "e", "title": "War", "date": "1914/1918"}],
      "events": [{"id": "z", "title": "No date"},
        {"id": "a", "title": "Late <b>", "date": "2025-02-18", "dateText": "on Tuesday"},
        {"id": "b", "title": "Early", "date": "1915~", "participants": [{"actor": "b", "role": "host"}],
         "sources": ["s"], "place": {"name": "Riyadh"}}]
})json");
    CHECK(exported(document, ExportFormat::markdown).text ==
          "# The \\*talks\\*\n\n1\\. One\\\n\\# Two\n\nThree\n\n- 1914/1918 · War\n\n"
          "## 1915\\~ · Early\n\n- Riyadh\n- Berg (host)\n- [Herald: A \\[day\\]](<https://herald.example/a_(b)>)\n\n"
          "## on Tuesday (2025-02-18) · Late \\<b\\>\n\n## No date\n");
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
        R"({"text":"{\"items\":[],\"groups\":[]}\n","leftOut":[{"field":"title","count":1},{"field":"topics","count":1}],"events":["a"]})");
}

}  // namespace
}  // namespace demarche
