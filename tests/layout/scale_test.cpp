// From 20 events to 100,000: what a frame holds depends on the pixels, not on the events.
#include <catch2/catch_test_macros.hpp>

#include "layout/bench_story.h"
#include "layout/generated.h"
#include "layout/subjects.h"

using namespace demarche;

TEST_CASE("the picture of 100,000 events has hardly more shapes than that of 1,000") {
    const Picture small(generated::timeline({.events = 1'000, .lanes = 12}), {.size = {1'280, 648}});
    const Picture large(generated::timeline({.events = 100'000, .lanes = 12}), {.size = {1'280, 648}});
    for (const double zoom : {1.0, 30.0, 3'000.0}) {
        const Scene few = small.scene(small.axis.zoomed(zoom, 500)), many = large.scene(large.axis.zoomed(zoom, 500));
        CHECK(many.shapes.size() < 3'000);
        CHECK(overlapping_labels(many) == 0);
        CHECK(few.shapes.size() < 3'000);
    }
    CHECK(large.first().marks + large.first().clustered == large.arrangement.items.size());
}

TEST_CASE("a reader pans, zooms and points at 100,000 events, and every guarantee that one picture can keep is kept") {
    const Picture p(generated::timeline({.kind = generated::Kind::bursty, .events = 100'000, .lanes = 12}),
                    {.size = {1'280, 648}});
    Tally tally;
    Axis axis = p.axis;
    const EventIndex selected{50'000}, focused{12};
    for (int step = 0; step < 24; ++step) {
        axis = step % 3 == 2 ? axis.panned(-150) : axis.zoomed(step < 16 ? 2.5 : 0.2, 60.0 + 45 * step);
        const Scene scene = p.scene(axis, {.selected = selected, .focused = focused});
        const Seen seen = seen_in(scene);
        tally.add(seen);
        INFO("step " << step << ", zoom " << axis.zoom());
        CHECK(scene.shapes.size() < 4'000);
        CHECK(overlapping_labels(seen) == 0);
        for (const Target& target : scene.targets) {
            const Vec2 middle{target.rect.x + target.rect.width / 2, target.rect.y + target.rect.height / 2};
            const Target* hit = hit_test(scene, middle, 0);
            REQUIRE(hit);
            CHECK(hit->rect.contains(middle));
            CHECK((hit->count > 1 || raw(hit->event) < p.timeline.size()));
        }
        CHECK(hit_test(scene, {-500, -500}, 16) == nullptr);
    }
    CHECK(tally.titles > 100);
}

TEST_CASE("most titles of 20 events are read in the first view, and dozens of 1,000") {
    const auto labels = [](std::uint32_t events) {
        return Picture(generated::timeline({.events = events, .lanes = 12}), {.size = {1'280, 648}}).first().labels;
    };
    CHECK(labels(20) == 20);
    CHECK(labels(100) >= 50);
    CHECK(labels(1'000) >= 60);
}

TEST_CASE("the first view of a document is the same before the labels of every zoom are made") {
    const auto first_of = [](Timeline timeline, Size size, Depth depth) {
        return dump(Picture(std::move(timeline), {.size = size, .depth = depth}).first());
    };
    for (const Size size : {Size{940, 651}, Size{1580, 900}, Size{390, 700}}) {
        for (const Subject& subject : subjects()) {
            INFO(subject.name() << " in " << size.width << " px");
            CHECK(first_of(subject.timeline(), size, Depth::first_view) ==
                  first_of(subject.timeline(), size, Depth::every_zoom));
        }
        INFO("20,000 events in " << size.width << " px");
        CHECK(first_of(bench::timeline(20'000), size, Depth::first_view) ==
              first_of(bench::timeline(20'000), size, Depth::every_zoom));
    }
}
