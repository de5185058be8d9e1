// The band of promises below the lanes, and their rows where time runs down.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "layout/picture.h"
#include "layout/shapes_of.h"
#include "model/promises.h"

using namespace demarche;

namespace {

Event promise(const std::string& id, std::string_view date) {
    Event event{.id = id, .title = "Promise " + id};
    event.date = *parse_date(date);
    event.commitment = Commitment{.status = CommitmentStatus::made};
    return event;
}

Event step(const std::string& of, std::string_view date, CommitmentStatus status) {
    Event event{.id = of + std::string(date), .title = "A step of promise " + of};
    event.date = *parse_date(date);
    event.commitment = Commitment{.status = status, .of = of};
    return event;
}

Timeline with(std::vector<Event> events) {
    Document document;
    document.events = std::move(events);
    return Timeline(std::move(document));
}

std::vector<Event> kept_broken_and_doubtful() {
    using enum CommitmentStatus;
    return {promise("kept", "2001-03"),          step("kept", "2006", fulfilled),
            promise("broken", "2002"),           step("broken", "2004-05", stalled),
            step("broken", "2007", breached),    promise("doubtful", "2003"),
            step("doubtful", "2005", stalled),   step("doubtful", "2008-02", reaffirmed),
            step("doubtful", "2009-08", stalled)};
}

template <class T>
std::vector<T> of_promises(const Scene& scene) {
    return shapes_of<T>(scene, ShapeRole::promise);
}

std::vector<Rect> words_of_promises(const Scene& scene) {
    std::vector<Rect> words;
    for (const Text& text : of_promises<Text>(scene)) words.push_back({text.at.x, text.at.y - 10, text.width, 12});
    return words;
}

}  // namespace

