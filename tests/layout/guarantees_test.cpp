// The guarantees of the layout, held against generated timelines and both stories, at many zooms and sizes.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <cmath>
#include <map>
#include <random>

#include "base/limits.h"
#include "layout/arrange_items.h"
#include "layout/subjects.h"

using namespace demarche;

TEST_CASE("no two labels overlap, at any zoom, size and axis") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Size size = GENERATE(Size{390, 500}, Size{1600, 900});
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(subject.across(), {.size = size, .axis = mode});
    Tally tally;
    for (const double x : {30.0, 400.0})
        for (const Axis& zoomed : zooms(p.axis, x)) {
            const Axis axis = zoomed.panned(x == 30 ? 0 : -67);
            const Seen seen = seen_in(p.scene(axis));
            tally.add(seen);
            INFO(subject.name() << ", zoom " << axis.zoom());
            CHECK(overlapping_labels(seen) == 0);
        }
    INFO(subject.name() << ", " << size.width << " px");
    CHECK((tally.titles > 0) == (p.timeline.dated() > 0));
}

TEST_CASE("every word of the axis is whole, at any zoom, size and axis") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Size size = GENERATE(Size{390, 500}, Size{1600, 900});
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(subject.across(), {.size = size, .axis = mode});
    std::size_t words = 0;
    for (const Axis& axis : zooms(p.axis, 400)) {
        const Scene scene = p.scene(axis.panned(-67));
        for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
            const auto* text = std::get_if<Text>(&scene.shapes[i]);
            if (!text || meaning_of(scene, i).role != ShapeRole::axis) continue;
            INFO(subject.name() << ", \"" << text->value << "\"");
            CHECK(text->at.x + text->width <= scene.plot.right());
            ++words;
        }
    }
    CHECK(words > 0);
}

