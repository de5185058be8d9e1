#include "view/view.h"

namespace demarche {

std::optional<EventIndex> lead_event(const Timeline& timeline) {
    std::optional<EventIndex> lead;
    double most = 0;
    for (std::uint32_t i = 0; i < timeline.size(); ++i) {
        const auto importance = timeline[EventIndex{i}].importance;
        if (importance && *importance > most) most = *importance, lead = EventIndex{i};
    }
    return lead;
}

}  // namespace demarche
