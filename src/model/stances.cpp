#include "model/stances.h"

#include <tuple>

#include "base/order.h"
#include "model/event_store.h"

namespace demarche {

void find_stances(std::vector<StanceStep>& into, const Timeline& timeline, const EventStore& store,
                  const TextSet& names) {
    std::vector<StanceStep> found;
    for (const EventStore::Stand& stand : store.stands) {
        const EventIndex event{timeline.in_file_order()[stand.position]};
        const auto topic = timeline.find_topic(names[stand.topic]);
        const auto actor = timeline.find_actor(names[stand.actor]);
        if (!topic || !actor || timeline.brief(event).status != Status::held) continue;
        found.push_back({*topic, timeline.party_of(*actor), event, stand.stance});
    }
    const auto key = [&](std::uint32_t i) { return std::tuple(found[i].topic, found[i].party, found[i].event); };
    const auto before = [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); };
    for (const std::uint32_t i : sorted_positions(found.size(), before)) into.push_back(found[i]);
}

}  // namespace demarche
