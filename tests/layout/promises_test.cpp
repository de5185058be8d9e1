// What the layout guarantees, held against generated timelines and both stories, at many zooms and sizes.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <cmath>
#include <random>

#include "layout/subjects.h"

using namespace demarche;

namespace {

std::vector<std::string> labels_shown(const Picture& p, const Axis& axis) {
    std::vector<std::string> shown;
    for (const Item& item : p.arrangement.items)
        if (std::min(item.level, item.low_level) <= p.arrangement.levels.at(axis.zoom()) && item.captioned &&
            item.label_width > 0)
            shown.push_back(std::string(p.timeline.id(item.event)) + "@" + std::to_string(item.lane));
    std::sort(shown.begin(), shown.end());
    return shown;
}

// Whether a label stands in a bar, as that of a span does; beside the view both are cut off. Where a bar is only as
// much as is known of a date, the label begins in it.
bool stands_in(const Rect& label, const Box& box, Rect plot) {
    const Rect& bar = box.rect;
    const bool begins = label.x >= bar.x || bar.x < plot.x;
    return begins && (label.right() <= bar.right() || bar.right() > plot.right() ||
                      (box.style == Stroke::dashed && label.x <= bar.x + 8));
}

// The nodes, and the bars that do not hold them, that labels lie over.
std::size_t covered_marks(const Scene& scene, const std::vector<Rect>& labels, Rect plot) {
    std::size_t covered = 0;
    Rect clip{};
    for (const Shape& shape : scene.shapes) {
        if (const auto* c = std::get_if<Clip>(&shape)) clip = c->rect;
        if (clip != plot) continue;
        const auto lies_over = [&](const Rect& mark, const Box* bar) {
            return std::ranges::any_of(labels, [&](const Rect& line) {
                const Rect label{line.x, line.y + 1.5f, line.width, line.height - 3};  // as high as its letters
                return label.overlaps(mark) && !(bar && stands_in(label, *bar, plot));
            });
        };
        if (const auto* disc = std::get_if<Disc>(&shape); disc && disc->radius < 7)
            covered += lies_over({disc->center.x - 4, disc->center.y - 4, 8, 8}, nullptr);
        if (const auto* box = std::get_if<Box>(&shape); box && box->stroke.tone == Tone::lane)
            covered += box->rect.right() > plot.x && lies_over(box->rect, box);
    }
    return covered;
}

const Lane& lane_of(const Picture& p, EventIndex event) {
    const auto lead =
        std::ranges::find_if(p.arrangement.items, [&](const Item& i) { return i.event == event && i.leads(); });
    return p.arrangement.lanes[lead->lane];
}

}  // namespace

TEST_CASE("no two labels overlap, at any zoom, size and axis") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Size size = GENERATE(Size{390, 500}, Size{1600, 900});
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(subject.timeline(), {.size = size, .axis = mode});
    for (const double x : {30.0, 400.0})
        for (const Axis& zoomed : zooms(p.axis, x)) {
            const Axis axis = zoomed.panned(x == 30 ? 0 : -67);
            INFO(subject.name() << ", zoom " << axis.zoom());
            CHECK(overlaps(label_rects(p.scene(axis), p.arrangement.plot())) == 0);
        }
}

TEST_CASE("in the first view every dated event is a mark or counted in exactly one cluster") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Size size = GENERATE(Size{940, 648}, Size{390, 6'000});
    const Picture p(subject.timeline(), {.size = size});
    const Scene scene = p.first();
    CHECK(scene.marks + scene.clustered == p.timeline.dated());
    std::uint32_t counted = 0;
    for (const Target& target : scene.targets)
        if (target.count > 1) counted += target.count;
    CHECK(counted == scene.clustered);
}

TEST_CASE("no label covers the mark of another event") {
    const Subject subject = GENERATE(from_range(subjects()));
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(subject.timeline(), {.size = {940, 648}, .axis = mode});
    for (const Axis& zoomed : zooms(p.axis, 200))
        for (const double pan : {0.0, -119.0}) {
            const Scene scene = p.scene(zoomed.panned(pan));
            const std::vector<Rect> labels = label_rects(scene, p.arrangement.plot());
            INFO(subject.name() << ", zoom " << zoomed.zoom());
            CHECK(covered_marks(scene, labels, p.arrangement.plot()) == 0);
        }
}

TEST_CASE(
    "labels among the counts of the lowest row keep clear of labels before their marks and of bars that outlast "
    "others") {
    const generated::Kind kind = GENERATE(generated::Kind::uniform, generated::Kind::outlasting);
    const std::uint32_t lanes = GENERATE(2u, 4u);
    const Size size = GENERATE(Size{390, 500}, Size{1600, 800});
    const Picture p(generated::timeline({.kind = kind, .events = 500, .lanes = lanes, .seed = 1}),
                    {.size = size, .axis = AxisMode::scale});
    const Rect plot = p.arrangement.plot();
    for (const double x : {200.0, 700.0})
        for (int step = 0; step < 24; ++step) {
            const Axis zoomed = p.axis.zoomed(std::pow(1.25, step), x);
            for (const double pan : {-119.0, 0.0, 260.0}) {
                const Scene scene = p.scene(zoomed.panned(pan));
                INFO(lanes << " lanes, zoom " << zoomed.zoom());
                CHECK(overlaps(label_rects(scene, plot)) == 0);
                CHECK(covered_marks(scene, label_rects(scene, plot), plot) == 0);
            }
        }
}

TEST_CASE("zooming in never hides a label, and zooming out restores exactly what was shown") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Picture p(subject.timeline(), {.size = {940, 648}});
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
    const Subject subject = GENERATE(from_range(subjects()));
    const Timeline original = subject.timeline();
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
    INFO(subject.name());
    const auto selected = original.size() > 0 ? std::optional(EventIndex{0}) : std::nullopt;
    for (const double zoom : {1.0, 9.0})
        CHECK(dump(a.scene(a.axis.zoomed(zoom, 300), {.selected = selected})) ==
              dump(b.scene(b.axis.zoomed(zoom, 300), {.selected = selected})));
}

