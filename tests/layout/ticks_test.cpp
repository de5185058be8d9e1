#include "layout/ticks.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "layout/picture.h"
#include "layout/story.h"
#include "layout/text_lines.h"
#include "time/calendar.h"
#include "time/zones.h"

using namespace demarche;

namespace {

std::vector<std::string> labels(const std::vector<Tick>& all) {
    std::vector<std::string> out;
    out.reserve(all.size());
    for (const Tick& t : all) out.push_back(t.label);
    return out;
}

}  // namespace

TEST_CASE("the axis of the Riyadh story names years, then the days of February 2025") {
    const Picture p(story("riyadh-2025"), {.size = {940, 648}});
    const std::vector<Tick> all = ticks({p.axis, p.timeline.zone(), p.words}, p.measure);
    const std::vector<std::string> found = labels(all);
    for (const char* name : {"1994", "2008", "Wed 12", "Fri 14", "Tue 18"})
        CHECK(std::find(found.begin(), found.end(), name) != found.end());
    CHECK(std::any_of(all.begin(), all.end(), [](const Tick& t) { return t.context == "Feb 2025"; }));
}

TEST_CASE("tick labels never overlap, and none stands in a fold") {
    const std::string name = GENERATE("riyadh-2025", "westphalia");
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(story(name), {.size = {940, 648}, .axis = mode});
    Axis axis = p.axis;
    for (int i = 0; i < 30; ++i, axis = axis.zoomed(1.5, 480)) {
        const std::vector<Tick> all = ticks({axis, p.timeline.zone(), p.words}, p.measure);
        for (std::size_t k = 1; k < all.size(); ++k) {
            INFO(all[k - 1].label << " and " << all[k].label << " at zoom " << axis.zoom());
            CHECK(all[k].x >= all[k - 1].x + static_cast<double>(all[k - 1].width));
        }
        double context_end = -1e9;
        for (const Tick& t : all) {
            if (t.context.empty()) continue;
            CHECK(t.context_x >= context_end);
            context_end = t.context_x + static_cast<double>(p.measure.width(t.context, Face::axis_strong));
        }
        for (std::size_t k = 0; k < axis.pieces(); ++k) {
            const Axis::Piece piece = axis.piece(k);
            if (!piece.fold) continue;
            for (const Tick& t : all) CHECK_FALSE((t.x > piece.left + 0.01 && t.x < piece.right - 0.01));
        }
    }
}

TEST_CASE("the label of a tick ends within its stretch of the axis, but for the one that names the stretch") {
    std::size_t seen = 0;
    for (const char* name : {"riyadh-2025", "westphalia"}) {
        const Picture p(story(name), {.size = {940, 648}});
        Axis axis = p.axis;
        for (int i = 0; i < 30; ++i, axis = axis.zoomed(1.3, 480)) {
            const std::vector<Tick> all = ticks({axis, p.timeline.zone(), p.words}, p.measure);
            for (std::size_t k = 0; k < axis.distinct_pieces(); ++k) {
                const Axis::Piece piece = axis.distinct_piece(k);
                const Instant begin = std::max(piece.begin, axis.warp().extent.begin);
                for (const Tick& t : all) {
                    if (t.at <= begin || t.at >= piece.end) continue;
                    INFO(name << ", " << t.label << " at zoom " << axis.zoom());
                    CHECK(t.x + static_cast<double>(t.width) <= piece.right);
                    seen += piece.right < 1e9;
                }
            }
        }
    }
    CHECK(seen > 20);
}

TEST_CASE("a year whose name would reach into a fold is not named") {
    const TimeRange years{instant({.year = 2000, .month = 1, .day = 1}),
                          instant({.year = 2003, .month = 2, .day = 10})};
    const TimeRange later{instant({.year = 2020, .month = 5, .day = 1}), instant({.year = 2020, .month = 5, .day = 2})};
    const std::vector<StoryMark> marks{{.bounds = years, .extent_px = 80}, {.bounds = later, .extent_px = 80}};
    const std::uint16_t rows[] = {1};
    const Axis axis = Axis::fit(SharedWarp(story_warp(marks, {.width_px = 700, .lane_rows = rows})), 0);
    const std::vector<std::string> found = labels(ticks({axis, TimeZone(), english()}, TableMeasure()));
    CHECK(std::ranges::find(found, "2002") != found.end());
    CHECK(std::ranges::find(found, "2003") == found.end());
}

TEST_CASE("close up, hours stand under their day") {
    Document document = load_json(read_source("shell/stories/riyadh-2025.timeline.json")).document;
    const auto meeting_of = [](const Event& event) { return event.id == "riyadh-meeting"; };
    std::ranges::find_if(document.events, meeting_of)->date = *parse_date("2025-02-18T10:30Z");
    const Picture p(Timeline(std::move(document)), {.size = {940, 648}, .axis = AxisMode::scale});
    const TimeRange day = parse_date("2025-02-18")->bounds();
    const Axis axis = p.axis.showing(day, 20, static_cast<double>(p.arrangement.plot().width) - 20);
    const std::vector<Tick> all = ticks({axis, p.timeline.zone(), p.words}, p.measure);
    CHECK(std::any_of(all.begin(), all.end(), [](const Tick& tick) { return tick.label == "06:00"; }));
    CHECK(std::any_of(all.begin(), all.end(), [](const Tick& tick) { return tick.context == "18 February 2025"; }));
}

