#include "time/date.h"

#include <catch2/catch_test_macros.hpp>

#include "time/date_samples.h"

using namespace demarche;
using demarche::testing::Author;
using demarche::testing::instant_text;
using demarche::testing::range_text;

namespace {

std::string bounds_of(std::string_view edtf) {
    const auto date = parse_date(edtf);
    return date ? range_text(date->bounds()) : "error: " + date.error().message;
}

struct Read {
    const char *edtf, *bounds;
};

}  // namespace

TEST_CASE("an author writes years, months, days and times") {
    for (const auto& [edtf, bounds] : {
             Read{"1985", "1985-01-01 1986-01-01"}, Read{"1985-04", "1985-04-01 1985-05-01"},
             Read{"1985-12", "1985-12-01 1986-01-01"}, Read{"2024-02-29", "2024-02-29 2024-03-01"},
             Read{"2025-12-31", "2025-12-31 2026-01-01"}, Read{"0000", "0000-01-01 0001-01-01"},
             Read{"-0043-03-15", "-0043-03-15 -0043-03-16"}, Read{"9999", "9999-01-01 10000-01-01"},
             Read{"-9999", "-9999-01-01 -9998-01-01"},
             Read{"2025-02-18T10:30", "2025-02-18T10:30:00 2025-02-18T10:31:00"},
             Read{"2025-02-18T10:30Z", "2025-02-18T10:30:00 2025-02-18T10:31:00"},
             Read{"2025-02-18T10:30+03", "2025-02-18T07:30:00 2025-02-18T07:31:00"},
             Read{"2025-02-18T23:30:05-05:30", "2025-02-19T05:00:05 2025-02-19T05:00:06"},
             Read{"2025-02-18T10:30:05.25Z", "2025-02-18T10:30:05 2025-02-18T10:30:06"},
             Read{"2025-02-18T24:00", "2025-02-19 2025-02-19T00:01:00"},
             Read{"2025-02-18T00:00+14:00", "2025-02-17T10:00:00 2025-02-17T10:01:00"},
         }) {
        INFO(edtf);
        CHECK(bounds_of(edtf) == bounds);
    }
}

TEST_CASE("an author leaves out what is not known") {
    for (const auto& [edtf, bounds] : {
             Read{"201X", "2010-01-01 2020-01-01"}, Read{"20XX", "2000-01-01 2100-01-01"},
             Read{"XXXX", "0000-01-01 10000-01-01"}, Read{"197", "1970-01-01 1980-01-01"},
             Read{"19", "1900-01-01 2000-01-01"}, Read{"-004X", "-0049-01-01 -0039-01-01"},
             Read{"-0XXX", "-0999-01-01 0000-01-01"}, Read{"2004-XX", "2004-01-01 2005-01-01"},
             Read{"2004-06-XX", "2004-06-01 2004-07-01"}, Read{"2004-XX-XX", "2004-01-01 2005-01-01"},
             Read{"156X-12-25", "1560-12-25 1569-12-26"}, Read{"15XX-0X-25", "1500-01-25 1599-09-26"},
             Read{"1XXX-XX", "1000-01-01 2000-01-01"}, Read{"2004-1X", "2004-10-01 2005-01-01"},
             Read{"2016-XX-31", "2016-01-31 2017-01-01"}, Read{"2016-0X-31", "2016-01-31 2016-09-01"},
             Read{"2016-02-3X julian", "error: expected a day from 01 to 29, the last of that month"},
             Read{"190X-02-29", "1904-02-29 1908-03-01"}, Read{"2015-04-3X", "2015-04-30 2015-05-01"},
             Read{"2015-X2-10", "2015-02-10 2015-12-11"}, Read{"X9XX", "0900-01-01 10000-01-01"},
         }) {
        INFO(edtf);
        CHECK(bounds_of(edtf) == bounds);
    }
}

