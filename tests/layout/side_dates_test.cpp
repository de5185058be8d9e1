// Phases on a bar, and the old dates of events that were put off.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "layout/picture.h"

using namespace demarche;

namespace {

Event dated(const std::string& id, const std::string& title, const std::string& date) {
    Event e{.id = id, .title = title};
    e.date = *parse_date(date);
    return e;
}

Event put_off() {
    Event visit = dated("visit", "The visit", "2020-09-01");
    visit.status = Status::rescheduled;
    visit.previous_dates = {*parse_date("2020-03-01")};
    return visit;
}

Scene drawn(std::vector<Event> events, Size size = {940, 400}) {
    Document document;
    document.events = std::move(events);
    return Picture(Timeline(std::move(document)), {.size = size, .axis = AxisMode::scale}).first();
}

std::size_t of_role(const Scene& scene, ShapeRole role) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < scene.shapes.size(); ++i)
        found += meaning_of(scene, i).role == role && !std::holds_alternative<Clip>(scene.shapes[i]);
    return found;
}

bool tells(const Scene& scene, std::string_view text) {
    return std::ranges::any_of(scene.shapes, [&](const Shape& shape) {
        const auto* words = std::get_if<Text>(&shape);
        return words && words->value.find(text) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("a visit that was put off shows its old date, and an arrow from there to the new one") {
    const Scene scene = drawn({dated("first", "First", "2020-01-01"), put_off(), dated("last", "Last", "2020-12-01")});
    CHECK(of_role(scene, ShapeRole::old_date) == 1);
    CHECK(of_role(scene, ShapeRole::link) == 3);  // an arc and the two strokes of its head
}

TEST_CASE("an old date that has an event of its own is drawn once") {
    Event visit = put_off();
    visit.links = {{.type = LinkType::postpones, .event = "old", .note = "", .extras = {}}};
    Event old = dated("old", "The visit, at first", "2020-03-01");
    const Scene scene = drawn({dated("first", "First", "2020-01-01"), old, visit});
    CHECK(of_role(scene, ShapeRole::old_date) == 0);
    CHECK(of_role(scene, ShapeRole::link) == 3);
}

TEST_CASE("the old date of an event covers no label and no mark of another one") {
    std::vector<Event> events{put_off(), dated("first", "First", "2020-01-01")};
    for (const std::string day : {"2020-02-20", "2020-03-01", "2020-03-05"})
        events.push_back(dated(day, "A title that is as long as the way to the old date", day));
    const Scene scene = drawn(events, {1'280, 400});
    const auto is_old = [&](std::size_t i) { return meaning_of(scene, i).role == ShapeRole::old_date; };
    std::size_t seen = 0;
    for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
        const auto* disc = std::get_if<Disc>(&scene.shapes[i]);
        if (!disc || !is_old(i)) continue;
        ++seen;
        const Rect old{disc->center.x - disc->radius, disc->center.y - disc->radius, 2 * disc->radius,
                       2 * disc->radius};
        for (const Shape& shape : scene.shapes)
            if (const auto* text = std::get_if<Text>(&shape))
                CHECK_FALSE(Rect{text->at.x, text->at.y - 10, text->width, 12}.overlaps(old));
    }
    CHECK(seen == 1);
}

TEST_CASE("each phase has a line on the bar of its event, and its name where there is room") {
    Event treaty = dated("treaty", "The treaty", "2004-02-10/2011-09-30");
    treaty.phases = {{"signed", *parse_date("2004-02-10"), {}}, {"in force", *parse_date("2006-05-01"), {}}};
    const std::vector<Event> events{treaty, dated("note", "A note", "2010-01-01")};
    const Scene wide = drawn(events);
    CHECK(tells(wide, "in force"));
    const Scene narrow = drawn({treaty, dated("old", "Old", "1900-01-01")});
    CHECK_FALSE(tells(narrow, "in force"));
}

TEST_CASE("where time runs down, old dates and phases are told under the title") {
    Event visit = put_off();
    visit.phases = {{"opened", *parse_date("2020-09-01"), {}}};
    const Scene scene = drawn({dated("first", "First", "2020-01-01"), visit}, {390, 2'000});
    CHECK(tells(scene, "earlier date 1 March 2020"));
    CHECK(tells(scene, "opened 1 September 2020"));
}

TEST_CASE("the mark of an event that was held lies above the old date of another one") {
    const Scene scene = drawn({put_off(), dated("held", "Ministers meet", "2020-03-01")}, {940, 200});
    std::size_t old = 0, mark = 0;
    for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
        const ShapeRole role = meaning_of(scene, i).role;
        if (role == ShapeRole::old_date) old = i;
        if (role == ShapeRole::mark && mark == 0) mark = i;
    }
    CHECK(old > 0);
    CHECK(old < mark);
}

TEST_CASE("an old date before all events is in the first view") {
    for (const AxisMode axis : {AxisMode::scale, AxisMode::story}) {
        Event visit = dated("visit", "The visit", "2015-06-01");
        visit.previous_dates = {*parse_date("2010-03-01")};
        Document document;
        document.events = {visit, dated("a", "A", "2016-01-01"), dated("b", "B", "2017-01-01")};
        const Scene scene = Picture(Timeline(std::move(document)), {.size = {940, 400}, .axis = axis}).first();
        std::size_t seen = 0;
        for (std::size_t i = 0; i < scene.shapes.size(); ++i)
            if (const auto* disc = std::get_if<Disc>(&scene.shapes[i]);
                disc && meaning_of(scene, i).role == ShapeRole::old_date)
                seen += disc->center.x > scene.plot.x && disc->center.x < scene.plot.right();
        CHECK(seen == 1);
    }
}

TEST_CASE("a phase whose begin is not known well has a dashed line, and one that ends has a line there") {
    const auto lines_of = [](const std::string& date) {
        Event treaty = dated("treaty", "T", "2004-01-01/2020-12-31");
        treaty.phases = {{"pause", *parse_date(date), {}}};
        const Scene scene = drawn({treaty, dated("note", "A note", "2021-01-01")});
        std::pair<int, int> found;  // solid, dashed
        for (std::size_t i = 0; i < scene.shapes.size(); ++i)
            if (const auto* line = std::get_if<Line>(&scene.shapes[i]);
                line && meaning_of(scene, i).role == ShapeRole::mark && line->from.x == line->to.x)
                ++(line->style == Stroke::dashed ? found.second : found.first);
        return found;
    };
    CHECK(lines_of("2012-05-01") == std::pair(1, 0));
    CHECK(lines_of("2012?") == std::pair(0, 1));
    CHECK(lines_of("[2012-01-01..2018-01-01]") == std::pair(0, 1));
    CHECK(lines_of("2012-01-01/2014-01-01") == std::pair(2, 0));
    CHECK(lines_of("2012-01-01/..") == std::pair(1, 0));
}

TEST_CASE("hundreds of phases are lines that stand apart, to the last of them") {
    Event log = dated("log", "L", "2004-01-01/2020-12-31");
    for (int i = 0; i < 400; ++i)
        log.phases.push_back(
            {"phase",
             *parse_date(std::to_string(2004 + i / 24) + "-" + (i % 12 < 9 ? "0" : "") + std::to_string(i % 12 + 1)),
             {}});
    const Scene scene = drawn({log, dated("note", "A note", "2021-01-01")});
    std::vector<float> lines;
    for (std::size_t i = 0; i < scene.shapes.size(); ++i)
        if (const auto* line = std::get_if<Line>(&scene.shapes[i]);
            line && meaning_of(scene, i).role == ShapeRole::mark && line->from.x == line->to.x)
            lines.push_back(line->from.x);
    REQUIRE(lines.size() > 50);
    for (std::size_t i = 1; i < lines.size(); ++i) CHECK(lines[i] - lines[i - 1] >= 4);
    CHECK(lines.back() > scene.plot.right() * 0.85f);
}
