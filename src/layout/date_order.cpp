#include "layout/date_order.h"

#include <algorithm>

namespace demarche {
namespace {

constexpr std::uint16_t no_row = 0xffff;

}  // namespace

DateOrder::DateOrder(std::span<const Item> lane) : lane_(lane) {
    std::uint32_t before = none;
    for (std::uint32_t i = 0; i < lane.size(); ++i) {
        if (!lane[i].leads()) continue;
        if (before != none && lane[before].time == lane[i].time) {
            if (group_of_.empty()) group_of_.assign(lane.size(), none);
            if (group_of_[before] == none) {
                group_of_[before] = static_cast<std::uint32_t>(groups_.size());
                groups_.push_back({.first = static_cast<std::uint32_t>(tied_.size()), .size = 1});
                tied_.push_back(before);
            }
            group_of_[i] = group_of_[before];
            ++groups_.back().size;
            tied_.push_back(i);
        }
        before = i;
    }
    rank_.resize(group_of_.size());
}

void DateOrder::share_out(std::uint16_t rows, std::span<const std::uint32_t> by_weight) {
    rows_ = rows;
    if (groups_.empty()) return;
    std::ranges::fill(rank_, no_row);
    for (Group& group : groups_) group.placed = 0;
    for (const std::uint32_t i : by_weight) {
        if (group_of_[i] == none) continue;
        Group& group = groups_[group_of_[i]];
        if (group.placed < rows) rank_[i] = 0, ++group.placed;
    }
    std::vector<std::uint32_t> next(groups_.size(), 0);
    for (std::uint32_t i = 0; i < rank_.size(); ++i) {
        if (rank_[i] == no_row) continue;
        const std::uint32_t group = group_of_[i];
        rank_[i] = static_cast<std::uint16_t>(next[group]);
        tied_[groups_[group].first + next[group]++] = i;
    }
}

DateOrder::Rows DateOrder::rows_for(std::uint32_t item) const {
    if (group_of_.empty() || group_of_[item] == none) return {0, rows_};
    const std::uint16_t rank = rank_[item];
    if (rank == no_row) return {};
    const Group& group = groups_[group_of_[item]];
    const auto of_rank = [&](std::uint32_t at) { return tied_[group.first + at]; };
    Rows rows{rank, static_cast<std::uint16_t>(rows_ - (group.placed - rank - 1))};
    for (std::uint32_t at = rank; at-- > 0;)
        if (is_placed(of_rank(at))) {
            rows.begin = std::max(rows.begin, static_cast<std::uint16_t>(lane_[of_rank(at)].row + rank - at));
            break;
        }
    for (std::uint32_t at = rank + 1u; at < group.placed; ++at)
        if (is_placed(of_rank(at))) {
            rows.end =
                std::min<std::uint16_t>(rows.end, static_cast<std::uint16_t>(lane_[of_rank(at)].row - (at - rank - 1)));
            break;
        }
    return rows;
}

}  // namespace demarche
