// Which lanes there are and in which order: groups that meet in events stand close together.
#pragma once

#include <cstdint>
#include <vector>

#include "model/grouping.h"

namespace demarche {

// One lane for each group of dated events, top to bottom. The author's order (display.order) comes first as given; the
// rest is ordered so that the connectors of all events, weighted by importance, are shortest in total: exactly up to 16
// lanes, by dynamic programming over subsets (minimum linear arrangement); beyond, each further group is inserted where
// it costs least, and beyond 40 the rest follows by use. Where no event stands in two groups, kinds are in the order of
// their vocabulary, and everything but parties by use, the busiest on top.
class LaneOrder {
public:
    LaneOrder(const Timeline&, const Grouping&, std::size_t most);  // the groups used least get no lane of their own

    void meet(EventIndex);  // of all dated events
    std::size_t insert();   // after that, until it answers 0; else how many steps it took
    // The result: the groups in the author's order, then the others.
    const std::vector<std::uint32_t>& given() const { return given_; }
    std::vector<std::uint32_t> found() const;

    // Lanes of one event, as bits by their place among the searched ones, and the weight of their connectors.
    struct Meeting {
        std::uint64_t lanes;
        double weight;
    };

private:
    const Timeline& timeline_;
    const Grouping& grouping_;
    std::vector<std::uint32_t> given_, free_;  // groups; the free ones by use
    std::vector<std::uint64_t> bit_;           // by group
    std::vector<Meeting> meetings_;
    std::size_t full_ = 4'096;
    std::vector<std::uint32_t> order_;  // places in free_
};

}  // namespace demarche
