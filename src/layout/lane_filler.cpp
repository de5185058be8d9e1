#include "layout/lane_filler.h"

#include <algorithm>
#include <bit>

#include "base/limits.h"
#include "base/order.h"
#include "layout/label_reach.h"

namespace demarche {
namespace {

constexpr std::size_t least_tries = 5'000;  // of the events of a lane, at one level
constexpr double px_per_try = 4;            // of all rows of the lane at that zoom
constexpr float first_in_line = 0.5f;       // added to the importance of bars, since they fill a row for long
constexpr std::size_t steps_a_row = 4;

// Numbers in the order of values that are not negative.
std::uint32_t ordered_bits(float value) { return std::bit_cast<std::uint32_t>(value); }

// A label that stands in the ribbon already stays on its side.
bool may_stand_before(const Item& item) {
    return item.captioned && item.low_level == no_level && item.leads() && item.time.begin != distant_past &&
           item.time.end != distant_future;
}

}  // namespace

Work LaneFiller::sort_by_weight(const Timeline& timeline) {
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

void LaneFiller::restart(std::uint16_t rows, By order) {
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

Work LaneFiller::place_leads(int level, const Axis& axis, std::vector<double>& scratch) {
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

Work LaneFiller::place_followers(int level, const Axis& axis, std::vector<double>& scratch,
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

std::vector<std::uint32_t> LaneFiller::in_time_order() const {
    std::vector<std::uint32_t> leads;
    for (std::uint32_t i = 0; i < items_.size(); ++i)
        if (items_[i].leads()) leads.push_back(i);
    return leads;
}

// The rows of a level are full long before all of very many events were tried: the rest waits for a closer zoom.
std::size_t LaneFiller::most_tries(const Axis& axis) const {
    const TimeRange extent = axis.warp().extent;
    const double px = axis.distance_px(extent.begin, extent.end, axis.zoom()) * static_cast<double>(rows_.size());
    return std::max(least_tries, static_cast<std::size_t>(std::min(1e9, px / px_per_try)));
}

// An item that fits no row at any zoom is not tried again.
void LaneFiller::keep(std::vector<std::uint32_t>& waiting, std::size_t& left, std::uint32_t i) {
    if (hopeless_)
        ++lost_;
    else
        waiting[left++] = i;
}

void LaneFiller::force(Item& item, int level) {
    item.level = static_cast<std::uint8_t>(level);
    item.captioned = 0;
    ++forced_;
}

bool LaneFiller::place(std::uint32_t i, const At& at, With with) {
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

bool LaneFiller::place_on(Side side, std::uint32_t i, const At& at) {
    Item& item = items_[i];
    item.side = side;
    // The first view shows its labels whole.
    if (at.level == 0 && item.captioned && !is_within(item, at.begins[i], at.axis)) return false;
    const double left = left_of(item, at.begins[i], at.axis), right = right_of(item, at.begins[i], at.axis);
    const DateOrder::Rows allowed = dates_.rows_for(i);
    std::size_t taken = rows_.size() - static_cast<std::size_t>(std::max(0, allowed.end - allowed.begin));
    for (std::uint16_t row = allowed.begin; row < allowed.end; ++row) {
        const Fit here = fit(i, row, left, right, at);
        if (here == Fit::never) ++taken;
        if (here != Fit::fits) continue;
        rows_[row].insert(i);
        item.row = row;
        item.level = static_cast<std::uint8_t>(at.level);
        return true;
    }
    hopeless_ = taken == rows_.size();
    return false;
}

// Whether the item has room in the row between its neighbours there, from `left` to `right`, which are x.
LaneFiller::Fit LaneFiller::fit(std::uint32_t i, std::uint16_t row, double left, double right, const At& at) const {
    const std::uint32_t before = rows_[row].before(i), after = rows_[row].after(i);
    const bool has_before = before != PositionSet::none, has_after = after != PositionSet::none;
    if ((has_before && !follow(before, i)) || (has_after && !follow(i, after))) return Fit::never;
    if (has_before && !ends_before(items_[before], at.begins[before], left, at.axis)) return Fit::not_here;
    if (has_after && right + least_gap_px > left_of(items_[after], at.begins[after], at.axis)) return Fit::not_here;
    return Fit::fits;
}

// Whether one begins later than the other, and after its end. If not, they never fit into one row.
bool LaneFiller::follow(std::uint32_t first, std::uint32_t second) const {
    const TimeRange &a = items_[first].time, &b = items_[second].time;
    return a.end <= b.begin && a.begin < b.begin;
}

}  // namespace demarche
