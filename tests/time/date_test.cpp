#include "time/date.h"

#include <catch2/catch_test_macros.hpp>

#include "time/date_samples.h"

using namespace demarche;
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
             Read{"1985", "1985-01-01 1986-01-01"},
             Read{"1985-04", "1985-04-01 1985-05-01"},
             Read{"1985-12", "1985-12-01 1986-01-01"},
             Read{"2024-02-29", "2024-02-29 2024-03-01"},
             Read{"2025-12-31", "2025-12-31 2026-01-01"},
             Read{"0000", "0000-01-01 0001-01-01"},
             Read{"-0043-03-15", "-0043-03-15 -0043-03-16"},
             Read{"9999", "9999-01-01 10000-01-01"},
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
             Read{"201X", "2010-01-01 2020-01-01"},
             Read{"20XX", "2000-01-01 2100-01-01"},
             Read{"XXXX", "0000-01-01 10000-01-01"},
             Read{"-004X", "-0049-01-01 -0039-01-01"},
             Read{"-0XXX", "-0999-01-01 0000-01-01"},
             Read{"2004-XX", "2004-01-01 2005-01-01"},
             Read{"2004-06-XX", "2004-06-01 2004-07-01"},
             Read{"2004-XX-XX", "2004-01-01 2005-01-01"},
             Read{"156X-12-25", "1560-12-25 1569-12-26"},
             Read{"15XX-0X-25", "1500-01-25 1599-09-26"},
             Read{"1XXX-XX", "1000-01-01 2000-01-01"},
             Read{"2004-1X", "2004-10-01 2005-01-01"},
             Read{"2016-XX-31", "2016-01-31 2017-01-01"},
             Read{"2016-0X-31", "2016-01-31 2016-09-01"},
             Read{"2016-02-3X julian", "error: expected a day from 01 to 29, the last of that month"},
             Read{"190X-02-29", "1904-02-29 1908-03-01"},
             Read{"2015-04-3X", "2015-04-30 2015-05-01"},
             Read{"2015-X2-10", "2015-02-10 2015-12-11"},
             Read{"X9XX", "0900-01-01 10000-01-01"},
         }) {
        INFO(edtf);
        CHECK(bounds_of(edtf) == bounds);
    }
}

TEST_CASE("an author writes remote years and how exact they are") {
    for (const auto& [edtf, bounds] : {
             Read{"Y170000002", "170000002-01-01 170000003-01-01"},
             Read{"Y-17E7", "-170000000-01-01 -169999999-01-01"},
             Read{"Y-170000002", "-170000002-01-01 -170000001-01-01"},
             Read{"1950S2", "1900-01-01 2000-01-01"},
             Read{"1950S4", "1950-01-01 1951-01-01"},
             Read{"-1950S2", "-1999-01-01 -1899-01-01"},
             Read{"Y171010000S3", "171000000-01-01 172000000-01-01"},
             Read{"Y17E8S3", "1700000000-01-01 1710000000-01-01"},
             Read{"Y292277026595", "292277026595-01-01 292277026596-01-01"},
             Read{"Y-292277022656", "-292277022656-01-01 -292277022655-01-01"},
         }) {
        INFO(edtf);
        CHECK(bounds_of(edtf) == bounds);
    }
}

TEST_CASE("an author writes seasons, quarters and halves") {
    for (const auto& [edtf, bounds] : {
             Read{"2001-21", "2001-03-01 2001-06-01"},
             Read{"2001-24", "2001-12-01 2002-03-01"},
             Read{"2001-26", "2001-06-01 2001-09-01"},
             Read{"2001-29", "2001-09-01 2001-12-01"},
             Read{"2001-30", "2001-12-01 2002-03-01"},
             Read{"2001-32", "2001-06-01 2001-09-01"},
             Read{"2001-33", "2001-01-01 2001-04-01"},
             Read{"2001-36", "2001-10-01 2002-01-01"},
             Read{"2001-38", "2001-05-01 2001-09-01"},
             Read{"2001-39", "2001-09-01 2002-01-01"},
             Read{"2001-40", "2001-01-01 2001-07-01"},
             Read{"2001-41", "2001-07-01 2002-01-01"},
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
             Read{"2004-06/2006-08", "2004-06-01 2006-09-01"},
             Read{"2004-02-01/2005", "2004-02-01 2006-01-01"},
             Read{"1985/..", "1985-01-01 inf"},
             Read{"../1985", "-inf 1986-01-01"},
             Read{"1985/", "1985-01-01 1986-01-01"},
             Read{"/1985", "1985-01-01 1986-01-01"},
             Read{"2004-06-XX/2004-07-03", "2004-06-01 2004-07-04"},
             Read{"2004-06/2004", "2004-06-01 2005-01-01"},
             Read{"2004-06-~01/2004-06-~20", "2004-06-01 2004-06-21"},
             Read{"Y-17E7/-0043", "-170000000-01-01 -0042-01-01"},
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
             Read{"[1667,1668, 1670..1672]", "1667-01-01 1673-01-01"},
             Read{"[..1760-12-03]", "-inf 1760-12-04"},
             Read{"[1760-12..]", "1760-12-01 inf"},
             Read{"[1760-01,1760-02,1760-12..]", "1760-01-01 inf"},
             Read{"{1672,1667}", "1667-01-01 1673-01-01"},
             Read{"{..1984}", "-inf 1985-01-01"},
             Read{"[2025-02-10..2025-02-16]", "2025-02-10 2025-02-17"},
             Read{"[1984]", "1984-01-01 1985-01-01"},
             Read{"{1960,1961-12}", "1960-01-01 1962-01-01"},
             Read{"[1670..1672, 1660]", "1660-01-01 1673-01-01"},
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
         {Case{"1XXX", Precision::millennium}, Case{"19XX", Precision::century}, Case{"196X", Precision::decade},
          Case{"1960", Precision::year}, Case{"Y17E7", Precision::year}, Case{"Y17E7S2", Precision::millennium},
          Case{"1950S3", Precision::decade}, Case{"1950S4", Precision::year}, Case{"1960-XX", Precision::month},
          Case{"1960-XX-XX", Precision::day}, Case{"1960-01-01T10:00", Precision::minute},
          Case{"1960-01-01T10:00:00", Precision::second}}) {
        INFO(edtf);
        CHECK(parse_date(edtf)->first.precision == precision);
    }
    CHECK(parse_date("196X")->first.unspecified);
    CHECK_FALSE(parse_date("1960")->first.unspecified);
}