TEST_CASE("an author writes remote years and how exact they are") {
    for (const auto& [edtf, bounds] : {
             Read{"Y170000002", "170000002-01-01 170000003-01-01"}, Read{"Y-17E7", "-170000000-01-01 -169999999-01-01"},
             Read{"Y-170000002", "-170000002-01-01 -170000001-01-01"}, Read{"1950S2", "1900-01-01 2000-01-01"},
             Read{"1950S4", "1950-01-01 1951-01-01"}, Read{"-1950S2", "-1999-01-01 -1899-01-01"},
             Read{"Y171010000S3", "171000000-01-01 172000000-01-01"}, Read{"Y17E8S3", "1700000000-01-01 1710000000-01-01"},
             Read{"Y292277026595", "292277026595-01-01 292277026596-01-01"},
             Read{"Y-292277022656", "-292277022656-01-01 -292277022655-01-01"},
         }) {
        INFO(edtf);
        CHECK(bounds_of(edtf) == bounds);
    }
}

TEST_CASE("an author writes seasons, quarters and halves") {
    for (const auto& [edtf, bounds] : {
             Read{"2001-21", "2001-03-01 2001-06-01"}, Read{"2001-24", "2001-12-01 2002-03-01"},
             Read{"2001-26", "2001-06-01 2001-09-01"}, Read{"2001-29", "2001-09-01 2001-12-01"},
             Read{"2001-30", "2001-12-01 2002-03-01"}, Read{"2001-32", "2001-06-01 2001-09-01"},
             Read{"2001-33", "2001-01-01 2001-04-01"}, Read{"2001-36", "2001-10-01 2002-01-01"},
             Read{"2001-38", "2001-05-01 2001-09-01"}, Read{"2001-39", "2001-09-01 2002-01-01"},
             Read{"2001-40", "2001-01-01 2001-07-01"}, Read{"2001-41", "2001-07-01 2002-01-01"},
         }) {
        INFO(edtf);
        CHECK(bounds_of(edtf) == bounds);
    }
    CHECK(parse_date("2001-21")->first.precision == Precision::season);
    CHECK(parse_date("2001-34")->first.precision == Precision::quarter);
    CHECK(parse_date("2001-38")->first.precision == Precision::quadrimester);
    CHECK(parse_date("2001-41")->first.precision == Precision::half);
}

TEST_CASE("an author writes intervals, with ends open or unknown") {
    for (const auto& [edtf, bounds] : {
             Read{"2004-06/2006-08", "2004-06-01 2006-09-01"}, Read{"2004-02-01/2005", "2004-02-01 2006-01-01"},
             Read{"1985/..", "1985-01-01 inf"}, Read{"../1985", "-inf 1986-01-01"},
             Read{"1985/", "1985-01-01 1986-01-01"}, Read{"/1985", "1985-01-01 1986-01-01"},
             Read{"2004-06-XX/2004-07-03", "2004-06-01 2004-07-04"}, Read{"2004-06/2004", "2004-06-01 2005-01-01"},
             Read{"2004-06-~01/2004-06-~20", "2004-06-01 2004-06-21"}, Read{"Y-17E7/-0043", "-170000000-01-01 -0042-01-01"},
             Read{"2025-02-18T10:00Z/2025-02-18T14:30Z", "2025-02-18T10:00:00 2025-02-18T14:31:00"},
         }) {
        INFO(edtf);
        CHECK(bounds_of(edtf) == bounds);
    }
    CHECK(parse_date("1985/")->last_end == End::unknown);
    CHECK(parse_date("1985/..")->last_end == End::open);
    CHECK(parse_date("/1985")->first_end == End::unknown);
    CHECK(parse_date("../1985")->first_end == End::open);
    CHECK(parse_date("1985/1990")->form == Form::interval);
}

