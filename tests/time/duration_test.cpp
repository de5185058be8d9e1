#include "time/duration.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "time/date_samples.h"
#include "time/format.h"

using namespace demarche;
using demarche::testing::instant_text;

namespace {

Instant day(std::int64_t year, unsigned month, unsigned of_month) {
    return instant({.year = year, .month = month, .day = of_month});
}

}  // namespace

TEST_CASE("an author writes how long it took, and a reader reads it") {
    struct Case {
        const char* iso;
        std::int64_t years, months, days, seconds;
        const char* words;
    };
    const Words words = english();
    for (const Case& c : {
             Case{"PT4H30M", 0, 0, 0, 16200, "4½ hours"},
             Case{"PT4.5H", 0, 0, 0, 16200, "4½ hours"},
             Case{"PT4,5H", 0, 0, 0, 16200, "4½ hours"},
             Case{"PT1H30M", 0, 0, 0, 5400, "1½ hours"},
             Case{"PT30M", 0, 0, 0, 1800, "30 minutes"},
             Case{"PT1H20M5S", 0, 0, 0, 4805, "1 hour 20 minutes 5 seconds"},
             Case{"P3D", 0, 0, 3, 0, "3 days"},
             Case{"P1D", 0, 0, 1, 0, "1 day"},
             Case{"P2W", 0, 0, 14, 0, "14 days"},
             Case{"P1Y2M", 1, 2, 0, 0, "1 year 2 months"},
             Case{"P1M", 0, 1, 0, 0, "1 month"},
             Case{"P1Y1M1W1DT1H1M1S", 1, 1, 8, 3661, "1 year 1 month 8 days 1 hour 1 minute 1 second"},
             Case{"P1.5D", 0, 0, 1, 43200, "1 day 12 hours"},
             Case{"P0.5W", 0, 0, 3, 43200, "3 days 12 hours"},
             Case{"PT0.1S", 0, 0, 0, 0, "0 seconds"},
             Case{"PT1.25M", 0, 0, 0, 75, "1 minute 15 seconds"},
             Case{"PT0S", 0, 0, 0, 0, "0 seconds"},
             Case{"PT36H", 0, 0, 0, 129600, "36 hours"},
             Case{"P1000000000000Y", 1'000'000'000'000, 0, 0, 0, "1000000000000 years"},
         }) {
        INFO(c.iso);
        const auto read = parse_duration(c.iso);
        REQUIRE(read);
        CHECK(*read == Duration{c.years, c.months, c.days, c.seconds, c.iso});
        CHECK(format_duration(*read, words) == c.words);
    }
}

TEST_CASE("an author of a duration is told what was expected, and where") {
    struct Wrong {
        const char* iso;
        std::size_t at;
        const char* expected;
    };
    for (const auto& [iso, at, expected] :
         {Wrong{"", 0, "“P”"}, Wrong{"4H", 0, "“P”"}, Wrong{"-P3D", 0, "“P”"}, Wrong{"P", 1, "a number"},
          Wrong{"PT", 2, "a number"}, Wrong{"P1DT", 4, "a number"}, Wrong{"P3", 2, "Y, M, W or D"},
          Wrong{"P4H", 2, "times stand behind T"}, Wrong{"PT4D", 3, "H, M or S"}, Wrong{"P1M2Y", 4, "in this order"},
          Wrong{"P1D1D", 4, "each once"}, Wrong{"P1.5Y", 1, "a whole number of years"},
          Wrong{"P1.5M", 1, "a whole number"}, Wrong{"PT1.5H3M", 6, "only the last number"},
          Wrong{"PT1.H", 4, "digits behind"}, Wrong{"PT4HT3M", 4, "a number"},
          Wrong{"P1000000000001Y", 1, "a million million"}, Wrong{"P3D ", 3, "a number"}}) {
        INFO(iso);
        const auto read = parse_duration(iso);
        REQUIRE_FALSE(read);
        INFO(read.error().message);
        CHECK(read.error().at == at);
        CHECK(read.error().message.find(expected) != std::string::npos);
    }
}

TEST_CASE("a duration leads to the day a reader would count to") {
    const auto after = [](Instant begin, std::string_view iso) {
        return instant_text(add(begin, *parse_duration(iso)));
    };
    CHECK(after(day(2025, 2, 18), "PT4H30M") == "2025-02-18T04:30:00");
    CHECK(after(day(2025, 2, 18), "P14D") == "2025-03-04");
    CHECK(after(day(2025, 1, 31), "P1M") == "2025-02-28");
    CHECK(after(day(2024, 1, 31), "P1M") == "2024-02-29");
    CHECK(after(day(2024, 2, 29), "P1Y") == "2025-02-28");
    CHECK(after(day(2025, 11, 15), "P2M") == "2026-01-15");
    CHECK(after(day(-1, 12, 31), "P1Y2M1DT1H") == "0001-03-01T01:00:00");
    CHECK(after(day(2025, 1, 1), "P0D") == "2025-01-01");
}

TEST_CASE("the longest durations stop at the end of time") {
    const auto longest = parse_duration("P1000000000000Y1000000000000M1000000000000W1000000000000DT1000000000000H");
    REQUIRE(longest);
    CHECK(add(distant_past, *longest) == distant_future);
    CHECK(add(distant_future, *parse_duration("P1Y")) == distant_future);
    CHECK(add(distant_past, *parse_duration("PT0S")) == distant_past);
}

TEST_CASE("adding a duration never moves time backwards") {
    std::mt19937_64 random{4};
    for (int round = 0; round < 5000; ++round) {
        const Instant begin{std::chrono::seconds{static_cast<std::int64_t>(random()) >> (random() % 40)}};
        const Duration duration{.years = static_cast<std::int64_t>(random() % 3000),
                                .months = static_cast<std::int64_t>(random() % 30),
                                .days = static_cast<std::int64_t>(random() % 1000),
                                .seconds = static_cast<std::int64_t>(random() % 100000)};
        if (add(begin, duration) < begin) FAIL(instant_text(begin));
    }
    SUCCEED();
}