TEST_CASE("a title before its mark keeps its distance from the title before it, however bold both are") {
    constexpr float least_px = 13.9f;  // the gap after any label, and more of it
    std::size_t pairs = 0;
    for (const Subject& subject : subjects()) {
        const Picture p(subject.timeline(), {.size = {1'600, 900}, .axis = AxisMode::scale});
        Captions captions(p.timeline, p.words);
        std::map<std::string, const Item*> by_title;
        for (const Item& item : p.arrangement.items)
            if (item.leads()) by_title[label_text(captions, item)] = &item;
        for (const Axis& axis : zooms(p.axis, 400)) {
            const std::vector<SeenTitle> titles = titles_in(p.scene(axis));
            for (const SeenTitle& title : titles) {
                const auto own = by_title.find(title.text);
                if (own == by_title.end() || own->second->side != Side::before) continue;
                for (const SeenTitle& other : titles) {
                    const auto found = by_title.find(other.text);
                    if (found == by_title.end() || std::abs(other.y - title.y) > 1 || other.x >= title.x) continue;
                    const bool after = found->second->side == Side::after;
                    const float end = after ? other.x + found->second->label_width : other.right();
                    INFO(subject.name() << ", \"" << other.text << "\" and \"" << title.text << "\"");
                    CHECK(title.right() - own->second->label_width - end >= least_px);
                    ++pairs;
                }
            }
        }
    }
    CHECK(pairs > 10);
}

TEST_CASE("where time runs down every title is read: none overlaps another, covers a mark or leaves the canvas") {
    const Subject subject = GENERATE(from_range(subjects()));
    const float width = GENERATE(320.0f, 390.0f, 599.0f);
    const Picture p(subject.timeline(), {.size = {width, 500}});
    REQUIRE(p.arrangement.orientation == Orientation::down);
    Tally tally;
    for (const Scene& scene : scrolled(p)) {
        const Seen seen = seen_in(scene);
        tally.add(seen);
        INFO(subject.name() << ", " << width << " px");
        CHECK(overlapping_labels(seen) == 0);
        CHECK(covered_marks(seen) == 0);
        CHECK(cut_labels(seen) == 0);
    }
    INFO(subject.name() << ", " << width << " px");
    CHECK(tally.titles >= p.timeline.dated());
    CHECK(tally.marks >= p.timeline.dated());
}

TEST_CASE("in the first view every dated event is a mark or counted in exactly one cluster") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Size size = GENERATE(Size{940, 648}, Size{390, 6'000});
    const Picture p(subject.timeline(), {.size = size});
    const Scene scene = p.first();
    CHECK(scene.marks + scene.clustered == p.arrangement.items.size());
    std::uint32_t counted = 0;
    for (const Target& target : scene.targets)
        if (target.count > 1) counted += target.count;
    CHECK(counted == scene.clustered);
}

TEST_CASE("no label covers the mark of another event") {
    const Subject subject = GENERATE(from_range(subjects()));
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(subject.timeline(), {.size = {940, 648}, .axis = mode});
    Tally tally;
    for (const Axis& zoomed : zooms(p.axis, 200))
        for (const double pan : {0.0, -119.0}) {
            const Seen seen = seen_in(p.scene(zoomed.panned(pan)));
            tally.add(seen);
            INFO(subject.name() << ", zoom " << zoomed.zoom());
            CHECK(covered_marks(seen) == 0);
        }
    INFO(subject.name());
    CHECK((tally.titles > 0 && tally.marks > 0) == (p.timeline.dated() > 0));
}

TEST_CASE(
    "labels among the counts of the lowest row keep clear of labels before their marks and of bars that outlast "
    "others") {
    const generated::Kind kind = GENERATE(generated::Kind::uniform, generated::Kind::outlasting);
    const std::uint32_t lanes = GENERATE(2u, 4u);
    const Size size = GENERATE(Size{390, 500}, Size{1600, 800});
    const Picture p(across(generated::document({.kind = kind, .events = 500, .lanes = lanes, .seed = 1})),
                    {.size = size, .axis = AxisMode::scale});
    Tally tally;
    for (const double x : {200.0, 700.0})
        for (int step = 0; step < 24; ++step) {
            const Axis zoomed = p.axis.zoomed(std::pow(1.25, step), x);
            for (const double pan : {-119.0, 0.0, 260.0}) {
                const Seen seen = seen_in(p.scene(zoomed.panned(pan)));
                tally.add(seen);
                INFO(lanes << " lanes, zoom " << zoomed.zoom());
                CHECK(overlapping_labels(seen) == 0);
                CHECK(covered_marks(seen) == 0);
            }
        }
    CHECK(tally.titles > 1'000);
    CHECK(tally.marks > 1'000);
}

TEST_CASE("a reader who zooms in on a title never loses it") {
    const Subject subject = GENERATE(from_range(subjects()));
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(subject.timeline(), {.size = {940, 648}, .axis = mode});
    const std::vector<SeenTitle> first = titles_in(p.first());
    std::size_t followed = 0;
    Captions captions(p.timeline, p.words);
    for (const Item& item : p.arrangement.items) {
        const std::string title = label_text(captions, item);
        const double x = p.axis.x(item.time.begin), width = static_cast<double>(item.label_width);
        // Until its bar holds it, the label of a span moves away from its begin, by less than its own width and a gap.
        const double before = item.side == Side::before ? width + 20 : 20, after = 2 * width + 60;
        const bool stays = x > before && x < static_cast<double>(p.arrangement.plot().width) - after;
        if (!item.leads() || item.level > 0 || !stays || !find(first, title)) continue;
        if (followed++ > 5) break;
        for (const Axis& axis : zooms(p.axis, x)) {
            INFO(subject.name() << ", \"" << title << "\", zoom " << axis.zoom());
            CHECK(find(titles_in(p.scene(axis)), title));
        }
    }
    INFO(subject.name());
    if (subject.name() == "riyadh-2025" || subject.name() == "westphalia") CHECK(followed > 0);
}

TEST_CASE("the same document in another order of its arrays gives the same picture, but for the order of one date") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Timeline original = subject.timeline();
    Document shuffled = original.document();
    for (std::uint32_t i = 0; i < original.size(); ++i) shuffled.events.push_back(original.event(EventIndex{i}));
    std::mt19937 random(5);
    shuffle_events(shuffled, random);
    std::shuffle(shuffled.actors.begin(), shuffled.actors.end(), random);
    std::shuffle(shuffled.sources.begin(), shuffled.sources.end(), random);
    for (Event& event : shuffled.events) {
        std::shuffle(event.participants.begin(), event.participants.end(), random);
        std::shuffle(event.links.begin(), event.links.end(), random);
    }
    const Picture a(original, {.size = {940, 648}}), b(Timeline(shuffled), {.size = {940, 648}});
    INFO(subject.name());
    const auto selected = original.size() > 0 ? std::optional(EventIndex{0}) : std::nullopt;
    for (const double zoom : {1.0, 9.0})
        CHECK(dump(a.scene(a.axis.zoomed(zoom, 300), {.selected = selected})) ==
              dump(b.scene(b.axis.zoomed(zoom, 300), {.selected = selected})));
}

TEST_CASE("an event that can be pointed at lies in the plot, not under the names of lanes") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Picture p(subject.timeline(), {.size = {940, 648}});
    const Rect plot = p.arrangement.plot();
    std::size_t pointed_at = 0;
    for (const double zoom : {1.0, 3.0})
        for (const double pan : {0.0, -119.0, -531.0})
            for (const Target& target : p.scene(p.axis.zoomed(zoom, 300).panned(pan)).targets) {
                if (target.count > 1) continue;
                ++pointed_at;
                CHECK(target.rect.x >= plot.x);
                CHECK(target.rect.right() <= plot.right() + 0.01f);
            }
    INFO(subject.name());
    CHECK((pointed_at > 0) == (p.timeline.dated() > 0));
}

TEST_CASE("the first view of the Riyadh story shows all 22 events and at least 18 titles") {
    const Picture p(story("riyadh-2025"), {.size = {940, 648}});
    const Scene scene = p.first();
    CHECK(p.arrangement.mode == AxisMode::story);
    CHECK(marked_events(scene) == 22);
    CHECK(scene.labels >= 18);
    for (const SeenLabel& label : seen_in(scene).labels) CHECK(label.rect.right() <= 940);
}

TEST_CASE("a drawing of 500 events stays within a few thousand shapes") {
    const Picture p(generated::timeline({.events = 500, .lanes = 12}), {.size = {1280, 648}});
    CHECK(p.first().shapes.size() < 4'000);
}
