#include "document/date_advice.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "document/load_json.h"
#include "time/date.h"

using namespace demarche;

namespace {

struct Advised {
    std::string_view written, advice;
};

}  // namespace

TEST_CASE("an author who writes no EDTF reads what to write instead") {
    for (const auto& [written, advice] : {
             Advised{"44", R"(; the year 44 is written "0044"; the 4400s are written "44XX")"},
             Advised{"196", R"(; the year 196 is written "0196"; the 1960s are written "196X")"},
             Advised{"5", R"(; the year 5 is written "0005")"},
             Advised{"85?", R"(; possibly 85 is written "0085?"; possibly 8500s is written "85XX?")"},
             Advised{"-44", R"(; the year 44 BCE is written "-0043")"},
             Advised{"44 BC", R"(; the year 44 BCE is written "-0043")"},
             Advised{"1200 B.C.", R"(; the year 1200 BCE is written "-1199")"},
             Advised{"AD 79", R"(; the year 79 is written "0079")"},
             Advised{"44/48", R"(; 44–48 is written "0044/0048")"},
             Advised{"03/2024", R"(; March 2024 is written "2024-03")"},
             Advised{"1/2024", R"(; January 2024 is written "2024-01")"},
             Advised{"30/2024", R"(; 30–2024 is written "0030/2024")"},
             Advised{"2024-3", R"(; March 2024 is written "2024-03")"},
             Advised{"2024-3-5", R"(; 5 March 2024 is written "2024-03-05")"},
             Advised{"2024/03", R"(; March 2024 is written "2024-03")"},
             Advised{"1905/10", R"(; October 1905 is written "1905-10"; 1905–1910 is written "1905/1910")"},
             Advised{"1850-60", R"(; 1850–1860 is written "1850/1860")"},
             Advised{"2024/03/05", R"(; 5 March 2024 is written "2024-03-05")"},
             Advised{"20240305", R"(; 5 March 2024 is written "2024-03-05")"},
             Advised{"05.03.2024", R"(; 5 March 2024 is written "2024-03-05")"},
             Advised{"5.3.2024", R"(; 5 March 2024 is written "2024-03-05")"},
             Advised{"03/05/2024", R"(; 3 May 2024 is written "2024-05-03"; 5 March 2024 is written "2024-03-05")"},
             Advised{"2/24/2022", R"(; 24 February 2022 is written "2022-02-24")"},
             Advised{"5 March 2024", R"(; 5 March 2024 is written "2024-03-05")"},
             Advised{"Mar. 5th, 2024", R"(; 5 March 2024 is written "2024-03-05")"},
             Advised{"Sept 2024", R"(; September 2024 is written "2024-09")"},
             Advised{"c. 1850", R"(; about 1850 is written "1850~")"},
             Advised{"~1850-3", R"(; about March 1850 is written "1850-03~")"},
             Advised{"1960s", R"(; the 1960s are written "196X")"},
             Advised{"1900s", R"(; the 1900–1909 are written "190X"; the 1900s are written "19XX")"},
             Advised{"19th century", R"(; the 1800s are written "18XX")"},
             Advised{"2024-Q1", R"(; first quarter of 2024 is written "2024-33")"},
             Advised{"1850–1860", R"(; 1850–1860 is written "1850/1860")"},
             Advised{"2020 - present", R"(; since 2020 is written "2020/..")"},
             Advised{"1990-", R"(; since 1990 is written "1990/..")"},
             Advised{"2024-03/05", R"(; March–May 2024 is written "2024-03/2024-05")"},
             Advised{"2024-03-05/08", R"(; 5–8 March 2024 is written "2024-03-05/2024-03-08")"},
             Advised{"2024-03-05 - 2024-04-08", R"(; 5 March – 8 April 2024 is written "2024-03-05/2024-04-08")"},
             Advised{"2024-03-05 9:30", R"(; 5 March 2024, 09:30 is written "2024-03-05T09:30")"},
             Advised{" 2025", R"(; the year 2025 is written "2025")"},
             Advised{"soon", ""},
             Advised{"2025-02-30", ""},
             Advised{"30/02/2025", ""},
             Advised{"13/13/2024", ""},
             Advised{"1, 2, 3", ""},
             Advised{"", ""},
         }) {
        INFO(written);
        CHECK_FALSE(parse_date(written));
        CHECK(date_advice(written) == advice);
    }
}

TEST_CASE("two years that EDTF takes for a part of one are a warning, and the seasons of other years are none") {
    const auto says = [](std::string_view date) {
        const auto issues = load_json(R"({"title": "T", "events": [{"id": "a", "title": "A", "date": ")" +
                                      std::string(date) + R"("}]})")
                                .issues;
        return issues.empty() ? std::string() : issues[0].message;
    };
    CHECK(says("1939-41") ==
          R"("date" is "1939-41", a season or another part of one year; two years are written "1939/1941".)");
    CHECK(says("2020-21").find(R"("2020/2021")") != std::string::npos);
    CHECK(says("2024-25").find(R"("2024/2025")") != std::string::npos);
    for (const char* part : {"2008-21", "2025-21", "2024-22", "2045-33", "1939-12", "1939-21/1941-22"})
        CHECK(says(part).empty());
}

TEST_CASE("advice stands behind the error of a date, and never behind that of a duration") {
    const auto issues_of = [](std::string_view member) {
        return load_json(R"({"title": "T", "events": [{"id": "a", "title": "A", )" + std::string(member) + "}]}")
            .issues;
    };
    const auto of_date = issues_of(R"("date": "03/2024")"), of_duration = issues_of(R"("duration": "2024")");
    REQUIRE(of_date.size() == 1);
    CHECK(of_date[0].message == R"("date" is "03/2024": expected a year of four digits, the unknown ones written X, )"
                                R"(at character 3; March 2024 is written "2024-03".)");
    REQUIRE(of_duration.size() == 1);
    CHECK(of_duration[0].message.find("is written") == std::string::npos);
}

TEST_CASE("whatever an author types, advice is a date that can be read") {
    std::mt19937 random{7};
    constexpr std::string_view alphabet[]{"1", "4",  "19",      "44", "196", "2024",   "20240305",    "-",
                                          "/", ".",  " ",       "~",  "?",   "March ", "BC",          "c.",
                                          "s", "th", "century", "Q",  ":",   "to",     "\xE2\x80\x93"};
    int advised = 0;
    for (int round = 0; round < 30000; ++round) {
        std::string text;
        for (auto parts = 1 + random() % 6; parts > 0; --parts) text += alphabet[random() % std::size(alphabet)];
        const std::string advice = date_advice(text);
        constexpr std::string_view mark = "written \"";
        for (std::size_t at = advice.find(mark); at != std::string::npos; at = advice.find(mark, at + 1), ++advised) {
            const std::size_t begin = at + mark.size();
            const std::string date = advice.substr(begin, advice.find('"', begin) - begin);
            if (!parse_date(date)) FAIL(text << ": " << advice);
        }
    }
    CHECK(advised > 1000);
}