TEST_CASE("an author writes sets: one of several dates, or all of them") {
    for (const auto& [edtf, bounds] : {
             Read{"[1667,1668, 1670..1672]", "1667-01-01 1673-01-01"}, Read{"[..1760-12-03]", "-inf 1760-12-04"},
             Read{"[1760-12..]", "1760-12-01 inf"}, Read{"[1760-01,1760-02,1760-12..]", "1760-01-01 inf"},
             Read{"{1672,1667}", "1667-01-01 1673-01-01"}, Read{"{..1984}", "-inf 1985-01-01"},
             Read{"[2025-02-10..2025-02-16]", "2025-02-10 2025-02-17"}, Read{"[1984]", "1984-01-01 1985-01-01"},
             Read{"{1960,1961-12}", "1960-01-01 1962-01-01"}, Read{"[1670..1672, 1660]", "1660-01-01 1673-01-01"},
         }) {
        INFO(edtf);
        CHECK(bounds_of(edtf) == bounds);
    }
    CHECK(parse_date("[1984,1985]")->form == Form::one_of);
    CHECK(parse_date("{1984,1985}")->form == Form::all_of);
}

TEST_CASE("a Julian date has Gregorian bounds and keeps its own text") {
    CHECK(bounds_of("1648-01-30 julian") == "1648-02-09 1648-02-10");
    CHECK(bounds_of("1648-10 julian") == "1648-10-11 1648-11-11");
    CHECK(bounds_of("1618-05-13/1648-10-14 julian") == "1618-05-23 1648-10-25");
    CHECK(bounds_of("[1648-01-30,1648-02-01] julian") == "1648-02-09 1648-02-12");
    CHECK(bounds_of("1900-02-29 julian") == "1900-03-13 1900-03-14");
    const auto date = parse_date("1648-01-30 julian");
    CHECK(date->first.calendar == Calendar::julian);
    CHECK(date->first.written.day == 30);
    CHECK(date->text == "1648-01-30 julian");
}

TEST_CASE("a doubt covers the part it stands at, and marks the whole date") {
    struct Doubted {
        const char* edtf;
        unsigned approximate, uncertain;
    };
    for (const auto& [edtf, approximate, uncertain] :
         {Doubted{"1984?", 0, 1}, Doubted{"2004-06~", 3, 0}, Doubted{"2004-06-11%", 7, 7}, Doubted{"2004-06~-11", 3, 0},
          Doubted{"2004?-06-11", 0, 1}, Doubted{"?2004-06-~11", 4, 1}, Doubted{"2004-?06-11", 0, 2},
          Doubted{"2004-%06-11", 2, 2}, Doubted{"2001-21~", 3, 0}, Doubted{"2025-02-18T10:30~", 7, 0}}) {
        INFO(edtf);
        const auto date = parse_date(edtf);
        REQUIRE(date);
        CHECK(date->first.written.approximate_parts == approximate);
        CHECK(date->first.written.uncertain_parts == uncertain);
        CHECK(date->first.approximate == (approximate != 0));
        CHECK(date->first.uncertain == (uncertain != 0));
    }
    const auto interval = parse_date("1984~/2004-06?");
    CHECK((interval->first.approximate && !interval->first.uncertain));
    CHECK((interval->last.uncertain && !interval->last.approximate));
}

TEST_CASE("a date knows what it is written to") {
    struct Case {
        const char* edtf;
        Precision precision;
    };
    for (const auto& [edtf, precision] :
         {Case{"1XXX", Precision::millennium}, Case{"19XX", Precision::century}, Case{"19", Precision::century},
          Case{"196X", Precision::decade}, Case{"196", Precision::decade}, Case{"1960", Precision::year},
          Case{"Y17E7", Precision::year}, Case{"Y17E7S2", Precision::millennium}, Case{"1950S3", Precision::decade},
          Case{"1950S4", Precision::year}, Case{"1960-XX", Precision::month}, Case{"1960-XX-XX", Precision::day},
          Case{"1960-01-01T10:00", Precision::minute}, Case{"1960-01-01T10:00:00", Precision::second}}) {
        INFO(edtf);
        CHECK(parse_date(edtf)->first.precision == precision);
    }
    CHECK(parse_date("196X")->first.unspecified);
    CHECK_FALSE(parse_date("196")->first.unspecified);
}