TEST_CASE("the hours of a day stand where the clocks of the story's zone show them") {
    Document document;
    document.time_zone = "Kyiv";
    for (const char* date : {"2022-02-24T05:45", "2022-02-24T12:00+02:00", "2022-02-24T23:30"}) {
        Event& event = document.events.emplace_back();
        event.id = event.title = date;
        event.date = *parse_date(date);
    }
    const Picture p(Timeline(document, zones::offset_at), {.size = {940, 400}, .axis = AxisMode::scale});
    std::size_t noons = 0;
    for (const Tick& tick : ticks({p.axis, p.timeline.zone(), p.words}, p.measure)) {
        if (tick.label != "12:00") continue;
        ++noons;
        CHECK(std::abs(tick.x - p.axis.x(p.timeline.bounds(EventIndex{1}).begin)) < 0.5);
        CHECK(tick.at == parse_date("2022-02-24T10:00Z")->bounds().begin);
    }
    CHECK(noons == 1);
    Words words;
    words.zone = "Kyiv time";
    const auto names_zone = [&](const Picture& of) {
        return says(compose({.timeline = of.timeline,
                             .arrangement = of.arrangement,
                             .axis = of.axis,
                             .emphasis = {},
                             .words = words,
                             .measure = of.measure}),
                    "Kyiv time");
    };
    CHECK(names_zone(p));
    CHECK_FALSE(names_zone(Picture(story("riyadh-2025"), {.size = {940, 648}})));  // days need no zone
}

namespace {

bool names_weekday(const Tick& tick) {
    for (std::size_t i = 0; i < 7; ++i)
        if (tick.label.starts_with(english().nth(Word::weekday_names_brief, i))) return true;
    return false;
}

// How many ticks name a weekday at any zoom around any of the dates.
std::size_t weekdays_near(const std::vector<const char*>& dates, std::size_t& days) {
    Document document;
    for (const char* date : dates) {
        Event& event = document.events.emplace_back();
        event.id = event.title = date;
        event.date = *parse_date(date);
    }
    std::size_t found = 0;
    for (const AxisMode mode : {AxisMode::story, AxisMode::scale}) {
        const Picture p(Timeline(document), {.size = {940, 400}, .axis = mode});
        for (std::uint32_t i = 0; i < p.timeline.dated(); ++i) {
            Axis axis = p.axis;
            for (int step = 0; step < 60; ++step, axis = axis.zoomed(1.6, 400)) {
                axis = axis.panned(400 - axis.x(p.timeline.bounds(EventIndex{i}).begin));
                for (const Tick& tick : ticks({axis, p.timeline.zone(), p.words}, p.measure)) {
                    days += tick.step.unit == Unit::day;
                    found += names_weekday(tick);
                }
            }
        }
    }
    return found;
}

}  // namespace

TEST_CASE("a reader sees weekdays on an axis of days in modern times, and none where no source can mean one") {
    std::size_t days = 0;
    CHECK(weekdays_near({"2025-02-12", "2025-02-18"}, days) > 10);
    CHECK(weekdays_near({"1917-10-25 julian", "1917-11-15"}, days) > 10);  // the axis itself is Gregorian
    days = 0;
    CHECK(weekdays_near({"-0043-03-15", "-0041-10-23"}, days) == 0);
    CHECK(weekdays_near({"1648-10-24", "1648-12-01"}, days) == 0);
    CHECK(weekdays_near({"1642-08-22 julian", "1649-01-30 julian"}, days) == 0);
    CHECK(days > 100);  // these axes have days, without weekdays
    days = 0;
    CHECK(weekdays_near({"Y-170000002", "-3000", "-0500"}, days) == 0);
    CHECK(weekdays_near({"2025-02", "2025-03", "2025-11"}, days) == 0);
    CHECK(weekdays_near({"1969", "1990", "2025~"}, days) == 0);
    CHECK(days == 0);
}

TEST_CASE("on a phone an event of a day has its weekday under its month only where a source can mean one") {
    const auto told = [](const char* date) {
        Event event;
        event.date = *parse_date(date);
        const TableMeasure measure;
        const auto lines = when_and_where(event, {TimeZone(), english(), Told::under_heading}, {900, measure});
        return lines.front();
    };
    CHECK(told("2025-02-18") == "Tue 18");
    CHECK(told("1648-10-24") == "24 October");
    CHECK(told("-0043-03-15") == "15 March");
    CHECK(told("1649-01-30 julian") == "30 January 1649 (Julian; 9 February in the Gregorian calendar)");
}
