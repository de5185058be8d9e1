// Time that runs down, as on a phone.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "base/limits.h"
#include "layout/arrange_down.h"
#include "layout/generated.h"
#include "layout/picture.h"

using namespace demarche;

namespace {

const DownRow& event_row(const Picture& p) {
    const auto& rows = p.arrangement.rows;
    const auto row = std::ranges::find(rows, DownRow::Kind::event, &DownRow::kind);
    REQUIRE(row != rows.end());
    return *row;
}

// One event of nine parties, whose columns leave little room for words.
Document among_nine(const std::string& title, const std::string& date = "1648-10-24") {
    Document document = generated::document({.events = 1, .lanes = 9});
    Event& event = document.events.front();
    event.title = title;
    event.date = *parse_date(date);
    event.participants.clear();
    for (const Actor& actor : document.actors) event.participants.push_back({.actor = actor.id});
    return document;
}

}  // namespace

TEST_CASE("on a phone time runs down, every event has its line, and nothing reaches beyond the screen") {
    const Picture p(story("riyadh-2025"), {.size = {390, 2'000}});
    REQUIRE(p.arrangement.orientation == Orientation::down);
    const Scene scene = p.first();
    CHECK(marked_events(scene) == 22);
    CHECK(scene.labels == 22);
    for (const DownRow& row : p.arrangement.rows)
        if (row.kind == DownRow::Kind::event) {
            const Target* hit = hit_test(scene, {200, p.arrangement.header + row.top + row.height / 2}, 0);
            REQUIRE(hit);
            CHECK(hit->event == row.event);
        }
    for (const Shape& shape : scene.shapes)
        if (const auto* text = std::get_if<Text>(&shape)) {
            INFO(text->value);
            CHECK(text->at.x + text->width <= 390);
            CHECK(text->at.x >= 0);
        }
    CHECK(overlapping_labels(scene) == 0);
}

TEST_CASE("a phone says how long the silence between two events lasted") {
    const Picture p(story("riyadh-2025"), {.size = {390, 2'000}});
    std::vector<std::string> folds;
    for (const DownRow& row : p.arrangement.rows)
        if (row.kind == DownRow::Kind::fold) folds.push_back(row.lines.front());
    CHECK(folds == std::vector<std::string>{"13 years without events", "13 years without events", "3 years"});
}

TEST_CASE("on a phone a month is named once, and the days and hours below it do not repeat it") {
    const Picture p(story("cuba-1962"), {.size = {390, 3'000}});
    std::size_t folds = 0, months = 0;
    std::string before;
    for (const DownRow& row : p.arrangement.rows) {
        if (row.kind == DownRow::Kind::fold) ++folds;
        if (row.kind == DownRow::Kind::heading && row.lines.front().find("1962") != std::string::npos) {
            CHECK(row.lines.front() != before);
            before = row.lines.front();
            ++months;
        }
        if (row.kind == DownRow::Kind::event && p.timeline.brief(row.event).form == Form::single)
            CHECK(row.details.front().find("1962") == std::string::npos);
    }
    CHECK(folds > 2);
    CHECK(months == 2);
}

TEST_CASE("on a phone a time that is written of another month than its heading's is told in full") {
    const auto told = [](const char* date) {
        const Picture p(Timeline(among_nine("A call at night", date)), {.size = {390, 2'000}});
        std::string all;
        for (const std::string& line : event_row(p).details) all += line + " ";
        return all;
    };
    CHECK(told("2025-02-28T23:30-05:00") == "28 February 2025, 23:30 UTC−5 ");
    CHECK(told("2025-03-01T00:30+02:00") == "1 March 2025, 00:30 UTC+2 ");
    CHECK(told("2025-02-27T23:30-05:00") == "Thu 27, 23:30 UTC−5 ");
}

TEST_CASE("blanks in a row and at the end of a title take no room, on a stage of any width") {
    Event event;
    event.id = "a";
    event.title = " a  b ";
    event.date = *parse_date("2025-02-18");
    for (const float width : {40.0f, 390.0f}) {
        Document document;
        document.events.push_back(event);
        const Picture p(Timeline(std::move(document)), {.size = {width, 2'000}});
        REQUIRE(p.arrangement.orientation == Orientation::down);
        std::vector<std::string> lines;
        for (const DownRow& row : p.arrangement.rows)
            if (row.kind == DownRow::Kind::event) lines = row.lines;
        REQUIRE_FALSE(lines.empty());
        for (const std::string& line : lines) {
            CHECK_FALSE(line.starts_with(' '));
            CHECK_FALSE(line.ends_with(' '));
        }
        if (width > 300) CHECK(lines.front() == "a b");
    }
}

TEST_CASE("five thousand events run down a phone, and a canvas shows the part of them that the page has scrolled to") {
    const Picture p(generated::timeline({.events = 5'000, .lanes = 9}), {.size = {390, 844}});
    REQUIRE(p.arrangement.orientation == Orientation::down);
    CHECK(p.arrangement.size.height > 100'000);
    for (const float top : {0.0f, 60'000.0f, p.arrangement.size.height - 2'000}) {
        const Scene scene = p.part({top, top + 2'000});
        INFO("from " << top);
        CHECK(scene.size.height == 2'000);
        CHECK(scene.shapes.size() < 1'500);
        CHECK(scene.labels > 15);
        CHECK(overlapping_labels(scene) == 0);
        for (const Shape& shape : scene.shapes)
            if (const auto* text = std::get_if<Text>(&shape)) {
                INFO(text->value);
                CHECK((text->at.y > -100 - (top > 0 ? top : 0) && text->at.y < 2'100));
            }
        std::size_t found = 0;
        for (const DownRow& row : p.arrangement.rows) {
            const float middle = p.arrangement.header + row.top + row.height / 2;
            if (row.kind != DownRow::Kind::event || middle < top || middle > top + 2'000) continue;
            const Target* hit = hit_test(scene, {200, middle}, 0);
            REQUIRE(hit);
            CHECK(hit->event == row.event);
            CHECK(top_of_event(p.arrangement, row.event) == p.arrangement.header + row.top);
            ++found;
        }
        CHECK(found > 15);
    }
}

TEST_CASE("two parts of a drawing that runs down are the same picture where they overlap") {
    const Picture p(generated::timeline({.kind = generated::Kind::spans, .events = 600, .lanes = 6}),
                    {.size = {390, 844}});
    const auto words = [&](Ends part) {
        std::vector<std::string> out;
        const Scene scene = p.part(part);
        for (const Shape& shape : scene.shapes)
            if (const auto* text = std::get_if<Text>(&shape)) {
                const float y = text->at.y + scene.top;
                if (y > 4'100 && y < 4'900) out.push_back(std::to_string(std::lround(y * 10)) + " " + text->value);
            }
        return out;
    };
    const auto once = words({4'000, 5'000});
    CHECK(once.size() > 20);
    CHECK(once == words({3'500, 5'500}));
    CHECK(once == words({0, p.arrangement.size.height}));
}

TEST_CASE("more events than anybody scrolls past are drawn across a phone") {
    const Picture p(generated::timeline({.events = most_down_events + 1}), {.size = {390, 600}});
    CHECK(p.arrangement.orientation == Orientation::across);
}

TEST_CASE("a still picture of a long story that runs down ends below a whole row") {
    const Picture p(generated::timeline({.events = 900}), {.size = {390, 844}});
    const float still = still_height(p.arrangement);
    CHECK(still <= highest_still_px);
    CHECK(still > highest_still_px - 150);
    bool ends = false;
    for (const DownRow& row : p.arrangement.rows)
        ends |= std::ceil(p.arrangement.header + row.top + row.height) == still;
    CHECK(ends);
    const Picture whole(generated::timeline({.events = 12}), {.size = {390, 844}});
    CHECK(still_height(whole.arrangement) == whole.arrangement.size.height);
}

TEST_CASE("a tap on an event's words finds it") {
    const Picture p(story("riyadh-2025"), {.size = {390, 2'000}});
    const Scene scene = p.first();
    for (const DownRow& row : p.arrangement.rows) {
        if (row.kind != DownRow::Kind::event) continue;
        const Target* target = hit_test(scene, {300, p.arrangement.header + row.top + 10}, 0);
        REQUIRE(target);
        CHECK(target->event == row.event);
    }
}

TEST_CASE("a collapsed column is thin and without a head, and every event and its words stay") {
    const Picture p(story("riyadh-2025"), {.size = {390, 2'000}});
    std::string keys;
    for (std::uint16_t i : {std::uint16_t{1}, std::uint16_t{2}, std::uint16_t{6}})
        keys += lane_key(GroupBy::party, p.arrangement.lanes[i].name);
    const Picture thin(story("riyadh-2025"), {.size = {390, 2'000}, .collapsed = keys});
    CHECK(column_x(thin.arrangement, 2) - column_x(thin.arrangement, 1) < 10);
    CHECK(thin.arrangement.text_left < p.arrangement.text_left - 30);
    const Scene scene = thin.first();
    CHECK(marked_events(scene) == 22);
    CHECK(scene.labels == 22);
    CHECK(says(p.first(), p.arrangement.lanes[1].head));
    CHECK_FALSE(says(scene, p.arrangement.lanes[1].head));
    for (const Shape& shape : scene.shapes)
        if (const auto* disc = std::get_if<Disc>(&shape);
            disc && std::abs(disc->center.x - column_x(thin.arrangement, 1)) < 1)
            CHECK(disc->radius <= 5);
}

TEST_CASE("columns may all be collapsed, or be fifty, and the words keep their room") {
    for (const std::uint32_t lanes : {1u, 12u, 50u})
        for (const bool collapse : {false, true}) {
            const Picture open(generated::timeline({.events = 30, .lanes = lanes}), {.size = {390, 2'000}});
            std::string keys;
            for (const Lane& lane : open.arrangement.lanes)
                if (collapse) keys += lane_key(GroupBy::party, lane.name);
            const Picture p(generated::timeline({.events = 30, .lanes = lanes}),
                            {.size = {390, 2'000}, .collapsed = keys});
            REQUIRE(p.arrangement.orientation == Orientation::down);
            CHECK(p.arrangement.text_left < 390 * 0.55f + 60);
            for (std::uint16_t i = 1; i < p.arrangement.lanes.size(); ++i)
                CHECK(column_x(p.arrangement, i) > column_x(p.arrangement, i - 1));
        }
}

TEST_CASE("on a phone a word longer than a line is broken between letters, and no letter is lost") {
    for (const std::string& title :
         {std::string("Friedensverhandlungen"), std::string("三十年战争的和平谈判在两个城市进行"),
          std::string("A Friedensverhandlung")}) {
        const Picture p(Timeline(among_nine(title)), {.size = {320, 600}});
        const std::vector<std::string>& lines = event_row(p).lines;
        CHECK(lines.size() > 1);
        std::string joined;
        for (const std::string& line : lines)
            joined.append(line).append(title.find(line + " ") != title.npos ? " " : "");
        CHECK(joined == title);
        for (const SeenLabel& label : seen_in(p.first()).labels) CHECK(label.rect.right() <= 320);
    }
}

TEST_CASE("on a phone a title of very many words ends in an ellipsis that fits, whatever the width") {
    const Document document =
        among_nine("Envoys of both delegations exchange the ratified instruments in the presence of all the others");
    for (float width = 300; width < 400; width += 3) {
        const Picture p(Timeline(document), {.size = {width, 600}});
        CHECK(event_row(p).lines.size() == 3);
        CHECK(event_row(p).lines.back().ends_with("…"));
        CHECK(cut_labels(seen_in(p.first())) == 0);
    }
}

TEST_CASE("on a phone a date longer than the room beside the columns goes on on the next line") {
    const Picture p(Timeline(among_nine("Congress", "1643-09-27/1648-11-24")), {.size = {320, 600}});
    std::string joined;
    for (const std::string& line : event_row(p).details) joined += (joined.empty() ? "" : " ") + line;
    CHECK(event_row(p).details.size() > 1);
    CHECK(joined == "27 September 1643 – 24 November 1648");
    CHECK(cut_labels(seen_in(p.first())) == 0);
    CHECK(overlapping_labels(p.first()) == 0);
}

TEST_CASE("on a phone the heads of columns never overlap, and of a dozen parties each has one") {
    for (const std::uint32_t lanes : {2u, 6u, 12u, 50u})
        for (const float width : {320.0f, 390.0f, 599.0f}) {
            Document document = generated::document({.events = 20, .lanes = lanes});
            for (Actor& actor : document.actors) actor.short_name = "W" + actor.id;
            const Picture p(Timeline(document), {.size = {width, 2'000}});
            REQUIRE(p.arrangement.orientation == Orientation::down);
            std::vector<Rect> heads;
            for (const Shape& shape : p.first().shapes)
                if (const auto* text = std::get_if<Text>(&shape); text && text->face == Face::head)
                    heads.push_back({text->at.x, text->at.y - 8, text->width, 10});
            INFO(lanes << " lanes, " << width << " px");
            CHECK(overlaps(heads) == 0);
            if (lanes <= 12) CHECK(heads.size() == p.arrangement.lanes.size());
            CHECK(heads.size() >= std::min(lanes, 7u));
        }
}

TEST_CASE("on a phone a silence is a slit between two lines, which end before its words") {
    for (const float width : {320.0f, 345.0f, 390.0f}) {
        const Picture p(story("westphalia"), {.size = {width, 2'000}});
        std::vector<Line> edges;
        for (const Shape& shape : p.first().shapes)
            if (const auto* line = std::get_if<Line>(&shape); line && line->ink.tone == Tone::fold)
                edges.push_back(*line);
        REQUIRE(edges.size() > 6);
        for (std::size_t i = 0; i + 1 < edges.size(); i += 2) {
            CHECK(edges[i + 1].from.y - edges[i].from.y == 8);
            CHECK(edges[i].to.x < p.arrangement.text_left - 8);
        }
    }
}