TEST_CASE("an author is told what was expected, and where") {
    struct Wrong {
        const char* edtf;
        std::size_t at;
        const char* expected;
    };
    for (const auto& [edtf, at, expected] : {
             Wrong{"", 0, "a date such as 2025"}, Wrong{" 2025", 0, "a year of four digits"},
             Wrong{"yesterday", 0, "a year of four digits"}, Wrong{"5", 1, "a year of four digits"},
             Wrong{"12345", 4, "a longer year starts with “Y”"}, Wrong{"-0000", 0, "1 BCE is 0000"},
             Wrong{"2025-02-30", 8, "a day from 01 to 28"}, Wrong{"2024-02-30", 8, "a day from 01 to 29"},
             Wrong{"2025-04-31", 8, "a day from 01 to 30"}, Wrong{"2025-00", 5, "a month from 01 to 12"},
             Wrong{"2025-13", 5, "21 to 41 for a season"}, Wrong{"2025-42", 5, "21 to 41 for a season"},
             Wrong{"2025-01-00", 8, "a day from 01 to 31"}, Wrong{"2004-", 5, "a month from 01 to 12, two digits"},
             Wrong{"2004-06-", 8, "a day from 01 to 31, two digits"}, Wrong{"1953-05-5", 9, "two digits"},
             Wrong{"2010-XX-XX-", 10, "the end of the date"}, Wrong{"2004-06-11-", 10, "“T” and a time, or the end"},
             Wrong{"1981-09..1981-10", 7, "an interval is written with “/”"},
             Wrong{"0014-022005", 7, "after the two digits of a month"}, Wrong{"199u", 3, "the unknown ones written X"},
             Wrong{"19X", 3, "a year of four digits"}, Wrong{"2001-21-05", 7, "the end of the date"},
             Wrong{"190X-02-30", 8, "a day that some month allowed here has"},
             Wrong{"2004-06-11T", 11, "an hour, two digits"}, Wrong{"2004-06-11T10", 13, "“:” and the minutes"},
             Wrong{"2004-06-11T25:00", 11, "an hour, two digits from 00 to 24"},
             Wrong{"2004-06-11T24:01", 11, "24 only as 24:00"}, Wrong{"2004-06-11T10:60", 14, "minutes"},
             Wrong{"2004-06-11T10:30:60", 17, "seconds"}, Wrong{"2004-06-11T10:30:05.", 20, "digits of a fraction"},
             Wrong{"2004-06-11T10:30-00:00", 16, "UTC is Z"}, Wrong{"2004-06-11T10:30+14:30", 16, "-12:00 to +14:00"},
             Wrong{"2004-06-11T10:30-13:00", 16, "-12:00 to +14:00"}, Wrong{"2004-06-XXT10:30", 10, "the end"},
             Wrong{"Y2025", 1, "at least five digits"}, Wrong{"Y00012345", 1, "without leading zeros"},
             Wrong{"Y17E", 4, "an exponent of ten"}, Wrong{"Y0E5", 1, "other than zero"},
             Wrong{"Y292277026596", 0, "the range of 64-bit seconds"}, Wrong{"Y9E99", 1, "the range of 64-bit seconds"},
             Wrong{"Y29E10S1", 0, "the range of 64-bit seconds"}, Wrong{"1950S0", 5, "from 1 to 4"},
             Wrong{"1950S5", 5, "from 1 to 4"}, Wrong{"1950S", 5, "significant digits"},
             Wrong{"1950S2-01", 6, "the end of the date"}, Wrong{"1984?~", 5, "the end of the date"},
             Wrong{"/", 1, "on at least one side"}, Wrong{"../..", 3, "on at least one side"},
             Wrong{"..", 2, "“/” behind the open begin"}, Wrong{"2004/2005/2006", 9, "the end of the interval"},
             Wrong{"2004-06-11/2004-06-10", 11, "not before the begin"}, Wrong{"2004-06/12", 8, "not before the begin"},
             Wrong{"[1984", 5, "“]”"}, Wrong{"{1984]", 5, "“}”"}, Wrong{"[1984/1985]", 5, "“..”, “,” or “]”"},
             Wrong{"[1985..1984]", 1, "not before the begin"}, Wrong{"[]", 1, "a year"}, Wrong{"[1984,]", 6, "a year"},
             Wrong{"[1984,..1985]", 6, "only for the first date"}, Wrong{"[1984]x", 6, "behind the set"},
             Wrong{"1648 Julian", 4, "the end of the date"}, Wrong{"2025-02-18 ", 10, "the end of the date"},
         }) {
        INFO(edtf);
        const auto date = parse_date(edtf);
        REQUIRE_FALSE(date);
        INFO(date.error().message);
        CHECK(date.error().at == at);
        CHECK(date.error().message.starts_with("expected "));
        CHECK(date.error().message.find(expected) != std::string::npos);
    }
}

