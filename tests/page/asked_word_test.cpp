#include "page/asked_word.h"

#include <catch2/catch_test_macros.hpp>

#include "keyed_words.h"

using namespace demarche;

TEST_CASE("the page asks for a word with its values") {
    const Words words;
    CHECK(asked_word(words, Word::panel_close, "") == "Close");
    CHECK(asked_word(words, Word::stage, "title=Paris = peace # 1") == "Timeline: Paris = peace # 1");
    CHECK(asked_word(words, Word::issues_line, "line=1234\nmessage=x").starts_with("Line 1234: x"));
    for (const char* lines : {"", "\n", "nonsense", "title", "other=x\n"})
        CHECK(asked_word(words, Word::stage, lines) == "Timeline: {title}");
}

TEST_CASE("the page asks for a count, and its digits are grouped") {
    const Words words;
    CHECK(asked_word(words, Word::list, "n#1") == "The one event");
    CHECK(asked_word(words, Word::list, "n#1234567") == "All 1,234,567 events");
    CHECK(asked_word(words, Word::events_some, "shown#12\nn#5000") == "12 of 5,000 events");
    CHECK(asked_word(words, Word::issues_errors, "n#1") == "The document has an error.");
    const Words uk =
        keyed_words("plural.samples=" + std::string(200, '2') + "3\nnumber.group=\u00A0\nlist=a|b|{n} c|d\n");
    CHECK(asked_word(uk, Word::list, "n#1234") == "1\u00A0234 c");
}
