// The guarantees of the layout for the selected and the focused event, at many zooms and sizes.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "layout/subjects.h"

using namespace demarche;

namespace {

const Lane& lane_of(const Picture& p, EventIndex event) {
    const auto lead =
        std::ranges::find_if(p.arrangement.items, [&](const Item& i) { return i.event == event && i.leads(); });
    return p.arrangement.lanes[lead->lane];
}

// By how much its mark stands beside its begin: connectors of one day stand side by side, within the day.
double offset_of(const Picture& p, EventIndex event, const Axis& axis) {
    const Item* lead = lead_of(p.arrangement, event);
    const TimeRange unit = p.timeline.brief(event).first;
    const double room = axis.x(unit.end) - axis.x(unit.begin) - 10;
    return std::clamp(static_cast<double>(lead->offset_px), 0.0, std::max(0.0, room));
}

}  // namespace

TEST_CASE("the selected and the focused event are always labelled, in collapsed and in low lanes too") {
    const Subject subject = GENERATE(from_range(subjects()));
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture open(subject.timeline(), {.size = {940, 648}, .axis = mode});
    const Picture low(open.timeline, {.size = {700, 180}, .axis = mode});
    const std::string keys = every_key(open.arrangement);
    const Picture thin(open.timeline, {.size = {940, 648}, .axis = mode, .collapsed = keys});
    const std::uint32_t dated = open.timeline.dated(), step = dated > 100 ? 97 : 7;
    for (const Picture* p : {&open, &low, &thin})
        for (std::uint32_t i = 0; i < dated; i += step)
            for (const double zoom : {1.0, 4.0, 300.0}) {
                const EventIndex selected{i}, focused{(i + 1) % dated};
                INFO(subject.name() << ", event " << i << ", zoom " << zoom
                                    << (p == &low    ? ", low"
                                        : p == &thin ? ", collapsed"
                                                     : ""));
                const Axis zoomed = p->axis.zoomed(zoom, 300);
                const Axis axis = zoomed.panned(300 - zoomed.x(p->timeline.bounds(selected).begin));
                const float scroll_px = std::min(lane_of(*p, selected).top, p->arrangement.hidden_height());
                const Scene scene = p->scene(axis, {.selected = selected, .focused = focused}, scroll_px);
                CHECK(says(scene, p->timeline.title(selected)));
                const double x = axis.x(p->timeline.bounds(focused).begin);
                const Lane& lane = lane_of(*p, focused);
                const bool in_view =
                    lane.top >= scroll_px && lane.top + lane.height <= scroll_px + p->arrangement.plot().height;
                if (in_view && x > 0 && x < static_cast<double>(p->arrangement.plot().width) - 40)
                    CHECK(says(scene, p->timeline.title(focused)));
                CHECK(overlapping_labels(scene) == 0);
            }
}

TEST_CASE("a selected event that is panned out of the view takes its title along") {
    const Picture p(generated::timeline({.events = 60, .lanes = 5, .seed = 2}),
                    {.size = {940, 648}, .axis = AxisMode::scale});
    const double width = static_cast<double>(p.arrangement.plot().width);
    std::size_t seen = 0;
    for (const Item& item : p.arrangement.items) {
        if (!item.leads() || item.shape != MarkShape::node || item.side != Side::after) continue;
        const Axis axis = p.axis.panned(width + 15 - p.axis.x(item.time.begin));
        INFO(p.timeline.title(item.event));
        CHECK_FALSE(says(p.scene(axis, {.selected = item.event}), p.timeline.title(item.event)));
        ++seen;
    }
    CHECK(seen > 20);
}

