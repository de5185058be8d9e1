#include "layout/arrange.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/limits.h"
#include "layout/arrange_down.h"
#include "layout/arrange_index.h"
#include "layout/arrange_items.h"
#include "layout/arrange_lanes.h"
#include "layout/arrange_rows.h"
#include "layout/burstiness.h"
#include "layout/label_metrics.h"
#include "layout/overview.h"
#include "layout/ribbon.h"
#include "layout/story.h"
#include "layout/theme.h"
#include "time/calendar.h"

namespace demarche {
namespace {

constexpr float widest_name_px = 180, scroll_bar_px = 14;
constexpr float least_gutter_px = 144;  // room for the words below the lanes, beside the overview
constexpr float fold_lengths_px = 22;   // a line of them
constexpr float narrow_name_px = 18;    // a lane's name above its rows
constexpr double bursty = 0.2;          // burstiness from which time is told as a story
constexpr int most_added_rows = 24;
constexpr std::uint32_t most_in_a_row = 8;  // more items of a lane hardly have room in one row

// The marks of one lane, and the units in which intervals begin and end, as story time takes them.
Work find_story_marks(std::vector<StoryMark>& marks, const Timeline& timeline, const Arrangement& a) {
    marks.reserve(a.items.size());
    for (const Item& item : a.items) {
        co_await steps(4);
        const bool bar = item.shape == MarkShape::bar;
        marks.push_back(
            {.bounds = item.time,
             .extent_px = item.offset_px + label_gap_px(item) + (a.lanes[item.lane].collapsed ? 0 : item.label_width),
             .lane = item.lane,
             .is_span = bar});
        if (!bar || a.items.size() > most_refined_items || timeline.brief(item.event).form != Form::interval) continue;
        const Date date = *timeline.event(item.event).date;
        if (date.first_end == End::known)
            marks.push_back({.bounds = bounds_in(date.first, timeline.zone()), .lane = item.lane});
        if (date.last_end == End::known)
            marks.push_back({.bounds = bounds_in(date.last, timeline.zone()), .lane = item.lane});
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

class Arranger {
public:
    Arranger(Arrangement& into, const ArrangeInput& in)
        : a_(into), in_(in), timeline_(in.timeline), options_(in.options) {
        a_.size = in.options.size;
    }

    Work run_across() {
        co_await set_lanes();
        set_rows();
        co_await add_rows();
        co_await assign_rows(a_, timeline_, options_.depth == Depth::first_view ? 1 : a_.levels.count);
        place_lanes();
        co_await index_items(a_, timeline_);
        co_await find_full_bins(a_);
        if (a_.has_overview()) find_overview(a_);
    }

    // Few events, which need no rows: each has a line of its own.
    Work run_down() {
        co_await set_lanes();
        co_await make_axis();
        co_await index_items(a_, timeline_);
        arrange_down(a_, in_);
    }

private:
    // Lanes and items, which are the same in both directions.
    Work set_lanes() {
        choose_mode();
        co_await steps(std::size_t{2} * timeline_.dated());
        a_.lanes_by = options_.lanes.value_or(grouped_by(timeline_.document()));
        a_.shown = options_.shown ? static_cast<std::uint32_t>(options_.shown->size()) : timeline_.size();
        Grouping own(timeline_, a_.lanes_by);
        if (!in_.label_metrics) co_await own.fill();
        GroupLanes lanes{.grouping = in_.label_metrics ? in_.label_metrics->grouping : own};
        co_await make_lanes(a_, lanes, in_);
        set_frame();
        const ItemOptions options{.lanes = lanes,
                                  .measure = in_.measure,
                                  .words = in_.words,
                                  .label_metrics = in_.label_metrics,
                                  .shown = options_.shown};
        co_await make_items(a_, timeline_, options);
        for (std::uint32_t i = 0; i < a_.items.size(); ++i) {
            Lane& lane = a_.lanes[a_.items[i].lane];
            if (lane.count++ == 0) lane.first = i;
        }
    }

    void set_frame() {
        const bool wide = a_.size.width >= narrow_px;
        float widest = 0;
        for (Lane& lane : a_.lanes) {
            lane.label = shortened(lane.name, Face::lane, wide ? widest_name_px : a_.size.width - 20, in_.measure);
            lane.label_width = in_.measure.width(lane.label, Face::lane);
            widest = std::max(widest, lane.label_width);
        }
        a_.gutter = wide && !a_.lanes.empty() ? std::clamp(widest + 40, least_gutter_px, widest_name_px + 40) : 0;
        a_.footer = !wide ? fold_lengths_px : a_.mode == AxisMode::story ? overview_px + 16 : overview_px + 4;
    }

    std::span<Item> items_of(const Lane& lane) { return std::span(a_.items).subspan(lane.first, lane.count); }

    float lanes_room() const { return std::max(80.0f, a_.size.height - a_.header - a_.footer); }
    float pad(float row) const {
        const float t = std::clamp((row - density.row_least) / (density.row_most - density.row_least), 0.0f, 1.0f);
        return density.lane_pad_least + (density.lane_pad_most - density.lane_pad_least) * t +
               (a_.gutter > 0 ? 0 : narrow_name_px);
    }
    float total_height(float row, std::uint16_t least_rows = 1) const {
        float sum = 0;
        for (const Lane& lane : a_.lanes) sum += height(lane, row, least_rows);
        return sum;
    }
    float height(const Lane& lane, float row, std::uint16_t least_rows) const {
        return static_cast<float>(std::max(lane.rows, least_rows)) * (lane.collapsed ? collapsed_row_px : row) +
               pad(lane.collapsed ? density.row_least : row);
    }

    // Every lane gets the rows that its marks need, the tallest fewer when all do not fit.
    void set_rows() {
        for (Lane& lane : a_.lanes) lane.rows = lane.collapsed ? std::uint16_t{1} : rows_needed(items_of(lane));
        take_rows(static_cast<int>(std::ceil((most_height() - lanes_room()) / density.row_least)));
        a_.scroll_bar = most_height() > lanes_room() && a_.gutter > 0 ? scroll_bar_px : 0;
        a_.bin_px = bin_px_of(a_);
    }

    // So many rows, one after another, each from the lane that has most.
    void take_rows(int count) {
        const auto is_lower = [](const Lane* a, const Lane* b) {
            return a->rows != b->rows ? a->rows < b->rows : a > b;
        };
        std::vector<Lane*> tallest;
        for (Lane& lane : a_.lanes)
            if (lane.rows > 2) tallest.push_back(&lane);
        std::ranges::make_heap(tallest, is_lower);
        for (; count > 0 && !tallest.empty(); --count) {
            std::ranges::pop_heap(tallest, is_lower);
            if (--tallest.back()->rows > 2)
                std::ranges::push_heap(tallest, is_lower);
            else
                tallest.pop_back();
        }
    }

    // An estimate of the height of all lanes with their rows as close as they may be. Each may still get a second row.
    float most_height() const { return total_height(density.row_least, 2); }

    bool has_room_for_a_row() const { return total_height(density.row_least) + density.row_least <= lanes_room(); }

    // While the height lasts, the lane that leaves most events out of the first view gets another row.
    Work add_rows() {
        const bool many = a_.items.size() > most_refined_items;  // then by their number alone, since trying is slow
        const auto wanting = [&](const Lane& lane) {
            if (lane.collapsed) return std::size_t{0};
            if (many) return static_cast<std::size_t>(lane.count / lane.rows);
            const auto left_out = [](const Item& i) { return i.leads() && i.level > 0; };
            return static_cast<std::size_t>(std::ranges::count_if(items_of(lane), left_out));
        };
        if (many)
            for (Lane& lane : a_.lanes)
                if (lane.count > most_in_a_row) lane.rows = std::max<std::uint16_t>(2, lane.rows);
        for (int added = 0;; ++added) {
            if (!many) {
                co_await make_axis();
                co_await assign_rows(a_, timeline_, 1);
            }
            if (added == most_added_rows || a_.lanes.empty() || !has_room_for_a_row()) break;
            Lane& crowded = *std::ranges::max_element(a_.lanes, {}, wanting);
            if (wanting(crowded) == 0) break;
            ++crowded.rows;
        }
        if (many) co_await make_axis();
    }

    Work make_axis() {
        std::vector<std::uint16_t> rows(a_.lanes.size());
        std::ranges::transform(a_.lanes, rows.begin(), &Lane::rows);
        std::vector<StoryMark> marks;
        co_await find_story_marks(marks, timeline_, a_);
        const StoryPlot plot{.width_px = static_cast<double>(a_.plot().width), .lane_rows = rows};
        Warp warp;
        co_await make_story_warp(warp, marks, plot);
        co_await find_scale_tail(warp, marks);
        warp.opening = opening_of(timeline_, warp.extent);
        a_.warp = SharedWarp(std::move(warp));
        set_levels(Axis::fit(a_.warp, a_.linearity()));
    }

    // Fine steps while there are few events, doubling when there are many.
    void set_levels(const Axis& first) {
        const double factor = a_.items.size() > most_refined_items ? 2 : 1.25;
        const double span = std::log(first.most_zoom() / first.least_zoom()) / std::log(factor);
        a_.levels = {.first = first.least_zoom(),
                     .factor = factor,
                     .count = std::clamp(static_cast<int>(span) + 1, 1, most_levels)};
    }

    void choose_mode() {
        a_.mode = options_.axis;
        const auto& display = timeline_.document().display;
        if (a_.mode == AxisMode::automatic && display) a_.mode = display->axis;
        if (a_.mode != AxisMode::automatic) return;
        Burstiness begins;
        for (std::uint32_t i = 0; i < timeline_.dated(); ++i) begins.add(timeline_.brief(EventIndex{i}).first);
        a_.mode = begins.value() > bursty ? AxisMode::story : AxisMode::scale;
    }

    // Many rows come closer. Lanes share the height that is left, so that the drawing ends with the canvas.
    void place_lanes() {
        a_.row_px = density.row_most;
        while (a_.row_px > density.row_least && total_height(a_.row_px) > lanes_room()) a_.row_px -= 0.5f;
        const float spare = std::max(0.0f, lanes_room() - total_height(a_.row_px));
        const auto open = static_cast<float>(std::ranges::count(a_.lanes, false, &Lane::collapsed));
        const float share = open == 0 ? 0 : std::min(28.0f, spare / open);
        for (Lane& lane : a_.lanes) {
            lane.top = a_.lanes_height;
            lane.height = std::floor(height(lane, a_.row_px, 1) + (lane.collapsed ? 0 : share));
            a_.lanes_height += lane.height;
        }
    }

    Arrangement& a_;
    const ArrangeInput& in_;
    const Timeline& timeline_;
    const ArrangeOptions& options_;
};

}  // namespace

bool may_run_down(const Timeline& timeline, Size size) {
    const auto& display = timeline.document().display;
    const Orientation asked = display ? display->orientation : Orientation::automatic;
    const bool wanted = asked == Orientation::automatic ? size.width < narrow_px : asked == Orientation::down;
    return wanted && timeline.size() <= most_down_events;
}

float Arrangement::row_center(std::uint16_t lane_index, std::uint16_t row) const {
    assert(lane_index < lanes.size() && row < lanes[lane_index].rows);
    const Lane& lane = lanes[lane_index];
    const float name = gutter > 0 ? 0 : narrow_name_px;
    const float pitch = row_px_of(lane), filled = static_cast<float>(lane.rows) * pitch;
    const float first = lane.top + name + (lane.height - name - filled) / 2;
    return std::round(first + (static_cast<float>(row) + 0.5f) * pitch);
}

Work make_arrangement(std::unique_ptr<Arrangement>& into, const ArrangeInput& in) {
    for (bool down = may_run_down(in.timeline, in.options.size);; down = false) {
        into = std::make_unique<Arrangement>();
        Arranger arranger(*into, in);
        Work work = down ? arranger.run_down() : arranger.run_across();
        co_await std::move(work);
        if (!down || into->header + into->lanes_height <= highest_down_px) co_return;
    }
}

Arrangement arrange(const ArrangeInput& in) {
    std::unique_ptr<Arrangement> result;
    make_arrangement(result, in).run();
    return std::move(*result);
}

}  // namespace demarche
