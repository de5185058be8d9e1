// Ribbons: bins that stand for the events without a row of their own, and the small marks of those that are alone.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>
#include <map>

#include "layout/clusters.h"
#include "layout/generated.h"
#include "layout/picture.h"
#include "layout/shapes_of.h"

using namespace demarche;

namespace {

struct Bin {
    float x = 0, width = 0;
    std::uint32_t count = 0;
    bool operator==(const Bin&) const = default;
};

using Bins = std::map<std::pair<std::uint16_t, Instant>, Bin>;  // by lane and first begin

// Those that are wholly in view.
Bins bins_of(const Picture& p, const Scene& scene) {
    Bins bins;
    const Rect plot = p.arrangement.plot();
    for (const Target& target : scene.targets)
        if (target.count > 1 && target.rect.x > plot.x && target.rect.right() < plot.right())
            bins[{target.lane, target.range.begin}] = {target.rect.x, target.rect.width, target.count};
    return bins;
}

// How high the ribbon is at a bin.
float height_at(const Scene& scene, const Target& target) {
    const float x = target.rect.x + target.rect.width / 2;
    for (const Shape& shape : scene.shapes)
        if (const auto* box = std::get_if<Box>(&shape);
            box && box->fill == Ink{Tone::lane_soft, target.lane} && box->stroke.tone == Tone::none &&
            x > box->rect.x && x < box->rect.right() && target.rect.contains({x, box->rect.bottom() - 1}))
            return box->rect.height;
    return 0;
}

}  // namespace

TEST_CASE("panning moves the bins and changes none of them") {
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(generated::timeline({.events = 3'000, .lanes = 4, .seed = 3}), {.size = {940, 648}, .axis = mode});
    for (const double zoom : {1.0, 3.0}) {
        const Axis axis = p.axis.zoomed(zoom, 400);
        const Bins before = bins_of(p, p.scene(axis)), after = bins_of(p, p.scene(axis.panned(-37)));
        std::size_t both = 0;
        for (const auto& [place, bin] : before) {
            const auto found = after.find(place);
            if (found == after.end()) continue;  // out of view now
            ++both;
            CHECK(found->second.count == bin.count);
            CHECK(std::abs(found->second.x - (bin.x - 37)) <= 1);
            CHECK(std::abs(found->second.width - bin.width) <= 1);
        }
        CHECK(both > 20);
        CHECK(both + 40 > before.size());
    }
}

TEST_CASE("a bin with more events is never lower, at every zoom and in every lane") {
    const auto kind = GENERATE(generated::Kind::uniform, generated::Kind::bursty);
    const Picture p(generated::timeline({.kind = kind, .events = 3'000, .lanes = 4}), {.size = {940, 648}});
    for (const double zoom : {1.0, 4.0}) {
        const Scene scene = p.scene(p.axis.zoomed(zoom, 400));
        std::map<std::uint32_t, std::pair<float, float>> heights;  // the least and the most, by number of events
        for (const Target& target : scene.targets) {
            if (target.count < 2) continue;
            const float height = height_at(scene, target);
            CHECK(height > 0);
            auto [at, is_new] = heights.try_emplace(target.count, height, height);
            at->second = {std::min(at->second.first, height), std::max(at->second.second, height)};
        }
        REQUIRE(heights.size() > 3);
        float highest = 0;
        for (const auto& [count, range] : heights) {
            CHECK(range.first >= highest - 2.01f);  // lanes differ in height by less than a step
            highest = std::max(highest, range.second);
        }
        if (zoom == 1) CHECK(highest > heights.begin()->second.first);
    }
}

TEST_CASE("an event that has nothing else in its bin is a mark") {
    const Picture p(generated::timeline({.events = 400, .lanes = 6, .seed = 9}), {.size = {940, 648}});
    std::size_t alone = 0;
    for (const double zoom : {1.0, 2.5}) {
        const Axis axis = p.axis.zoomed(zoom, 400);
        const Scene scene = p.scene(axis);
        const int level = level_at(p.arrangement, axis);
        for (const Item& item : p.arrangement.items) {
            const double x = axis.x(item.time.begin);
            if (item.level <= level || item.shape == MarkShape::bar || x < 20 || x > 750) continue;
            const Lane& lane = p.arrangement.lanes[item.lane];
            const Begins begins(p.arrangement, lane);
            const TimeRange bin = bin_at(p.arrangement, axis, item.time.begin);
            std::size_t low = 0;
            for (std::size_t i = begins.before(bin.begin); i < begins.before(bin.end); ++i)
                low += begins.item(i).level > level;
            if (low != 1) continue;
            ++alone;
            const auto is_it = [&](const Target& target) {
                return target.event == item.event && target.lane == item.lane && target.count == 1;
            };
            const auto target = std::ranges::find_if(scene.targets, is_it);
            REQUIRE(target != scene.targets.end());
            CHECK(std::ranges::any_of(scene.shapes, [&](const Shape& shape) {
                const auto* disc = std::get_if<Disc>(&shape);
                return disc && target->rect.contains(disc->center);
            }));
        }
    }
    CHECK(alone > 40);
}

TEST_CASE("every bin has a foot in the colour of marks, so that who sees no pale colours sees where events are") {
    const Picture p(generated::timeline({.events = 3'000, .lanes = 4}), {.size = {940, 648}});
    const Scene scene = p.first();
    const std::vector<Box> boxes = shapes_of<Box>(scene, ShapeRole::ribbon);
    std::size_t bins = 0;
    for (const Box& bin : boxes) {
        if (bin.fill.tone != Tone::lane_soft) continue;
        ++bins;
        CHECK(std::ranges::any_of(boxes, [&](const Box& foot) {
            return foot.fill == Ink{Tone::lane, bin.fill.lane} && foot.rect.x <= bin.rect.x &&
                   foot.rect.right() >= bin.rect.right() && foot.rect.bottom() == bin.rect.bottom() &&
                   foot.rect.height <= 1;
        }));
    }
    CHECK(bins > 50);
}
