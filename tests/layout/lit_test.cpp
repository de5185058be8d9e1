// What a search has found stands out in the drawing, and the rest steps back.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "layout/generated.h"
#include "layout/picture.h"
#include "layout/shapes_of.h"

using namespace demarche;

namespace {

Scene lit_scene(const Picture& p, const std::vector<EventIndex>& found, Emphasis emphasis = {}) {
    return compose({.timeline = p.timeline,
                    .arrangement = p.arrangement,
                    .axis = p.axis,
                    .emphasis = emphasis,
                    .words = p.words,
                    .measure = p.measure,
                    .lit = EventList{p.timeline.size(), &found}});
}

// Whether all words and marks of an event are strong; none: it has none.
std::optional<bool> is_strong(const Scene& scene, EventIndex e) {
    std::optional<bool> strong;
    for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
        if (meaning_of(scene, i).event != e) continue;
        if (const auto* text = std::get_if<Text>(&scene.shapes[i]))
            strong = strong.value_or(true) && text->ink.tone != Tone::faint;
        if (const auto* disc = std::get_if<Disc>(&scene.shapes[i]);
            disc && meaning_of(scene, i).role == ShapeRole::mark)
            strong = strong.value_or(true) && disc->fill.tone != Tone::lane_soft;
    }
    return strong;
}

}  // namespace

TEST_CASE("the events that a reader looks for stand out among the others, in both directions") {
    const Size size = GENERATE(Size{940, 648}, Size{390, 700});
    const Picture p(generated::timeline({.events = 18, .lanes = 3, .seed = 4}), {.size = size});
    const std::vector<EventIndex> found{EventIndex{2}, EventIndex{9}};
    const Emphasis open{.selected = EventIndex{5}};
    const Scene scene = lit_scene(p, found, open), plain = p.scene(p.axis, open);
    CHECK(scene.shapes.size() == plain.shapes.size());
    int strong = 0, faint = 0;
    for (std::uint32_t e = 0; e < 18; ++e) {
        const auto is = is_strong(scene, EventIndex{e});
        if (!is) continue;
        CHECK(*is == (e == 2 || e == 9 || e == 5));
        ++(*is ? strong : faint);
    }
    CHECK(strong == 3);
    CHECK(faint > 6);
}

TEST_CASE("where nothing is found all is faint, and where nothing is looked for nothing is") {
    const Picture p(generated::timeline({.events = 18, .lanes = 3, .seed = 4}), {.size = {940, 648}});
    const Scene none = lit_scene(p, {}), plain = p.first();
    for (std::uint32_t e = 0; e < 18; ++e) {
        CHECK(is_strong(none, EventIndex{e}) != std::optional(true));
        CHECK(is_strong(plain, EventIndex{e}) != std::optional(false));
    }
}

TEST_CASE("a ribbon shows where in it the events are that a reader looks for") {
    const Picture p(generated::timeline({.events = 3'000, .lanes = 3, .seed = 5}), {.size = {940, 648}});
    std::vector<EventIndex> found;
    for (std::uint32_t e = 0; e < 3'000; e += 100) found.push_back(EventIndex{e});
    const auto strong_boxes = [](const Scene& scene) {
        const std::vector<Box> boxes = shapes_of<Box>(scene, ShapeRole::ribbon);
        return std::ranges::count_if(boxes,
                                     [](const Box& box) { return box.fill.tone == Tone::lane && box.rect.height > 1; });
    };
    const Scene scene = lit_scene(p, found);
    CHECK(strong_boxes(p.first()) == 0);
    CHECK(strong_boxes(scene) > 10);
    // Each stands within a bin that counts at least one of them, and is not higher than it.
    for (const Box& lit : shapes_of<Box>(scene, ShapeRole::ribbon)) {
        if (lit.fill.tone != Tone::lane) continue;
        const float x = lit.rect.x + lit.rect.width / 2, y = lit.rect.bottom() - 1;
        CHECK(std::ranges::any_of(scene.targets, [&](const Target& target) {
            return target.rect.contains({x, y}) && std::ranges::any_of(found, [&](EventIndex e) {
                       const Instant at = p.timeline.bounds(e).begin;
                       return at >= target.range.begin && at <= target.range.end;
                   });
        }));
    }
}
