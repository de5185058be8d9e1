// Presences: the participants of each event, rolled up into the parties that sent them.

#include <algorithm>
#include <array>
#include <tuple>

#include "base/order.h"
#include "model/grouping.h"
#include "model/roots.h"
#include "model/timeline.h"

namespace demarche {
namespace {

// The rank of each role for leading an event; the lowest leads. In the order of Role.
constexpr std::array<std::uint8_t, 12> loudness{2, 0, 10, 6, 5, 7, 8, 9, 3, 1, 4, 11};

std::uint8_t rank(Role role) { return loudness[static_cast<std::size_t>(role)]; }

// The participants of one party, summed up.
struct Delegation {
    ActorIndex party{};
    std::uint8_t rank = demarche::rank(Role::absent);  // the lowest of its participants
    bool host = false;
    AbsenceReason reason = AbsenceReason::none;
    std::uint32_t members = 0;  // that came, without the party itself
};

bool absent(const Delegation& d) { return d.rank == rank(Role::absent); }

Part part_of(const Delegation& d) {
    if (absent(d)) return Part::absent;
    if (d.host) return Part::host;
    return d.rank == rank(Role::recipient) ? Part::addressed : Part::present;
}

void include(Delegation& delegation, const EventStore::Part& participant, ActorIndex actor) {
    delegation.rank = std::min(delegation.rank, rank(participant.role));
    delegation.host |= participant.role == Role::host;
    if (participant.role == Role::absent)
        delegation.reason = std::max(delegation.reason, participant.reason);
    else
        delegation.members += actor != delegation.party;
}

// For each name in the records: the actor with that id, or nobody.
using Actors = std::vector<std::uint32_t>;

Actors actors_named(const Timeline& timeline, const TextSet& names) {
    Actors result;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto actor = timeline.find_actor(names[i]);
        result.push_back(actor ? raw(*actor) : nobody);
    }
    return result;
}

using Parts = std::span<const EventStore::Part>;

// The delegations of one event after another.
class Gathering {
public:
    Gathering(const Timeline& timeline, const Actors& actors) : timeline_(timeline), actors_(actors) {}

    // In the order of their parties.
    std::vector<Delegation>& of(Parts participants) {
        by_party_.clear();
        for (std::uint32_t i = 0; i < participants.size(); ++i)
            if (const std::uint32_t actor = actors_[participants[i].actor]; actor != nobody)
                by_party_.push_back(std::uint64_t{raw(timeline_.party_of(ActorIndex{actor}))} << 32 | i);
        sort_numbers(by_party_);
        found_.clear();
        for (const std::uint64_t each : by_party_) {
            const ActorIndex party{static_cast<std::uint32_t>(each >> 32)};
            const EventStore::Part& participant = participants[static_cast<std::uint32_t>(each)];
            if (found_.empty() || found_.back().party != party) found_.push_back({.party = party});
            include(found_.back(), participant, ActorIndex{actors_[participant.actor]});
        }
        return found_;
    }

private:
    const Timeline& timeline_;
    const Actors& actors_;
    std::vector<std::uint64_t> by_party_;  // a party, then the position of a participant
    std::vector<Delegation> found_;
};

// The position of each party in the author's order; other parties follow in the order of ids.
std::vector<std::uint32_t> author_order(const Timeline& timeline) {
    std::vector<std::uint32_t> result(timeline.actors(), 0xffffffff);
    const auto& display = timeline.document().display;
    if (!display || grouped_by(timeline.document()) != GroupBy::party) return result;
    for (std::uint32_t i = 0; i < display->order.size(); ++i)
        if (const auto actor = timeline.find_actor(display->order[i]))
            result[raw(*actor)] = std::min(result[raw(*actor)], i);
    return result;
}

// The number of times that each party or its members are named in the document.
std::vector<std::uint32_t> mentions(const Timeline& timeline, const Actors& actors, Parts participants) {
    std::vector<std::uint32_t> result(timeline.actors(), 0);
    for (const EventStore::Part& participant : participants)
        if (const std::uint32_t actor = actors[participant.actor]; actor != nobody)
            ++result[raw(timeline.party_of(ActorIndex{actor}))];
    return result;
}

}  // namespace

// Among equal ranks the upper lane of the author leads, then the party that is named more often.
Work Timeline::resolve_presences(const EventStore& store) {
    const Actors actors = actors_named(*this, records_.names());
    const std::vector<std::uint32_t> place = author_order(*this), named = mentions(*this, actors, store.parts);
    const auto precedence = [&](const Delegation& d) {
        return std::tuple(d.rank, ~d.members, place[raw(d.party)], ~named[raw(d.party)], d.party);
    };
    std::vector<std::uint32_t> ends(size());  // where the participants of each event end
    auto end = static_cast<std::uint32_t>(store.parts.size());
    for (std::uint32_t i = size(); i-- > 0;) {
        ends[in_file_order_[i]] = end;
        end = rows_[in_file_order_[i]].parts;
    }
    co_await steps(4 * ends.size());
    Gathering gathering(*this, actors);
    presences_.reserve(store.parts.size());
    for (std::uint32_t i = 0; i < size(); ++i) {
        const std::uint32_t first = rows_[i].parts;
        co_await steps(10 + 3 * std::size_t{ends[i] - first});
        std::vector<Delegation>& delegations = gathering.of(Parts(store.parts).subspan(first, ends[i] - first));
        const auto lead = std::ranges::min_element(delegations, {}, precedence);
        for (auto at = lead; at != delegations.begin(); --at) std::swap(at[0], at[-1]);
        rows_[i].parts = static_cast<std::uint32_t>(presences_.size());
        for (const Delegation& d : delegations) {
            Presence& presence = presences_.emplace_back();
            presence.party = d.party;
            presence.part = &d == delegations.data() ? Part::lead : part_of(d);
            if (absent(d)) presence.reason = d.reason;
        }
    }
}

}  // namespace demarche
