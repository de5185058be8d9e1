#include "view/walk.h"

#include "view/flight.h"

namespace demarche {
namespace {

struct Walk {
    std::int64_t rank, step;  // the first rank to look at, and 1 or -1
};

Walk walk_of(Key key, const Emphasis& emphasis, const EventList& events) {
    const auto last = static_cast<std::int64_t>(events.size()) - 1;
    if (key == Key::home) return {0, 1};
    if (key == Key::end) return {last, -1};
    const auto at = emphasis.focused           ? emphasis.focused
                    : emphasis.focused_cluster ? emphasis.focused_cluster
                                               : emphasis.selected;
    const std::int64_t rank = at ? events.rank(*at) : 0;
    if (key == Key::left || key == Key::up) return {rank - 1, -1};
    return {rank + (at && events.contains(*at) ? 1 : 0), 1};
}

// A bin is gone to once: by the first of its events that lead in the lane, of those that a search has found.
bool is_first_found(const Cluster& cluster, EventIndex event, const EventList& events, const Arrangement& arrangement) {
    const Item* const own = lead_of(arrangement, event);
    for (std::uint32_t rank = events.rank(cluster.first); events[rank] != event; ++rank) {
        const Item* const other = lead_of(arrangement, events[rank]);
        if (own && other && own->lane == other->lane) return false;
    }
    return true;
}

}  // namespace

Reaction walk(View& view, Key key, const Shown& shown) {
    const EventList& events = shown.events;
    ClusterFinder clusters(shown.arrangement, view.target());
    for (auto [rank, step] = walk_of(key, view.emphasis, events); rank >= 0 && rank < events.size(); rank += step) {
        const EventIndex event = events[static_cast<std::uint32_t>(rank)];
        const std::optional<Cluster> cluster = clusters.of(event);
        if (cluster && !is_first_found(*cluster, event, events, shown.arrangement)) continue;
        view.emphasis.focused = cluster ? std::nullopt : std::optional(event);
        view.emphasis.focused_cluster = cluster ? std::optional(event) : std::nullopt;
        fly_to(view, event, shown);
        return {.consumed = true, .redraw = true};
    }
    return {.consumed = events.size() > 0};
}

}  // namespace demarche
