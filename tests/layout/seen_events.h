// The events that a scene shows, by its targets.
#pragma once

#include <map>
#include <set>
#include <utility>

#include "layout/arrange.h"
#include "layout/scene.h"

namespace demarche {

// The number of events that have a mark in some lane.
inline std::size_t marked_events(const Scene& scene) {
    std::set<EventIndex> events;
    for (const Target& target : scene.targets)
        if (target.count == 1) events.insert(target.event);
    return events.size();
}

// The number of events of each lane that have a mark there or are counted. Bands and the tray are no lanes.
inline std::map<std::uint16_t, std::uint32_t> events_by_lane(const Scene& scene) {
    std::map<std::uint16_t, std::uint32_t> result;
    std::set<std::pair<std::uint16_t, EventIndex>> marked;
    for (const Target& target : scene.targets)
        if (target.lane != no_lane && (target.count > 1 || marked.emplace(target.lane, target.event).second))
            result[target.lane] += target.count;
    return result;
}

}  // namespace demarche
