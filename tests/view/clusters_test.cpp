// Counts of several events: what they say of themselves, and how a reader gets at what they count.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "layout/clusters.h"
#include "layout/generated.h"
#include "view/reader.h"

using namespace demarche;

namespace {

struct Reader : Onlooker {
    explicit Reader(const generated::Spec& spec) : Onlooker(generated::timeline(spec), {940, 648}) {
        view.reduced_motion = true;
    }
    const Target& largest_cluster() const { return *std::ranges::max_element(scene.targets, {}, &Target::count); }
    std::uint32_t passed() const {
        return raw(*(view.emphasis.focused ? view.emphasis.focused : view.emphasis.focused_cluster));
    }
};

const generated::Spec crowd{.events = 3'000, .lanes = 4, .seed = 3};

Vec2 middle(const Rect& r) { return {r.x + r.width / 2, r.y + r.height / 2}; }

}  // namespace

TEST_CASE("a count that is pointed at says how many events it holds, of what time and kinds, and names the foremost") {
    Reader reader(crowd);
    REQUIRE(reader.scene.tip.empty());
    const Target cluster = reader.largest_cluster();
    REQUIRE(cluster.count > 3);
    reader.does(Pointer{.phase = PointerPhase::move, .at = middle(cluster.rect)});
    CHECK(reader.scene.tip.starts_with(std::to_string(cluster.count) + " events · "));
    CHECK(std::ranges::count(reader.scene.tip, '\n') == 3);  // all are of one kind: three titles
    reader.does(Pointer{.phase = PointerPhase::leave});
    CHECK(reader.scene.tip.empty());
}

TEST_CASE("the foremost events of a count are its most important ones, and kinds are counted to the last event") {
    Document document = generated::document({.kind = generated::Kind::identical, .events = 60, .lanes = 1});
    for (std::size_t i = 0; i < 60; ++i) {
        document.events[i].kind = static_cast<EventKind>(i % 7);
        document.events[i].importance = i == 59 ? 0.3 : 0.1;
        document.events[i].title = "A title too long to be one of many rows of labels, number " + std::to_string(i);
    }
    Picture p(Timeline(document), {.size = {940, 300}});
    const Scene scene = p.scene(p.axis);
    const auto cluster = std::ranges::find_if(scene.targets, [](const Target& t) { return t.count > 1; });
    REQUIRE(cluster != scene.targets.end());
    const Scene told = p.scene(p.axis, {.hovered_cluster = cluster->event, .hovered_lane = cluster->lane});
    INFO(told.tip);
    CHECK(told.tip.starts_with(std::to_string(cluster->count) + " events · 1 January 1900\n"));
    CHECK(told.tip.find(" others\n") != std::string::npos);
    std::uint32_t sum = 0;
    const std::string kinds = told.tip.substr(told.tip.find('\n') + 1);
    for (std::size_t at = 0; at != std::string::npos && at < kinds.find('\n'); at = kinds.find(", ", at + 1))
        sum += static_cast<std::uint32_t>(std::stoi(kinds.substr(kinds[at] == ',' ? at + 2 : at)));
    CHECK(sum == cluster->count);
}

TEST_CASE("of two counts, one under the pointer and one that keys have reached, the one under the pointer is told of") {
    const Reader reader(crowd);
    std::vector<Target> clusters;
    for (const Target& target : reader.scene.targets)
        if (target.count > 1) clusters.push_back(target);
    REQUIRE(clusters.size() > 1);
    for (const auto& [pointed_at, reached] :
         {std::pair{clusters.front(), clusters.back()}, std::pair{clusters.back(), clusters.front()}}) {
        REQUIRE(pointed_at.count != reached.count);
        const Emphasis emphasis{
            .focused_cluster = reached.event, .hovered_cluster = pointed_at.event, .hovered_lane = pointed_at.lane};
        const std::string tip = reader.picture.scene(reader.view.axis, emphasis).tip;
        CHECK(tip.starts_with(std::to_string(pointed_at.count) + " events · "));
    }
}

TEST_CASE("arrow keys pass every mark and every count once, in order of time, and back the same way") {
    Reader reader(crowd);
    std::vector<std::uint32_t> on, back;
    reader.does(KeyPress{Key::home});
    for (std::uint32_t last = ~0u; reader.passed() != last;) {
        last = reader.passed();
        on.push_back(last);
        reader.does(KeyPress{Key::right});
        if (reader.view.emphasis.focused_cluster) CHECK_FALSE(reader.scene.tip.empty());
    }
    for (std::uint32_t last = ~0u; reader.passed() != last;) {
        last = reader.passed();
        back.push_back(last);
        reader.does(KeyPress{Key::left});
    }
    CHECK(std::ranges::is_sorted(on));
    CHECK(on.size() < 1'000);
    ClusterFinder clusters(reader.picture.arrangement, reader.view.axis);
    std::vector<std::uint32_t> all;
    for (std::uint32_t i = 0; i < crowd.events; ++i)
        if (const auto cluster = clusters.of(EventIndex{i}); !cluster || cluster->first == EventIndex{i})
            all.push_back(i);
    CHECK(on == all);
    std::ranges::reverse(back);
    CHECK(on == back);
}

TEST_CASE("the keyboard finds the clusters that are drawn") {
    Reader reader(crowd);
    ClusterFinder clusters(reader.picture.arrangement, reader.view.axis);
    for (const Target& target : reader.scene.targets) {
        const Item* lead = lead_of(reader.picture.arrangement, target.event);
        REQUIRE(lead);
        if (target.count > 1 && lead->lane != target.lane) continue;  // those counted there only take part
        const auto cluster = clusters.of(target.event);
        CHECK((target.count > 1) == cluster.has_value());
        if (!cluster) continue;
        CHECK(cluster->first == target.event);
        CHECK(cluster->range.begin == target.range.begin);
        CHECK(cluster->range.end == target.range.end);
    }
}

TEST_CASE("Enter on a count zooms to where its events stand apart, as a click does, and focuses the first") {
    Reader reader(crowd);
    const Target cluster = reader.largest_cluster();
    reader.does(KeyPress{Key::home});
    for (int i = 0; i < 3'000 && reader.view.emphasis.focused_cluster != cluster.event; ++i)
        reader.does(KeyPress{Key::right});
    REQUIRE(reader.view.emphasis.focused_cluster == cluster.event);
    const double zoom = reader.view.axis.zoom();
    CHECK(reader.does(KeyPress{Key::enter}).consumed);
    CHECK(reader.view.axis.zoom() > 2 * zoom);
    CHECK(reader.view.emphasis.focused == cluster.event);
    CHECK_FALSE(reader.view.emphasis.focused_cluster);
    CHECK_FALSE(reader.view.emphasis.selected);
}

TEST_CASE("Enter on a count that no zoom can part opens its first event") {
    Reader reader({.kind = generated::Kind::identical, .events = 60, .lanes = 1});
    reader.does(KeyPress{Key::home});
    for (int i = 0; i < 60 && !reader.view.emphasis.focused_cluster; ++i) reader.does(KeyPress{Key::right});
    REQUIRE(reader.view.emphasis.focused_cluster);
    const EventIndex first = *reader.view.emphasis.focused_cluster;
    reader.does(KeyPress{Key::enter});
    CHECK(reader.view.emphasis.selected == first);
}

TEST_CASE("what a count says stands within the canvas and goes while the reader drags") {
    Reader reader(crowd);
    const std::vector<Target> targets = reader.scene.targets;
    for (const Target& target : targets) {
        if (target.count < 2) continue;
        reader.does(Pointer{.phase = PointerPhase::move, .at = middle(target.rect)});
        if (!reader.view.emphasis.hovered_cluster) continue;  // something else lies upon it
        const auto plate = std::ranges::find_if(reader.scene.shapes.rbegin(), reader.scene.shapes.rend(),
                                                [](const Shape& shape) { return std::holds_alternative<Box>(shape); });
        const Rect rect = std::get<Box>(*plate).rect;
        CHECK((rect.x >= 0 && rect.right() <= 940 && rect.y >= 0 && rect.bottom() <= 648));
    }
    const Vec2 at = middle(reader.largest_cluster().rect);
    reader.does(Pointer{.phase = PointerPhase::move, .at = at});
    reader.does(Pointer{.phase = PointerPhase::down, .at = at});
    reader.does(Pointer{.phase = PointerPhase::move, .at = {at.x + 40, at.y}});
    CHECK(reader.scene.tip.empty());
}
