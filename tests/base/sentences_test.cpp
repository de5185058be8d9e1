#include "base/sentences.h"

#include <catch2/catch_test_macros.hpp>

#include "base/english_sentences.h"

using namespace demarche;

TEST_CASE("each sentence is one line of the table, the first and the last too") {
    CHECK(std::string(english_sentences).starts_with(say(Sentence{0}) + '\n'));
    CHECK(std::string(english_sentences).ends_with('\n' + std::string(say(Sentence{sentence_count - 1})) + '\n'));
    for (std::size_t i = 0; i < sentence_count; ++i) CHECK_FALSE(say(static_cast<Sentence>(i)).empty());
}

TEST_CASE("a sentence says what is wrong with a member, whatever braces and bars its text has") {
    CHECK(say(Sentence::empty, {{"field", "\"title\""}}) == "\"title\" is empty");
    CHECK(say(Sentence::wrong, {{"field", "{found}"}, {"found", "a|b"}, {"expected", "{x}"}}) ==
          "{found} is a|b; expected {x}");
}

TEST_CASE("a list has a sentence for each of its values") {
    CHECK(say_nth(Sentence::more_issues, 0, {{"n", "7"}}) == "There are 7 more errors that are not listed");
    CHECK(say_nth(Sentence::more_issues, 2, {{"n", "7"}}) == "There are 7 more notices that are not listed");
}
