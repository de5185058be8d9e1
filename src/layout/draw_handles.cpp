// Handles: the heads of lanes, which collapse them, and the bar that scrolls them.
#include <algorithm>
#include <cmath>

#include "layout/arrange_down.h"
#include "layout/drawing.h"

namespace demarche {
namespace {

constexpr float least_thumb_px = 32, bar_px = 6;
constexpr float chevron_x = 8, chevron_px = 4;

void draw_heads(Drawing& d) {
    const Arrangement& a = d.arranged();
    if (a.names != LaneNames::column) return;
    for (std::size_t i = 0; i < a.lanes.size(); ++i) {
        const float top = d.lane_y(a.lanes[i].top);
        const bool open = !a.lanes[i].collapsed && !a.lanes[i].gathers;
        if (top < d.plot.bottom() && top + a.lanes[i].height > d.plot.y)
            draw_chevron(d, name_y(d, a.lanes[i]), open ? Chevron::open : Chevron::closed);
    }
}

}  // namespace

void draw_chevron(Drawing& d, float y, Chevron chevron) {
    const float x = chevron_x, r = chevron_px, half = chevron_px / 2;
    const Angle down{{x - r, y - half}, {x, y + half}, {x + r, y - half}};
    const Angle right{{x - half, y - r}, {x + half, y}, {x - half, y + r}};
    draw_angle(d, chevron == Chevron::open ? down : right, {.ink = ink(Tone::muted), .width = 1.5f});
}

ScrollBar scroll_bar(const Arrangement& a, float scroll_px) {
    const Rect plot = a.plot();
    if (a.hidden_height() < 1) return {};
    const Rect track{a.size.width - std::max(a.scroll_bar, bar_px + 4), plot.y, std::max(a.scroll_bar, bar_px + 4),
                     plot.height};
    const float height = std::min(plot.height, std::max(least_thumb_px, plot.height * plot.height / a.lanes_height));
    const float y = plot.y + (plot.height - height) * scroll_px / a.hidden_height();
    return {.track = track, .thumb = {track.x, y, track.width, height}};
}

std::uint16_t head_at(const Arrangement& a, float scroll_px, Vec2 at) {
    const bool down = a.orientation == Orientation::down;
    for (std::uint16_t i = 0; down && at.y < a.header && i < a.lanes.size(); ++i)
        if (std::abs(at.x - column_x(a, i)) <= column_width(a, i) / 2) return i;
    const Rect heads{0, a.header, a.gutter, a.plot().height};
    for (std::uint16_t i = 0; heads.contains(at) && i < a.lanes.size(); ++i)
        if (a.header + a.lanes[i].top + a.lanes[i].height - scroll_px > at.y) return i;
    return no_lane;
}

void draw_handles(Drawing& d) {
    if (d.in.use == Use::still) return;
    draw_heads(d);
    const ScrollBar bar = scroll_bar(d.arranged(), d.in.scroll_px);
    if (bar.track.height <= 0) return;
    d.add(Box{.rect = bar.track, .fill = ink(Tone::panel)});
    if (bar.thumb.height <= 4) return;  // a stage that is nearly as low as its head
    d.add(Box{.rect = {bar.track.x + (bar.track.width - bar_px) / 2, bar.thumb.y + 2, bar_px, bar.thumb.height - 4},
              .fill = ink(Tone::faint),
              .radius = bar_px / 2});
}

}  // namespace demarche
