// The order and the bounds of events in the time zone of their document.
#include <catch2/catch_test_macros.hpp>

#include "base/bytes.h"
#include "model/sample.h"
#include "time/zones.h"

using namespace demarche;
using namespace demarche::sample;

namespace {

Timeline in_kyiv(std::vector<Event> events) {
    Document document = riyadh();
    document.time_zone = "Kyiv";
    document.events = std::move(events);
    return Timeline(std::move(document), zones::offset_at);
}

Instant at(std::string_view edtf) { return date(edtf).bounds().begin; }

TimeRange bounds_of(std::string_view edtf, std::string_view duration = {}) {
    Event only = event("e", edtf);
    if (!duration.empty()) only.duration = *parse_duration(duration);
    return in_kyiv({only}).bounds(EventIndex{0});
}

}  // namespace

TEST_CASE("a time without an offset is of the document's zone, one with an offset is when it was") {
    CHECK(bounds_of("2022-02-24T05:45").begin == at("2022-02-24T03:45Z"));
    CHECK(bounds_of("2022-02-24T12:00+02:00") == TimeRange{at("2022-02-24T10:00Z"), at("2022-02-24T10:01Z")});
    CHECK(bounds_of("2022-07-01") == TimeRange{at("2022-06-30T21:00Z"), at("2022-07-01T21:00Z")});
    CHECK(bounds_of("2022-07-01T10:00Z/2022-07-01T14:00") ==
          TimeRange{at("2022-07-01T10:00Z"), at("2022-07-01T11:01Z")});
    CHECK(bounds_of("2022/..") == TimeRange{at("2021-12-31T22:00Z"), distant_future});
}

TEST_CASE("what clocks skip begins when they change, and lasts as long as they say") {
    CHECK(bounds_of("2022-03-27T03:59") == TimeRange{at("2022-03-27T01:00Z"), at("2022-03-27T01:01Z")});
    CHECK(bounds_of("2022-03-27T03:30/2022-03-27T04:10") ==
          TimeRange{at("2022-03-27T01:00Z"), at("2022-03-27T01:11Z")});
    CHECK(bounds_of("2022-03-27T03:10/2022-03-27T03:20") ==
          TimeRange{at("2022-03-27T01:00Z"), at("2022-03-27T01:11Z")});
}

TEST_CASE("an earlier date with an offset is when it was, one without is of the zone") {
    Event moved = event("e", "2022-02-24T12:00");
    moved.previous_dates = {date("2022-02-20T10:30Z"), date("2022-02-28T10:30")};
    CHECK(in_kyiv({moved}).extent() == TimeRange{at("2022-02-20T10:30Z"), at("2022-02-28T08:31Z")});
    CHECK(sample::timeline_of({moved}).extent() == TimeRange{at("2022-02-20T10:30Z"), at("2022-02-28T10:31Z")});
}

TEST_CASE("hours last as long as they do, also while clocks change; days go by the clocks") {
    CHECK(bounds_of("2022-03-26T22:00", "PT8H").end == at("2022-03-27T04:00Z"));
    CHECK(bounds_of("2022-03-26T22:00", "P1D").end == at("2022-03-27T19:00Z"));
    CHECK(bounds_of("2022-03-26T20:00Z", "PT8H").end == at("2022-03-27T04:00Z"));
}

TEST_CASE("a reader meets events in the order in which they happened, however their times were written") {
    const Timeline timeline =
        in_kyiv({event("twelve", "2022-02-24T12:00+02:00"), event("eleven", "2022-02-24T11:00"),
                 event("nine in London", "2022-02-24T08:59Z"), event("after the change", "2021-10-31T03:10+02:00"),
                 event("before the change", "2021-10-31T03:30+03:00")});
    std::string order;
    for (std::uint32_t i = 0; i < timeline.size(); ++i) order.append(timeline.id(EventIndex{i})).append(", ");
    CHECK(order == "before the change, after the change, nine in London, eleven, twelve, ");
}

TEST_CASE("a zone that the host does not know leaves every time as it was written") {
    Document document = riyadh();
    document.time_zone = "Kiyv";
    document.events = {event("e", "2022-02-24T05:45")};
    const Timeline timeline(document, zones::offset_at);
    CHECK_FALSE(timeline.zone().is_named());
    CHECK(timeline.bounds(EventIndex{0}).begin == at("2022-02-24T05:45"));
}

TEST_CASE("a worker hands the zone over with the timeline") {
    const Timeline sent = in_kyiv({event("e", "2022-07-01T05:45")});
    ByteWriter out;
    sent.write(out);
    Timeline received;
    ByteReader in(out.head());
    received.read(in);
    REQUIRE(in.whole());
    CHECK(received.zone().name() == "Kyiv");
    CHECK(received.zone().changes() == sent.zone().changes());
    CHECK(received.document().time_zone == "Kyiv");
}
