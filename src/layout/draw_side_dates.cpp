// Phases on the bar of an event, and old dates.
#include "layout/drawing.h"

namespace demarche {

void draw_phases(Drawing& d, const Placed& p, const Rect& bar) {
    const auto line_at = [&](float x, float width, Stroke style) {
        if (x <= bar.x + 2 || x >= bar.right() - 2) return;
        d.add(Line{.from = {x, bar.y},
                   .to = {x, bar.bottom()},
                   .ink = lane_ink(p.item->color),
                   .width = width,
                   .style = style});
    };
    for (const PhaseMark& phase : d.placement.phases) {
        if (phase.event != p.item->event || !phase.drawn) continue;
        line_at(phase.x, 1.6f, phase.vague ? Stroke::dashed : Stroke::solid);
        if (phase.end > 0) line_at(phase.end, 0.8f, Stroke::solid);
        d.begin(ShapeRole::caption, phase.event);
        if (!phase.name.empty())
            d.text(phase.name, Face::small, {phase.name_x, p.y + baseline_px(Face::small)}, ink(Tone::text));
        d.begin(ShapeRole::mark, phase.event);
    }
}

// Like the mark of a planned event, but smaller. It can be pointed at, as the event.
void draw_old_dates(Drawing& d) {
    for (const OldDate& old : d.placement.old_dates) {
        d.begin(ShapeRole::old_date, old.event);
        d.add(Disc{.center = old.at,
                   .radius = mark_px - 1,
                   .fill = ink(Tone::paper),
                   .stroke = lane_ink(old.color),
                   .style = Stroke::dashed});
        add_target(d, {old.at.x - 8, old.at.y - 8, 16, 16}, old.event);
    }
}

}  // namespace demarche
