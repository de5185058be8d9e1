// In each of its lanes every shown event is a mark or is counted in exactly one cluster, wherever the reader looks.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "layout/subjects.h"

using namespace demarche;

namespace {

struct Part {
    EventIndex event;
    Instant begin;
    double x;
};

std::vector<Part> parts_in(const Picture& p, const Axis& axis, std::uint16_t lane) {
    std::vector<Part> parts;
    for (const Item& item : p.arrangement.items)
        if (item.lane == lane) {
            const Instant begin = std::max(item.time.begin, p.arrangement.warp->extent.begin);
            parts.push_back({item.event, begin, axis.x(begin)});
        }
    return parts;
}

bool holds(const Target& cluster, const Part& part) {
    return part.begin >= cluster.range.begin && part.begin <= cluster.range.end;
}

// How many events and clusters of the lane were held against each other.
std::size_t check_lane(const Picture& p, const Axis& axis, const Scene& scene, std::uint16_t lane) {
    const Rect plot = p.arrangement.plot();
    const Lane& l = p.arrangement.lanes[lane];
    const float top = plot.y + l.top, bottom = top + l.height;
    if (bottom > plot.bottom()) return 0;  // scrolled out of view
    std::vector<const Target*> clusters, marks;
    for (const Target& target : scene.targets)
        if (const float y = target.rect.y + target.rect.height / 2; y > top && y < bottom)
            (target.count > 1 ? clusters : marks).push_back(&target);
    const auto has_mark = [&](const Part& part) {
        return std::ranges::any_of(marks, [&](const Target* t) { return t->event == part.event; });
    };
    const std::vector<Part> parts = parts_in(p, axis, lane);
    std::size_t held = 0;
    for (const Part& part : parts) {
        if (part.x < 8 || part.x > static_cast<double>(plot.width) - 8) continue;
        ++held;
        const auto counted = std::ranges::count_if(clusters, [&](const Target* c) { return holds(*c, part); });
        if (counted == 1 || (counted == 0 && has_mark(part))) continue;
        FAIL_CHECK("event " << raw(part.event) << " in lane " << lane << " is counted " << counted << " times");
    }
    for (const Target* cluster : clusters) {
        if (cluster->rect.x < plot.x + 70 || cluster->rect.right() > plot.right() - 70)
            continue;  // reaches out of view
        ++held;
        const auto hidden =
            std::ranges::count_if(parts, [&](const Part& part) { return holds(*cluster, part) && !has_mark(part); });
        if (cluster->count != hidden)
            FAIL_CHECK("a cluster says " << cluster->count << " of " << hidden << " in lane " << lane);
    }
    return held;
}

}  // namespace

TEST_CASE(
    "at every zoom each event in view is in each of its lanes a mark or in one cluster, and each cluster counts "
    "right") {
    const Subject subject = GENERATE(from_range(subjects()));
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(subject.timeline(), {.size = {940, 648}, .axis = mode});
    std::size_t held = 0;
    for (const Axis& zoomed : zooms(p.axis, 400))
        for (const double pan : {0.0, 137.0}) {
            const Axis axis = zoomed.panned(pan);
            const Scene scene = p.scene(axis);
            INFO(subject.name() << ", zoom " << axis.zoom() << ", panned " << pan);
            for (std::uint16_t lane = 0; lane < p.arrangement.lanes.size(); ++lane)
                held += check_lane(p, axis, scene, lane);
        }
    INFO(subject.name());
    CHECK((held > 0) == (p.timeline.dated() > 0));
}
