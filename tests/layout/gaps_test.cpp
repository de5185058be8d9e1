// The gaps that the drawing tells of: in each nothing begins or ends, "without events" is true, and the length is the
// true one, across and down.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "layout/subjects.h"
#include "time/format.h"

using namespace demarche;

namespace {

Timeline timeline_of(std::initializer_list<const char*> dates) {
    Document document;
    for (const char* date : dates) {
        Event event;
        event.id = event.title = "e" + std::to_string(document.events.size());
        event.date = *parse_date(date);
        document.events.push_back(event);
    }
    return Timeline(std::move(document));
}

std::vector<std::string> told_down(const Picture& p) {
    std::vector<std::string> told;
    for (const DownRow& row : p.arrangement.rows)
        if (row.kind == DownRow::Kind::fold) told.push_back(row.lines.front());
    return told;
}

std::vector<TimeRange> folds_of(const Picture& p) {
    std::vector<TimeRange> folds;
    for (std::size_t i = 0; i < p.axis.pieces(); ++i)
        if (const Axis::Piece piece = p.axis.piece(i); piece.fold) folds.push_back({piece.begin, piece.end});
    return folds;
}

// Begins and ends of an event and of the units that it is written in.
std::vector<Instant> edges_of(const Timeline& timeline, EventIndex e) {
    const Date date = *timeline.event(e).date;
    const TimeRange all = date.bounds();
    std::vector<Instant> edges{all.begin, all.end};
    if (date.form == Form::interval)
        edges.insert(edges.end(), {date.first.bounds.begin, date.first.bounds.end, date.last.bounds.begin});
    return edges;
}

bool lasts_in(const Timeline& timeline, const TimeRange& gap) {
    for (std::uint32_t i = 0; i < timeline.dated(); ++i)
        if (const TimeRange& all = timeline.bounds(EventIndex{i}); all.begin < gap.end && all.end > gap.begin)
            return true;
    return false;
}

// The time before an event in which nothing that is told above it begins or ends.
TimeRange true_gap(const Picture& p, EventIndex next) {
    TimeRange gap{distant_past, p.timeline.bounds(next).begin};
    for (std::uint32_t i = 0; i < p.timeline.dated(); ++i)
        for (const Instant edge : edges_of(p.timeline, EventIndex{i}))
            if (edge < gap.end) gap.begin = std::max(gap.begin, edge);
    return gap;
}

}  // namespace

TEST_CASE("a phone says \"without events\" only from the end of the last event on") {
    const auto told = [](std::initializer_list<const char*> dates) {
        return told_down(Picture(timeline_of(dates), {.size = {390, 844}}));
    };
    using Told = std::vector<std::string>;
    CHECK(told({"1815-12-10/1852-11-27", "1943-06-05", "1948"}) ==
          Told{"91 years without events", "5 years without events"});
    CHECK(told({"1990", "2000"}) == Told{"9 years without events"});
    CHECK(told({"1990/2020", "2010"}) == Told{"19 years"});
    CHECK(told({"1990/..", "2010"}) == Told{"19 years"});
    CHECK(told({"[1990..2020]", "2010"}) == Told{"20 years"});
    CHECK(told({"199X", "2010"}) == Told{"10 years without events"});
}

TEST_CASE("a filter makes no gap without events where it hides one") {
    const Timeline timeline = timeline_of({"1990", "2000", "2010"});
    const std::vector<EventIndex> shown{EventIndex{0}, EventIndex{2}};
    const Picture p(timeline_of({"1990", "2000", "2010"}), {.size = {390, 844}, .shown = shown});
    CHECK(told_down(p) == std::vector<std::string>{"19 years"});
}

