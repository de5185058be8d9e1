// The gallery: a small document for each mark of the drawing. `./dev gallery` shows them to people.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "layout/stories.h"

using namespace demarche;

TEST_CASE("every mark is drawn as approved, on a desk and on a phone") {
    const std::string name = GENERATE(from_range(stories_in("gallery")));
    INFO(name);
    CHECK(difference("gallery", name) == "");
}

TEST_CASE("no label of the gallery overlaps another or covers a mark") {
    const std::string name = GENERATE(from_range(stories_in("gallery")));
    INFO(name);
    for (const Size size : {Size{1'280, 652}, Size{390, 3'000}}) {
        const Picture p(story_in("gallery", name), {.size = size});
        const Seen seen = seen_in(p.first());
        CHECK(!seen.labels.empty());
        CHECK(overlapping_labels(seen) == 0);
        CHECK(covered_marks(seen) == 0);
    }
}
