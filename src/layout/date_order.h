// Events of one date stand in the order of the file, top to bottom, in the rows of their lane.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layout/arrange.h"

namespace demarche {

// The leading items of one lane whose marks fill the same time. Two of them never share a row. When there are more than
// rows, the rows go to the weightiest, and the order of the file decides among these.
class DateOrder {
public:
    explicit DateOrder(std::span<const Item> lane);  // in time order; it must outlive this

    // Shares out that many rows anew. `by_weight`: the leading items, the weightiest first.
    void share_out(std::uint16_t rows, std::span<const std::uint32_t> by_weight);

    struct Rows {
        std::uint16_t begin = 0, end = 0;  // end is not one of them
    };
    // The rows that are left for an item, now that others stand in theirs.
    Rows rows_for(std::uint32_t item) const;

private:
    static constexpr std::uint32_t none = 0xffffffff;

    struct Group {
        std::uint32_t first = 0, size = 0;  // of its items in tied_
        std::uint32_t placed = 0;           // how many of them get a row
    };
    bool is_placed(std::uint32_t item) const { return lane_[item].level != no_level; }

    std::span<const Item> lane_;
    std::vector<std::uint32_t> group_of_;  // by item; empty when no two items are of one date
    std::vector<Group> groups_;
    std::vector<std::uint32_t> tied_;  // items of groups; of each group those with a row first, in the order of time
    std::vector<std::uint16_t> rank_;  // by item: its place among those with a row
    std::uint16_t rows_ = 0;
};

}  // namespace demarche
