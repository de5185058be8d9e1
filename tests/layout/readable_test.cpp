// How many titles a reader can read in the first view, whole: what ./dev bench measures in the page, held here at the
// sizes that the stage has in a window of 1280 by 720.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <set>

#include "layout/bench_story.h"
#include "layout/picture.h"

using namespace demarche;

namespace {

constexpr Size one_file{1'280, 667}, element{1'280, 623};

struct Readable {
    std::size_t whole = 0;   // titles
    std::size_t beyond = 0;  // labels that an edge of the plot cuts
};

Readable readable(const Picture& p) {
    std::set<std::string> titles, seen;
    for (std::uint32_t i = 0; i < p.timeline.size(); ++i) titles.insert(std::string(p.timeline.title(EventIndex{i})));
    const Rect plot = p.arrangement.plot();
    Readable result;
    for (const SeenLabel& label : seen_in(p.first()).labels)
        if (label.face != Face::small && (label.rect.x < plot.x - 1 || label.rect.right() > plot.right() + 1))
            ++result.beyond;
    for (const SeenTitle& title : titles_in(p.first()))
        if (title.right() <= plot.right() + 1 && titles.contains(title.text)) seen.insert(title.text);
    result.whole = seen.size();
    return result;
}

}  // namespace

TEST_CASE("the benchmark's events are the same here") {
    const Timeline timeline = bench::timeline(1'000);
    CHECK(timeline.title(*timeline.find("e0")) ==
          "The court to fishing over protocol void recall open prisoners draft winter sanctions open");
    CHECK(timeline.title(*timeline.find("e999")) ==
          "Two rounds meet again ambassador exchange protocol again the long after with");
    CHECK(timeline.event(*timeline.find("e0")).participants.front().actor == "p4");
    CHECK(timeline.bounds(*timeline.find("e999")).begin == instant({.year = 1994, .month = 4, .day = 3}));
}

TEST_CASE("at least 20 of 20 titles are read in the first view, 60 of 100, 80 of 1,000") {
    const Size size = GENERATE(one_file, element);
    const auto [events, least] = GENERATE(std::pair{20u, 20u}, std::pair{100u, 60u}, std::pair{1'000u, 80u});
    const Picture p(bench::timeline(events), {.size = size});
    const Readable labels = readable(p);
    INFO(events << " events, " << size.height << " px high");
    CHECK(labels.whole >= least);
    CHECK(labels.beyond == 0);
    CHECK(overlapping_labels(p.first()) == 0);
}

TEST_CASE("a title is cut only where the first view would not tell it whole") {
    const Picture p(bench::timeline(100), {.size = element});
    for (const Item& item : p.arrangement.items)
        if (item.shortened) {
            CHECK(item.level == 0);
            CHECK(item.label_width <= 300);
            CHECK(item.other_width > 300);
        }
    const auto cut = std::ranges::count_if(p.arrangement.items, [](const Item& i) { return i.shortened != 0; });
    CHECK(cut > 0);
    CHECK(cut < 10);
}

TEST_CASE("a label stands on one side of its mark at every zoom") {
    const Picture p(bench::timeline(100), {.size = element});
    std::size_t before = 0, after = 0;
    for (const double zoom : {1.0, 1.4, 4.0, 30.0}) {
        const Axis axis = p.axis.zoomed(zoom, 500);
        const Scene scene = p.scene(axis);
        for (const Item& item : p.arrangement.items) {
            if (item.shape == MarkShape::bar) continue;  // whose label goes in as the bar grows
            const double mark = axis.x(item.time.begin) + static_cast<double>(p.arrangement.gutter);
            const auto is_its_label = [&](const Shape& shape) {
                const auto* text = std::get_if<Text>(&shape);
                return text && text->value == p.timeline.title(item.event);
            };
            const auto found = std::ranges::find_if(scene.shapes, is_its_label);
            if (found == scene.shapes.end()) continue;
            CHECK((static_cast<double>(std::get<Text>(*found).at.x) < mark) == (item.side == Side::before));
            ++(item.side == Side::before ? before : after);
        }
    }
    CHECK(before > 10);
    CHECK(after > before);
}
