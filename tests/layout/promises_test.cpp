// What the layout guarantees, held against generated timelines and both stories, at many zooms and sizes.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <random>

#include "layout/generated.h"
#include "layout/picture.h"

using namespace demarche;

namespace {

std::vector<generated::Spec> specs() {
    using generated::Kind;
    std::vector<generated::Spec> all;
    for (const Kind kind : generated::kinds)
        for (const std::uint32_t events : {0u, 1u, 20u, 500u})
            all.push_back({.kind = kind, .events = events, .lanes = events > 100 ? 12u : 5u, .seed = events + 7});
    return all;
}

// The zooms a reader passes on the way in, around a point of the plot.
std::vector<Axis> zooms(const Axis& first, double x) {
    std::vector<Axis> axes{first};
    for (int i = 0; i < 9; ++i) axes.push_back(axes.back().zoomed(i < 5 ? 1.7 : 6.0, x));
    return axes;
}

std::vector<std::string> labels_shown(const Picture& p, const Axis& axis) {
    std::vector<std::string> shown;
    for (const Item& item : p.arrangement.items)
        if (std::min(item.level, item.low_level) <= p.arrangement.levels.at(axis.zoom()) && item.captioned &&
            item.label_width > 0)
            shown.push_back(std::string(p.timeline.id(item.event)) + "@" + std::to_string(item.lane));
    std::sort(shown.begin(), shown.end());
    return shown;
}

}  // namespace

TEST_CASE("no two labels overlap, at any zoom, size and axis") {
    const generated::Spec spec = GENERATE(from_range(specs()));
    const Size size = GENERATE(Size{940, 648}, Size{390, 500}, Size{1600, 900});
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(generated::timeline(spec), {.size = size, .axis = mode});
    for (const double x : {30.0, 400.0})
        for (const Axis& axis : zooms(p.axis, x)) {
            INFO("kind " << static_cast<int>(spec.kind) << ", events " << spec.events << ", zoom " << axis.zoom());
            CHECK(overlaps(label_rects(p.scene(axis), p.arrangement.plot())) == 0);
        }
}

TEST_CASE("in the first view every dated event is a mark or counted in exactly one cluster") {
    const generated::Spec spec = GENERATE(from_range(specs()));
    const Size size = GENERATE(Size{940, 648}, Size{390, 6'000});
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(generated::timeline(spec), {.size = size, .axis = mode});
    const Scene scene = p.first();
    CHECK(scene.marks + scene.clustered == p.timeline.dated());
    std::uint32_t counted = 0;
    for (const Target& target : scene.targets)
        if (target.count > 1) counted += target.count;
    CHECK(counted == scene.clustered);
}

TEST_CASE("no label covers the mark of another event") {
    const generated::Spec spec = GENERATE(from_range(specs()));
    const Picture p(generated::timeline(spec), {.size = {940, 648}});
    for (const Axis& axis : zooms(p.axis, 200)) {
        const Scene scene = p.scene(axis);
        const std::vector<Rect> labels = label_rects(scene, p.arrangement.plot());
        for (const Shape& shape : scene.shapes) {
            const auto* disc = std::get_if<Disc>(&shape);
            if (!disc || disc->radius > 7 || disc->center.x < p.arrangement.gutter) continue;
            const Rect mark{disc->center.x - 4, disc->center.y - 4, 8, 8};
            CHECK(std::none_of(labels.begin(), labels.end(), [&](const Rect& r) { return r.overlaps(mark); }));
        }
    }
}

TEST_CASE("panning changes no label's presence") {
    const generated::Spec spec = GENERATE(from_range(specs()));
    const Picture p(generated::timeline(spec), {.size = {940, 648}});
    const Axis axis = p.axis.zoomed(3, 300);
    CHECK(labels_shown(p, axis) == labels_shown(p, axis.panned(-173).panned(-311.5)));
}

TEST_CASE("zooming in never hides a label, and zooming out restores exactly what was shown") {
    const generated::Spec spec = GENERATE(from_range(specs()));
    const Picture p(generated::timeline(spec), {.size = {940, 648}});
    const auto first = labels_shown(p, p.axis);
    auto before = first;
    for (const Axis& axis : zooms(p.axis, 300)) {
        const auto now = labels_shown(p, axis);
        CHECK(std::includes(now.begin(), now.end(), before.begin(), before.end()) == true);
        before = now;
    }
    CHECK(labels_shown(p, p.axis.zoomed(40, 100).zoomed(1e-9, 500)) == first);
}

TEST_CASE("the same document in another order of its arrays gives the same picture, byte for byte") {
    const std::string name = GENERATE("riyadh-2025", "westphalia");
    const Timeline original = story(name);
    Document shuffled = original.document();
    for (std::uint32_t i = 0; i < original.size(); ++i) shuffled.events.push_back(original.event(EventIndex{i}));
    std::mt19937 random(5);
    std::shuffle(shuffled.events.begin(), shuffled.events.end(), random);
    std::shuffle(shuffled.actors.begin(), shuffled.actors.end(), random);
    std::shuffle(shuffled.sources.begin(), shuffled.sources.end(), random);
    for (Event& event : shuffled.events) {
        std::shuffle(event.participants.begin(), event.participants.end(), random);
        std::shuffle(event.links.begin(), event.links.end(), random);
    }
    const Picture a(original, {.size = {940, 648}}), b(Timeline(shuffled), {.size = {940, 648}});
    const auto selected = a.timeline.find(a.timeline.id(EventIndex{0}));
    CHECK(dump(a.scene(a.axis, {.selected = selected})) == dump(b.scene(b.axis, {.selected = selected})));
}

TEST_CASE("the selected and the focused event are always labelled") {
    const generated::Spec spec = GENERATE(from_range(specs()));
    const Picture p(generated::timeline(spec), {.size = {940, 648}});
    for (std::uint32_t i = 0; i < p.timeline.dated(); i += 37) {
        const EventIndex e{i};
        const double x = p.axis.x(p.timeline.bounds(e).begin);
        const Scene scene = p.scene(p.axis.panned(300 - x), {.selected = e});
        const std::string title(p.timeline.title(e));
        const auto says = [&](const Shape& s) {
            const auto* text = std::get_if<Text>(&s);
            return text && (text->value == title || title.starts_with(text->value.substr(0, 12)));
        };
        CHECK(std::any_of(scene.shapes.begin(), scene.shapes.end(), says));
        CHECK(overlaps(label_rects(scene, p.arrangement.plot())) == 0);
    }
}

TEST_CASE("the first view of the Riyadh story shows all 22 events and at least 18 titles") {
    const Picture p(story("riyadh-2025"), {.size = {940, 648}});
    const Scene scene = p.first();
    CHECK(p.arrangement.mode == AxisMode::story);
    CHECK(scene.marks == 22);
    CHECK(scene.labels >= 18);
    for (const Rect& rect : label_rects(scene, p.arrangement.plot())) CHECK(rect.right() <= 940);
}

TEST_CASE("a drawing of 500 events stays within a few thousand shapes") {
    const Picture p(generated::timeline({.events = 500, .lanes = 12}), {.size = {1280, 648}});
    CHECK(p.first().shapes.size() < 4'000);
}
