// Labels in the lowest row of a lane. Events without a row of their own yet are drawn there, alone or in bins.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/work.h"
#include "layout/arrange.h"

namespace demarche {

class LowLabels {
public:
    // The items have their rows and levels.
    LowLabels(std::span<Item> lane, std::uint16_t lowest_row, double bin_px);

    // Sets Item::low_level of the items that get a label at this level. It is called for level after level. A label
    // needs room between the items before and after it in that row, or the bins that count these.
    Work label(int level, const Axis&, std::vector<double>& scratch);

private:
    struct At {
        const Axis& axis;
        std::span<const double> begins;  // x
        Instant taken;                   // up to here, by what begins before
    };
    bool is_clear_of(std::uint32_t before, std::uint32_t i, const At&) const;
    bool has_room(std::uint32_t i, std::uint32_t next, const At&) const;

    std::span<Item> lane_;
    std::uint16_t lowest_row_;
    double widest_bin_px_;
    std::vector<std::uint32_t> low_;  // positions of what stands in the lowest row
};

}  // namespace demarche
