// Whether events come in bursts: then time is told as a story.
#pragma once

#include <cstdint>

#include "time/instant.h"

namespace demarche {

// Goh and Barabási's burstiness of the intervals between successive begins (Europhysics Letters 81, 2008), corrected
// for few events by Kim and Jo (Physical Review E 94, 2016): −1 regular, 0 random, towards 1 bursty.
class Burstiness {
public:
    // The unit in which an event begins, in order of begins; distant_past does not count. Those of one unit are taken
    // as spread over it: else of dates to the day a thousand a month would be bursts.
    void add(const TimeRange& unit);
    double value() const;  // 0 for fewer than three

private:
    Burstiness closed() const;  // with the last unit spread out

    std::int64_t count_ = 0, in_unit_ = 0;
    TimeRange unit_{};
    Instant first_{};
    double last_ = 0, squares_ = 0;  // s after the first; s² of the intervals
};

}  // namespace demarche
