#include "layout/low_labels.h"

#include <algorithm>

#include "layout/label_reach.h"

namespace demarche {

LowLabels::LowLabels(std::span<Item> lane, std::uint16_t lowest_row, double bin_px)
    : lane_(lane), lowest_row_(lowest_row), widest_bin_px_(2 * bin_px) {
    for (std::uint32_t i = 0; i < lane.size(); ++i)
        if (lane[i].level > 0 || lane[i].row == lowest_row) low_.push_back(i);
}

Work LowLabels::label(int level, const Axis& axis, std::vector<double>& begins) {
    std::erase_if(low_, [&](std::uint32_t i) { return lane_[i].level <= level && lane_[i].row != lowest_row_; });
    co_await steps(low_.size());
    if (low_.empty()) co_return;
    co_await begin_positions(begins, lane_, axis);
    Instant taken = distant_past;
    for (std::size_t k = 0; k < low_.size(); ++k) {
        Item& item = lane_[low_[k]];
        const At at{.axis = axis, .begins = begins, .taken = taken};
        taken = std::max(taken, item.time.end);
        co_await steps(2);
        if (!item.leads() || item.low_level != no_level) continue;
        if (level == 0 && !is_within(item, begins[low_[k]], axis)) continue;
        if ((k == 0 || is_clear_of(low_[k - 1], low_[k], at)) &&
            (k + 1 == low_.size() || has_room(low_[k], low_[k + 1], at)))
            item.low_level = static_cast<std::uint8_t>(level);
    }
}

// Whether a label begins after the item before it, or after the bin that counts that item.
bool LowLabels::is_clear_of(std::uint32_t before, std::uint32_t i, const At& at) const {
    const Item &one = lane_[before], &item = lane_[i];
    if (at.taken > item.time.begin) return false;
    if (item.side == Side::before) {
        const double left = left_of(item, at.begins[i], at.axis);
        return at.begins[before] + widest_bin_px_ <= left && at.axis.x(at.taken) <= left &&
               ends_before(one, at.begins[before], left, at.axis);
    }
    const double mark = at.begins[before] + 4 + static_cast<double>(one.offset_px + mark_px);
    return mark + 2 <= at.begins[i] + static_cast<double>(label_gap_px(item));
}

bool LowLabels::has_room(std::uint32_t i, std::uint32_t next, const At& at) const {
    const Item& item = lane_[i];
    if (item.time.begin == distant_past) return false;
    if (item.shape == MarkShape::bar && lane_[next].time.begin < item.time.end) return false;
    const double begin = at.begins[i];
    if (item.side == Side::before) {  // of a bar only its end stands on this side; a node's label goes to its column
        const double reach = static_cast<double>(item.offset_px + 8 - label_gap_px(item));
        return (item.shape == MarkShape::node ? begin + reach : at.axis.x(item.time.end)) <= at.begins[next];
    }
    const double right = right_of(item, begin, at.axis);
    const bool is_told = lane_[next].side == Side::before && lane_[next].low_level != no_level;
    return right + widest_bin_px_ <= at.begins[next] &&
           (!is_told || ends_before(item, begin, left_of(lane_[next], at.begins[next], at.axis), at.axis));
}

}  // namespace demarche
