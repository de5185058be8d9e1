// The frame of the drawing: lanes and their names, the axis, folds, the overview.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "layout/arrange_lanes.h"
#include "layout/drawing.h"

namespace demarche {
namespace {

constexpr float wide_fold_px = 60;  // a wide fold is a slit nearly as wide

struct Slit {
    float left = 0, right = 0;  // of its paper
};

Slit slit_of(float left, float right) {
    if (right - left >= wide_fold_px) return {left + 6, right - 6};
    const float middle = (left + right) / 2;
    return {middle - slit_px / 2, middle + slit_px / 2};
}

// Calls draw(left, right, piece) for each fold in view.
template <class Draw>
void for_folds(const Drawing& d, Draw draw) {
    for (std::size_t i = 0; i < d.in.axis.pieces(); ++i) {
        const Axis::Piece piece = d.in.axis.piece(i);
        if (!piece.fold || piece.right < -10 || piece.left > static_cast<double>(d.plot.width) + 10) continue;
        draw(d.plot.x + static_cast<float>(std::max(piece.left, -40.0)),
             d.plot.x + static_cast<float>(std::min(piece.right, static_cast<double>(d.plot.width) + 40)), piece);
    }
}

bool names_selected(const Drawing& d, const Tick& tick) {
    const auto selected = d.in.emphasis.selected;
    if (!selected || raw(*selected) >= d.timeline().dated() || tick.step.unit < Unit::day) return false;
    const Brief brief = d.timeline().brief(*selected);
    const TimeZone& zone = d.timeline().zone();
    return brief.form == Form::single && floor(brief.first.begin, tick.step, zone) == floor(tick.at, tick.step, zone);
}

}  // namespace

void draw_lanes(Drawing& d) {
    for (std::size_t i = 0; i < d.arranged().lanes.size(); ++i) {
        const Lane& lane = d.arranged().lanes[i];
        const Rect rect{0, d.lane_y(lane.top), d.scene.size.width, lane.height};
        d.add(Box{.rect = rect, .fill = ink(i % 2 == 0 ? Tone::band : Tone::paper)});
        d.add(Line{.from = {0, rect.bottom()}, .to = {rect.right(), rect.bottom()}, .ink = ink(Tone::rule)});
    }
}

float lines_bottom(const Drawing& d) {
    const Rect bands = d.arranged().bands_rect();
    return bands.height > 0 ? bands.bottom() : std::min(d.plot.bottom(), d.lane_y(d.arranged().lanes_height));
}

void draw_grid(Drawing& d) {
    const float bottom = lines_bottom(d);
    const float top = d.timeline().document().eras.empty() ? d.plot.y - 10 : d.plot.y;  // below the names of eras
    for (const Tick& tick : d.placement.ticks) {
        const float x = d.plot.x + static_cast<float>(tick.x);
        d.add(Line{.from = {x, top}, .to = {x, bottom}, .ink = ink(Tone::grid)});
    }
}

void draw_folds(Drawing& d) {
    const float top = d.plot.y - 8, bottom = lines_bottom(d);
    for_folds(d, [&](float left, float right, const Axis::Piece&) {
        const Slit slit = slit_of(left, right);
        d.add(Box{.rect = {slit.left, top, slit.right - slit.left, bottom - top}, .fill = ink(Tone::paper)});
        for (const float x : {slit.left, slit.right})
            d.add(Line{.from = {x, top}, .to = {x, bottom}, .ink = ink(Tone::fold)});
    });
}

namespace {

// The line of the axis is broken at a fold: a gap between two strokes.
void break_axis(Drawing& d) {
    for_folds(d, [&](float left, float right, const Axis::Piece&) {
        const Slit slit = slit_of(left, right);
        d.add(Box{.rect = {slit.left, rule_px - 1, slit.right - slit.left, 3}, .fill = ink(Tone::paper)});
        for (const float x : {slit.left, slit.right})
            d.add(Line{.from = {x - 2, rule_px + 4}, .to = {x + 2, rule_px - 4}, .ink = ink(Tone::faint)});
    });
}

// Where the axis shows hours, the zone of its clocks is named: over the names of the lanes, or at the right where there
// is room.
void name_zone(Drawing& d) {
    const auto shows_hours = [](const Tick& tick) { return tick.step.unit < Unit::day; };
    if (d.in.words.zone.empty() || std::none_of(d.placement.ticks.begin(), d.placement.ticks.end(), shows_hours))
        return;
    constexpr float left = 16, gap = 8;
    const bool column = d.arranged().names == LaneNames::column;
    const std::string name =
        shortened(d.in.words.zone, Face::axis, column ? d.plot.x - left - gap : d.plot.width / 2, d.in.measure);
    if (column) return d.text(name, Face::axis, {left, lower_line_px}, ink(Tone::muted));
    const float x = d.plot.right() - gap - d.in.measure.width(name, Face::axis);
    const auto reaches = [&](const Tick& tick) {
        return d.plot.x + static_cast<float>(tick.context_x) + d.in.measure.width(tick.context, Face::axis_strong) +
                   gap >
               x;
    };
    if (std::none_of(d.placement.ticks.begin(), d.placement.ticks.end(),
                     [&](const Tick& tick) { return !tick.context.empty() && reaches(tick); }))
        d.text(name, Face::axis, {x, upper_line_px}, ink(Tone::muted));
}

}  // namespace

void draw_header(Drawing& d) {
    const float left = d.plot.x;
    d.add(Line{.from = {left, rule_px}, .to = {d.scene.size.width, rule_px}, .ink = ink(Tone::faint)});
    d.add(Clip{{left, 0, d.plot.width, d.plot.y}});
    break_axis(d);
    // A word that the edge of the plot would cut is left out.
    const auto name = [&](std::string_view text, Face face, Vec2 at, Tone tone) {
        if (text.empty() || at.x + d.in.measure.width(text, face) > d.plot.right()) return;
        d.text(text, face, at, ink(tone));
    };
    for (const Tick& tick : d.placement.ticks) {
        const bool strong = tick.step.unit == Unit::year || names_selected(d, tick);
        name(tick.label, strong ? Face::axis_strong : Face::axis,
             {left + static_cast<float>(tick.x) + 4, lower_line_px}, strong ? Tone::text : Tone::muted);
        name(tick.context, Face::axis_strong, {left + static_cast<float>(tick.context_x) + 4, upper_line_px},
             Tone::text);
    }
    d.add(Clip{{0, 0, d.scene.size.width, d.scene.size.height}});
    name_zone(d);
}

void draw_lane_names(Drawing& d) {
    const bool column = d.arranged().names == LaneNames::column;
    for (std::uint16_t i = 0; i < d.arranged().lanes.size(); ++i) {
        const Lane& lane = d.arranged().lanes[i];
        const float top = d.lane_y(lane.top);
        if (top > d.plot.bottom() || top + lane.height < d.plot.y) continue;
        if (lane.name.empty()) continue;
        const float inset = column ? std::min(12.0f, lane.height / 4) : 4;
        const Rect bar{column ? 16.0f : 0.0f, top + inset, 4, lane.height - 2 * inset};
        d.add(Box{.rect = bar, .fill = lane_ink(lane.color), .radius = 2});
        const float y = column ? name_y(d, lane) : top + 11;
        const Text name{.at = {column ? 28.0f : 10.0f, y + baseline_px(Face::lane)},
                        .face = Face::lane,
                        .ink = ink(Tone::text),
                        .value = lane.label,
                        .width = lane.label_width,
                        .halo = !column};
        d.add(name);
    }
}

float name_y(const Drawing& d, const Lane& lane) {
    const float top = d.lane_y(lane.top), bottom = top + lane.height, half = std::min(10.0f, lane.height / 2);
    const float middle = (std::max(top, d.plot.y) + std::min(bottom, d.plot.bottom())) / 2;
    return std::clamp(middle, top + half, bottom - half);
}

void draw_footer(Drawing& d) {
    const float bottom = d.arranged().bands_rect().bottom();
    d.add(Clip{{d.plot.x, bottom, d.plot.width, 22}});
    float free_from = 0;
    for_folds(d, [&](float left, float right, const Axis::Piece& piece) {
        const std::string length = format_span({piece.begin, piece.end}, d.in.words, SpanStyle::brief);
        const float width = d.in.measure.width(length, Face::small);
        const float x = (left + right - width) / 2;
        if (x < free_from) return;
        d.text(length, Face::small, {x, bottom + 14}, ink(Tone::muted));
        free_from = x + width + 4;
    });
    const Size size = d.scene.size;
    d.add(Clip{{0, 0, size.width, size.height}});
    if (!d.arranged().has_overview()) return;
    const float top = size.height - overview_px;
    d.add(Box{.rect = {0, top, size.width, overview_px}, .fill = ink(Tone::panel)});
    const Document& document = d.timeline().document();
    const Words& words = d.in.words;
    const std::uint32_t all = d.timeline().size(), shown = d.arranged().shown;
    const std::string some = decimal(shown);
    const Slot slots[]{{"shown", some}};
    std::string count = words.counted(shown < all ? Word::events_some : Word::events, {all}, slots);
    if (const std::string more =
            " · " + words.counted(Word::sources, {static_cast<std::int64_t>(document.sources.size())});
        shown == all && !document.sources.empty() &&
        d.in.measure.width(count + more, Face::axis) + 24 <= d.arranged().overview_box().x)
        count += more;
    d.text(count, Face::axis, {20, top + 26}, ink(Tone::muted));
    draw_overview(d);
}

}  // namespace demarche
