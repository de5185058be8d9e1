#include "base/words.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "keyed_words.h"

using namespace demarche;

TEST_CASE("English is built in, by the names of its table") {
    const Words words;
    CHECK(words[Word::role_host] == "host");
    CHECK(words[Word::plural_samples].size() == 201);
    CHECK(words[static_cast<Word>(word_count - 1)] == "Line {line}: {message}");
    CHECK(words.nth(Word::month_names, 11) == "December");
}

TEST_CASE("the table that is built in is the file") {
    const Words words, read = language("en");
    for (std::size_t i = 0; i < word_count; ++i) CHECK(words[static_cast<Word>(i)] == read[static_cast<Word>(i)]);
}

TEST_CASE("a reader counts in the plural forms of English and Ukrainian") {
    const Words words, uk = language("uk");
    CHECK(words.counted(Word::events, {0}) == "0 events");
    CHECK(words.counted(Word::events, {1}) == "1 event");
    CHECK(words.counted(Word::events, {21}) == "21 events");
    CHECK(words.counted(Word::hours, {4, true}) == "4½ hours");
    CHECK(words.counted(Word::years_brief, {14}) == "14 y");
    CHECK(uk.counted(Word::events, {1}) == "1 подія");
    CHECK(uk.counted(Word::events, {3}) == "3 події");
    CHECK(uk.counted(Word::events, {11}) == "11 подій");
    CHECK(uk.counted(Word::events, {21}) == "21 подія");
    CHECK(uk.counted(Word::events, {112}) == "112 подій");
    CHECK(uk.counted(Word::events, {1'000'022}) == "1000022 події");
    CHECK(uk.counted(Word::hours, {5}) == "5 годин");
    CHECK(uk.counted(Word::hours, {5, true}) == "5½ години");
    const Slot slots[]{{"shown", "7"}};
    CHECK(uk.counted(Word::events_some, {22}, slots) == "7 із 22 подій");
}

TEST_CASE("what a language leaves out stays English, and is counted as English counts") {
    const Words words = keyed_words("plural.samples=" + std::string(201, '2') + "\nhours={n} a|{n} b|{n} c");
    CHECK(words.counted(Word::hours, {1}) == "1 c");
    CHECK(words.counted(Word::days, {1}) == "1 day");
    CHECK(words.counted(Word::days, {2}) == "2 days");
    CHECK(words[Word::today] == "today");
}

TEST_CASE("a language file of another engine leaves the words English") {
    const std::string mark(word_list_mark);
    CHECK(Words(mark + "\n\n.")[Word::number_group] == ".");
    for (const std::string& other : {std::string(), std::string("0123abcd"), mark.substr(1), "x" + mark}) {
        INFO(other);
        CHECK(Words(other + "\n\n.")[Word::number_group] == ",");
    }
}

TEST_CASE("a language file that ends too early leaves the rest English") {
    for (const char* lines : {"", "\n", "\n\n.", "\n\n.\n"}) {
        INFO(lines);
        CHECK(Words(std::string(word_list_mark) + lines)[Word::number_decimal] == ".");
    }
}

TEST_CASE("a copy of a language keeps its words when the first is gone") {
    Words copy;
    {
        const Words uk = keyed_words("today=сьогодні");
        copy = uk;
    }
    CHECK(copy[Word::today] == "сьогодні");
    CHECK(copy[Word::role_host] == "host");
}

TEST_CASE("digits are grouped by three") {
    CHECK(grouped("7", ",") == "7");
    CHECK(grouped("123", ",") == "123");
    CHECK(grouped("1234", ",") == "1,234");
    CHECK(grouped("1234567", "\u00A0") == "1\u00A0234\u00A0567");
}

TEST_CASE("a half more than two is counted in the form of the whole where a half more than one is singular") {
    std::string lines(word_list_mark);
    lines += "\n0" + std::string(1, '0') + std::string(198, '1') + "0";  // French: 0, 1 and 1½ are singular
    for (std::size_t word = 1; word < word_count; ++word) lines += "\n{n} heure|{n} heures";
    const Words french(lines);
    CHECK(french.counted(Word::hours, {1, true}) == "1½ heure");
    CHECK(french.counted(Word::hours, {4, true}) == "4½ heures");
    CHECK(french.counted(Word::hours, {4, false}) == "4 heures");
}
