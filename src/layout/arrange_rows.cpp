#include "layout/arrange_rows.h"

#include <algorithm>

#include "base/limits.h"
#include "layout/lane_filler.h"
#include "layout/low_labels.h"

namespace demarche {
namespace {

class Filler {
public:
    Filler(Arrangement& a, const Timeline& timeline, int levels)
        : a_(a), timeline_(timeline), levels_(levels), axis_(Axis::fit(a.warp, a.linearity())) {
        for (const Lane& lane : a.lanes)
            lanes_.emplace_back(items_of(lane), lane.collapsed ? With::mark_only : With::label);
    }

    Work run() {
        for (LaneFiller& lane : lanes_) co_await lane.sort_by_weight(timeline_);
        const By first = a_.items.size() > most_refined_items ? By::weight : By::time;
        for (std::size_t i = 0; i < lanes_.size(); ++i) lanes_[i].restart(a_.lanes[i].rows, first);
        co_await fill(0, Lanes::all);
        if (first == By::time && restart_crowded(Rows::all)) co_await fill(0, Lanes::restarted);
        if (restart_crowded(Rows::but_the_lowest)) co_await fill(0, Lanes::restarted);
        co_await label_low(0, 1);
        for (int level = 1; level < levels_; ++level) {
            if (std::all_of(lanes_.begin(), lanes_.end(), [](const LaneFiller& l) { return l.is_done(); })) break;
            co_await fill(level, Lanes::all);
        }
        co_await label_low(1, levels_);
    }

private:
    enum class Lanes : std::uint8_t { all, restarted };

    std::span<Item> items_of(const Lane& lane) { return std::span(a_.items).subspan(lane.first, lane.count); }
    Axis at_level(int level) const { return axis_.with_zoom(a_.levels.zoom(level), 0); }

    Work label_low(int first_level, int end_level) {
        for (std::uint16_t i = 0; i < a_.lanes.size(); ++i) {
            if (a_.lanes[i].collapsed || first_level == end_level) continue;
            LowLabels low(items_of(a_.lanes[i]), a_.lowest_row(i), static_cast<double>(a_.bin_px));
            for (int level = first_level; level < end_level; ++level)
                co_await low.label(level, at_level(level), scratch_);
        }
    }

    enum class Rows : std::uint8_t { all, but_the_lowest };

    // Lanes without room for all are filled by weight. Items that have no room then need the lowest row for themselves.
    bool restart_crowded(Rows which) {
        restarted_.assign(lanes_.size(), 0);
        for (std::size_t i = 0; i < lanes_.size(); ++i) {
            if (lanes_[i].has_room_for_all()) continue;
            const std::uint16_t kept = which == Rows::but_the_lowest ? 1 : 0;
            a_.lanes[i].rows = std::max(static_cast<std::uint16_t>(1 + kept), a_.lanes[i].rows);
            lanes_[i].restart(static_cast<std::uint16_t>(a_.lanes[i].rows - kept), By::weight);
            restarted_[i] = 1;
        }
        return std::find(restarted_.begin(), restarted_.end(), 1) != restarted_.end();
    }

    Work fill(int level, Lanes which) {
        const Axis axis = at_level(level);
        const auto takes_part = [&](std::size_t i) { return which == Lanes::all || restarted_[i]; };
        for (std::size_t i = 0; i < lanes_.size(); ++i)
            if (takes_part(i)) co_await lanes_[i].place_leads(level, axis, scratch_);
        if (std::none_of(lanes_.begin(), lanes_.end(), [](const LaneFiller& l) { return l.has_followers(); }))
            co_return;
        note_levels();
        co_await steps(a_.items.size());
        for (std::size_t i = 0; i < lanes_.size(); ++i)
            if (takes_part(i)) co_await lanes_[i].place_followers(level, axis, scratch_, level_of_event_);
    }

    void note_levels() {
        level_of_event_.assign(timeline_.size(), no_level);
        for (const Item& item : a_.items)
            if (item.leads()) level_of_event_[raw(item.event)] = item.level;
    }

    Arrangement& a_;
    const Timeline& timeline_;
    int levels_;
    Axis axis_;
    std::vector<LaneFiller> lanes_;
    std::vector<std::uint8_t> restarted_;
    std::vector<std::uint8_t> level_of_event_;
    std::vector<double> scratch_;  // x of begins
};

}  // namespace

Work assign_rows(Arrangement& a, const Timeline& timeline, int levels) {
    Filler filler(a, timeline, levels);
    co_await filler.run();
}

}  // namespace demarche
