// The tray: events whose date nobody knows, one beside the other below the lanes.
#include <algorithm>

#include "layout/arrange_lanes.h"
#include "layout/drawing.h"

namespace demarche {
namespace {

constexpr float heading_x = 20, side_px = 14, between_px = 22;
constexpr float longest_px = 240;  // of a title in it

void write(Drawing& d, std::string_view text, Face face, Vec2 middle, Tone tone) {
    d.text(text, face, {middle.x, middle.y + baseline_px(face)}, ink(tone));
}

// A ring with its title; `title_px` is the width of the title.
void draw_undated(Drawing& d, EventIndex e, std::string_view title, Vec2 at, float title_px) {
    draw_undated_ring(d, e, at);
    d.begin(ShapeRole::title, e);
    write(d, title, d.is_emphasised(e) ? Face::label_strong : Face::label, {at.x + undated_side_px, at.y}, Tone::text);
    const Rect tray = d.arranged().tray();
    d.scene.targets.push_back({.rect = {at.x - side_px / 2, tray.y, undated_side_px + title_px + side_px, tray.height},
                               .event = e,
                               .lane = no_lane});
}

}  // namespace

void draw_undated_ring(Drawing& d, EventIndex e, Vec2 center) {
    d.begin(ShapeRole::mark, e);
    d.add(Disc{.center = center, .radius = mark_px - 2, .fill = ink(Tone::paper), .stroke = ink(Tone::muted)});
}

// As many as have room, then how many more there are.
void draw_tray(Drawing& d) {
    const Arrangement& a = d.arranged();
    const Rect tray = a.tray();
    if (tray.height == 0) return;
    const std::string_view heading = d.in.words[Word::tray];
    Vec2 at{heading_x, tray.y + tray.height / 2};
    write(d, heading, Face::axis, at, Tone::muted);
    const float left = std::max(a.overview_box().x, heading_x + d.in.measure.width(heading, Face::axis) + side_px);
    const Rect box{left, tray.y + 5, tray.right() - overview_beside_px - left, tray.height - 10};
    d.add(Box{.rect = box, .stroke = ink(Tone::rule), .radius = box.height / 2, .style = Stroke::dashed});
    at.x = box.x + side_px;
    const auto more_than = [&](std::size_t named) {
        return d.in.words.counted(Word::tray_more, {static_cast<std::int64_t>(a.all_undated - named)});
    };
    std::size_t named = 0;
    for (; named < a.undated.size(); ++named) {
        const EventIndex e = a.undated[named];
        const std::string title = shortened(d.timeline().label(e), Face::label_strong, longest_px, d.in.measure);
        const float width = d.in.measure.width(title, Face::label_strong);
        const float after =
            named + 1 == a.all_undated ? 0 : between_px + d.in.measure.width(more_than(named), Face::axis);
        if (at.x + undated_side_px + width + after > box.right() - side_px) break;
        draw_undated(d, e, title, at, width);
        at.x += undated_side_px + width + between_px;
    }
    if (named == a.all_undated) return;
    d.begin(ShapeRole::tray);
    write(d, more_than(named), Face::axis, at, Tone::muted);
}

}  // namespace demarche
