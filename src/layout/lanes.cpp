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

std::vector<std::uint32_t> groups_by_use(const std::vector<std::uint32_t>& uses) {
    std::vector<std::uint32_t> groups = sorted_positions(
        uses.size(), [&](std::uint32_t a, std::uint32_t b) { return uses[a] > uses[b]; });
    while (!groups.empty() && uses[groups.back()] == 0) groups.pop_back();
    return groups;
}

// The same lanes meet in many events: they count as one meeting that weighs as much.
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

// By set of lanes: how much the meetings weigh that reach both into it and out of it. They are all but those within the
// set and those within the others; sums over all subsets of a set are made bit by bit (Yates 1937).
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

void insert_cheapest(std::vector<std::uint32_t>& order, std::uint32_t lane, const std::vector<Meeting>& meetings) {
    std::size_t best = order.size();
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t at = 0; at <= order.size(); ++at) {
        std::vector<std::uint32_t> trial = order;
        trial.insert(trial.begin() + static_cast<std::ptrdiff_t>(at), lane);
        const double cost = total_span(trial, meetings);
        if (cost < least - 1e-9) least = cost, best = at;
    }
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(best), lane);
}

// Of an order and its mirror image, which cost the same, the one with the busier outer lane below.
void settle_direction(std::vector<std::uint32_t>& order) {
    if (order.size() > 1 && order.front() < order.back()) std::reverse(order.begin(), order.end());
}

}  // namespace

Work order_lanes(std::vector<std::uint32_t>& lanes, const Timeline& timeline, const Grouping& grouping,
                 const LaneWish& wish) {
    std::vector<std::uint32_t> uses(grouping.size(), 0), free, order;
    for (std::uint32_t e = 0; e < timeline.dated(); ++e) {
        for (const Member& member : grouping.of(EventIndex{e})) uses[member.group] += member.stands;
        co_await steps(1);
    }
    std::vector<std::uint8_t> given(grouping.size(), 0);
    if (timeline.document().display && grouping.by() == grouped_by(timeline.document()))
        for (const std::string& word : timeline.document().display->order)
            if (const auto group = grouping.find(word); group && uses[*group] > 0 && !std::exchange(given[*group], 1))
                lanes.push_back(*group);
    for (const std::uint32_t group : groups_by_use(uses))
        if (!given[group] && lanes.size() + free.size() < wish.most) free.push_back(group);

    const std::size_t searched = std::min(free.size(), searched_lanes);
    std::vector<std::uint64_t> bit(grouping.size(), 0);
    for (std::size_t i = 0; i < searched; ++i) bit[free[i]] = std::uint64_t{1} << i;
    std::vector<Meeting> meetings;
    std::size_t full = 4'096;
    for (std::uint32_t e = 0; e < timeline.dated(); ++e) {
        Meeting meeting{.lanes = 0, .weight = 0.2 + static_cast<double>(timeline.importance(EventIndex{e}))};
        for (const Member& member : grouping.of(EventIndex{e})) meeting.lanes |= bit[member.group];
        co_await steps(2);
        if ((meeting.lanes & (meeting.lanes - 1)) == 0) continue;   // alone
        meetings.push_back(meeting);
        if (meetings.size() < full) continue;
        gather(meetings);
        full = 2 * meetings.size() + 4'096;
    }
    gather(meetings);

    const std::size_t exact = meetings.empty() && grouping.by() != GroupBy::party ? 0 : std::min(searched, exact_lanes);
    if (exact > 0) order = shortest_order(exact, meetings);
    for (std::size_t i = exact; exact > 0 && i < searched; ++i) {
        insert_cheapest(order, static_cast<std::uint32_t>(i), meetings);
        co_await steps(order.size() * meetings.size());
    }
    settle_direction(order);
    for (std::size_t i = order.size(); i < free.size(); ++i) order.push_back(static_cast<std::uint32_t>(i));
    if (exact == 0 && grouping.by() == GroupBy::kind)
        sort_positions_by(order, [&](std::uint32_t a, std::uint32_t b) { return free[a] < free[b]; });
    for (const std::uint32_t i : order)
        if (wish.shown[free[i]]) lanes.push_back(free[i]);
}

}  // namespace demarche
