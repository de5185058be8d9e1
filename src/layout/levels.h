// The zooms at which labels begin to show: a ladder from the first view to the closest one.
#pragma once

#include <cassert>
#include <cmath>
#include <cstdint>

namespace demarche {

struct ZoomLevels {
    double first = 1;   // the zoom of level 0
    double factor = 2;  // from one level to the next, above 1
    int count = 1;

    double zoom(int level) const { return first * std::pow(factor, level); }
    // The highest level reached at a zoom; level 0 below the first.
    int at(double zoom) const {
        assert(zoom > 0 && first > 0 && factor > 1);
        const double level = std::floor(std::log(zoom / first) / std::log(factor) + 1e-9);
        return level < 0 ? 0 : level >= count ? count - 1 : static_cast<int>(level);
    }
};

inline constexpr std::uint8_t no_level = 255;  // of an item that is never labelled by itself
inline constexpr int most_levels = 96;

}  // namespace demarche