TEST_CASE("the selected and the focused event are always labelled, in collapsed and in low lanes too") {
    const Subject subject = GENERATE(from_range(subjects()));
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture open(subject.timeline(), {.size = {940, 648}, .axis = mode});
    const Picture low(open.timeline, {.size = {700, 180}, .axis = mode});
    const std::string keys = every_key(open.arrangement);
    const Picture thin(open.timeline, {.size = {940, 648}, .axis = mode, .collapsed = keys});
    const std::uint32_t dated = open.timeline.dated(), step = dated > 100 ? 97 : 7;
    for (const Picture* p : {&open, &low, &thin})
        for (std::uint32_t i = 0; i < dated; i += step)
            for (const double zoom : {1.0, 4.0, 300.0}) {
                const EventIndex selected{i}, focused{(i + 1) % dated};
                INFO(subject.name() << ", event " << i << ", zoom " << zoom
                                    << (p == &low    ? ", low"
                                        : p == &thin ? ", collapsed"
                                                     : ""));
                const Axis zoomed = p->axis.zoomed(zoom, 300);
                const Axis axis = zoomed.panned(300 - zoomed.x(p->timeline.bounds(selected).begin));
                const float scroll_px = std::min(lane_of(*p, selected).top, p->arrangement.hidden_height());
                const Scene scene = p->scene(axis, {.selected = selected, .focused = focused}, scroll_px);
                CHECK(says(scene, p->timeline.title(selected)));
                const double x = axis.x(p->timeline.bounds(focused).begin);
                const Lane& lane = lane_of(*p, focused);
                const bool in_view =
                    lane.top >= scroll_px && lane.top + lane.height <= scroll_px + p->arrangement.plot().height;
                if (in_view && x > 0 && x < static_cast<double>(p->arrangement.plot().width) - 40)
                    CHECK(says(scene, p->timeline.title(focused)));
                CHECK(overlaps(label_rects(scene, p->arrangement.plot())) == 0);
            }
}

TEST_CASE("a selected event that is panned out of the view takes its title along") {
    const Picture p(generated::timeline({.events = 60, .lanes = 5, .seed = 2}),
                    {.size = {940, 648}, .axis = AxisMode::scale});
    const double width = static_cast<double>(p.arrangement.plot().width);
    std::size_t seen = 0;
    for (const Item& item : p.arrangement.items) {
        if (!item.leads() || item.shape != MarkShape::node || item.side != Side::after) continue;
        const Axis axis = p.axis.panned(width + 15 - p.axis.x(item.time.begin));
        INFO(p.timeline.title(item.event));
        CHECK_FALSE(says(p.scene(axis, {.selected = item.event}), p.timeline.title(item.event)));
        ++seen;
    }
    CHECK(seen > 20);
}

TEST_CASE("the selected event is labelled at the edges of the view too, on whichever side there is one") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Picture p(subject.timeline(), {.size = {940, 648}, .axis = AxisMode::scale});
    const double width = static_cast<double>(p.arrangement.plot().width);
    const std::uint32_t dated = p.timeline.dated(), step = dated > 100 ? 31 : 3;
    for (std::uint32_t i = 0; i < dated; i += step)
        for (const double zoom : {1.0, 12.0})
            for (const double at : {30.0, width - 45}) {
                const EventIndex event{i};
                const Axis zoomed = p.axis.zoomed(zoom, 300);
                const Axis axis = zoomed.panned(at - zoomed.x(p.timeline.bounds(event).begin));
                INFO(subject.name() << ", event " << i << ", zoom " << zoom << ", at " << at);
                const Scene scene = p.scene(axis, {.selected = event});
                CHECK(says(scene, p.timeline.title(event)));
                CHECK(overlaps(label_rects(scene, p.arrangement.plot())) == 0);
            }
}

TEST_CASE("an emphasised event's mark is covered by no other label, and its label by no count") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Picture p(subject.timeline(), {.size = {1024, 560}});
    const Rect plot = p.arrangement.plot();
    const std::uint32_t dated = p.timeline.dated(), step = dated > 100 ? 29 : 7;
    for (std::uint32_t i = 0; i < dated; i += step)
        for (const double zoom : {1.0, 2.5, 9.0}) {
            const EventIndex event{i};
            const Axis zoomed = p.axis.zoomed(zoom, 300);
            const Scene scene =
                p.scene(zoomed.panned(300 - zoomed.x(p.timeline.bounds(event).begin)), {.selected = event});
            INFO(subject.name() << ", event " << i << ", zoom " << zoom);
            std::vector<Rect> others;
            for (const SeenTitle& title : titles_in(scene, plot))
                if (!p.timeline.title(event).starts_with(title.text.substr(0, 12)))
                    others.push_back({title.x, title.y - 9.5f, title.width, 12.5f});
            CHECK(covered_marks(scene, others, plot) == 0);
            CHECK(overlaps(label_rects(scene, plot)) == 0);
        }
}

TEST_CASE("an event that can be pointed at lies in the plot, not under the names of lanes") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Picture p(subject.timeline(), {.size = {940, 648}});
    const Rect plot = p.arrangement.plot();
    for (const double pan : {0.0, -119.0, -531.0})
        for (const Target& target : p.scene(p.axis.zoomed(3, 300).panned(pan)).targets) {
            if (target.count > 1) continue;
            CHECK(target.rect.x >= plot.x);
            CHECK(target.rect.right() <= plot.right() + 0.01f);
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
