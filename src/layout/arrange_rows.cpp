#include "layout/arrange_rows.h"

#include <algorithm>
#include <bit>

#include "base/bits.h"
#include "base/limits.h"
#include "base/order.h"
#include "layout/date_order.h"
#include "layout/label_reach.h"
#include "layout/low_labels.h"

namespace demarche {
namespace {

constexpr std::size_t least_tries = 5'000;  // of the events of a lane, at one level
constexpr double px_per_try = 4;            // of all rows of the lane at that zoom
constexpr float first_in_line = 0.5f;       // added to the importance of bars, since they fill a row for long

// Numbers in the order of values that are not negative.
std::uint32_t ordered_bits(float value) { return std::bit_cast<std::uint32_t>(value); }

enum class With : std::uint8_t { label, short_label, mark_only };

// In the order of time the labels of a lane lie closest. By weight, the important ones stay when not all have room.
enum class By : std::uint8_t { time, weight };

// One lane while its rows fill up, level by level. Positions count its items by begin.
class LaneFiller {
public:
    LaneFiller(std::span<Item> items, With most) : items_(items), most_(most), dates_(items) {}

    // More important events come first, then more precise dates, then shorter labels.
    Work sort_by_weight(const Timeline& timeline) {
        std::vector<std::uint64_t> numbers(items_.size());
        std::vector<std::uint32_t> order = positions(items_.size());
        for (std::size_t i = 0; i < items_.size(); ++i) numbers[i] = ordered_bits(items_[i].label_width);
        co_await sort_by_numbers(order, numbers);
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const Item& item = items_[i];
            const float bar = item.shape == MarkShape::bar ? first_in_line : 0;
            const std::uint32_t last_importance = ~ordered_bits(timeline.importance(item.event) + bar);
            const auto last_precision =
                static_cast<std::uint8_t>(~static_cast<unsigned>(timeline.brief(item.event).precision));
            numbers[i] = std::uint64_t{last_importance} << 8 | last_precision;
            co_await steps(1);
        }
        co_await sort_by_numbers(order, numbers);
        for (const std::uint32_t i : order) (items_[i].leads() ? leads_ : others_).push_back(i);
        co_await steps(order.size());
    }

    void restart(std::uint16_t rows, By order) {
        rows_.assign(rows, PositionSet(static_cast<std::uint32_t>(items_.size())));
        for (Item& item : items_) {
            item.level = item.low_level = no_level;
            item.row = rows;
            item.side = Side::after;
            if (item.shortened) item.swap_labels();
            item.shortened = 0;
        }
        dates_.share_out(rows, leads_);
        pending_ = order == By::weight ? leads_ : in_time_order();
        followers_ = others_;
        lost_ = forced_ = 0;
    }

    bool is_done() const { return pending_.empty() && followers_.empty(); }
    bool has_room_for_all() const { return is_done() && lost_ == 0 && forced_ == 0; }
    bool has_followers() const { return !followers_.empty(); }

    // A long title is cut only where the first view would not show it at all.
    Work place_leads(int level, const Axis& axis, std::vector<double>& scratch) {
        if (pending_.empty()) co_return;
        co_await begin_positions(scratch, items_, axis);
        const At at{.level = level, .axis = axis, .begins = scratch};
        for (const With with : {most_, With::short_label}) {
            if (with == With::short_label && (level > 0 || most_ == With::mark_only)) break;
            std::size_t left = 0;
            const std::size_t tries = std::min(pending_.size(), most_tries(axis));
            for (std::size_t k = 0; k < tries; ++k) {
                if (!place(pending_[k], at, with)) keep(pending_, left, pending_[k]);
                co_await steps(steps_a_row * rows_.size());
            }
            pending_.erase(pending_.begin() + static_cast<std::ptrdiff_t>(left),
                           pending_.begin() + static_cast<std::ptrdiff_t>(tries));
        }
    }

    // Places the other parties of events that are placed by now. One without room stands in the lowest row, since its
    // event has a connector.
    Work place_followers(int level, const Axis& axis, std::vector<double>& scratch,
                         std::span<const std::uint8_t> level_of_event) {
        if (followers_.empty()) co_return;
        co_await begin_positions(scratch, items_, axis);
        const At at{.level = level, .axis = axis, .begins = scratch};
        std::size_t left = 0;
        for (const std::uint32_t i : followers_) {
            const bool waits = level_of_event[raw(items_[i].event)] > level;
            if (waits)
                followers_[left++] = i;
            else if (!place(i, at, most_) && !place(i, at, With::mark_only))
                force(items_[i], level);
            co_await steps(waits ? 1 : steps_a_row * rows_.size());
        }
        followers_.resize(left);
    }

private:
    static constexpr std::size_t steps_a_row = 4;

