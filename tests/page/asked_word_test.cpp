#include "page/asked_word.h"

#include <catch2/catch_test_macros.hpp>

using namespace demarche;

TEST_CASE("the page asks for a word by its name") {
    const Words words;
    CHECK(asked_word(words, "panel.close") == "Close");
    CHECK(asked_word(words, "stage\ntitle=Paris = peace # 1") == "Timeline: Paris = peace # 1");
    CHECK(asked_word(words, "issues.line\nline=1234\nmessage=x").starts_with("Line 1234: x"));
    for (const char* question : {"", "\n", "nonsense", "panels", "nonsense\nn#1"})
        CHECK(asked_word(words, question).empty());
}

TEST_CASE("the page asks for a count, and its digits are grouped") {
    const Words words;
    CHECK(asked_word(words, "list\nn#1") == "The one event");
    CHECK(asked_word(words, "list\nn#1234567") == "All 1,234,567 events");
    CHECK(asked_word(words, "events.some\nshown#12\nn#5000") == "12 of 5,000 events");
    CHECK(asked_word(words, "issues.errors\nn#1") == "The document has an error.");
    const Words uk("plural.samples=" + std::string(200, '2') + "3\nnumber.group=\u00A0\nlist=a|b|{n} c|d\n");
    CHECK(asked_word(uk, "list\nn#1234") == "1\u00A0234 c");
}