TEST_CASE("the selected event is labelled at the edges of the view too, on whichever side there is one") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Picture p(subject.timeline(), {.size = {940, 648}, .axis = AxisMode::scale});
    const double width = static_cast<double>(p.arrangement.plot().width);
    const std::uint32_t dated = p.timeline.dated(), step = dated > 100 ? 31 : 3;
    for (std::uint32_t i = 0; i < dated; i += step)
        for (const double zoom : {1.0, 12.0})
            for (const double at : {2.0, 30.0, width - 45}) {
                const EventIndex event{i};
                const Axis zoomed = p.axis.zoomed(zoom, 300);
                const double mark = zoomed.x(p.timeline.bounds(event).begin) + offset_of(p, event, zoomed);
                const Axis axis = zoomed.panned(at - mark);
                INFO(subject.name() << ", event " << i << ", zoom " << zoom << ", at " << at);
                const Scene scene = p.scene(axis, {.selected = event});
                CHECK(says(scene, p.timeline.title(event)));
                CHECK(overlapping_labels(scene) == 0);
            }
}

TEST_CASE("the title of the open event stands in the plot, whole where either side of its mark has room for it") {
    const Subject subject = GENERATE(from_range(subjects()));
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(subject.timeline(), {.size = {940, 648}, .axis = mode});
    const Rect plot = p.arrangement.plot();
    const std::uint32_t dated = p.timeline.dated(), step = dated > 100 ? 61 : 5;
    int seen = 0;
    for (std::uint32_t i = 0; i < dated; i += step)
        for (const double zoom : {1.0, 3.0, 40.0, 2000.0})
            for (const double at : {1.0, 120.0, 360.0, static_cast<double>(plot.width) - 6}) {
                const EventIndex event{i};
                const auto lead = std::ranges::find_if(p.arrangement.items,
                                                       [&](const Item& k) { return k.event == event && k.leads(); });
                if (at > 700 && lead->offset_px > 0) continue;  // behind others of its day, its mark may be out of view
                const Axis zoomed = p.axis.zoomed(zoom, 300);
                const Axis axis = zoomed.panned(at - zoomed.x(p.timeline.bounds(event).begin));
                const float scroll_px = std::min(lane_of(p, event).top, p.arrangement.hidden_height());
                const std::string title(p.timeline.title(event));
                INFO(subject.name() << ", event " << i << ", zoom " << zoom << ", at " << at);
                for (const Emphasis& emphasis : {Emphasis{.selected = event}, Emphasis{.focused = event}}) {
                    const Scene scene = p.scene(axis, emphasis, scroll_px);
                    const auto is_title_of = [&](const SeenTitle& t) {
                        return t.text == title ||
                               (t.text.ends_with("…") && title.starts_with(t.text.substr(0, t.text.size() - 3)));
                    };
                    const auto titles = titles_in(scene);
                    const auto shown = std::ranges::find_if(titles, is_title_of);
                    REQUIRE(shown != titles.end());
                    CHECK(shown->x >= plot.x);
                    CHECK(shown->right() <= plot.right());
                    ++seen;
                    if (shown->text == title) continue;

                    CHECK(shown->width > 150);  // as on the roomier side
                }
            }
    CHECK((dated == 0 || seen > 0));
}

TEST_CASE("an emphasised event's mark is covered by no other label, and its label by no count") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Picture p(subject.timeline(), {.size = {1024, 560}});
    Tally tally;
    const std::uint32_t dated = p.timeline.dated(), step = dated > 100 ? 29 : 7;
    for (std::uint32_t i = 0; i < dated; i += step)
        for (const double zoom : {1.0, 2.5, 9.0}) {
            const EventIndex event{i};
            const Axis zoomed = p.axis.zoomed(zoom, 300);
            const Scene scene =
                p.scene(zoomed.panned(300 - zoomed.x(p.timeline.bounds(event).begin)), {.selected = event});
            INFO(subject.name() << ", event " << i << ", zoom " << zoom);
            const Seen seen = seen_in(scene);
            tally.add(seen);
            std::vector<SeenLabel> others = seen.labels;
            std::erase_if(others, [&](const SeenLabel& label) {
                return !is_event_title(label) || p.timeline.title(event).starts_with(label.text.substr(0, 12));
            });
            CHECK(covered_marks(seen, others) == 0);
            CHECK(overlapping_labels(seen) == 0);
        }
    INFO(subject.name());
    CHECK((tally.titles > 0 && tally.marks > 0) == (dated > 0));
}
