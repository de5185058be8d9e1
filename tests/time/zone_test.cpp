#include "time/zone.h"

#include <catch2/catch_test_macros.hpp>

#include "time/format.h"
#include "time/zones.h"

using namespace demarche;

namespace {

Instant at(std::string_view edtf) { return parse_date(edtf)->bounds().begin; }

// As a reader is told in a story of this zone.
std::string told(std::string_view edtf, const TimeZone& zone) {
    Words words;
    words.zone = zone.is_named() ? "Kyiv time" : "";
    return format_date(told_in(*parse_date(edtf), zone), words);
}

}  // namespace

TEST_CASE("the changes of a zone's clocks are found to the minute, and an unknown zone is none") {
    const TimeZone zone = zones::kyiv();
    REQUIRE(zone.is_named());
    REQUIRE(zone.changes().size() == 9);
    CHECK(zone.changes()[1] == OffsetChange{at("2021-03-28T01:00Z"), 3 * 3'600});
    CHECK(zone.changes()[8] == OffsetChange{at("2024-10-27T01:00Z"), 2 * 3'600});
    CHECK_FALSE(TimeZone("Kiyv", zones::offset_at, {at("2021"), at("2022")}).is_named());
    CHECK_FALSE(TimeZone("Kyiv", nullptr, {at("2021"), at("2022")}).is_named());
}

TEST_CASE("a zone is asked for its offsets only while the document lasts, whatever dates it has") {
    static int calls = 0;
    calls = 0;
    const auto host = [](std::string_view zone, std::int64_t utc_s) { return ++calls, zones::offset_at(zone, utc_s); };
    const TimeZone day("Kyiv", host, {at("2022-02-24"), at("2022-02-25")});
    CHECK(calls < 100);
    const TimeZone deep("Kyiv", host, {distant_past, distant_future});
    CHECK(calls < 12'000);
    CHECK(deep.local(at("2022-02-24T03:45Z")) == at("2022-02-24T05:45"));
    CHECK(deep.local(distant_past) == distant_past);
    CHECK(deep.utc(distant_future) == distant_future);
}

TEST_CASE("clocks and instants belong together at every hour but those that clocks skip or show twice") {
    const TimeZone zone = zones::kyiv();
    for (Instant utc = at("2021-01-01"); utc < at("2023-01-01"); utc += std::chrono::minutes(20)) {
        const Instant local = zone.local(utc);
        if (zone.utc(local) == utc) continue;
        if (!zone.shows_twice(local) || zone.utc(local) != utc - std::chrono::hours(1))
            FAIL(utc.time_since_epoch().count());
    }
    CHECK(zone.utc(at("2021-10-31T03:30")) == at("2021-10-31T00:30Z"));
    CHECK(zone.shows_twice(at("2021-10-31T03:30")));
    CHECK_FALSE(zone.shows_twice(at("2021-10-31T04:00")));
    CHECK_FALSE(zone.shows_twice(at("2021-10-31T02:59")));
    CHECK(zone.utc(at("2022-03-27T03:30")) == at("2022-03-27T01:00Z"));  // skipped: clocks show 04:00
    Instant before = distant_past;
    for (Instant local = at("2022-03-27T02:00"); local < at("2022-03-27T05:00"); local += std::chrono::minutes(1)) {
        CHECK(zone.utc(local) >= before);
        before = zone.utc(local);
    }
}

TEST_CASE("days begin at midnight of the zone, and steps of hours pass each change once") {
    const TimeZone zone = zones::kyiv();
    CHECK(floor(at("2022-02-24T03:45Z"), {Unit::day, 1}, zone) == at("2022-02-23T22:00Z"));
    CHECK(floor(at("2022-07-01T12:00Z"), {Unit::month, 1}, zone) == at("2022-06-30T21:00Z"));
    CHECK(next(at("2022-03-26T22:00Z"), {Unit::day, 1}, zone) == at("2022-03-27T21:00Z"));  // a day of 23 hours
    for (const char* day : {"2022-03-26T22:00Z", "2021-10-30T21:00Z"}) {
        Instant before = at(day);
        for (int i = 0; i < 30; ++i) {
            const Instant hour = next(before, {Unit::hour, 1}, zone);
            CHECK(hour > before);
            CHECK(hour <= before + std::chrono::hours(2));
            before = hour;
        }
    }
    CHECK(floor(at("2022-02-24T03:45Z"), {Unit::day, 1}, TimeZone()) == at("2022-02-24"));
}

TEST_CASE("every time is told in the zone of the story, which is named") {
    const TimeZone zone = zones::kyiv();
    CHECK(told("2022-02-24T05:45", zone) == "24 February 2022, 05:45 Kyiv time");
    CHECK(told("2022-02-24T12:00+02:00", zone) == "24 February 2022, 12:00 Kyiv time");
    CHECK(told("2022-02-24T23:30Z", zone) == "25 February 2022, 01:30 Kyiv time");
    CHECK(told("2022-07-01T10:00Z/2022-07-01T11:30Z", zone) == "1 July 2022, 13:00–14:30 Kyiv time");
    CHECK(told("2022-07-01T10:00:07.5Z", zone) == "1 July 2022, 13:00:07.5 Kyiv time");
    CHECK(told("2022-02-24", zone) == "24 February 2022");
    CHECK(told("2022-02", zone) == "February 2022");
}

TEST_CASE("a time that clocks show twice is told with its offset, if its source gives one") {
    const TimeZone zone = zones::kyiv();
    CHECK(told("2021-10-31T00:30Z", zone) == "31 October 2021, 03:30 Kyiv time (UTC+3)");
    CHECK(told("2021-10-31T01:30Z", zone) == "31 October 2021, 03:30 Kyiv time (UTC+2)");
    CHECK(told("2021-10-31T03:30", zone) == "31 October 2021, 03:30 Kyiv time");
}

TEST_CASE("without a zone a time is told as it was written: with its own offset, or with no zone at all") {
    CHECK(told("2022-02-24T05:45", {}) == "24 February 2022, 05:45");
    CHECK(told("2022-02-24T12:00+02:00", {}) == "24 February 2022, 12:00 UTC+2");
    CHECK(told("2022-02-24T05:45/2022-02-24T06:00", {}) == "24 February 2022, 05:45–06:00");
}