    std::vector<std::uint32_t> in_time_order() const {
        std::vector<std::uint32_t> leads;
        for (std::uint32_t i = 0; i < items_.size(); ++i)
            if (items_[i].leads()) leads.push_back(i);
        return leads;
    }

    struct At {
        int level;
        const Axis& axis;
        std::span<const double> begins;  // x
    };

    // The rows of a level are full long before all of very many events were tried: the rest waits for a closer zoom.
    std::size_t most_tries(const Axis& axis) const {
        const TimeRange extent = axis.warp().extent;
        const double px = axis.distance_px(extent.begin, extent.end, axis.zoom()) * static_cast<double>(rows_.size());
        return std::max(least_tries, static_cast<std::size_t>(std::min(1e9, px / px_per_try)));
    }

    // An item that fits no row at any zoom is not tried again.
    void keep(std::vector<std::uint32_t>& waiting, std::size_t& left, std::uint32_t i) {
        if (hopeless_)
            ++lost_;
        else
            waiting[left++] = i;
    }

    void force(Item& item, int level) {
        item.level = static_cast<std::uint8_t>(level);
        item.captioned = 0;
        ++forced_;
    }

    bool place(std::uint32_t i, const At& at, With with) {
        Item& item = items_[i];
        hopeless_ = false;
        if (with == With::short_label) {
            if (item.other_width == 0) return false;
            item.swap_labels();
            item.shortened = 1;
        }
        item.captioned = with != With::mark_only && item.label_width > 0;
        if (place_on(Side::after, i, at) || (may_stand_before(item) && place_on(Side::before, i, at))) return true;
        if (item.shortened) item.swap_labels();
        item.shortened = 0;
        item.side = Side::after;
        item.captioned = most_ == With::label && item.label_width > 0;
        return false;
    }

    // A label that stands in the ribbon already stays on its side.
    static bool may_stand_before(const Item& item) {
        return item.captioned && item.low_level == no_level && item.leads() && item.time.begin != distant_past &&
               item.time.end != distant_future;
    }

    bool place_on(Side side, std::uint32_t i, const At& at) {
        Item& item = items_[i];
        item.side = side;
        // The first view shows its labels whole.
        if (at.level == 0 && item.captioned && !is_within(item, at.begins[i], at.axis)) return false;
        const double left = left_of(item, at.begins[i], at.axis), right = right_of(item, at.begins[i], at.axis);
        const DateOrder::Rows allowed = dates_.rows_for(i);
        std::size_t taken = rows_.size() - static_cast<std::size_t>(std::max(0, allowed.end - allowed.begin));
        for (std::uint16_t row = allowed.begin; row < allowed.end; ++row) {
            const std::uint32_t before = rows_[row].before(i), after = rows_[row].after(i);
            const bool has_before = before != PositionSet::none, has_after = after != PositionSet::none;
            if ((has_before && !follow(before, i)) || (has_after && !follow(i, after))) {
                ++taken;
                continue;
            }
            if (has_before && !ends_before(items_[before], at.begins[before], left, at.axis)) continue;
            if (has_after && right + least_gap_px > left_of(items_[after], at.begins[after], at.axis)) continue;
            rows_[row].insert(i);
            item.row = row;
            item.level = static_cast<std::uint8_t>(at.level);
            return true;
        }
        hopeless_ = taken == rows_.size();
        return false;
    }

    // Whether one begins later than the other, and after its end. If not, they never fit into one row.
    bool follow(std::uint32_t first, std::uint32_t second) const {
        const TimeRange &a = items_[first].time, &b = items_[second].time;
        return a.end <= b.begin && a.begin < b.begin;
    }

    std::span<Item> items_;
    With most_;
    DateOrder dates_;
    std::vector<std::uint32_t> leads_, others_;  // in the order in which they are placed
    std::vector<std::uint32_t> pending_, followers_;
    std::vector<PositionSet> rows_;
    std::size_t lost_ = 0;    // stay in the lowest row at every zoom
    std::size_t forced_ = 0;  // nodes of connectors that stand there
    bool hopeless_ = false;   // the last item that found no row fits at no zoom
};

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
