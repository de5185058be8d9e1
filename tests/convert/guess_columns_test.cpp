#include "convert/guess_columns.h"

#include <catch2/catch_test_macros.hpp>

#include "convert/name_likeness.h"
#include "convert/sheets.h"

namespace demarche {
namespace {

double likeness(std::string_view header, std::string_view names) {
    return UsualNames(names).likeness(ColumnName(header));
}

TEST_CASE("the usual name of a column is found in twelve languages, with any case and blanks") {
    struct Named {
        std::string_view header;
        Meaning meaning;
    };
    constexpr Named names[] = {
        {"Event Date", Meaning::date},   {"start_date", Meaning::date},  {"Datum", Meaning::date},
        {"Fecha", Meaning::date},        {"Дата", Meaning::date},        {"التاريخ", Meaning::date},
        {"日期", Meaning::date},         {"תאריך", Meaning::date},       {"End-Date", Meaning::end_date},
        {"Überschrift", Meaning::title}, {"TÍTULO", Meaning::title},     {"Назва", Meaning::title},
        {"Уровень", Meaning::kept},      {"Beteiligte", Meaning::party}, {"Учасники", Meaning::party},
        {"Source", Meaning::source},     {"Źródło", Meaning::source},    {"出典", Meaning::source},
        {"Kaynak", Meaning::source},     {"Lat", Meaning::latitude}};
    for (const Named& one : names) {
        INFO(one.header);
        Meaning found = Meaning::kept;
        for (const MeaningOf& meaning : meanings())
            if (found == Meaning::kept && likeness(one.header, meaning.headers) == 1) found = meaning.meaning;
        CHECK(found == one.meaning);
    }
}

TEST_CASE("a slip of the hand or a longer name is still a guess, and told as such") {
    CHECK(likeness("Desciption", "description") == 0.8);
    CHECK(likeness("Date of the visit", "date") > 0.65);
    CHECK(likeness("Who was missing", "missing") > likeness("Who was missing", "who"));
    CHECK(likeness("dateOfVisit", "date") > 0.65);
    CHECK(likeness("Update", "date") == 0);
    CHECK(likeness("", "date") == 0);
}

TEST_CASE("a name alone does not make a column a date when its cells are none") {
    const Imported got = imported("Date | When | Event\nsmall | 2025-02-18 | Talks\nlarge | 2025-02-19 | More\n");
    CHECK(meaning_of(got, "When") == Meaning::date);
    CHECK(meaning_of(got, "Date") == Meaning::kept);
}

TEST_CASE("columns without usual names are found by their cells") {
    const Imported got = imported(
        "A1 | B1 | C1 | D1\n"
        "2025-02-18 | Talks begin in the old town | https://example.org/a.jpg | The ministers of both countries met "
        "for four hours and agreed to meet again in a month.\n"
        "2025-02-20 | Talks end without a paper | https://example.org/b.jpg | Nobody signed anything, and both "
        "delegations left the town on the same evening by train.\n");
    CHECK(meaning_of(got, "A1") == Meaning::date);
    CHECK(meaning_of(got, "B1") == Meaning::title);
    CHECK(meaning_of(got, "C1") == Meaning::media);
    CHECK(meaning_of(got, "D1") == Meaning::summary);
    CHECK(column_named(got, "A1")->evidence == Evidence::cells);
}

TEST_CASE("a table without names of columns is read by its cells, and its first row is an event") {
    const Imported got = imported("2025-02-18 | Talks begin\n2025-02-19 | Talks end\n");
    CHECK(got.document.events.size() == 2);
}

TEST_CASE("a title and notes above the table are not rows of it") {
    const Imported got = imported("The story of the talks\n\nDate | Event | Source\n2025-02-18 | Talks | Herald\n");
    CHECK(got.document.title == "The story of the talks");
    CHECK(got.document.events.size() == 1);
    CHECK(got.sheets[0].rows == 1);
}

TEST_CASE("of two columns with usual names of one meaning the fuller one is taken") {
    const Imported got = imported("date | name | title\n2025-02-18 | Talks |\n2025-02-19 | More talks |\n");
    CHECK(meaning_of(got, "name") == Meaning::title);
}

TEST_CASE("a year of another calendar is not taken for ours") {
    const Imported got =
        imported("id | title | hijriYear | gregorianYear\n1 | A war | 1415 | 1994\n2 | Its end | 1416 | 1995\n");
    CHECK(meaning_of(got, "gregorianYear") == Meaning::year);
    CHECK(meaning_of(got, "hijriYear") == Meaning::kept);
}

TEST_CASE("a type is a kind where its words are kinds, and else a tag") {
    const Imported kinds =
        imported("Date | Event | Type\n2025-02-18 | Talks | meeting\n2025-02-19 | Paper | agreement\n");
    CHECK(meaning_of(kinds, "Type") == Meaning::kind);
    CHECK(kinds.document.events.at(1).kind == EventKind::agree);
    const Imported tags = imported("Date | Event | Type\n2025-02-18 | Talks | economy\n2025-02-19 | Paper | culture\n");
    CHECK(meaning_of(tags, "Type") == Meaning::tag);
    CHECK(tags.document.events.at(1).tags == std::vector<std::string>{"culture"});
}

TEST_CASE("columns have the letters that programs for sheets give them") {
    CHECK(column_letter(0) == "A");
    CHECK(column_letter(25) == "Z");
    CHECK(column_letter(26) == "AA");
    CHECK(column_letter(701) == "ZZ");
    CHECK(column_letter(702) == "AAA");
}

}  // namespace
}  // namespace demarche
