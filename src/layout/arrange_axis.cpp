#include "layout/arrange_axis.h"

#include <algorithm>
#include <cmath>

#include "base/limits.h"
#include "layout/burstiness.h"
#include "layout/ticks.h"
#include "time/calendar.h"

namespace demarche {
namespace {

constexpr double bursty = 0.2;  // burstiness from which time is told as a story

// From the first begin of an item to the last known end.
TimeRange reach_of(std::span<const Item> items) {
    TimeRange all{distant_future, distant_past};
    for (const Item& item : items) {
        all.begin = std::min(all.begin, item.time.begin);
        if (item.time.end != distant_future) all.end = std::max(all.end, item.time.end);
    }
    return all;
}

// The old dates outside of what the items fill, the marks of all lanes, and the units in which intervals begin and end,
// as story time takes them.
Work find_story_marks(std::vector<StoryMark>& marks, const Timeline& timeline, const Arrangement& a) {
    marks.reserve(a.items.size());
    const TimeRange all = reach_of(a.items);
    co_await steps(a.items.size());
    for (const Item& item : a.items) {
        co_await steps(4);
        const bool bar = item.shape == MarkShape::bar;
        const Brief brief = timeline.brief(item.event);
        const Unit unit = unit_of(brief.precision);
        marks.push_back(
            {.bounds = item.time,
             .extent_px = item.offset_px + label_gap_px(item) + (a.lanes[item.lane].collapsed ? 0 : item.label_width),
             .lane = item.lane,
             .is_span = bar,
             .unit = unit});
        if (item.leads() && !timeline.side_dates().empty())
            for (const SideDate& date : timeline.side_dates(item.event))
                if (date.of == SideDate::Of::plan && (date.time.begin < all.begin || date.time.end > all.end))
                    marks.push_back({.bounds = date.time, .extent_px = 2 * mark_px, .lane = item.lane, .unit = unit});
        if (!bar || a.items.size() > most_refined_items || brief.form != Form::interval) continue;
        const Date date = *timeline.event(item.event).date;
        if (date.first_end == End::known)
            marks.push_back({.bounds = bounds_in(date.first, timeline.zone()), .lane = item.lane, .unit = unit});
        if (date.last_end == End::known)
            marks.push_back({.bounds = bounds_in(date.last, timeline.zone()), .lane = item.lane, .unit = unit});
    }
}

// The range that the author wants the first view to show, both dates included, cut to the extent of the events.
TimeRange opening_of(const Timeline& timeline, const TimeRange& extent) {
    const auto& display = timeline.document().display;
    TimeRange opening = extent;
    if (display && display->start)
        opening.begin = std::max(extent.begin, bounds_in(*display->start, timeline.zone()).begin);
    if (display && display->end) opening.end = std::min(extent.end, bounds_in(*display->end, timeline.zone()).end);
    return opening.begin < opening.end ? opening : extent;
}

// Fine steps while there are few events, doubling when there are many.
ZoomLevels levels_of(const Axis& first, std::size_t items) {
    const double factor = items > most_refined_items ? 2 : 1.25;
    const double span = std::log(first.most_zoom() / first.least_zoom()) / std::log(factor);
    return {
        .first = first.least_zoom(), .factor = factor, .count = std::clamp(static_cast<int>(span) + 1, 1, most_levels)};
}

}  // namespace

AxisMode mode_of(const Timeline& timeline, AxisMode asked) {
    const auto& display = timeline.document().display;
    if (asked == AxisMode::automatic && display) asked = display->axis;
    if (asked != AxisMode::automatic) return asked;
    Burstiness begins;
    for (std::uint32_t i = 0; i < timeline.dated(); ++i) begins.add(timeline.brief(EventIndex{i}).first);
    return begins.value() > bursty ? AxisMode::story : AxisMode::scale;
}

Work make_axis(Arrangement& a, const Timeline& timeline, Share share) {
    std::vector<std::uint16_t> rows(a.lanes.size());
    std::ranges::transform(a.lanes, rows.begin(), &Lane::rows);
    std::vector<StoryMark> marks;
    co_await find_story_marks(marks, timeline, a);
    const StoryPlot plot{.width_px = static_cast<double>(a.plot().width), .lane_rows = rows, .share = share};
    Warp warp;
    co_await make_story_warp(warp, marks, plot);
    co_await find_scale_tail(warp, marks);
    warp.opening = opening_of(timeline, warp.extent);
    a.warp = SharedWarp(std::move(warp));
    a.levels = levels_of(Axis::fit(a.warp, a.linearity()), a.items.size());
}

}  // namespace demarche
