#include "layout/arrange.h"

#include <algorithm>
#include <cmath>

#include "layout/arrange_down.h"
#include "layout/arrange_index.h"
#include "layout/arrange_items.h"
#include "layout/arrange_lanes.h"
#include "layout/arrange_rows.h"
#include "layout/story.h"
#include "time/calendar.h"

namespace demarche {
namespace {

constexpr float widest_name_px = 180, scroll_bar_px = 14;
constexpr float least_gutter_px = 144;   // what is said below the lanes finds room beside the overview
constexpr float row_px_most = 24, row_px_least = 15;
constexpr float lane_pad_most = 16, lane_pad_least = 4;
constexpr float narrow_name_px = 18;    // a lane's name above its rows
constexpr double bursty = 0.2;          // burstiness from which time is told as a story
constexpr int most_added_rows = 24;
constexpr std::size_t crowded_needs = 60;
constexpr std::size_t most_refined_items = 2'000;   // beyond, trying again would take too long

// Marks of one lane and the units in which intervals begin and end, as needs of story time.
std::vector<StoryNeed> story_needs(const Timeline& timeline, const Arrangement& a) {
    std::vector<StoryNeed> needs;
    for (const Item& item : a.items) {
        const bool bar = item.shape == MarkShape::bar;
        needs.push_back({.bounds = item.time,
                         .lane = item.lane,
                         .extent_px = item.offset_px + label_gap_px(item) + (a.lanes[item.lane].collapsed ? 0 : item.label_width),
                         .ranged = bar});
        if (!bar || timeline.brief(item.event).form != Form::interval) continue;
        const Date date = *timeline.event(item.event).date;
        if (date.first_end == End::known) needs.push_back({.bounds = date.first.bounds, .lane = item.lane});
        if (date.last_end == End::known) needs.push_back({.bounds = date.last.bounds, .lane = item.lane});
    }
    return needs;
}

// The room that the last labels need at the right of the first view when it is true to scale: at most a third, and
// less where there are so many events that others are labelled instead.
double scale_tail(const Warp& warp, const std::vector<StoryNeed>& needs) {
    const auto total = static_cast<double>(length_s(warp.extent));
    const auto overflow = [&](double tail) {
        const double px_per_s = (warp.width_px - warp.lead_px - tail) / total;
        double right = 0;
        for (const StoryNeed& need : needs)
            if (need.bounds.begin != distant_past)
                right = std::max(right, static_cast<double>(length_s({warp.extent.begin, need.bounds.begin})) * px_per_s +
                                            static_cast<double>(need.extent_px));
        return right + warp.lead_px > warp.width_px - 4;
    };
    double low = 12, high = needs.size() > crowded_needs ? std::min(140.0, warp.width_px / 3) : warp.width_px / 3;
    for (int i = 0; i < 12; ++i) {
        const double middle = (low + high) / 2;
        (overflow(middle) ? low : high) = middle;
    }
    return high;
}

class Arranger {
public:
    Arranger(const Timeline& timeline, const ArrangeOptions& options, const TextMeasure& measure)
        : timeline_(timeline), measure_(measure), options_(options) {
        a_.size = options.size;
    }

    Arrangement run() {
        set_lanes();
        set_rows();
        make_axis();
        add_rows();
        place_lanes();
        index_items(a_, timeline_);
        return std::move(a_);
    }

private:
    void set_lanes() {
        a_.lanes_by = options_.lanes.value_or(grouped_by(timeline_.document()));
        a_.shown = options_.shown ? static_cast<std::uint32_t>(options_.shown->size()) : timeline_.size();
        const Grouping grouping(timeline_, a_.lanes_by);
        const LaneOf lanes = make_lanes(a_, grouping, timeline_, options_);
        set_frame();
        make_items(a_, timeline_, lanes, measure_, options_.shown);
        for (std::uint32_t i = 0; i < a_.items.size(); ++i) {
            Lane& lane = a_.lanes[a_.items[i].lane];
            if (lane.count++ == 0) lane.first = i;
        }
    }

    void set_frame() {
        const bool wide = a_.size.width >= narrow_px;
        float widest = 0;
        for (Lane& lane : a_.lanes) {
            lane.label = shortened(lane.name, Face::lane, wide ? widest_name_px : a_.size.width - 20, measure_);
            lane.label_width = measure_.width(lane.label, Face::lane);
            widest = std::max(widest, lane.label_width);
        }
        a_.gutter = wide && !a_.lanes.empty() ? std::clamp(widest + 40, least_gutter_px, widest_name_px + 40) : 0;
        a_.footer = wide ? 66 : 22;
    }

    std::span<Item> items_of(const Lane& lane) { return std::span(a_.items).subspan(lane.first, lane.count); }

    float lanes_room() const { return std::max(80.0f, a_.size.height - a_.header - a_.footer); }
    float pad(float row) const {
        const float t = std::clamp((row - row_px_least) / (row_px_most - row_px_least), 0.0f, 1.0f);
        return lane_pad_least + (lane_pad_most - lane_pad_least) * t + (a_.gutter > 0 ? 0 : narrow_name_px);
    }
    float total_height(float row) const {
        float sum = 0;
        for (const Lane& lane : a_.lanes) sum += height(lane, row);
        return sum;
    }
    float height(const Lane& lane, float row) const {
        return static_cast<float>(lane.rows) * (lane.collapsed ? collapsed_row_px : row) +
               pad(lane.collapsed ? row_px_least : row);
    }

