// Lines between marks: the vertical of a meeting through its lanes, and the arcs between events.
#include <algorithm>
#include <cmath>
#include <span>

#include "base/limits.h"
#include "layout/drawing.h"
#include "model/phrases.h"

namespace demarche {
namespace {

constexpr float prominent_px = 6, plain_px = 1.6f, planned_px = 1.2f;

// The upper and the lower end of a meeting: of those who took part, and of all with the absent.
struct Reach {
    float x = 0;
    float top = 1e9f, bottom = -1e9f;
    float all_top = 1e9f, all_bottom = -1e9f;
};

Reach reach_of(const Drawing& d, EventIndex e) {
    Reach reach;
    for (const std::uint32_t i : items_of(d, e)) {
        const Item& item = d.arranged().items[i];
        if (!has_mark(d, item)) continue;
        const Placed p = place_item(d, item);
        reach.all_top = std::min(reach.all_top, p.y);
        reach.all_bottom = std::max(reach.all_bottom, p.y);
        if (item.part == Part::lead) reach.x = p.wide ? p.x + 4 + item.offset_px : p.x;
        if (item.part == Part::absent) continue;
        reach.top = std::min(reach.top, p.y);
        reach.bottom = std::max(reach.bottom, p.y);
    }
    return reach;
}

void vertical(Drawing& d, float x, Ends y, const Line& like) {
    if (y.to - y.from < 1) return;
    Line line = like;
    line.from = {x, y.from};
    line.to = {x, y.to};
    d.add(line);
}

void draw_connector(Drawing& d, EventIndex e) {
    const Reach r = reach_of(d, e);
    if (r.x < d.plot.x - 20 || r.x > d.plot.right() + 20) return;
    const bool selected = d.in.emphasis.selected == e;
    const bool planned = d.timeline().brief(e).status != Status::held;
    const float width = selected ? prominent_px : planned ? planned_px : plain_px;
    const Line solid{.ink = ink(selected ? Tone::text : Tone::muted),
                     .width = width,
                     .style = planned ? Stroke::dashed : Stroke::solid};
    const Line dashed{.ink = ink(Tone::faint), .width = 1.2f, .style = Stroke::dashed};
    vertical(d, r.x, {r.all_top, r.top}, dashed);
    vertical(d, r.x, {r.bottom, r.all_bottom}, dashed);
    vertical(d, r.x, {r.top, r.bottom}, solid);
}

struct Anchor {
    Vec2 at;
    std::uint16_t color = 0;
    bool found = false;
};

Anchor anchor_of(const Drawing& d, EventIndex e) {
    const Item* lead = lead_of(d.arranged(), e);
    if (!lead) return {};
    const Placed p = place_item(d, *lead);
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

void add_arc(Drawing& d, const Tie& tie) {
    const bool moved = tie.type == LinkType::postpones;
    const Anchor from = anchor_of(d, moved ? tie.to : tie.from), to = anchor_of(d, moved ? tie.from : tie.to);
    if (!from.found || !to.found) return;
    Curve curve = arc_between(from.at, to.at, lane_ink(from.color));
    if (moved) curve.style = Stroke::dashed;
    d.arcs.push_back({.curve = curve, .type = tie.type, .color = from.color});
}

// The links from an event: postponements, or all others.
void add_links_from(Drawing& d, EventIndex e, bool postponed) {
    const std::span all = d.timeline().ties();
    const auto earlier = [](const Tie& tie, EventIndex event) { return tie.from < event; };
    for (auto tie = std::lower_bound(all.begin(), all.end(), e, earlier); tie != all.end() && tie->from == e; ++tie)
        if ((tie->type == LinkType::postpones) == postponed) add_arc(d, *tie);
}

// Every postponement is drawn, since the old date stays visible. Of very many links, those of events in view.
void add_postponements(Drawing& d) {
    const std::span all = d.timeline().ties();
    if (all.size() <= most_links_searched)
        for (const Tie& tie : all) {
            if (tie.type == LinkType::postpones) add_arc(d, tie);
        }
    else
        for (const Placed& p : d.placed)
            if (p.item->leads()) add_links_from(d, p.item->event, true);
}

// Links of the selected event go in both directions.
void add_links_of(Drawing& d, EventIndex selected) {
    add_links_from(d, selected, false);
    const std::span all = d.timeline().ties();
    const std::span order = d.timeline().ties_by_target();
    const auto earlier = [&](std::uint32_t i, EventIndex event) { return all[i].to < event; };
    for (auto at = std::lower_bound(order.begin(), order.end(), selected, earlier);
         at != order.end() && all[*at].to == selected; ++at)
        if (all[*at].type != LinkType::postpones) add_arc(d, all[*at]);
}

Vec2 point_on(const Curve& c, float t) {
    const float s = 1 - t;
    const float a = s * s * s, b = 3 * s * s * t, e = 3 * s * t * t, f = t * t * t;
    return {a * c.from.x + b * c.c1.x + e * c.c2.x + f * c.to.x, a * c.from.y + b * c.c1.y + e * c.c2.y + f * c.to.y};
}

void draw_arrowhead(Drawing& d, const Curve& c) {
    const Vec2 before = point_on(c, 0.94f);
    const float dx = c.to.x - before.x, dy = c.to.y - before.y;
    const float length = std::max(0.01f, std::sqrt(dx * dx + dy * dy));
    const Vec2 u{dx / length, dy / length};
    const auto wing = [&](float side) {
        return Vec2{c.to.x - u.x * 7 - u.y * 4 * side, c.to.y - u.y * 7 + u.x * 4 * side};
    };
    draw_angle(d, {wing(1), c.to, wing(-1)}, {.ink = c.ink, .width = c.width});
}

// The name is at the first of a few places along the arc where it overlaps nothing.
void draw_arc_name(Drawing& d, const Arc& arc) {
    const std::string_view name = d.in.words[arc_phrase(arc.type)];
    const float width = d.in.measure.width(name, Face::small);
    for (const float t : {0.5f, 0.38f, 0.62f, 0.26f, 0.74f, 0.86f}) {
        const Vec2 at = point_on(arc.curve, t);
        const Rect rect{at.x - width / 2 - 2, at.y - 8, width + 4, 16};
        if (rect.x < d.plot.x || rect.right() > d.plot.right() || rect.y < d.plot.y || rect.bottom() > d.plot.bottom())
            continue;
        const auto overlaps = [&](const Rect& other) { return other.overlaps(rect); };
        const auto on_mark = [&](const Placed& p) {
            return Rect{p.x - 9, p.y - 9, p.right - p.x + 18, 18}.overlaps(rect);
        };
        if (std::any_of(d.label_rects.begin(), d.label_rects.end(), overlaps)) continue;
        if (std::any_of(d.placed.begin(), d.placed.end(), on_mark)) continue;
        d.add(Text{.at = {at.x - width / 2, at.y + baseline_px(Face::small)},
                   .face = Face::small,
                   .ink = lane_ink(arc.color),
                   .value = std::string(name),
                   .width = width,
                   .halo = true});
        d.label_rects.push_back(rect);
        return;
    }
}

// The connector is drawn with the lead, or with the uppermost party in view when the lead is scrolled out of view.
bool stands_in(const Drawing& d, const Item& item) {
    const Item* first = nullptr;
    for (const std::uint32_t i : items_of(d, item.event)) {
        const Item& other = d.arranged().items[i];
        if (!is_in_view(d, d.arranged().lanes[other.lane]) || !has_mark(d, other)) continue;
        if (other.leads()) return false;
        if (!first) first = &other;
    }
    return first == &item;
}

}  // namespace

// An event that is only counted has no connector.
void draw_connectors(Drawing& d) {
    for (const Placed& p : d.placed) {
        if (!p.item->connected || !(p.item->leads() || stands_in(d, *p.item))) continue;
        const Item* lead = lead_of(d.arranged(), p.item->event);
        if (lead && has_mark(d, *lead)) draw_connector(d, p.item->event);
    }
}

void draw_links(Drawing& d) {
    add_postponements(d);
    if (const auto selected = d.in.emphasis.selected) add_links_of(d, *selected);
    for (const Arc& arc : d.arcs) {
        d.add(arc.curve);
        draw_arrowhead(d, arc.curve);
    }
}

void draw_link_names(Drawing& d) {
    for (const Arc& arc : d.arcs) draw_arc_name(d, arc);
}

}  // namespace demarche