TEST_CASE("a first view has at most a dozen folds, they take at most a fifth of its width, and the longest is kept") {
    const auto gaps = GENERATE(3, 9, 14, 40);
    const Size size = GENERATE(Size{1'280, 648}, Size{940, 648}, Size{560, 400});
    Document document;
    std::int64_t day = days_from({.year = 1600});
    for (int i = 0; i <= gaps; ++i) {
        Event event;
        event.id = "e" + std::to_string(i);
        event.title = "A title of some length, number " + event.id;
        event.date = *parse_date(generated::edtf_day(day));
        document.events.push_back(event);
        day += 31 + std::int64_t{7} * ((i * 37) % 211);  // no two gaps are equally long
    }
    document.display = Display{.axis = AxisMode::story};
    const Picture p(Timeline(std::move(document)), {.size = size});
    const auto width = static_cast<double>(p.arrangement.plot().width);
    const std::vector<TimeRange> folds = folds_of(p);
    REQUIRE_FALSE(folds.empty());
    CHECK(folds.size() <= 12);
    double sum = 0;
    std::int64_t longest = 0;
    for (const TimeRange& fold : folds) {
        sum += p.axis.x(fold.end) - p.axis.x(fold.begin);
        longest = std::max(longest, length_s(fold));
    }
    CHECK(sum <= width / 5 + 0.01);
    std::int64_t longest_gap = 0;
    for (std::uint32_t i = 1; i < p.timeline.dated(); ++i)
        longest_gap = std::max(
            longest_gap, length_s({p.timeline.bounds(EventIndex{i - 1}).end, p.timeline.bounds(EventIndex{i}).begin}));
    CHECK(longest == longest_gap);
}

TEST_CASE("nothing folds before the first event or behind the last one, however many there are") {
    for (const std::uint32_t events : {3u, 2'100u}) {
        Document document;
        const auto add = [&](const std::string& date) {
            Event event;
            event.id = event.title = "e" + std::to_string(document.events.size());
            event.date = *parse_date(date);
            document.events.push_back(event);
        };
        add("1351-08-01");
        add("1300/1320");
        add("1960-01-01/2190-01-01");
        const std::int64_t first = days_from({.year = 1950});
        for (std::uint32_t i = 0; i < events; ++i) add(generated::edtf_day(first + std::int64_t{9} * i));
        const Picture p(Timeline(std::move(document)), {.size = {1280, 720}, .axis = AxisMode::story});
        const std::vector<TimeRange> folds = folds_of(p);
        REQUIRE_FALSE(folds.empty());
        for (const TimeRange& fold : folds) {
            CHECK(fold.begin > p.axis.warp().extent.begin);
            CHECK(fold.end < p.axis.warp().extent.end);
        }
    }
}

TEST_CASE("on every timeline a told gap has its true length, and no event lasts where it says so") {
    int across = 0, down = 0, lasting = 0;
    for (const Subject& subject : subjects()) {
        if (subject.spec.events == 0) continue;
        INFO(subject.name());
        const Picture wide(subject.timeline(), {.size = {1280, 720}, .axis = AxisMode::story});
        const Scene scene = wide.first();
        for (const TimeRange& fold : folds_of(wide)) {
            ++across;
            for (std::uint32_t i = 0; i < wide.timeline.dated(); ++i)
                for (const Instant edge : edges_of(wide.timeline, EventIndex{i}))
                    CHECK((edge <= fold.begin || edge >= fold.end));
        }
        const Picture narrow(subject.timeline(), {.size = {390, 844}});
        const auto& rows = narrow.arrangement.rows;
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            if (row->kind != DownRow::Kind::fold) continue;
            const auto next =
                std::find_if(row, rows.end(), [](const DownRow& r) { return r.kind == DownRow::Kind::event; });
            REQUIRE(next != rows.end());
            const TimeRange gap = true_gap(narrow, next->event);
            const bool lasts = lasts_in(narrow.timeline, gap);
            CHECK(row->lines.front() == format_span(gap, narrow.words, lasts ? SpanStyle::full : SpanStyle::empty));
            ++down;
            lasting += lasts ? 1 : 0;
        }
    }
    CHECK(across > 20);
    CHECK(down > 20);
    CHECK(lasting > 5);
}

TEST_CASE("the same gap has the same length across and down") {
    for (const char* name : {"riyadh-2025", "westphalia"}) {
        const Picture wide(story(name), {.size = {1280, 720}, .axis = AxisMode::story});
        const Picture narrow(story(name), {.size = {390, 844}});
        const auto& rows = narrow.arrangement.rows;
        int same = 0;
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            if (row->kind != DownRow::Kind::fold) continue;
            const auto next =
                std::find_if(row, rows.end(), [](const DownRow& r) { return r.kind == DownRow::Kind::event; });
            for (const TimeRange& fold : folds_of(wide)) {
                if (fold.end != narrow.timeline.bounds(next->event).begin) continue;
                const std::string length = format_span(fold, wide.words, SpanStyle::full);
                CHECK(row->lines.front().substr(0, length.size()) == length);
                CHECK(says(wide.first(), format_span(fold, wide.words, SpanStyle::brief)));
                ++same;
            }
        }
        CHECK(same > 1);
    }
}
