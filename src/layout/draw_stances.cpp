// The band of positions: a strip for each stance, whose colour, pattern and words say it.
#include <algorithm>
#include <cmath>

#include "layout/arrange_lanes.h"
#include "layout/band_axis.h"
#include "layout/drawing.h"
#include "model/stances.h"

namespace demarche {
namespace {

constexpr float corner_px = 3, gap_px = 1;
constexpr float hatch_px = 4;                                 // how far a line of it leans
constexpr float rejects_every_px = 9, opposes_every_px = 18;  // from one to the next

// Leaning lines over a strip from some x on.
struct Hatch {
    float from, every;
    Ink ink;
};
void draw_hatch(Drawing& d, const Rect& strip, const Hatch& hatch) {
    const float right = std::min(strip.right(), d.plot.right());
    float x = strip.x + hatch.every / 2;
    x += std::max(0.0f, std::ceil((std::max(hatch.from, d.plot.x) - x) / hatch.every)) * hatch.every;
    for (; x + hatch_px < right; x += hatch.every)
        d.add(Line{.from = {x, strip.bottom()}, .to = {x + hatch_px, strip.y}, .ink = hatch.ink});
}

}  // namespace

void draw_strip(Drawing& d, const Rect& strip, const StripStyle& style) {
    const Attitude attitude = attitude_of(style.stance);
    const auto lane =
        static_cast<std::uint16_t>(d.arranged().bands.first_stance_color + static_cast<std::uint16_t>(attitude));
    const bool open = attitude == Attitude::open;
    d.add(Box{.rect = strip,
              .fill = open ? ink(Tone::paper) : lane_ink(lane, Tone::lane_soft),
              .stroke = lane_ink(lane),
              .radius = corner_px,
              .style = open ? Stroke::dashed : Stroke::solid});
    if (attitude == Attitude::against)
        draw_hatch(d, strip,
                   {.from = style.words_end,
                    .every = style.stance == Stance::rejects ? rejects_every_px : opposes_every_px,
                    .ink = lane_ink(lane)});
}

// Words come after the strips that they are about.
void draw_stances(Drawing& d) {
    for (const StanceStrip& strip : d.placement.strips) {
        const float left = std::max(strip.rect.x + gap_px, d.plot.x - 20);
        const float right = std::min(strip.rect.right() - gap_px, d.plot.right() + 20);
        const Rect rect{left, strip.rect.y, right - left, strip.rect.height};
        const float words_end = strip.words.text.empty() ? left : strip.words.left + strip.words.width;
        if (left < right) draw_strip(d, rect, {strip.stance, words_end});
        if (left < right && d.is_emphasised(strip.event))
            d.add(Box{.rect = {rect.x - 2, rect.y - 2, rect.width + 4, rect.height + 4},
                      .stroke = ink(Tone::text),
                      .radius = corner_px + 2});
        add_target(d, rect, strip.event);
        const bool alone = strip.rect.height == strip_px;
        const float middle = strip.rect.bottom() - strip_px / 2;
        draw_band_text(d, strip.words, middle, {Face::axis, Tone::text, alone ? Plate::none : Plate::paper});
    }
}

void draw_stance_names(Drawing& d) {
    const Arrangement& a = d.arranged();
    if (!a.bands[BandKind::positions].open || a.names != LaneNames::column) return;
    constexpr float dot_x = 20, name_x = 28, right_px = 6;
    float y = first_line_y(a, BandKind::positions) + stance_px / 2;
    for_parties(a.bands.stances, [&](std::span<const StanceStep> steps) {
        const ActorIndex party = steps.front().party;
        const std::uint32_t rgb = d.timeline().color(party);
        const auto found = std::ranges::find(a.lane_colors, rgb);  // it is there
        const auto lane = static_cast<std::uint16_t>(found - a.lane_colors.begin());
        d.add(Disc{.center = {dot_x, y}, .radius = 4, .fill = lane_ink(lane)});
        const std::string name =
            shortened(d.timeline()[party].name, Face::axis, d.plot.x - name_x - right_px, d.in.measure);
        d.text(name, Face::axis, {name_x, y + baseline_px(Face::axis)}, ink(Tone::text));
        y += stance_px;
    });
}

}  // namespace demarche
