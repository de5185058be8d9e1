// Eras: quiet bands behind all lanes, with their names in a strip above the lanes.
#include <algorithm>

#include "layout/arrange_lanes.h"
#include "layout/drawing.h"
#include "layout/text_lines.h"

namespace demarche {
namespace {

constexpr float name_inset_px = 6, baseline_above_px = 5, plate_px = 2;
constexpr float least_name_px = 24;  // less of a name says nothing

struct EraBand {
    const Era* era;
    float left, right;  // cut a little beside the plot
};

std::vector<EraBand> bands_in_view(const Drawing& d) {
    std::vector<EraBand> bands;
    for (const Era& era : d.timeline().document().eras) {
        if (!era.date) continue;
        const TimeRange time = bounds_in(*era.date, d.timeline().zone());
        const float left = std::max(d.placement.x_at(time.begin), d.plot.x - 2);
        const float right = std::min(d.placement.x_at(time.end), d.plot.right() + 2);
        if (left < right) bands.push_back({&era, left, right});
    }
    for (std::size_t i = 1; i < bands.size(); ++i)  // few, and mostly in order
        for (std::size_t k = i; k > 0 && bands[k].left < bands[k - 1].left; --k) std::swap(bands[k], bands[k - 1]);
    return bands;
}

}  // namespace

// Where eras overlap, each has its edges.
void draw_eras(Drawing& d) {
    const std::vector<EraBand> bands = bands_in_view(d);
    const float bottom = lines_bottom(d), top = rule_px;
    for (const EraBand& band : bands)
        d.add(Box{.rect = {band.left, top, band.right - band.left, bottom - top}, .fill = ink(Tone::highlight)});
    for (const EraBand& band : bands)
        for (const float x : {band.left, band.right})
            d.add(Line{.from = {x, top}, .to = {x, bottom}, .ink = ink(Tone::rule)});
}

// A name gives way to the name before it. Folds pass behind it.
void draw_era_names(Drawing& d) {
    float free_from = d.plot.x;
    for (const EraBand& band : bands_in_view(d)) {
        const float left = std::max(band.left + name_inset_px, free_from), room = band.right - name_inset_px - left;
        if (room < least_name_px) continue;
        const std::string name = shortened(band.era->title, Face::axis, room, d.in.measure);
        const float width = d.in.measure.width(name, Face::axis), baseline = d.plot.y - baseline_above_px;
        const float line = line_px(Face::axis);
        d.add(Box{.rect = {left - plate_px, baseline - baseline_px(Face::axis), width + 2 * plate_px, line},
                  .fill = ink(Tone::highlight)});
        d.text(name, Face::axis, {left, baseline}, ink(Tone::muted));
        free_from = left + width + 2 * name_inset_px;
    }
}

}  // namespace demarche
