// Panning and zooming, held against what is drawn: nothing pops, nothing hides.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <cmath>

#include "layout/subjects.h"

using namespace demarche;

namespace {

constexpr Size desk{940, 648};

// What of `before` must still be drawn after everything moved by dx, and where; how many titles that were.
std::size_t check_moved(const Picture& p, const Axis& axis, double dx) {
    const Rect plot = p.arrangement.plot();
    const auto before = titles_in(p.scene(axis)), after = titles_in(p.scene(axis.panned(dx)));
    std::size_t held = 0;
    for (const SeenTitle& title : before) {
        const float x = title.x + static_cast<float>(dx);
        const bool in_view = title.slides ? x > plot.x + 9 && x + title.width < plot.right() - 9
                                          : x + title.width > plot.x + 1 && x < plot.right() - 1;
        if (!in_view) continue;
        ++held;
        const SeenTitle* now = find(after, title.text);
        if (now && now->y == title.y && (title.slides || std::abs(now->x - x) < 0.05f)) continue;
        FAIL_CHECK("\"" << title.text << "\" at " << title.x << ", panned by " << dx
                        << (now ? " moved otherwise" : " is gone"));
    }
    return held;
}

bool stands_before(const Picture& p, const std::string& title) {
    return std::ranges::any_of(p.arrangement.items, [&](const Item& item) {
        return item.leads() && item.side == Side::before && p.timeline.title(item.event) == title;
    });
}

}  // namespace

TEST_CASE("while a reader pans, every title moves along and none comes or goes but at the edge") {
    const Subject subject = GENERATE(from_range(subjects()));
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(subject.timeline(), {.size = desk, .axis = mode});
    int step = 0;
    std::size_t held = 0;
    for (const Axis& axis : zooms(p.axis, 300)) {
        INFO(subject.name() << ", zoom " << axis.zoom());
        for (const double dx : {-173.0, 411.5}) held += check_moved(p, axis.panned(++step * 31.0), dx);
    }
    INFO(subject.name());
    CHECK((held > 0) == (p.timeline.dated() > 0));
}

TEST_CASE("a title once shown stays shown all the way in, and the way out restores every one in its place") {
    const Subject subject = GENERATE(from_range(subjects()));
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(subject.timeline(), {.size = desk, .axis = mode});
    const Rect plot = p.arrangement.plot();
    const double around = GENERATE(60.0, 500.0);
    std::vector<Axis> way = zooms(p.axis, around);
    std::vector<std::vector<SeenTitle>> in;
    std::size_t shown = 0;
    for (const Axis& axis : way) {
        in.push_back(titles_in(p.scene(axis)));
        shown += in.back().size();
    }
    INFO(subject.name());
    CHECK((shown > 0) == (p.timeline.dated() > 0));
    for (std::size_t i = 1; i < way.size(); ++i)
        for (const SeenTitle& title : in[i - 1]) {
            // Its mark stands beside it; where that goes, the title goes.
            const bool before = stands_before(p, title.text);
            const float mark = before ? title.right() + 11 : title.x - 11;
            const Instant at = way[i - 1].at(static_cast<double>(mark - plot.x));
            const double x = way[i].x(at);
            if (x < (before ? 40 : 10) || x > static_cast<double>(plot.width) - (before ? 10 : 40) || title.slides)
                continue;
            if (find(in[i], title.text)) continue;
            FAIL_CHECK(subject.name() << ", \"" << title.text << "\", zoom " << way[i - 1].zoom() << " to "
                                      << way[i].zoom());
        }
    Axis axis = way.back();
    for (std::size_t i = way.size() - 1; i-- > 0;) {
        axis = axis.with_zoom(way[i].zoom(), around);
        const auto out = titles_in(p.scene(axis));
        INFO(subject.name() << ", back at zoom " << way[i].zoom());
        REQUIRE(out.size() == in[i].size());
        const auto same = [](const SeenTitle& a, const SeenTitle& b) {
            return a.text == b.text && a.y == b.y && std::abs(a.x - b.x) < 1;
        };
        CHECK(std::equal(out.begin(), out.end(), in[i].begin(), same));
    }
}
