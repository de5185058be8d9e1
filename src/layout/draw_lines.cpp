// Lines between marks: the vertical of a meeting through its lanes, and the arcs between events.
#include <algorithm>
#include <cmath>
#include <span>

#include "base/limits.h"
#include "layout/drawing.h"
#include "model/phrases.h"

namespace demarche {
namespace {

constexpr float selected_px = 6, plain_px = 1.6f, planned_px = 1.2f;

Connector connector_of(const Drawing& d, EventIndex e) {
    Connector connector;
    for (const std::uint32_t i : items_of(d.placement, e)) {
        const Item& item = d.arranged().items[i];
        if (!has_mark(d.placement, item)) continue;
        const Placed p = place_item(d.placement, item);
        connector.add(p.y, item.part);
        if (item.part == Part::lead) connector.at = p.wide ? p.x + 4 + item.offset_px : p.x;
    }
    return connector;
}

void draw_part(Drawing& d, float at, Ends across, Line line) {
    if (across.to - across.from < 1) return;
    const bool runs_down = d.arranged().orientation == Orientation::down;
    line.from = runs_down ? Vec2{across.from, at} : Vec2{at, across.from};
    line.to = runs_down ? Vec2{across.to, at} : Vec2{at, across.to};
    d.add(line);
}

void draw_vertical(Drawing& d, EventIndex e) {
    const Connector connector = connector_of(d, e);
    if (connector.at < d.plot.x - 20 || connector.at > d.plot.right() + 20) return;
    const bool selected = d.in.emphasis.selected == e;
    const bool planned = d.timeline().brief(e).status != Status::held;
    draw_connector(d, e, connector,
                   {.ink = ink(selected ? Tone::text : Tone::muted),
                    .width = selected  ? selected_px
                             : planned ? planned_px
                                       : plain_px,
                    .style = planned ? Stroke::dashed : Stroke::solid});
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

// The connector is drawn with the lead, or with the uppermost party in view when the lead is scrolled out of view.
bool stands_in(const Drawing& d, const Item& item) {
    const Item* first = nullptr;
    for (const std::uint32_t i : items_of(d.placement, item.event)) {
        const Item& other = d.arranged().items[i];
        if (!is_in_view(d.placement, d.arranged().lanes[other.lane]) || !has_mark(d.placement, other)) continue;
        if (other.leads()) return false;
        if (!first) first = &other;
    }
    return first == &item;
}

}  // namespace

void Connector::add(float across, Part part) {
    all = {std::min(all.from, across), std::max(all.to, across)};
    if (part != Part::absent) present = {std::min(present.from, across), std::max(present.to, across)};
}

void draw_connector(Drawing& d, EventIndex e, const Connector& c, const Line& like) {
    d.begin(ShapeRole::connector, e);
    const Line dashed{.ink = ink(Tone::faint), .width = 1.2f, .style = Stroke::dashed};
    draw_part(d, c.at, {c.all.from, c.present.from}, dashed);
    draw_part(d, c.at, {c.present.to, c.all.to}, dashed);
    draw_part(d, c.at, c.present, like);
}

// An event that is only counted has no connector.
void draw_connectors(Drawing& d) {
    for (const Placed& p : d.placement.placed) {
        if (!p.item->connected || !(p.item->leads() || stands_in(d, *p.item))) continue;
        const Item* lead = lead_of(d.arranged(), p.item->event);
        if (lead && has_mark(d.placement, *lead)) draw_vertical(d, p.item->event);
    }
}

void draw_links(Drawing& d) {
    for (const Arc& arc : d.placement.arcs) {
        d.add(arc.curve);
        draw_arrowhead(d, arc.curve);
    }
}

void draw_link_names(Drawing& d) {
    for (const Arc& arc : d.placement.arcs) {
        if (!arc.name_at) continue;
        const std::string_view name = d.in.words[arc.name];
        const float width = d.in.measure.width(name, Face::small);
        d.add(Text{.at = {arc.name_at->x - width / 2, arc.name_at->y + baseline_px(Face::small)},
                   .face = Face::small,
                   .ink = lane_ink(arc.color),
                   .value = std::string(name),
                   .width = width,
                   .halo = true});
    }
}

}  // namespace demarche
