// Requests of the page: an event, an axis, lanes, a search, another size.
#include <algorithm>
#include <utility>

#include "view/flight.h"
#include "view/handlers.h"
#include "view/moves.h"

namespace demarche {
namespace {

bool is_shown(std::optional<EventIndex> e, const Shown& shown) { return e && shown.events.contains(*e); }

Reaction toggle_minor(View& view) {
    view.minor = view.minor == Minor::gathered ? Minor::apart : Minor::gathered;
    return {.consumed = true, .redraw = true};
}

Reaction toggle(View& view, const Lane& lane, const Shown& shown) {
    if (lane.gathers) return toggle_minor(view);
    const std::string key = lane_key(shown.arrangement.lanes_by, lane.name);
    const std::size_t at = view.collapsed.find(key);
    if (at == std::string::npos)
        view.collapsed += key;
    else
        view.collapsed.erase(at, key.size());
    return {.consumed = true, .redraw = true};
}

// In one pass: there may be tens of thousands of lanes.
void open_all(View& view, GroupBy by) {
    std::string begin = lane_key(by, "");
    begin.pop_back();
    std::string kept;
    std::size_t at = 0;
    for (std::size_t next; (next = view.collapsed.find(begin, at)) != std::string::npos;) {
        kept.append(view.collapsed, at, next - at);
        at = std::min(view.collapsed.find('\n', next + begin.size()), view.collapsed.size() - 1) + 1;
    }
    view.collapsed = kept.append(view.collapsed, at);
}

}  // namespace

Reaction toggle(View& view, BandKind kind, const Shown& shown) {
    const Band& band = shown.arrangement.bands[kind];
    if (band.height == 0) return {};
    view.bands[static_cast<std::size_t>(kind)] = band.open ? BandState::closed : BandState::open;
    return {.consumed = true, .redraw = true};
}

Reaction handle(View& view, const Resize& r, const Shown&) {
    const float most = r.most_height.value_or(r.size.height);
    if (r.size == view.size && most == view.most_height && r.overflow == view.overflow) return {};
    view.size = r.size;
    view.most_height = most;
    view.overflow = r.overflow;
    return {.redraw = true};
}

Reaction handle(View& view, const ShowPart& show, const Shown&) {
    const Ends before = std::exchange(view.part, show.part);
    return {.redraw = before.from != show.part.from || before.to != show.part.to};
}

Reaction handle(View& view, const Select& s, const Shown& shown) {
    const Reaction reaction = assign(view.emphasis.selected, s.event);
    if (!shown.has_picture())
        view.awaited = s.event;
    else if (is_shown(s.event, shown))
        fly_to(view, *s.event, shown);
    return reaction;
}

// A date outside of the story has no extent within it: the view keeps its zoom and moves to that end.
Reaction handle(View& view, const GoToDate& go, const Shown& shown) {
    const TimeRange extent = shown.timeline.extent();
    if (shown.timeline.dated() == 0 || go.date.begin > go.date.end) return {};
    const TimeRange part{std::clamp(go.date.begin, extent.begin, extent.end),
                         std::clamp(go.date.end, extent.begin, extent.end)};
    view.sought = part.begin;
    const Reaction reaction{.consumed = true, .redraw = true};
    if (runs_down(shown)) return reaction;
    if (part == extent) return fly_to_whole(view);
    const Axis& axis = view.target();
    const Axis there = part.begin < part.end ? showing(axis, part) : axis.panned(middle_px(shown) - axis.x(part.begin));
    fly(view, clamped_to_extent(there), Pace::tour);
    return reaction;
}

Reaction handle(View& view, const Focus& f, const Shown& shown) {
    Reaction reaction = assign(view.emphasis.focused, f.event);
    reaction |= assign(view.emphasis.focused_cluster, {});
    if (is_shown(f.event, shown)) fly_to(view, *f.event, shown);
    return reaction;
}

Reaction handle(View& view, const SetAxis& a, const Shown&) {
    if (a.mode == view.asked) return {};
    view.asked = a.mode;
    return {.consumed = true, .redraw = true};
}

Reaction handle(View& view, const SetLanes& s, const Shown& shown) {
    view.step_chose_lanes = false;
    if (s.by == view.lanes.value_or(shown.arrangement.lanes_by)) return {};
    view.lanes = s.by;
    return {.consumed = true, .redraw = true};
}

Reaction handle(View& view, const ShowTopic& show, const Shown& shown) {
    const Bands& bands = shown.arrangement.bands;
    if (bands.stances.empty() || bands.stances.front().topic == show.topic)
        return toggle(view, BandKind::positions, shown);
    view.topic = show.topic;
    view.bands[static_cast<std::size_t>(BandKind::positions)] = BandState::open;
    return {.consumed = true, .redraw = true};
}

// One lane, or all: while any is open, all are collapsed. The one after the last gathers those of few events again.
Reaction handle(View& view, const Collapse& c, const Shown& shown) {
    const auto& lanes = shown.arrangement.lanes;
    if (c.lane == lanes.size() && view.minor == Minor::apart) return toggle_minor(view);
    if (c.lane && *c.lane >= lanes.size()) return {};
    if (c.lane) return toggle(view, lanes[*c.lane], shown);
    const bool open = std::ranges::any_of(lanes, [](const Lane& lane) { return !lane.collapsed; });
    open_all(view, shown.arrangement.lanes_by);
    if (open)
        for (const Lane& lane : lanes) view.collapsed += lane_key(shown.arrangement.lanes_by, lane.name);
    return {.consumed = true, .redraw = true};
}

Reaction handle(View& view, const Find& f, const Shown&) {
    if (f.query == view.query) return {};
    view.query = f.query;
    return {.consumed = true, .redraw = true};
}

Reaction handle(View& view, const Preferences& p, const Shown&) {
    view.reduced_motion = p.reduced_motion;
    return {};
}

}  // namespace demarche
