#include "layout/compose.h"

#include <algorithm>
#include <cmath>

#include "layout/drawing.h"

namespace demarche {
namespace {

// A date is never drawn sharper than its source says: where ticks are finer than it is, it becomes a bar.
bool is_finer(Unit shown, Precision known) {
    const Unit unit = known <= Precision::year     ? Unit::year
                      : known <= Precision::month  ? Unit::month
                      : known == Precision::day    ? Unit::day
                      : known == Precision::hour   ? Unit::hour
                      : known == Precision::minute ? Unit::minute
                                                   : Unit::second;
    return shown < unit;
}

void place_all(Drawing& d) {
    const float left = d.plot.x - 400, right = d.plot.right() + 20;
    for (const Item& item : d.arranged().items) {
        const Placed p = place_item(d, item);
        if (p.x <= right && std::max(p.right, p.label_x + (p.labelled ? item.label_width : 0)) >= left)
            d.placed.push_back(p);
    }
}

void draw_across(Drawing& d) {
    place_all(d);
    std::vector<Shape>& shapes = d.scene.shapes;
    const Size size = d.scene.size;
    const Rect lanes{0, d.plot.y, size.width, d.plot.height};
    shapes.push_back(Clip{lanes});
    draw_lanes(d);
    shapes.push_back(Clip{{d.plot.x, 0, d.plot.width, d.plot.bottom()}});
    draw_grid(d);
    shapes.push_back(Clip{d.plot});
    draw_folds(d);
    draw_connectors(d);
    draw_links(d);
    draw_items(d);
    draw_link_names(d);
    shapes.push_back(Clip{lanes});
    draw_lane_names(d);
    shapes.push_back(Clip{{0, 0, size.width, size.height}});
    draw_header(d);
    draw_footer(d);
}

}  // namespace

float Drawing::x_at(Instant t) const {
    const double x = in.axis.x(t);
    return plot.x + static_cast<float>(std::clamp(x, -2000.0, static_cast<double>(plot.width) + 2000.0));
}

bool Drawing::is_emphasised(EventIndex e) const {
    return in.emphasis.selected == e || in.emphasis.focused == e || in.emphasis.hovered == e;
}

void Drawing::text(std::string_view value, Face face, Vec2 baseline, Ink ink_of_text) {
    scene.shapes.push_back(Text{.at = baseline,
                                .face = face,
                                .ink = ink_of_text,
                                .value = std::string(value),
                                .width = in.measure.width(value, face)});
}

Placed place_item(const Drawing& d, const Item& item) {
    const TimeRange bounds = item.time;
    const float begin = bounds.begin == distant_past ? d.plot.x - 40 : d.x_at(bounds.begin);
    const float end = bounds.end == distant_future ? d.plot.right() + 40 : d.x_at(bounds.end);
    Placed p{.item = &item, .x = begin, .y = d.lane_y(d.arranged().row_center(item)), .right = end};
    const bool lead = item.part == Part::lead;
    p.wide = item.shape == MarkShape::bar || is_finer(unit_shown(d.in.axis, bounds.begin), d.timeline().brief(item.event).precision);
    if (!p.wide) {
        const float room = std::max(0.0f, end - begin - 10);
        p.x = p.right = begin + 4 + std::min(item.offset_px, room);
    }
    p.labelled = !item.label.empty() && (d.in.axis.zoom() >= item.label_zoom || (lead && d.is_emphasised(item.event)));
    const float from = p.x + (p.wide ? 8.0f : label_gap_px(item));
    p.label_x = from;
    if (!p.wide) return p;
    const float room = item.room_until == distant_future ? p.right : std::min(p.right, d.x_at(item.room_until) - mark_px);
    const float last = room - item.label_width - 8;
    if (last > from) p.label_x = std::clamp(d.plot.x + 8, from, last);   // stays in view while its bar is
    return p;
}

Scene compose(const ComposeInput& in) {
    Scene scene{.size = in.arrangement.size};
    scene.lane_colors = in.arrangement.lane_colors;
    if (in.arrangement.orientation == Orientation::down) {
        Drawing d{.in = in, .scene = scene, .plot = in.arrangement.plot(), .ticks = {}};
        draw_down(d);
    } else {
        Drawing d{.in = in, .scene = scene, .plot = in.arrangement.plot(), .ticks = ticks(in.axis, in.words, in.measure)};
        draw_across(d);
    }
    return scene;
}

}  // namespace demarche
