#include "layout/compose.h"

#include "layout/drawing.h"

namespace demarche {
namespace {

void draw_across(Drawing& d) {
    const Size size = d.scene.size;
    const Rect lanes{0, d.plot.y, size.width, d.plot.height};
    d.add(Clip{lanes});
    draw_lanes(d);
    d.add(Clip{{d.plot.x, 0, d.plot.width, d.plot.bottom()}});
    draw_grid(d);
    draw_today(d);
    d.add(Clip{d.plot});
    draw_folds(d);
    draw_ribbons(d);
    draw_connectors(d);
    draw_links(d);
    draw_items(d);
    draw_link_names(d);
    d.add(Clip{lanes});
    draw_lane_names(d);
    if (d.in.use == Use::live) draw_handles(d);
    d.add(Clip{{0, 0, size.width, size.height}});
    draw_header(d);
    draw_footer(d);
    draw_tip(d);
}

}  // namespace

float Drawing::alpha_of(const Item& item) const {
    const int since = std::min(item.level, item.low_level);
    for (const Fade& fade : in.fades)
        if (since > fade.above && since <= fade.up_to && !is_emphasised(item.event)) return fade.alpha;
    return 1;
}

void draw_angle(Drawing& d, const Angle& angle, Line like) {
    like.to = angle.tip;
    for (const Vec2 from : {angle.from, angle.to}) {
        like.from = from;
        d.add(like);
    }
}

void Drawing::text(std::string_view value, Face face, Vec2 baseline, Ink ink_of_text) {
    scene.shapes.push_back(Text{.at = baseline,
                                .face = face,
                                .ink = ink_of_text,
                                .value = std::string(value),
                                .width = in.measure.width(value, face)});
}

Scene compose(const ComposeInput& in) {
    Scene scene{.size = in.arrangement.size};
    scene.lane_colors = in.arrangement.lane_colors;
    if (in.arrangement.orientation == Orientation::down) {
        const Placement nothing{.in = in};
        Drawing d{.placement = nothing, .scene = scene};
        draw_down(d);
    } else {
        const Placement placement = place(in);
        Drawing d{.placement = placement, .scene = scene};
        draw_across(d);
    }
    return scene;
}

}  // namespace demarche
