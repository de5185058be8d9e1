// The dates of an event beside its own: those it was planned for before, and its phases.
#include <catch2/catch_test_macros.hpp>

#include "document/load_json.h"
#include "model/sample.h"
#include "time/zones.h"

using namespace demarche;
using namespace demarche::sample;

namespace {

EventPhase phase(const std::string& name, std::string_view edtf) { return {name, date(edtf), {}}; }

Timeline of(Event e, std::string_view zone = "", OffsetAt offset_at = nullptr) {
    Document document;
    document.time_zone = zone;
    document.events = {std::move(e)};
    return Timeline(std::move(document), offset_at);
}

// "0 plan 2025-01-02, …"
std::string told(const Timeline& timeline) {
    std::string out;
    for (const SideDate& d : timeline.side_dates()) {
        if (!out.empty()) out += ", ";
        out += std::to_string(raw(d.event)) + (d.of == SideDate::Of::plan ? " plan " : " phase ");
        const Civil c = civil(d.time.begin);
        out += std::to_string(c.year) + "-" + std::to_string(c.month) + "-" + std::to_string(c.day);
    }
    return out;
}

}  // namespace

TEST_CASE("an event lasts from its first phase to its last, whatever its date says") {
    Event treaty = event("treaty", "2004-02-10");
    treaty.phases = {phase("in force", "2006-05-01"), phase("drafted", "2003-12"), phase("ended", "2011-09-30")};
    const Timeline timeline = of(treaty);
    CHECK(timeline.bounds(EventIndex{0}).begin == date("2003-12").bounds().begin);
    CHECK(timeline.bounds(EventIndex{0}).end == date("2011-09-30").bounds().end);
    const Brief brief = timeline.brief(EventIndex{0});
    CHECK(brief.form == Form::interval);
    CHECK(brief.precision == Precision::month);
    CHECK(brief.first.end == date("2003-12").bounds().end);
}

TEST_CASE("a phase that goes on leaves the end of its event open") {
    Event mission = event("mission", "2008-01-15");
    mission.phases = {phase("at work", "2009-03/..")};
    const Timeline timeline = of(mission);
    CHECK(timeline.brief(EventIndex{0}).last_end == End::open);
    CHECK(timeline.bounds(EventIndex{0}).end == distant_future);
}

TEST_CASE("a phase on the very day of an event makes no bar of it") {
    Event e = event("e", "2008-01-15");
    e.phases = {phase("signed", "2008-01-15")};
    CHECK(of(e).brief(EventIndex{0}).form == Form::single);
}

TEST_CASE("an event without a date of its own has one where its phases have dates") {
    const Loaded loaded = load_json(R"({"title": "T", "events": [{"id": "a", "title": "A", "phases": [
        {"name": "ended", "date": "2011-09-30"}, {"name": "signed", "date": "2004-02-10"}]}]})");
    CHECK(loaded.issues.empty());
    REQUIRE(loaded.document.events.size() == 1);
    REQUIRE(loaded.document.events[0].date);
    CHECK(loaded.document.events[0].date->text == "2004-02-10/2011-09-30");
}

TEST_CASE("a phase without a date is told with its place and left out, and the event stays") {
    const Loaded loaded = load_json(R"({"title": "T", "events": [{"id": "a", "title": "A", "date": "2004", "phases": [
        {"name": "signed"}, {"name": "in force", "date": "soon"}, {"name": "ended", "date": "2011"}]}]})");
    CHECK(loaded.issues.size() == 2);
    REQUIRE(loaded.document.events.size() == 1);
    CHECK(loaded.document.events[0].phases.size() == 1);
}

TEST_CASE("plans come before phases, each in the order of the file, event by event") {
    Event late = event("late", "2025-06-01"), early = event("early", "2025-02-01");
    late.previous_dates = {date("2025-04-01"), date("2025-03-01")};
    early.phases = {phase("b", "2025-02-03"), phase("a", "2025-02-01")};
    early.previous_dates = {date("2025-01-09")};
    Document document;
    document.events = {late, early};
    CHECK(told(Timeline(document)) ==
          "0 plan 2025-1-9, 0 phase 2025-2-3, 0 phase 2025-2-1, 1 plan 2025-4-1, "
          "1 plan 2025-3-1");
}

TEST_CASE("the hours of a phase are those of the clocks where the story is told") {
    Event e = event("e", "2021-01-15T10:00");
    e.phases = {phase("opened", "2021-01-15T12:00"), phase("closed", "2021-01-15T12:00Z")};
    const Timeline timeline = of(e, "Europe/Kyiv", [](std::string_view, std::int64_t) { return 2 * 3'600; });
    REQUIRE(timeline.side_dates().size() == 2);
    CHECK(timeline.side_dates()[0].time.begin == date("2021-01-15T10:00Z").bounds().begin);
    CHECK(timeline.side_dates()[1].time.begin == date("2021-01-15T12:00Z").bounds().begin);
}