TEST_CASE("each promise has a line, with its name and a word for how it stands") {
    const Picture p(with(kept_broken_and_doubtful()), {.size = {1'280, 651}});
    const Scene scene = p.first();
    REQUIRE(p.arrangement.bands[BandKind::promises].open);
    for (const char* word : {"Promises", "3", "Promise kept", "Promise broken", "fulfilled", "breached", "stalled"})
        CHECK(says(scene, word));
    CHECK(p.arrangement.bands_rect().y == p.arrangement.plot().bottom());
    CHECK(p.arrangement.bands_rect().bottom() <= p.arrangement.overview_box().y);
}

TEST_CASE("the line of a promise is solid while it stands, dashed while that is in doubt, and ends where it ends") {
    using enum CommitmentStatus;
    const Picture p(with({promise("a", "2001"), step("a", "2003", stalled), step("a", "2005", reaffirmed),
                          step("a", "2007", breached), promise("b", "2009")}),
                    {.size = {1'280, 651}, .axis = AxisMode::scale});
    std::vector<Line> thick;
    const Scene scene = p.first();
    for (const Line& line : of_promises<Line>(scene))
        if (line.width == 3) thick.push_back(line);
    REQUIRE(thick.size() == 4);
    CHECK(thick[0].style == Stroke::solid);
    CHECK(thick[1].style == Stroke::dashed);
    CHECK(thick[2].style == Stroke::solid);
    CHECK(thick[2].to.y != thick[3].to.y);
    const float broken = p.arrangement.plot().x + static_cast<float>(p.axis.x(parse_date("2007")->bounds().begin));
    CHECK(thick[2].to.x < broken);
    CHECK(thick[3].to.x > broken + 100);  // the other one goes on
}

TEST_CASE("nothing is said of a promise after the day of the document, or else the reader's") {
    std::vector<Event> events{promise("a", "2001"), promise("plan", "2031")};
    events.back().commitment.reset();
    const auto end = [&](std::optional<Date> updated, std::optional<Instant> today) {
        Document document;
        document.events = events;
        document.updated = updated;
        const Picture p(Timeline(std::move(document)), {.size = {1'280, 651}, .axis = AxisMode::scale});
        const Scene scene = compose({.timeline = p.timeline,
                                     .arrangement = p.arrangement,
                                     .axis = p.axis,
                                     .words = p.words,
                                     .measure = p.measure,
                                     .today = today});
        const double x = static_cast<double>(of_promises<Line>(scene).front().to.x - p.arrangement.plot().x);
        return p.axis.at(x);
    };
    const Instant day = parse_date("2011")->bounds().begin, later = parse_date("2025")->bounds().begin;
    const auto near = [](Instant a, Instant b) { return std::abs(length_s({a, b})) < 40 * 86'400; };
    CHECK(near(end(*parse_date("2010"), later), day));
    CHECK(near(end({}, day), day));
    CHECK(end({}, {}) > parse_date("2031")->bounds().begin);
}

TEST_CASE("the words of promises never overlap, wherever a reader pans and zooms") {
    std::vector<Event> events = kept_broken_and_doubtful();
    for (int year = 2001; year < 2012; ++year)
        for (const char* month : {"-02", "-03-05", "-11"})
            events.push_back(step("doubtful", std::to_string(year) + month, CommitmentStatus::reaffirmed));
    for (const float width : {700.0f, 1'280.0f}) {
        const Picture p(with(events), {.size = {width, 651}});
        std::size_t seen = 0;
        for (double zoom = 1; zoom < 200; zoom *= 1.7)
            for (int pan = 0; pan < 12; ++pan) {
                const auto words = words_of_promises(p.scene(p.axis.zoomed(zoom, 300).panned(-137.0 * pan)));
                seen += words.size();
                CHECK(overlaps(words) == 0);
            }
        CHECK(seen > 300);
    }
}

TEST_CASE("panning moves the names of steps, and neither adds nor removes one") {
    const Picture p(with(kept_broken_and_doubtful()), {.size = {1'280, 651}});
    const Axis near = p.axis.zoomed(3, 500);
    const auto steps = [&](double pan) {
        std::vector<std::string> names;
        const Rect plot = p.arrangement.plot();
        const Scene scene = p.scene(near.panned(pan));
        for (const Text& text : of_promises<Text>(scene))
            if (text.face == Face::label && text.at.x > plot.x + 60 && text.at.x + text.width < plot.right() - 60)
                names.push_back(text.value);
        return names;
    };
    const auto before = steps(0);
    REQUIRE(!before.empty());
    CHECK(steps(-20) == before);
    CHECK(steps(20) == before);
}

TEST_CASE("a band that is closed is one line that still says how promises stand") {
    const Picture p(with(kept_broken_and_doubtful()), {.size = {1'280, 651}, .bands = {BandState::closed}});
    CHECK(p.arrangement.bands.height == band_heading_px);
    const Scene scene = p.first();
    CHECK(says(scene, "3"));
    CHECK(words_of_promises(scene).empty());
    CHECK(band_at(p.arrangement, {30, p.arrangement.bands_rect().y + 5}) == BandKind::promises);
    CHECK(band_at(p.arrangement, {30, p.arrangement.bands_rect().y - 5}) == std::nullopt);
}

TEST_CASE("a stage that is too low closes the band by itself") {
    CHECK(
        !Picture(with(kept_broken_and_doubtful()), {.size = {1'280, 200}}).arrangement.bands[BandKind::promises].open);
}

TEST_CASE("a filter that hides the promises leaves no band") {
    const std::vector<EventIndex> shown{EventIndex{6}};
    const Picture p(with(kept_broken_and_doubtful()), {.size = {1'280, 651}, .shown = shown});
    CHECK(p.arrangement.bands.height == 0);
    CHECK(!says(p.first(), "Promises"));
}

TEST_CASE("of many promises the most important ones have lines, and all are counted") {
    std::vector<Event> events;
    for (int i = 0; i < 300; ++i) {
        events.push_back(promise(std::to_string(i), std::to_string(1'700 + i)));
        events.back().importance = i % 50 == 7 ? 0.9 : 0.1;
    }
    const Picture p(with(events), {.size = {1'280, 900}});
    std::vector<std::string> lines;
    for_promises(p.arrangement.bands.promises,
                 [&](auto steps) { lines.emplace_back(p.timeline.id(steps.front().promise)); });
    CHECK(lines.size() == 8);
    for (const char* important : {"7", "57", "107", "157", "207", "257"})
        CHECK(std::ranges::count(lines, important) == 1);
    CHECK(std::ranges::is_sorted(lines, {}, [](const std::string& id) { return std::stoi(id); }));
    CHECK(says(p.first(), "8 of 300"));
}

TEST_CASE("a promise with thousands of steps costs a frame no more than its turns") {
    std::vector<Event> events{promise("a", "1000")};
    for (int i = 0; i < 4'000; ++i)
        events.push_back(step("a", std::to_string(1'001 + i % 900),
                              i % 2 ? CommitmentStatus::stalled : CommitmentStatus::reaffirmed));
    const Picture p(with(events), {.size = {1'280, 651}});
    CHECK(p.arrangement.bands.promises.size() <= 65);
    CHECK(p.arrangement.bands.promises.back().standing == p.timeline.promise_steps().back().standing);
}

TEST_CASE("where time runs down promises come last, each with a line, its name and how it stands") {
    const Picture p(with(kept_broken_and_doubtful()), {.size = {390, 3'000}});
    REQUIRE(p.arrangement.orientation == Orientation::down);
    const Scene scene = p.first();
    for (const char* word :
         {"Promises · 3", "Promise kept", "fulfilled · 2006", "breached · 2007", "stalled · August 2009"})
        CHECK(says(scene, word));
    CHECK(overlaps(words_of_promises(scene)) == 0);
    const auto& rows = p.arrangement.rows;
    CHECK(rows.back().kind == DownRow::Kind::promise);
    const auto heading = std::ranges::find_if(rows, [](const DownRow& row) { return row.band.has_value(); });
    REQUIRE(heading != rows.end());
    CHECK(band_at(p.arrangement, {100, p.arrangement.header + heading->top + 4}) == BandKind::promises);
    const Picture closed(with(kept_broken_and_doubtful()), {.size = {390, 3'000}, .bands = {BandState::closed}});
    CHECK(closed.arrangement.rows.back().band == BandKind::promises);
}

TEST_CASE("bands that an author opens leave the lanes their room on any stage") {
    std::vector<Event> events = kept_broken_and_doubtful();
    for (int i = 0; i < 12; ++i) {
        Event event{.id = "s" + std::to_string(i), .title = "Stance"};
        event.date = *parse_date(std::to_string(2'001 + i));
        event.participants = {{.actor = "p" + std::to_string(i)}};
        event.positions = {{.actor = "p" + std::to_string(i), .topic = "t", .stance = Stance::rejects}};
        events.push_back(std::move(event));
    }
    Document document;
    for (int i = 0; i < 12; ++i)
        document.actors.push_back({.id = "p" + std::to_string(i), .name = "Party " + std::to_string(i)});
    document.topics = {{.id = "t", .name = ""}};
    document.display = Display{.bands = BandState::open};
    document.events = std::move(events);
    const Timeline timeline(std::move(document));
    for (const float height : {300.0f, 450.0f, 651.0f, 1'000.0f}) {
        const Picture p(timeline, {.size = {1'280, height}});
        CHECK(p.arrangement.bands[BandKind::promises].open);
        CHECK(p.arrangement.bands[BandKind::positions].open);
        CHECK(p.arrangement.plot().height >= 50);
        CHECK(p.arrangement.bands_rect().bottom() <= p.arrangement.overview_box().y);
        const Scene scene = p.first();
        if (height < 700) CHECK(!says(scene, "t"));  // the topic's id, with how many of the parties there are
        std::size_t lines = 0;
        for_parties(p.arrangement.bands.stances, [&](auto) { ++lines; });
        CHECK(says(scene, "t · " + std::to_string(lines) + " of 12"));
        for (const StanceStep& step : p.arrangement.bands.stances)
            CHECK(std::ranges::count(p.arrangement.lane_colors, timeline.color(step.party)) > 0);
    }
}

TEST_CASE("a long title of a promise is cut, and stands in view, wherever its line is") {
    const std::string longest(500, 'm');
    for (const char* date : {"2001-03", "2005", "2009-07"}) {
        std::vector<Event> events = kept_broken_and_doubtful();
        events.push_back(promise("long", date));
        events.back().title = longest;
        events.push_back(promise("begun", "../2000"));
        const Picture p(with(events), {.size = {700, 900}});
        const Scene scene = p.first();
        const Rect plot = p.arrangement.plot();
        for (const Text& text : of_promises<Text>(scene)) {
            CHECK(text.at.x >= plot.x - 1);
            CHECK(text.at.x + text.width <= plot.right() + 1);
        }
        CHECK(overlaps(words_of_promises(scene)) == 0);
    }
}

TEST_CASE("a step without a date is not drawn, and does not contradict the line") {
    using enum CommitmentStatus;
    std::vector<Event> events{promise("a", "2001"), step("a", "2003", breached), step("a", "2004", stalled)};
    events[2].date.reset();
    const Picture p(with(events), {.size = {1'280, 651}});
    CHECK(says(p.first(), "breached"));
    CHECK(!says(p.first(), "stalled"));
    events[0].date.reset();
    CHECK(says(Picture(with(events), {.size = {1'280, 651}}).first(), "Promise a"));
}
