#include "layout/lanes.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "base/order.h"

namespace demarche {
namespace {

constexpr std::size_t exact_lanes = 12;
constexpr std::size_t searched_lanes = 40;   // the rarer ones follow by use

// Parties that met, as positions in the list of lanes, and how much their connector matters.
struct Meeting {
    std::vector<std::uint32_t> lanes;
    double weight;
};

std::vector<ActorIndex> parties_by_use(const Timeline& timeline) {
    std::vector<std::uint32_t> uses(timeline.actors(), 0);
    for (std::uint32_t e = 0; e < timeline.dated(); ++e)
        for (const Presence& presence : timeline.presences(EventIndex{e}))
            if (presence.part != Part::addressed || is_deed(timeline.brief(EventIndex{e}).kind)) ++uses[raw(presence.party)];
    std::vector<ActorIndex> parties;
    for (std::uint32_t a = 0; a < uses.size(); ++a)
        if (uses[a] > 0) parties.push_back(ActorIndex{a});
    std::vector<ActorIndex> sorted;
    for (const std::uint32_t i : sorted_positions(parties.size(), [&](std::uint32_t a, std::uint32_t b) {
             return uses[raw(parties[a])] > uses[raw(parties[b])];
         }))
        sorted.push_back(parties[i]);
    return sorted;
}

std::vector<Meeting> meetings_of(const Timeline& timeline, const std::vector<ActorIndex>& lanes) {
    std::vector<Meeting> meetings;
    for (std::uint32_t e = 0; e < timeline.dated(); ++e) {
        Meeting meeting{.lanes = {}, .weight = 0.2 + static_cast<double>(timeline.importance(EventIndex{e}))};
        for (const Presence& presence : timeline.presences(EventIndex{e})) {
            const auto at = std::find(lanes.begin(), lanes.end(), presence.party);
            if (at == lanes.end()) continue;
            meeting.lanes.push_back(static_cast<std::uint32_t>(at - lanes.begin()));
        }
        if (meeting.lanes.size() > 1) meetings.push_back(std::move(meeting));
    }
    return meetings;
}

// The total span is the sum, over every cut between neighbouring lanes, of the meetings that cross it: so the best
// order of a set above a cut does not depend on the order below it.
class SubsetOrder {
public:
    SubsetOrder(std::size_t lanes, const std::vector<Meeting>& meetings) : lanes_(lanes), cut_(1u << lanes, 0) {
        for (const Meeting& meeting : meetings) {
            std::uint32_t mask = 0;
            for (const std::uint32_t lane : meeting.lanes)
                if (lane < lanes) mask |= 1u << lane;
            for (std::uint32_t set = 0; set < cut_.size(); ++set)
                if ((set & mask) != 0 && (set & mask) != mask) cut_[set] += meeting.weight;
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

double total_span(const std::vector<std::uint32_t>& order, const std::vector<Meeting>& meetings, std::size_t lanes) {
    std::vector<std::uint32_t> place(lanes, std::numeric_limits<std::uint32_t>::max());
    for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    double sum = 0;
    for (const Meeting& meeting : meetings) {
        std::uint32_t low = std::numeric_limits<std::uint32_t>::max(), high = 0;
        for (const std::uint32_t lane : meeting.lanes) {
            if (place[lane] == std::numeric_limits<std::uint32_t>::max()) continue;
            low = std::min(low, place[lane]);
            high = std::max(high, place[lane]);
        }
        if (high > low) sum += meeting.weight * static_cast<double>(high - low);
    }
    return sum;
}

void insert_cheapest(std::vector<std::uint32_t>& order, std::uint32_t lane, const std::vector<Meeting>& meetings,
                     std::size_t lanes) {
    std::size_t best = order.size();
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t at = 0; at <= order.size(); ++at) {
        std::vector<std::uint32_t> trial = order;
        trial.insert(trial.begin() + static_cast<std::ptrdiff_t>(at), lane);
        const double cost = total_span(trial, meetings, lanes);
        if (cost < least - 1e-9) least = cost, best = at;
    }
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(best), lane);
}

// Of an order and its mirror image, which cost the same, the one with the busier outer lane below.
void settle_direction(std::vector<std::uint32_t>& order) {
    if (order.size() > 1 && order.front() < order.back()) std::reverse(order.begin(), order.end());
}

}  // namespace

std::vector<ActorIndex> lane_order(const Timeline& timeline) {
    const std::vector<ActorIndex> parties = parties_by_use(timeline);
    std::vector<ActorIndex> given, free;
    if (timeline.document().display)
        for (const std::string& id : timeline.document().display->order)
            if (const auto actor = timeline.find_actor(id))
                if (std::find(parties.begin(), parties.end(), *actor) != parties.end()) given.push_back(*actor);
    for (const ActorIndex party : parties)
        if (std::find(given.begin(), given.end(), party) == given.end()) free.push_back(party);

    const std::vector<Meeting> meetings = meetings_of(timeline, free);
    const std::size_t exact = std::min(free.size(), exact_lanes);
    std::vector<std::uint32_t> order = SubsetOrder(exact, meetings).best();
    for (std::size_t i = exact; i < std::min(free.size(), searched_lanes); ++i)
        insert_cheapest(order, static_cast<std::uint32_t>(i), meetings, free.size());
    settle_direction(order);
    for (std::size_t i = order.size(); i < free.size(); ++i) order.push_back(static_cast<std::uint32_t>(i));
    for (const std::uint32_t i : order) given.push_back(free[i]);
    return given;
}

}  // namespace demarche