    // Every lane gets the rows its marks need, the tallest fewer when all do not fit.
    void set_rows() {
        for (Lane& lane : a_.lanes) lane.rows = lane.collapsed ? std::uint16_t{1} : rows_needed(items_of(lane));
        while (total_height(row_px_least) > lanes_room()) {
            Lane& tallest = *std::max_element(a_.lanes.begin(), a_.lanes.end(),
                                              [](const Lane& a, const Lane& b) { return a.rows < b.rows; });
            if (tallest.rows <= 2) break;
            --tallest.rows;
        }
        reserve_scroll_bar();
    }

    // Before anybody knows exactly: a lane may still get a second row.
    void reserve_scroll_bar() {
        float most = 0;
        for (const Lane& lane : a_.lanes) most += height(lane, row_px_least) + (lane.rows < 2 ? row_px_least : 0);
        a_.scroll_bar = most > lanes_room() && a_.gutter > 0 ? scroll_bar_px : 0;
    }

    bool has_room_for_a_row() const { return total_height(row_px_least) + row_px_least <= lanes_room(); }

    // While the height lasts, the lane that leaves most events out of the first view gets another row.
    void add_rows() {
        const bool many = a_.items.size() > most_refined_items;   // then by their number alone, since trying is slow
        const auto wanting = [&](const Lane& lane) {
            if (lane.collapsed) return std::size_t{0};
            if (many) return static_cast<std::size_t>(lane.count / lane.rows);
            const auto left_out = [](const Item& i) { return i.leads() && i.level > 0; };
            return static_cast<std::size_t>(std::ranges::count_if(items_of(lane), left_out));
        };
        for (int round = 0; round < most_added_rows && !a_.lanes.empty() && has_room_for_a_row(); ++round) {
            Lane& crowded = *std::ranges::max_element(a_.lanes, {}, wanting);
            if (wanting(crowded) == 0) break;
            ++crowded.rows;
            if (!many) make_axis();
        }
        if (many) make_axis();
        a_.row_px = row_px_most;
        while (a_.row_px > row_px_least && total_height(a_.row_px) > lanes_room()) a_.row_px -= 0.5f;
    }

    void make_axis() {
        std::vector<std::uint16_t> rows;
        for (const Lane& lane : a_.lanes) rows.push_back(lane.rows);
        const std::vector<StoryNeed> needs = story_needs(timeline_, a_);
        Warp warp = story_warp(needs, {.width_px = static_cast<double>(a_.plot().width), .lane_rows = rows});
        warp.scale_tail_px = scale_tail(warp, needs);
        a_.warp = std::make_shared<Warp>(std::move(warp));
        a_.mode = mode();
        set_levels(Axis::fit(a_.warp, a_.truth()));
        assign_rows(a_, timeline_);
    }

    // Fine steps while there are few events, doubling when there are many.
    void set_levels(const Axis& first) {
        const double factor = a_.items.size() > most_refined_items ? 2 : 1.25;
        const double span = std::log(first.most_zoom() / first.least_zoom()) / std::log(factor);
        a_.levels = {.first = first.least_zoom(), .factor = factor,
                     .count = std::clamp(static_cast<int>(span) + 1, 1, most_levels)};
    }

    AxisMode mode() const {
        if (options_.axis != AxisMode::automatic) return options_.axis;
        const auto& display = timeline_.document().display;
        if (display && display->axis != AxisMode::automatic) return display->axis;
        std::vector<TimeRange> ranges;
        for (std::uint32_t i = 0; i < timeline_.dated(); ++i) ranges.push_back(timeline_.bounds(EventIndex{i}));
        return burstiness(ranges) > bursty ? AxisMode::story : AxisMode::scale;
    }

    // Lanes share out what height is left, so that the drawing ends with the canvas.
    void place_lanes() {
        const float spare = std::max(0.0f, lanes_room() - total_height(a_.row_px));
        const auto open = static_cast<float>(std::ranges::count(a_.lanes, false, &Lane::collapsed));
        const float share = open == 0 ? 0 : std::min(28.0f, spare / open);
        float y = 0;
        for (Lane& lane : a_.lanes) {
            lane.top = y;
            lane.height = std::floor(height(lane, a_.row_px) + (lane.collapsed ? 0 : share));
            y += lane.height;
        }
        a_.lanes_height = y;
    }

    const Timeline& timeline_;
    const TextMeasure& measure_;
    const ArrangeOptions& options_;
    Arrangement a_;
};

}  // namespace

float Arrangement::row_center(std::uint16_t lane_index, std::uint16_t row) const {
    const Lane& lane = lanes[lane_index];
    const float name = gutter > 0 ? 0 : narrow_name_px;
    const float pitch = row_px_of(lane), filled = static_cast<float>(lane.rows) * pitch;
    const float first = lane.top + name + (lane.height - name - filled) / 2;
    return std::round(first + (static_cast<float>(row) + 0.5f) * pitch);
}

std::span<const Item> Arrangement::shelf(std::uint16_t lane, std::uint16_t row, int level) const {
    const std::uint32_t at = lanes[lane].shelf + row * (static_cast<std::uint32_t>(levels.count) + 1) +
                             static_cast<std::uint32_t>(level);
    return std::span(items).subspan(shelves[at], shelves[at + 1] - shelves[at]);
}

Arrangement arrange(const Timeline& timeline, const ArrangeOptions& options, const TextMeasure& measure,
                    const DateWords& words) {
    Arranger arranger(timeline, options, measure);
    Arrangement across = arranger.run();
    if (options.size.width >= narrow_px || timeline.size() > most_down_events) return across;
    Arrangement down = across;
    run_down(down, timeline, measure, words);
    return down.header + down.lanes_height <= highest_down_px ? down : across;
}

}  // namespace demarche
