#include "convert/export.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "convert/exports.h"

namespace demarche {
namespace {

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

}  // namespace
}  // namespace demarche
