// Where parties stand on topics.
#pragma once

#include <vector>

#include "model/timeline.h"

namespace demarche {

class EventStore;

// The positions that held events show, by topic, then party, then time. A person speaks for the party.
// The store has named its topics and actors by numbers of these names.
void find_stances(std::vector<StanceStep>& into, const Timeline&, const EventStore&, const TextSet& names);

enum class Attitude : std::uint8_t { in_favour, open, against };

constexpr Attitude attitude_of(Stance stance) {
    if (stance <= Stance::accepts) return Attitude::in_favour;
    return stance >= Stance::opposes ? Attitude::against : Attitude::open;
}

}  // namespace demarche
