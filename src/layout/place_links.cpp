// Links between events: which arcs are drawn, where they run, and where their names have room.
#include <algorithm>
#include <cmath>

#include "base/limits.h"
#include "layout/placement.h"
#include "model/phrases.h"

namespace demarche {
namespace {

constexpr std::size_t most_arcs = 60;

struct Anchor {
    Vec2 at;
    std::uint16_t color = 0;
    bool found = false;
};

Anchor anchor_of(const Placement& frame, EventIndex e) {
    const Item* lead = lead_of(frame.arranged(), e);
    if (!lead) return {};
    const Placed p = place_item(frame, *lead);
    return {.at = {p.x, p.y}, .color = lead->color, .found = true};
}

// The curve leaves sideways and arrives upright, so that the arrowhead meets the mark from above or below. Between
// marks at about one height it hangs below both.
Curve arc_between(Vec2 from, Vec2 to, Ink line_ink) {
    const float dx = to.x - from.x, dy = to.y - from.y;
    const bool level = std::abs(dy) < 30;
    const float side = level || dy < 0 ? 1.0f : -1.0f;  // 1: arrives from below
    const Vec2 end{to.x, to.y + side * (mark_px + 3)};
    if (level)
        return {.from = {from.x, from.y + mark_px},
                .c1 = {from.x + dx * 0.1f, from.y + 30},
                .c2 = {end.x - dx * 0.1f, end.y + 24},
                .to = end,
                .ink = line_ink,
                .width = 1.2f};
    return {.from = from,
            .c1 = {from.x + dx * 0.45f, from.y},
            .c2 = {end.x + dx * 0.06f, end.y - dy * 0.45f},
            .to = end,
            .ink = line_ink,
            .width = 1.2f};
}

void add_arc(Placement& frame, const Tie& tie) {
    const bool moved = tie.type == LinkType::postpones;
    const Anchor from = anchor_of(frame, moved ? tie.to : tie.from), to = anchor_of(frame, moved ? tie.from : tie.to);
    if (!from.found || !to.found) return;
    const Stroke style = moved ? Stroke::dashed : Stroke::solid;
    add_arc(frame, {.from = from.at, .to = to.at, .color = from.color, .style = style}, arc_phrase(tie.type));
}

// The links from an event: postponements, or all others.
void add_links_from(Placement& frame, EventIndex e, bool postponed) {
    const std::span all = frame.timeline().ties();
    const auto earlier = [](const Tie& tie, EventIndex event) { return tie.from < event; };
    for (auto tie = std::lower_bound(all.begin(), all.end(), e, earlier); tie != all.end() && tie->from == e; ++tie)
        if ((tie->type == LinkType::postpones) == postponed) add_arc(frame, *tie);
}

// Every postponement is drawn, since the old date stays visible. Of very many links, those of events in view.
void add_postponements(Placement& frame) {
    const std::span all = frame.timeline().ties();
    if (all.size() <= most_links_searched)
        for (const Tie& tie : all) {
            if (tie.type == LinkType::postpones) add_arc(frame, tie);
        }
    else
        for (const Placed& p : frame.placed)
            if (p.item->leads()) add_links_from(frame, p.item->event, true);
}

// Links of the selected event go in both directions.
void add_links_of(Placement& frame, EventIndex selected) {
    add_links_from(frame, selected, false);
    const std::span all = frame.timeline().ties();
    const std::span order = frame.timeline().ties_by_target();
    const auto earlier = [&](std::uint32_t i, EventIndex event) { return all[i].to < event; };
    for (auto at = std::lower_bound(order.begin(), order.end(), selected, earlier);
         at != order.end() && all[*at].to == selected; ++at)
        if (all[*at].type != LinkType::postpones) add_arc(frame, all[*at]);
}

// Those between events in view, as many as a frame may have.
void add_all_links(Placement& frame) {
    const std::span all = frame.timeline().ties();
    const auto selected = frame.in.emphasis.selected;
    const auto earlier = [](const Tie& tie, EventIndex event) { return tie.from < event; };
    for (const Placed& p : frame.placed) {
        const EventIndex e = p.item->event;
        if (!p.item->leads() || e == selected) continue;
        for (auto tie = std::lower_bound(all.begin(), all.end(), e, earlier); tie != all.end() && tie->from == e;
             ++tie) {
            if (frame.arcs.size() >= most_arcs) return;
            if (tie->type != LinkType::postpones && tie->to != selected) add_arc(frame, *tie);
        }
    }
}

// The first of a few places along an arc where its name overlaps nothing.
std::optional<Rect> place_name(const Placement& frame, const Arc& arc, std::span<const Rect> taken) {
    const float width = frame.in.measure.width(frame.in.words[arc.name], Face::small);
    for (const float t : {0.5f, 0.38f, 0.62f, 0.26f, 0.74f, 0.86f}) {
        const Vec2 at = point_on(arc.curve, t);
        const Rect rect{at.x - width / 2 - 2, at.y - 8, width + 4, 16};
        const auto overlaps = [&](const Rect& other) { return other.overlaps(rect); };
        const auto on_mark = [&](const Placed& p) {
            return Rect{p.x - 9, p.y - 9, p.right - p.x + 18, 18}.overlaps(rect);
        };
        if (frame.plot.encloses(rect) && std::ranges::none_of(taken, overlaps) &&
            std::ranges::none_of(frame.placed, on_mark))
            return rect;
    }
    return std::nullopt;
}

void place_names(Placement& frame) {
    std::vector<Rect> taken;
    for (const Placed& p : frame.placed)
        if (p.labelled && is_in_view(frame, label_rect(p))) taken.push_back(label_rect(p));
    for (Arc& arc : frame.arcs)
        if (const auto rect = place_name(frame, arc, taken)) {
            arc.name_at = Vec2{rect->x + rect->width / 2, rect->y + rect->height / 2};
            taken.push_back(*rect);
        }
}

}  // namespace

Vec2 point_on(const Curve& c, float t) {
    const float s = 1 - t;
    const float a = s * s * s, b = 3 * s * s * t, e = 3 * s * t * t, f = t * t * t;
    return {a * c.from.x + b * c.c1.x + e * c.c2.x + f * c.to.x, a * c.from.y + b * c.c1.y + e * c.c2.y + f * c.to.y};
}

void add_arc(Placement& frame, const ArcEnds& ends, Word name) {
    Curve curve = arc_between(ends.from, ends.to, lane_ink(ends.color));
    curve.style = ends.style;
    frame.arcs.push_back({.curve = curve, .name = name, .color = ends.color});
}

void place_links(Placement& frame) {
    add_postponements(frame);
    if (const auto selected = frame.in.emphasis.selected) add_links_of(frame, *selected);
    if (frame.in.links == Links::all) add_all_links(frame);
    if (!frame.arcs.empty()) place_names(frame);
}

}  // namespace demarche
