#include <catch2/catch_test_macros.hpp>

#include "model/sample.h"
#include "page/outline.h"

using namespace demarche;

TEST_CASE("The list of a huge document holds the thousand most important events, in the order of time") {
    Document document = sample::riyadh();
    for (int i = 0; i < 5'001; ++i) {
        Event each = sample::event("e" + std::to_string(i), std::to_string(1000 + i % 900));
        each.importance = i % 5 == 3 ? 0.9 : 0.1;
        document.events.push_back(std::move(each));
    }
    const Timeline timeline(std::move(document));
    CHECK(listed(timeline) == 1'000);
    const Node list = outline(timeline, english());
    REQUIRE(list.children.size() == 1'000);
    std::uint32_t last = 0;
    for (const Node& item : list.children) {
        const EventIndex e = timeline.find(item.children[0].attributes[1].second).value();
        CHECK(timeline.importance(e) > 0.8f);
        CHECK((&item == &list.children[0] || raw(e) > last));
        last = raw(e);
    }
}
