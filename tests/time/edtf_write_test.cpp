#include <catch2/catch_test_macros.hpp>

#include "time/date.h"
#include "time/date_samples.h"

using namespace demarche;
using demarche::testing::Author;

TEST_CASE("dates are written the canonical way again") {
    for (const char* edtf : {"1985",
                             "-0043-03-15",
                             "196X",
                             "19XX",
                             "XXXX-12-XX",
                             "15XX-0X-25",
                             "-004X",
                             "Y170000002",
                             "Y-170000002",
                             "1950S2",
                             "Y171010000S3",
                             "2001-21",
                             "2004-06-11%",
                             "2004-06-~11",
                             "2004-?06-11",
                             "~2004-%06-11",
                             "2025-02-18T10:30",
                             "2025-02-18T10:30Z",
                             "2025-02-18T10:30:05-05:30",
                             "2025-02-18T24:00+01:00",
                             "1985/",
                             "/1985",
                             "../1985",
                             "1985/..",
                             "1984~/2004-06",
                             "1618-05-13/1648-10-14 julian",
                             "[1667,1668, 1670..1672]",
                             "{..1984}"}) {
        INFO(edtf);
        REQUIRE(parse_date(edtf));
        CHECK(to_edtf(*parse_date(edtf)) == edtf);
    }
    CHECK(to_edtf(*parse_date("2004-06~-11")) == "~2004-~06-11");
    CHECK(to_edtf(*parse_date("Y-17E7")) == "Y-170000000");
    CHECK(to_edtf(*parse_date("2025-02-18T10:30:05.5+03")) == "2025-02-18T10:30:05.5+03:00");
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
