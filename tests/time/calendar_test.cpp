#include "time/calendar.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <random>

using namespace demarche;

namespace {

constexpr auto smallest = std::numeric_limits<std::int64_t>::min();
constexpr auto largest = std::numeric_limits<std::int64_t>::max();

Instant at(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }
std::int64_t seconds(Instant instant) { return instant.time_since_epoch().count(); }

}  // namespace

TEST_CASE("known days have their known numbers in both calendars") {
    CHECK(days_from({1970, 1, 1}) == 0);
    CHECK(days_from({2000, 3, 1}) == 11017);
    CHECK(days_from({0, 3, 1}) == -719468);
    CHECK(days_from({1648, 10, 14}, Calendar::julian) == days_from({1648, 10, 24}));  // Peace of Westphalia, old style
    CHECK(days_from({1917, 10, 25}, Calendar::julian) == days_from({1917, 11, 7}));
    CHECK(days_from({1582, 10, 5}, Calendar::julian) == days_from({1582, 10, 15}));  // the day of the reform
    CHECK(days_from({-43, 3, 15}, Calendar::julian) == days_from({-43, 3, 13}));
    CHECK(days_from({-4712, 1, 1}, Calendar::julian) == -2440588);  // Julian day number 0
}

TEST_CASE("the calendars agree with the standard library over its years") {
    for (int year = -32767; year <= 32767; year += 7) {
        const auto month = static_cast<unsigned>(year & 7) + 1;
        const std::chrono::sys_days day{std::chrono::year{year} / static_cast<int>(month) / 28};
        const auto days = day.time_since_epoch().count();
        if (days_from({year, month, 28}) != days || weekday(days) != std::chrono::weekday{day}.iso_encoding() - 1)
            FAIL(year);
    }
    SUCCEED();
}

TEST_CASE("every day of eight centuries follows the one before, in both calendars") {
    for (const Calendar calendar : {Calendar::gregorian, Calendar::julian}) {
        std::int64_t days = days_from({-400, 1, 1}, calendar);
        for (std::int64_t year = -400; year < 400; ++year)
            for (unsigned month = 1; month <= 12; ++month)
                for (unsigned day = 1; day <= days_in_month(year, month, calendar); ++day, ++days)
                    if (days_from({year, month, day}, calendar) != days ||
                        civil_day(days, calendar) != CivilDay{year, month, day})
                        FAIL(year << '-' << month << '-' << day);
    }
    SUCCEED();
}

TEST_CASE("any instant of 64 bits survives the way to the calendar and back") {
    std::mt19937_64 random{2};
    for (int round = 0; round < 20000; ++round) {
        const Instant moment = at(static_cast<std::int64_t>(random()) >> (random() % 40));
        if (instant(civil(moment)) != moment) FAIL(seconds(moment));
    }
    for (const std::int64_t edge : {smallest, smallest + 1, smallest + 86400, largest - 86400, largest - 1, largest})
        CHECK(instant(civil(at(edge))) == at(edge));
}

TEST_CASE("a civil time beyond the range stops at its ends") {
    CHECK(instant({.year = 300'000'000'000}) == distant_future);
    CHECK(instant({.year = -300'000'000'000}) == distant_past);
    CHECK(instant({.year = largest}) == distant_future);
    CHECK(instant({.year = smallest}) == distant_past);
    CHECK(saturating_add(distant_future, 1) == distant_future);
    CHECK(saturating_add(distant_past, -1) == distant_past);
    CHECK(length_s({distant_past, distant_future}) == largest);
    CHECK(length_s({at(5), at(12)}) == 7);
}

TEST_CASE("24:00 is the begin of the next day") {
    CHECK(instant({.year = 2025, .month = 2, .day = 28, .hour = 24}) == instant({.year = 2025, .month = 3, .day = 1}));
}

TEST_CASE("an axis ticks where a reader expects") {
    struct Case {
        Civil at;
        Step step;
        Civil floor, next;
    };
    const Case cases[] = {
        {{2025, 2, 18, 10, 33, 7}, {Unit::second, 5}, {2025, 2, 18, 10, 33, 5}, {2025, 2, 18, 10, 33, 10}},
        {{2025, 2, 18, 10, 33, 7}, {Unit::minute, 5}, {2025, 2, 18, 10, 30}, {2025, 2, 18, 10, 35}},
        {{2025, 2, 18, 10, 33, 7}, {Unit::hour, 3}, {2025, 2, 18, 9}, {2025, 2, 18, 12}},
        {{1648, 1, 30, 23, 59, 59}, {Unit::hour, 6}, {1648, 1, 30, 18}, {1648, 1, 31}},
        {{1648, 1, 30, 23, 59, 59}, {Unit::day, 1}, {1648, 1, 30}, {1648, 1, 31}},
        {{2025, 2, 18, 10}, {Unit::day, 7}, {2025, 2, 17}, {2025, 2, 24}},
        {{1648, 10, 24}, {Unit::day, 7}, {1648, 10, 19}, {1648, 10, 26}},
        {{2025, 2, 18}, {Unit::month, 3}, {2025, 1, 1}, {2025, 4, 1}},
        {{-1, 12, 31}, {Unit::month, 6}, {-1, 7, 1}, {0, 1, 1}},
        {{2025, 2, 18}, {Unit::year, 1}, {2025, 1, 1}, {2026, 1, 1}},
        {{0, 5, 1}, {Unit::year, 1}, {0, 1, 1}, {1, 1, 1}},
        {{2025, 2, 18}, {Unit::year, 100}, {2000, 1, 1}, {2100, 1, 1}},
        {{50, 1, 1}, {Unit::year, 100}, {1, 1, 1}, {100, 1, 1}},
        {{-43, 3, 15}, {Unit::year, 100}, {-99, 1, 1}, {1, 1, 1}},  // 44 BCE: from 100 BCE to the year 1
        {{-99, 1, 1}, {Unit::year, 100}, {-99, 1, 1}, {1, 1, 1}},
        {{-100, 12, 31}, {Unit::year, 100}, {-199, 1, 1}, {-99, 1, 1}},
    };
    for (const Case& c : cases) {
        INFO(c.at.year << '-' << c.at.month << '-' << c.at.day << " by " << c.step.count);
        CHECK(civil(floor(instant(c.at), c.step)) == c.floor);
        CHECK(civil(next(instant(c.at), c.step)) == c.next);
    }
}

TEST_CASE("ticks advance and enclose every instant, over the whole range") {
    std::mt19937_64 random{3};
    constexpr std::int64_t counts[] = {1, 2, 5, 7, 12, 100, 1'000'000, 1'000'000'000'000'000};
    for (int round = 0; round < 20000; ++round) {
        const Instant moment = at(static_cast<std::int64_t>(random()) >> (random() % 40));
        const Step step{static_cast<Unit>(random() % 6), counts[random() % 8]};
        const Instant begin = floor(moment, step), end = next(moment, step);
        const bool encloses = begin <= moment && (moment < end || end == distant_future);
        const bool stands = begin == distant_past || (floor(begin, step) == begin && next(begin, step) == end);
        if (!encloses || !stands) FAIL(seconds(moment) << ' ' << static_cast<int>(step.unit) << ' ' << step.count);
    }
    CHECK(next(distant_future, {Unit::year, 1}) == distant_future);
    CHECK(next(distant_future, {Unit::second, 1}) == distant_future);
    CHECK(floor(distant_past, {Unit::day, 1}) == distant_past);
    CHECK(next(distant_past, {Unit::second, largest}) > distant_past);
}
