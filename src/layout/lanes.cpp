#include "layout/lanes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <utility>

#include "base/order.h"

namespace demarche {
namespace {

constexpr std::size_t exact_lanes = 12;
constexpr std::size_t searched_lanes = 40;   // the rarer ones follow by use

// Lanes that met, as bits by their place in the list of lanes, and how much their connectors matter.
struct Meeting {
    std::uint64_t lanes;
    double weight;
};

Work count_uses(std::vector<std::uint32_t>& uses, const Timeline& timeline, const Grouping& grouping) {
    uses.assign(grouping.size(), 0);
    for (std::uint32_t e = 0; e < timeline.dated(); ++e) {
        for (const Member& member : grouping.of(EventIndex{e})) uses[member.group] += member.stands;
        co_await steps(1);
    }
}

std::vector<std::uint32_t> groups_by_use(const std::vector<std::uint32_t>& uses) {
    std::vector<std::uint32_t> groups = sorted_positions(
        uses.size(), [&](std::uint32_t a, std::uint32_t b) { return uses[a] > uses[b]; });
    while (!groups.empty() && uses[groups.back()] == 0) groups.pop_back();
    return groups;
}

// The same lanes meet in many events: they count as one meeting that weighs as much.
Work gather(std::vector<Meeting>& meetings) {
    std::vector<Meeting> gathered;
    std::vector<std::uint32_t> order = positions(meetings.size());
    const auto before = [&](std::uint32_t a, std::uint32_t b) { return meetings[a].lanes < meetings[b].lanes; };
    co_await sort_in_steps(order, calls(before));
    for (const std::uint32_t i : order) {
        if (gathered.empty() || gathered.back().lanes != meetings[i].lanes) gathered.push_back({meetings[i].lanes, 0});
        gathered.back().weight += meetings[i].weight;
    }
    meetings = std::move(gathered);
}

Work find_meetings(std::vector<Meeting>& meetings, const Timeline& timeline, const Grouping& grouping,
                   const std::vector<std::uint32_t>& lanes) {
    std::vector<std::uint64_t> bit(grouping.size(), 0);
    for (std::size_t i = 0; i < std::min(lanes.size(), searched_lanes); ++i) bit[lanes[i]] = std::uint64_t{1} << i;
    std::size_t full = 4'096;
    for (std::uint32_t e = 0; e < timeline.dated(); ++e) {
        Meeting meeting{.lanes = 0, .weight = 0.2 + static_cast<double>(timeline.importance(EventIndex{e}))};
        for (const Member& member : grouping.of(EventIndex{e})) meeting.lanes |= bit[member.group];
        co_await steps(2);
        if (std::has_single_bit(meeting.lanes) || meeting.lanes == 0) continue;
        meetings.push_back(meeting);
        if (meetings.size() < full) continue;
        co_await gather(meetings);
        full = 2 * meetings.size() + 4'096;
    }
    co_await gather(meetings);
}

// The total span is the sum, over every cut between neighbouring lanes, of the meetings that cross it: so the best
// order of a set above a cut does not depend on the order below it.
class SubsetOrder {
public:
    explicit SubsetOrder(std::size_t lanes) : lanes_(lanes), cut_(1u << lanes, 0) {}

    Work count(const std::vector<Meeting>& meetings) {
        for (const Meeting& meeting : meetings) {
            const auto mask = static_cast<std::uint32_t>(meeting.lanes & ((1u << lanes_) - 1));
            for (std::uint32_t set = 0; set < cut_.size(); ++set)
                if ((set & mask) != 0 && (set & mask) != mask) cut_[set] += meeting.weight;
            co_await steps(cut_.size() / 8);
        }
    }

    std::vector<std::uint32_t> best() const {
        std::vector<double> cost(cut_.size(), std::numeric_limits<double>::infinity());
        std::vector<std::uint8_t> last(cut_.size(), 0);
        cost[0] = 0;
        for (std::uint32_t set = 1; set < cut_.size(); ++set)
            for (std::uint32_t lane = 0; lane < lanes_; ++lane) {
                if ((set >> lane & 1u) == 0) continue;
                const double c = cost[set & ~(1u << lane)] + cut_[set];
                if (c < cost[set] - 1e-9) cost[set] = c, last[set] = static_cast<std::uint8_t>(lane);
            }
        std::vector<std::uint32_t> order;
        for (auto set = static_cast<std::uint32_t>(cut_.size() - 1); set != 0; set &= ~(1u << last[set]))
            order.push_back(last[set]);
        return order;
    }

private:
    std::size_t lanes_;
    std::vector<double> cut_;
};

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

Work insert_cheapest(std::vector<std::uint32_t>& order, std::uint32_t lane, const std::vector<Meeting>& meetings) {
    std::size_t best = order.size();
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t at = 0; at <= order.size(); ++at) {
        std::vector<std::uint32_t> trial = order;
        trial.insert(trial.begin() + static_cast<std::ptrdiff_t>(at), lane);
        const double cost = total_span(trial, meetings);
        co_await steps(meetings.size());
        if (cost < least - 1e-9) least = cost, best = at;
    }
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(best), lane);
}

// Of an order and its mirror image, which cost the same, the one with the busier outer lane below.
void settle_direction(std::vector<std::uint32_t>& order) {
    if (order.size() > 1 && order.front() < order.back()) std::reverse(order.begin(), order.end());
}

// The places in `free` of its groups, top to bottom.
Work find_order(std::vector<std::uint32_t>& order, const Timeline& timeline, const Grouping& grouping,
                const std::vector<std::uint32_t>& free) {
    std::vector<Meeting> meetings;
    co_await find_meetings(meetings, timeline, grouping, free);
    if (meetings.empty() && grouping.by() != GroupBy::party) {
        const bool by_word = grouping.by() == GroupBy::kind;
        order = sorted_positions(free.size(), [&](std::uint32_t a, std::uint32_t b) { return by_word && free[a] < free[b]; });
        co_return;
    }
    const std::size_t exact = std::min(free.size(), exact_lanes);
    SubsetOrder subsets(exact);
    co_await subsets.count(meetings);
    order = subsets.best();
    for (std::size_t i = exact; i < std::min(free.size(), searched_lanes); ++i)
        co_await insert_cheapest(order, static_cast<std::uint32_t>(i), meetings);
    settle_direction(order);
    for (std::size_t i = order.size(); i < free.size(); ++i) order.push_back(static_cast<std::uint32_t>(i));
}

}  // namespace

Work order_lanes(std::vector<std::uint32_t>& lanes, const Timeline& timeline, const Grouping& grouping,
                 const LaneWish& wish) {
    std::vector<std::uint32_t> uses, free, order;
    co_await count_uses(uses, timeline, grouping);
    std::vector<std::uint8_t> given(grouping.size(), 0);
    if (timeline.document().display)
        for (const std::string& word : timeline.document().display->order)
            if (const auto group = grouping.find(word); group && uses[*group] > 0 && !std::exchange(given[*group], 1))
                lanes.push_back(*group);
    for (const std::uint32_t group : groups_by_use(uses))
        if (!given[group] && lanes.size() + free.size() < wish.most) free.push_back(group);
    co_await find_order(order, timeline, grouping, free);
    for (const std::uint32_t i : order)
        if (wish.shown[free[i]]) lanes.push_back(free[i]);
}

}  // namespace demarche
