#include "layout/lanes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "base/order.h"

namespace demarche {
namespace {

constexpr std::size_t exact_lanes = 16;
constexpr std::size_t searched_lanes = 40;  // the rarer ones follow by use

using Meeting = LaneOrder::Meeting;

// Meetings of the same lanes are merged into one with the sum of their weights.
void gather(std::vector<Meeting>& meetings) {
    std::vector<Meeting> gathered;
    for (const std::uint32_t i : sorted_positions(meetings.size(), [&](std::uint32_t a, std::uint32_t b) {
             return meetings[a].lanes < meetings[b].lanes;
         })) {
        if (gathered.empty() || gathered.back().lanes != meetings[i].lanes) gathered.push_back({meetings[i].lanes, 0});
        gathered.back().weight += meetings[i].weight;
    }
    meetings = std::move(gathered);
}

// For each set of lanes, the weight of the meetings that have lanes both in it and outside of it: all but those within
// the set and those within its complement. Sums over all subsets of a set are made bit by bit (Yates 1937).
std::vector<double> cuts(std::size_t lanes, const std::vector<Meeting>& meetings) {
    const std::uint32_t all = (1u << lanes) - 1;
    std::vector<double> within(all + 1, 0), cut(all + 1, 0);
    for (const Meeting& meeting : meetings)
        if (const auto set = static_cast<std::uint32_t>(meeting.lanes & all); set != 0) within[set] += meeting.weight;
    for (std::size_t lane = 0; lane < lanes; ++lane)
        for (std::uint32_t set = 0; set <= all; ++set)
            if (set >> lane & 1u) within[set] += within[set ^ 1u << lane];
    for (std::uint32_t set = 0; set <= all; ++set) cut[set] = within[all] - within[set] - within[all ^ set];
    return cut;
}

// The total span is the sum, over every cut between neighbouring lanes, of the meetings that cross it: so the best
// order of a set above a cut does not depend on the order below it.
std::vector<std::uint32_t> shortest_order(std::size_t lanes, const std::vector<Meeting>& meetings) {
    const std::vector<double> cut = cuts(lanes, meetings);
    std::vector<double> cost(cut.size(), std::numeric_limits<double>::infinity());
    std::vector<std::uint8_t> last(cut.size(), 0);
    cost[0] = 0;
    for (std::uint32_t set = 1; set < cut.size(); ++set)
        for (std::uint32_t lane = 0; lane < lanes; ++lane) {
            if ((set >> lane & 1u) == 0) continue;
            const double c = cost[set & ~(1u << lane)] + cut[set];
            if (c < cost[set] - 1e-9) cost[set] = c, last[set] = static_cast<std::uint8_t>(lane);
        }
    std::vector<std::uint32_t> order;
    for (auto set = static_cast<std::uint32_t>(cut.size() - 1); set != 0; set &= ~(1u << last[set]))
        order.push_back(last[set]);
    return order;
}

double total_span(const std::vector<std::uint32_t>& order, const std::vector<Meeting>& meetings) {
    std::array<std::uint8_t, searched_lanes> place{};
    std::uint64_t placed = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = static_cast<std::uint8_t>(i);
        placed |= std::uint64_t{1} << order[i];
    }
    double sum = 0;
    for (const Meeting& meeting : meetings) {
        std::uint8_t low = searched_lanes, high = 0;
        for (std::uint64_t left = meeting.lanes & placed; left != 0; left &= left - 1) {
            const std::uint8_t at = place[static_cast<std::size_t>(std::countr_zero(left))];
            low = std::min(low, at);
            high = std::max(high, at);
        }
        if (high > low) sum += meeting.weight * (high - low);
    }
    return sum;
}

// Tries a lane at every place, from the last to the first, and leaves it where the span is least.
void insert_cheapest(std::vector<std::uint32_t>& order, std::uint32_t lane, const std::vector<Meeting>& meetings) {
    order.push_back(lane);
    std::size_t best = order.size() - 1;
    double least = total_span(order, meetings);
    for (std::size_t at = best; at > 0; --at) {
        std::swap(order[at], order[at - 1]);
        const double cost = total_span(order, meetings);
        if (cost < least + 1e-9) least = cost, best = at - 1;
    }
    for (std::size_t at = 0; at < best; ++at) std::swap(order[at], order[at + 1]);
}

// An order and its mirror image cost the same. The one with the busier outer lane at the bottom is chosen.
void settle_direction(std::vector<std::uint32_t>& order) {
    if (order.size() > 1 && order.front() < order.back()) std::reverse(order.begin(), order.end());
}

}  // namespace

LaneOrder::LaneOrder(const Timeline& timeline, const Grouping& grouping, std::size_t most)
    : timeline_(timeline), grouping_(grouping), bit_(grouping.size(), 0) {
    std::vector<std::uint8_t> has_lane(grouping.size(), 0);
    const Document& document = timeline.document();
    if (document.display && grouping.by() == grouped_by(document))
        for (const std::string& word : document.display->order)
            if (const auto group = grouping.find(word); group && grouping.uses(*group) > 0 && !has_lane[*group]) {
                has_lane[*group] = 1;
                given_.push_back(*group);
            }
    const auto busier = [&](std::uint32_t a, std::uint32_t b) { return grouping.uses(a) > grouping.uses(b); };
    for (const std::uint32_t group : sorted_positions(grouping.size(), busier))
        if (!has_lane[group] && grouping.uses(group) > 0 && given_.size() + free_.size() < most) free_.push_back(group);
    for (std::size_t i = 0; i < std::min(free_.size(), searched_lanes); ++i) bit_[free_[i]] = std::uint64_t{1} << i;
}

void LaneOrder::meet(EventIndex e) {
    Meeting meeting{.lanes = 0, .weight = 0.2 + static_cast<double>(timeline_.importance(e))};
    for (const Member& member : grouping_.of(e)) meeting.lanes |= bit_[member.group];
    if ((meeting.lanes & (meeting.lanes - 1)) == 0) return;  // alone
    meetings_.push_back(meeting);
    if (meetings_.size() < full_) return;
    gather(meetings_);
    full_ = 2 * meetings_.size() + 4'096;
}

std::size_t LaneOrder::insert() {
    const std::size_t searched = std::min(free_.size(), searched_lanes);
    const bool nobody_meets = meetings_.empty() && grouping_.by() != GroupBy::party;
    if (order_.size() == searched || nobody_meets) return 0;
    if (order_.empty()) {
        gather(meetings_);
        order_ = shortest_order(std::min(searched, exact_lanes), meetings_);
        return order_.size() << order_.size();
    }

    insert_cheapest(order_, static_cast<std::uint32_t>(order_.size()), meetings_);
    return order_.size() * (meetings_.size() + 1);
}

std::vector<std::uint32_t> LaneOrder::found() const {
    std::vector<std::uint32_t> order = order_, groups;
    settle_direction(order);
    for (std::size_t i = order.size(); i < free_.size(); ++i) order.push_back(static_cast<std::uint32_t>(i));
    if (order_.empty() && grouping_.by() == GroupBy::kind)
        sort_positions_by(order, [&](std::uint32_t a, std::uint32_t b) { return free_[a] < free_[b]; });
    for (const std::uint32_t i : order) groups.push_back(free_[i]);
    return groups;
}

}  // namespace demarche
