// The bins of the ribbons: which events of a lane are counted together, since they have no row of their own at a zoom.
#pragma once

#include <algorithm>
#include <cassert>
#include <optional>
#include <span>
#include <vector>

#include "layout/arrange.h"

namespace demarche {

// The level of labels at a zoom.
int level_at(const Arrangement&, const Axis&);

// Bins are whole powers of two of seconds, counted from 1970 within their stretch: panning moves none of them, and each
// bin of a closer zoom lies in one of a farther zoom.
std::int64_t bin_length_s(const Axis::Piece&, double bin_px);
Instant bin_begin(Instant, std::int64_t length_s);
Instant bin_end(Instant begin, std::int64_t length_s);  // at most distant_future
TimeRange bin_at(const Arrangement&, const Axis&, Instant);

// The items of a lane by begin.
class Begins {
public:
    Begins(const Arrangement& a, const Lane& lane)
        : a_(a), lane_(lane), instants_(std::span(a.begins).subspan(lane.first_begin, lane.begins)) {}

    std::size_t size() const { return instants_.size(); }
    Instant operator[](std::size_t i) const {  // i < size()
        assert(i < size());
        return instants_[i];
    }
    const Item& item(std::size_t i) const {  // i < size()
        assert(i < size());
        return a_.items[a_.begin_items[lane_.first_begin + i]];
    }
    std::size_t before(Instant t) const {  // how many begin before it
        return static_cast<std::size_t>(std::lower_bound(instants_.begin(), instants_.end(), t) - instants_.begin());
    }

private:
    const Arrangement& a_;
    const Lane& lane_;
    std::span<const Instant> instants_;
};

// Two events or more in one bin of a lane. They lead there, or only take part.
struct Cluster {
    TimeRange bin{};
    EventIndex first{};  // of those that lead
    TimeRange range{};   // from the first begin in the bin to the last
};

// Whether an event without a row of its own at a level is a mark all the same: it shares its bin with no other such
// event, and none begins where its bar lies.
bool stands_alone(const Arrangement&, int level, const Item&, const TimeRange& bin);

// Finds clusters of one arrangement at one zoom. It is fast for many events that come in order.
class ClusterFinder {
public:
    ClusterFinder(const Arrangement& a, const Axis& axis)
        : a_(a), axis_(axis), level_(level_at(a, axis)), last_(a.lanes.size()) {}

    // The cluster that counts an event in the lane where it leads; none: it has a mark of its own there, or no date.
    std::optional<Cluster> of(EventIndex);

private:
    std::optional<Cluster> at(const Lane&, Instant) const;

    const Arrangement& a_;
    const Axis& axis_;
    int level_;
    std::vector<std::optional<Cluster>> last_;  // the last that was found in each lane
};

// The item by which an event is found in its lane; null: it is not drawn.
const Item* lead_of(const Arrangement&, EventIndex);

}  // namespace demarche
