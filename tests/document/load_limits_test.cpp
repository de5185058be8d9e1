// What the format does not know or expects once, and how much an author is told at a time.
#include "load_checks.h"

namespace demarche {
namespace {

constexpr auto warning = Severity::warning, notice = Severity::notice;

TEST_CASE("an unknown member is kept as it was written, and a notice asks whether another was meant") {
    const auto document = check_only_issue(
        story(R"("sumary": {"a/b": [1, 2.50,  "x"]})"),
        {notice, "/events/0/sumary", R"("sumary")",
         R"("sumary" is no member of an event and is kept without being read; did you mean "summary"?)"});
    CHECK(document.events.at(0).extras == Extras{{"sumary", R"({"a/b": [1, 2.50,  "x"]})"}});
}

TEST_CASE("the pointer to an unknown member escapes what a JSON Pointer must escape") {
    const Loaded loaded = load_json(R"({"title": "T", "events": [], "a/b~c": 1e400})");
    REQUIRE(loaded.issues.size() == 1);
    CHECK(loaded.issues[0].pointer == "/a~1b~0c");
    CHECK(loaded.document.extras == Extras{{"a/b~c", "1e400"}});
}

TEST_CASE("a member that is given twice counts once") {
    const auto document = check_only_issue(
        story(R"("tags": ["a"], "tags": ["b"])"),
        {warning, "/events/0/tags", R"("tags": ["b"])", R"("tags" is given twice; only the first counts.)"});
    CHECK(document.events.at(0).tags == std::vector<std::string>{"a"});
}

TEST_CASE("a character that no picture can show is told, and kept") {
    const auto document =
        check_only_issue(story(R"("summary": "a\u0001b")"),
                         {warning, "/events/0/summary", R"("a\u0001b")",
                          R"("summary" has a character that no picture can show; it is shown as "�".)"});
    CHECK(document.events.at(0).summary ==
          "a\x01"
          "b");
    for (const char* each : {R"("\u0000")", R"("\u001f")", R"("\ufffe")", R"("\uffff")"})
        CHECK(load_json(story(R"("tags": [)" + std::string(each) + "]")).issues.size() == 1);
    for (const char* each : {R"("\t \n \r")", R"("\u007f\u0085")", R"("\ufffd ï¿½ 😀")"})
        CHECK(load_json(story(R"("tags": [)" + std::string(each) + "]")).issues.empty());
}

TEST_CASE("a long wrong text is cut in the message, never through a character") {
    std::string title = R"("status": ")";
    for (int i = 0; i < 50; ++i) title += "é";
    const Loaded loaded = load_json(story(title + '"'));
    REQUIRE(loaded.issues.size() == 1);
    CHECK(is_valid_utf8(loaded.issues[0].message));
    CHECK(loaded.issues[0].message.size() < 250);
}

TEST_CASE("columns count characters, not bytes") {
    const Loaded loaded = load_json("{\"title\": \"Київ\", \"version\": 3, \"events\": []}");
    REQUIRE(loaded.issues.size() == 1);
    CHECK(loaded.issues[0].column == 30);
}

TEST_CASE("a thousand problems of a kind are listed and the rest counted") {
    std::string text = R"({"title": "T", "events": [{"id": "a", "title": "A", "status": "x"})";
    for (int i = 0; i < 1500; ++i) text += ",\n{}";
    const Loaded loaded = load_json(text + "]}");
    CHECK(loaded.dropped == 1500);
    REQUIRE(loaded.issues.size() == 1001);
    CHECK(loaded.issues.back().message == "There are 2001 more errors that are not listed.");
}

}  // namespace
}  // namespace demarche
