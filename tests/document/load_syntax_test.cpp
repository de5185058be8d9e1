// Text that is not quite JSON, or not quite text: what was read before stays, and nothing ever crashes.
#include <algorithm>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <random>

#include "document/save_json.h"
#include "golden.h"
#include "load_checks.h"

namespace demarche {
namespace {

constexpr auto error = Severity::error;

struct Broken {
    std::string_view text;
    std::uint32_t line, column;
    std::string_view pointer, message;
};

const std::vector<Broken> broken_texts{
    {"{", 1, 2, "", "unexpected end of input; expected string literal"},
    {"{\"title\" 5}", 1, 10, "", "unexpected number literal; expected ':'"},
    {"{\"title\": \"T\" \"x\"}", 1, 15, "", "unexpected string literal; expected '}'"},
    {"{\"title\": \"T\",\n}", 2, 1, "", "unexpected '}'; expected string literal"},
    {"{\"events\": [{\"id\": \"a\",\n  \"title\": tru}]}", 2, 15, "/events/0", "invalid literal"},
    {"{\"events\": [,]}", 1, 13, "/events", "unexpected ','; expected '[', '{', or a literal"},
    {"{\"tags\": [1 2]}", 1, 13, "", "unexpected number literal; expected ']'"},
    {"{\"title\": \"T\n\"}", 1, 13, "",
     "invalid string: control character U+000A (LF) must be escaped to \\u000A or \\n"},
    {"{\"title\": \"T", 1, 13, "", "invalid string: missing closing quote"},
    {"{\"title\": \"T\"} x", 1, 16, "", "invalid literal"},
    {"{\"title\": \"T\"} {}", 1, 16, "", "unexpected '{'; expected end of input"},
    {"{\"title\": \"\\ud800\"}", 1, 18, "",
     "invalid string: surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF"},
    {"{\"version\": 1+, \"events\": []}", 1, 14, "", "invalid literal"},
    {"{\"version\": 1-1, \"events\": []}", 1, 14, "", "unexpected number literal; expected '}'"},
    {"{\"version\": 1x}", 1, 14, "", "invalid literal"},
    {"{\"title\": \xEF\xBB\xBF\"T\"}", 1, 11, "", "invalid literal"},
};

TEST_CASE("text that is not JSON is reported where it stops being JSON") {
    const Broken& broken = GENERATE(from_range(broken_texts));
    const Loaded loaded = load_json(broken.text);
    CAPTURE(broken.text, loaded.issues);
    REQUIRE(!loaded.issues.empty());
    const Issue& issue = loaded.issues.back();
    CHECK(issue.severity == error);
    CHECK(issue.line == broken.line);
    CHECK(issue.column == broken.column);
    CHECK(issue.pointer == broken.pointer);
    CHECK(issue.message == "This is not JSON: " + std::string(broken.message) + "; what follows is not read.");
}

TEST_CASE("a file that is something else is told by what it is") {
    using namespace std::string_view_literals;
    const auto told = [](std::string_view file) {
        const Loaded loaded = load_json(file);
        REQUIRE(loaded.issues.size() == 1);
        const Issue& issue = loaded.issues[0];
        CHECK(issue.severity == error);
        CHECK((issue.line == 1 && issue.column == 1 && issue.pointer.empty()));
        return issue.message;
    };
    for (const std::string_view file : {""sv, " \r\n"sv, "\xEF\xBB\xBF"sv})
        CHECK(told(file) == R"(The file is empty; expected an object in braces with "title" and "events".)");
    for (const std::string_view file : {"\xFF\xFE{\0}\0"sv, "\xFE\xFF\0{\0}"sv, "{\0}\0"sv, "\0{\0}"sv,
                                        "\xFF\xFE\0\0{\0\0\0"sv, "\0\0\xFE\xFF\0\0\0{"sv})
        CHECK(told(file) == "The file is UTF-16 or UTF-32; save the file as UTF-8.");
    for (const std::string_view file : {"<!doctype html><title>Sign in</title>"sv, "\n <?xml version='1.0'?>"sv})
        CHECK(
            told(file) ==
            R"(The file begins with "<", as a web page does; expected an object in braces with "title" and "events".)");
}

TEST_CASE("lines end with LF, with CR, or with both") {
    for (const std::string_view end : {"\n", "\r", "\r\n"}) {
        std::string text = "{\"title\": \"T\",#\"events\": [],##  \"x\": 1}";
        for (std::size_t at; (at = text.find('#')) != std::string::npos;) text.replace(at, 1, end);
        const Loaded loaded = load_json(text);
        REQUIRE(loaded.issues.size() == 1);
        CHECK(loaded.issues[0].line == 4);
        CHECK(loaded.issues[0].column == 3);
    }
}

TEST_CASE("a file that breaks off keeps the events before, and counts the one it broke in") {
    const Loaded loaded = load_json(R"({"title": "T", "events": [
        {"id": "a", "title": "A", "tags": ["x"]},
        {"id": "b", "title": "B", "place": {"name": "Riy)");
    CAPTURE(loaded.issues);
    REQUIRE(loaded.issues.size() == 1);
    CHECK(loaded.issues[0].line == 3);
    CHECK(loaded.issues[0].pointer == "/events/1/place");
    REQUIRE(loaded.document.events.size() == 1);
    CHECK(loaded.document.events[0].tags == std::vector<std::string>{"x"});
    CHECK(loaded.dropped == 1);
}

TEST_CASE("a list, a text or a number is no story") {
    check_only_issue(
        "[{\"id\": 1}]",
        {error, "", "[", "The document is a list; expected an object in braces with \"title\" and \"events\"."});
    check_only_issue(" \"x\"", {error, "", "\"x\"",
                                "The document is text; expected an object in braces with \"title\" and \"events\"."});
    check_only_issue(
        "1e999",
        {error, "", "1e999",
         "The document is a number too large to keep; expected an object in braces with \"title\" and \"events\"."});
}

TEST_CASE("a byte order mark is no part of the story") {
    const Loaded loaded = load_json("\xEF\xBB\xBF{\"title\": \"T\", \"x\": 1, \"events\": []}");
    REQUIRE(loaded.issues.size() == 1);
    CHECK(loaded.issues[0].column == 16);
    CHECK(loaded.document.title == "T");
}

TEST_CASE("a stray Latin-1 letter costs one character and not the story") {
    const std::string text = story("\"summary\": \"Sommet \xE0 Gen\xE8ve, d\xE9j\xE0\"");
    const Loaded loaded = load_json(text);
    CAPTURE(loaded.issues);
    REQUIRE(loaded.issues.size() == 1);
    CHECK(loaded.issues[0].line == 2);
    CHECK(text_at(text, loaded.issues[0]).starts_with("\xE0 Gen"));
    CHECK(loaded.issues[0].message ==
          "The file is not UTF-8: 4 bytes are shown as \"\xEF\xBF\xBD\"; save the file as UTF-8.");
    CHECK(loaded.document.events.at(0).summary == "Sommet \xEF\xBF\xBD Gen\xEF\xBF\xBDve, d\xEF\xBF\xBDj\xEF\xBF\xBD");
}

TEST_CASE("a number too large for any double costs its member, not the events after it") {
    const Loaded loaded = load_json(R"({"title": "T", "events": [{"id": "a", "title": "A", "importance": 1e400},
        {"id": "b", "title": "B", "importance": -1e400, "place": {"lat": 1, "lon": 2e308}}, {"id": "c", "title": "C"}]})");
    CAPTURE(loaded.issues);
    CHECK(loaded.issues.size() == 4);  // and a latitude alone
    CHECK(loaded.document.events.size() == 3);
}

TEST_CASE("no number of numbers too large ends the reading") {
    std::string text = R"({"title": "T", "events": [{"id": "a", "title": "A"}], "x": [0)";
    for (int i = 0; i < 100; ++i) text += ", 1e999";
    const Loaded loaded = load_json(text + R"(], "summary": "S"})");
    CHECK(loaded.document.summary == "S");
    CHECK(loaded.document.events.size() == 1);
}

TEST_CASE("an unknown member may be deep but not bottomless, and no depth overflows the stack") {
    const auto nested = [](std::size_t depth) {
        return R"({"title": "T", "events": [], "x": )" + std::string(depth, '[') + std::string(depth, ']') + "}";
    };
    CHECK(load_json(nested(100)).document.extras.size() == 1);
    const Loaded loaded = load_json(nested(101));
    CHECK(loaded.document.extras.empty());
    REQUIRE(loaded.issues.size() == 2);
    CHECK(loaded.issues[1].message == "\"x\" is nested deeper than 100 levels and is left out.");
    CHECK(loaded.issues[1].pointer == "/x");
    CHECK(load_json(nested(1000000)).document.title == "T");
    CHECK(load_json(std::string(1000000, '[')).document.events.empty());
    CHECK(load_json(std::string(R"({"events":)") + std::string(1000000, '[')).document.events.empty());
}

// Whatever an author's file became on its way, what is read of it can be saved and read again.
void check_survives(const std::string& text) {
    const Loaded loaded = load_json(text);
    for (const Issue& issue : loaded.issues) {
        REQUIRE(!issue.message.empty());
        REQUIRE(is_valid_utf8(issue.message));
    }
    const std::string saved = save_json(loaded.document);
    REQUIRE(save_json(load_json(saved).document) == saved);
}

TEST_CASE("a story cut off anywhere never crashes, and says so") {
    const std::string text = read_source("shell/stories/riyadh-2025.timeline.json");
    REQUIRE(!text.empty());
    std::mt19937 random(1648);
    for (int i = 0; i < 60; ++i) {
        const std::string cut = text.substr(0, random() % (text.size() - 3));
        check_survives(cut);
        const auto issues = load_json(cut).issues;
        REQUIRE(std::any_of(issues.begin(), issues.end(), [](const Issue& issue) { return issue.severity == error; }));
    }
}

TEST_CASE("a story with flipped, lost and doubled bytes never crashes") {
    const std::string text = read_source("shell/stories/westphalia.timeline.json");
    REQUIRE(!text.empty());
    constexpr std::string_view likely = "\"{}[],:\\0eE-.nt \n\xC3\xFF";
    std::mt19937 random(1659);
    for (int i = 0; i < 150; ++i) {
        std::string broken = text;
        for (auto flips = random() % 12; flips-- > 0;) {
            const std::size_t at = random() % broken.size();
            switch (random() % 4) {
                case 0:
                    broken[at] = static_cast<char>(random());
                    break;
                case 1:
                    broken[at] = likely[random() % likely.size()];
                    break;
                case 2:
                    broken.erase(at, random() % 40);
                    break;
                default:
                    broken.insert(at, broken, random() % broken.size(), random() % 40);
            }
        }
        check_survives(broken);
    }
}

}  // namespace
}  // namespace demarche
