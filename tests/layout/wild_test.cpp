// Invented stories that are like files of real authors: one for each way in which a picture of such a file failed.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "layout/stories.h"

using namespace demarche;

TEST_CASE("stories like those of real authors are drawn as approved, on a desk and on a phone") {
    const std::string name = GENERATE(from_range(stories_in("wild")));
    INFO(name);
    CHECK(difference("wild", name) == "");
}

TEST_CASE(
    "in stories like those of real authors no label overlaps another or covers a mark, and nothing is told twice") {
    const std::string name = GENERATE(from_range(stories_in("wild")));
    INFO(name);
    for (const Size size : {Size{1'280, 652}, Size{390, 3'000}}) {
        const Picture p(story_in("wild", name), {.size = size});
        CHECK(std::ranges::count_if(seen_in(p.first()).labels, is_event_title) > 0);
        for (const Scene& scene : {p.first(), p.scene(p.axis.zoomed(4, 500))}) {
            const Seen seen = seen_in(scene);
            CHECK(overlapping_labels(seen) == 0);
            CHECK(covered_marks(seen) == 0);
            for (const auto& [lane, events] : events_by_lane(scene)) CHECK(events <= p.timeline.size());
        }
    }
}