TEST_CASE("dates are written the canonical way again") {
    for (const char* edtf :
         {"1985", "-0043-03-15", "196X", "196", "19", "XXXX-12-XX", "15XX-0X-25", "-004X", "Y170000002", "Y-170000002",
          "1950S2", "Y171010000S3", "2001-21", "2004-06-11%", "2004-06-~11", "2004-?06-11", "~2004-%06-11",
          "2025-02-18T10:30", "2025-02-18T10:30Z", "2025-02-18T10:30:05-05:30", "2025-02-18T24:00+01:00", "1985/", "/1985",
          "../1985", "1985/..", "1984~/2004-06", "1618-05-13/1648-10-14 julian", "[1667,1668, 1670..1672]", "{..1984}"}) {
        INFO(edtf);
        REQUIRE(parse_date(edtf));
        CHECK(to_edtf(*parse_date(edtf)) == edtf);
    }
    CHECK(to_edtf(*parse_date("2004-06~-11")) == "~2004-~06-11");
    CHECK(to_edtf(*parse_date("Y-17E7")) == "Y-170000000");
    CHECK(to_edtf(*parse_date("2025-02-18T10:30:05.5+03")) == "2025-02-18T10:30:05+03:00");
}

TEST_CASE("whatever an author writes keeps its text and its meaning") {
    Author author{11};
    int read = 0;
    for (int round = 0; round < 20000; ++round) {
        const std::string text = author.expression();
        const auto date = parse_date(text);
        if (!date) continue;
        ++read;
        const auto again = parse_date(to_edtf(*date));
        const TimeRange bounds = date->bounds();
        if (date->text != text || !(bounds.begin < bounds.end)) FAIL(text);
        if (!again || again->bounds() != bounds || again->form != date->form) FAIL(text << " → " << to_edtf(*date));
        if (date->form == Form::single && again->first != date->first) FAIL(text << " → " << to_edtf(*date));
    }
    CHECK(read > 10000);
}

TEST_CASE("broken text gets an error inside it, never a crash") {
    Author author{12};
    constexpr std::string_view alphabet = "0123456789-/.,[]{}~?%XYESTZ:+ julian\xC3\xA9";
    int wrong = 0;
    for (int round = 0; round < 30000; ++round) {
        std::string text = round % 2 == 0 ? author.expression() : "";
        for (unsigned edits = 1 + author.pick(text.empty() ? 20 : 3); edits > 0; --edits) {
            const char c = alphabet[author.pick(static_cast<unsigned>(alphabet.size()))];
            const std::size_t at = author.pick(static_cast<unsigned>(text.size()) + 1);
            if (author.pick(2) == 0 && at < text.size())
                text[at] = c;
            else
                text.insert(at, 1, c);
        }
        const auto date = parse_date(text);
        if (date) continue;
        ++wrong;
        if (date.error().at > text.size() || date.error().message.empty()) FAIL(text);
    }
    CHECK(wrong > 10000);
}
