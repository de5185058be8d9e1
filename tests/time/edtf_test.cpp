#include <catch2/catch_test_macros.hpp>

#include "time/date.h"
#include "time/date_samples.h"
#include "time/duration.h"

using namespace demarche;
using demarche::testing::Author;

namespace {

struct Wrong {
    const char* edtf;
    std::size_t at;
    const char* expected;
};
constexpr Wrong wrong_dates[]{
    {"", 0, "a date such as 2025"},
    {" 2025", 0, "a year of four digits"},
    {"yesterday", 0, "a year of four digits"},
    {"5", 1, "a year of four digits"},
    {"44", 2, "a year of four digits"},
    {"-44", 3, "a year of four digits"},
    {"196", 3, "a year of four digits"},
    {"-196?", 4, "a year of four digits"},
    {"1/2024", 1, "a year of four digits"},
    {"03/2024", 2, "a year of four digits"},
    {"2024/03", 7, "a year of four digits"},
    {"2024/03/05", 7, "a year of four digits"},
    {"05.03.2024", 2, "a year of four digits"},
    {"2024-3", 6, "a month from 01 to 12, two digits"},
    {"../44", 5, "a year of four digits"},
    {"[44,0045]", 3, "a year of four digits"},
    {"{1984..85}", 9, "a year of four digits"},
    {"44 julian", 2, "a year of four digits"},
    {"12345", 4, "a longer year starts with “Y”"},
    {"-0000", 0, "1 BCE is 0000"},
    {"2025-02-30", 8, "a day from 01 to 28"},
    {"2024-02-30", 8, "a day from 01 to 29"},
    {"2025-04-31", 8, "a day from 01 to 30"},
    {"2025-00", 5, "a month from 01 to 12"},
    {"2025-13", 5, "21 to 41 for a season"},
    {"2025-42", 5, "21 to 41 for a season"},
    {"2025-01-00", 8, "a day from 01 to 31"},
    {"2004-", 5, "a month from 01 to 12, two digits"},
    {"2004-06-", 8, "a day from 01 to 31, two digits"},
    {"1953-05-5", 9, "two digits"},
    {"2010-XX-XX-", 10, "the end of the date"},
    {"2004-06-11-", 10, "“T” and a time, or the end"},
    {"1981-09..1981-10", 7, "an interval is written with “/”"},
    {"0014-022005", 7, "after the two digits of a month"},
    {"2004-XXXXXXXXXXXXXXXXXXXX1XXXXXXXXXXXXXXX", 7, "after the two digits of a month"},
    {"2004-06-1XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", 10, "after the two digits of a day"},
    {"199u", 3, "the unknown ones written X"},
    {"19X", 3, "a year of four digits"},
    {"2001-21-05", 7, "the end of the date"},
    {"190X-02-30", 8, "a day that some month allowed here has"},
    {"2004-06-11T", 11, "an hour, two digits"},
    {"2004-06-11T10", 13, "“:” and the minutes"},
    {"2004-06-11T25:00", 11, "an hour, two digits from 00 to 24"},
    {"2004-06-11T24:01", 11, "24 only as 24:00"},
    {"2004-06-11T10:60", 14, "minutes"},
    {"2004-06-11T10:30:60", 17, "seconds"},
    {"2004-06-11T10:30:05.", 20, "digits of a fraction"},
    {"2004-06-11T10:30-00:00", 16, "UTC is Z"},
    {"2004-06-11T10:30+14:30", 16, "-12:00 to +14:00"},
    {"2004-06-11T10:30-13:00", 16, "-12:00 to +14:00"},
    {"2004-06-XXT10:30", 10, "the end"},
    {"Y2025", 1, "at least five digits"},
    {"Y00012345", 1, "without leading zeros"},
    {"Y17E", 4, "an exponent of ten"},
    {"Y0E5", 1, "other than zero"},
    {"Y292277026596", 0, "the range of 64-bit seconds"},
    {"Y9E99", 1, "the range of 64-bit seconds"},
    {"Y29E10S1", 0, "the range of 64-bit seconds"},
    {"1950S0", 5, "from 1 to 4"},
    {"1950S5", 5, "from 1 to 4"},
    {"1950S", 5, "significant digits"},
    {"1950S2-01", 6, "the end of the date"},
    {"1984?~", 5, "the end of the date"},
    {"/", 1, "on at least one side"},
    {"../..", 3, "on at least one side"},
    {"..", 2, "“/” behind the open begin"},
    {"2004/2005/2006", 9, "the end of the interval"},
    {"2004-06-11/2004-06-10", 11, "not before the begin"},
    {"2004-06/12", 10, "a year of four digits"},
    {"2004-06/2003-12", 8, "not before the begin"},
    {"[1984", 5, "“]”"},
    {"{1984]", 5, "“}”"},
    {"[1984/1985]", 5, "“..”, “,” or “]”"},
    {"[1985..1984]", 1, "not before the begin"},
    {"[]", 1, "a year"},
    {"[1984,]", 6, "a year"},
    {"[1984,..1985]", 6, "only for the first date"},
    {"[1984]x", 6, "behind the set"},
    {"1648 Julian", 4, "the end of the date"},
    {"2025-02-18 ", 10, "the end of the date"},
};

}  // namespace

TEST_CASE("an author is told what was expected, and where") {
    for (const auto& [edtf, at, expected] : wrong_dates) {
        INFO(edtf);
        const auto date = parse_date(edtf);
        REQUIRE_FALSE(date);
        INFO(date.error().message);
        CHECK(date.error().at == at);
        CHECK(date.error().message.starts_with("expected "));
        CHECK(date.error().message.find(expected) != std::string::npos);
    }
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

TEST_CASE("random bytes are refused as dates and as durations, never a crash") {
    std::mt19937 random{6};
    for (int round = 0; round < 20000; ++round) {
        std::string bytes(random() % 16, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random());
        if (round % 2 == 0) bytes.insert(0, "P1");
        const auto date = parse_date(bytes);
        const auto duration = parse_duration(bytes);
        if (!date && date.error().at > bytes.size()) FAIL("date " << round);
        if (!duration && duration.error().at > bytes.size()) FAIL("duration " << round);
        if (date && date->text != bytes) FAIL("text " << round);
    }
    SUCCEED();
}
