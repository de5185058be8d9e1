// Where the ribbon of a lane is, and how high its bins are.
#pragma once

#include "layout/clusters.h"
#include "layout/geometry.h"

namespace demarche {

// The upper and lower edge of a lane's ribbon, px from the top of the lanes: the lowest row, and what is left below it.
Ends ribbon_of(const Arrangement&, std::uint16_t lane);

// The number of events from which a bin is as high as it can be: that of the fullest, but not more than a few times the
// average, so that one burst does not flatten all others.
class FullBin {
public:
    void add(std::uint64_t events);  // of one bin, above 0
    std::uint32_t events(std::uint32_t least) const;

private:
    std::uint64_t sum_ = 0, bins_ = 0, most_ = 0;
};

// The least width of bins at which a frame has few enough of them. Precondition: the lanes and the frame are set.
float bin_px_of(const Arrangement&);

// Sets Arrangement::full_bins. Precondition: the begins are indexed.
Work find_full_bins(Arrangement&);

}  // namespace demarche
