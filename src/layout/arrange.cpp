#include "layout/arrange.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/limits.h"
#include "base/text.h"
#include "layout/arrange_axis.h"
#include "layout/arrange_bands.h"
#include "layout/arrange_down.h"
#include "layout/arrange_index.h"
#include "layout/arrange_items.h"
#include "layout/arrange_lanes.h"
#include "layout/arrange_room.h"
#include "layout/label_metrics.h"
#include "layout/lane_heights.h"
#include "layout/overview.h"
#include "layout/ribbon.h"
#include "layout/short_names.h"

namespace demarche {
namespace {

constexpr float widest_name_px = 180;
constexpr float era_strip_px = 18;     // for the names of eras, between axis and lanes
constexpr float fold_lengths_px = 22;  // a line of them

class Arranger {
public:
    Arranger(Arrangement& into, const ArrangeInput& in)
        : a_(into), in_(in), timeline_(in.timeline), options_(in.options) {
        a_.size = in.options.size;
    }

    Work run_across() {
        co_await set_lanes();
        make_bands(a_, in_);
        co_await use_room(a_, in_);
        const float needed = std::ceil(a_.header + a_.lanes_height + a_.footer);
        const bool fits = needed <= a_.size.height && needed >= least_filled * a_.size.height;
        if (!fits && (options_.overflow == Overflow::grows || needed < a_.size.height)) a_.size.height = needed;
        co_await index_items(a_, timeline_);
        co_await find_full_bins(a_);
        if (a_.has_overview()) find_overview(a_);
    }

    // It needs no rows of labels: each event has a line of its own.
    Work run_down() {
        co_await set_lanes();
        co_await make_axis(a_, timeline_);
        co_await index_items(a_, timeline_);
        a_.orientation = Orientation::down;
        make_bands(a_, in_);
        co_await arrange_down(a_, in_);
        a_.size.height = std::ceil(a_.header + a_.lanes_height);
    }

private:
    // Lanes and items, which are the same in both directions.
    Work set_lanes() {
        a_.mode = mode_of(timeline_, options_.axis);
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

    // The names of the lanes, cut where they are longer; how wide the widest is.
    float set_labels(float most_px) {
        std::vector<std::string> names;
        for (const Lane& lane : a_.lanes) {
            names.push_back(lane.name);
            if (lane.gathers) names.back().append(" · ").append(decimal(a_.minor));
        }
        const std::vector<std::string> labels = cut_apart(names, Face::lane, {most_px, in_.measure});
        float widest = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            a_.lanes[i].label = labels[i];
            a_.lanes[i].label_width = in_.measure.width(labels[i], Face::lane);
            widest = std::max(widest, a_.lanes[i].label_width);
        }
        return widest;
    }

    void set_frame() {
        const bool wide = a_.size.width >= narrow_px;
        const float widest = set_labels(wide ? widest_name_px : a_.size.width - 20);
        const bool nameless = a_.lanes.size() == 1 && a_.lanes.front().name.empty();
        a_.names = nameless ? LaneNames::none : wide ? LaneNames::column : LaneNames::inside;
        const bool column = a_.names == LaneNames::column && !a_.lanes.empty();
        a_.gutter = column ? std::clamp(widest + 40, least_gutter_px, widest_name_px + 40) : 0;
        find_undated();
        if (!timeline_.document().eras.empty()) a_.header += era_strip_px;
        a_.footer = !wide ? fold_lengths_px : a_.mode == AxisMode::story ? overview_px + 16 : overview_px + 4;
        if (!a_.undated.empty()) a_.footer += tray_px;
    }

    // They come last in the order of time.
    void find_undated() {
        const std::size_t count = options_.shown ? options_.shown->size() : timeline_.size();
        const auto at = [&](std::size_t i) {
            return options_.shown ? (*options_.shown)[i] : EventIndex{static_cast<std::uint32_t>(i)};
        };
        std::size_t first = count;
        while (first > 0 && raw(at(first - 1)) >= timeline_.dated()) --first;
        for (std::size_t i = first; i < std::min(count, first + most_in_tray); ++i) a_.undated.push_back(at(i));
        a_.all_undated = static_cast<std::uint32_t>(count - first);
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
    const float name = name_px(*this);
    const float pitch = row_px_of(lane), filled = rows_height(lane, lane.rows, pitch);
    const float first = lane.top + name + (lane.height - name - filled) / 2;
    return std::round(first + rows_height(lane, row, pitch) + pitch / 2);
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
