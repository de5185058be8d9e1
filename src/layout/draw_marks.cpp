// Marks and labels: a node or a bar in its lane, whose look tells the part and the status.
#include <algorithm>
#include <array>
#include <cmath>

#include "layout/arrange_items.h"
#include "layout/arrange_lanes.h"
#include "layout/drawing.h"
#include "layout/text_lines.h"

namespace demarche {
namespace {

constexpr float quiet_bar_px = 2 * quiet_mark_px;
constexpr float bar_height_px = 18;  // less where rows are closer
constexpr float ring_px = 1.5f;      // of paper, around a mark

// The look of a status: filled, with a dashed outline, or struck through.
struct Look {
    bool filled, dashed, struck;
};
constexpr std::array<Look, 7> looks{{
    {true, false, false},  // held
    {false, true, false},  // scheduled
    {false, true, false},  // tentative
    {false, true, false},  // postponed
    {false, true, false},  // rescheduled
    {false, false, true},  // cancelled
    {false, true, false},  // hypothetical
}};

Look look_of(Status status) { return looks[static_cast<std::size_t>(status)]; }

void slash(Drawing& d, Vec2 c, float r, Ink line_ink) {
    const float k = r * 0.72f;
    d.add(Line{.from = {c.x - k, c.y + k}, .to = {c.x + k, c.y - k}, .ink = line_ink, .width = 1.6f});
}

void draw_absent(Drawing& d, Vec2 c, float r, Ink lane) {
    d.add(Disc{.center = c, .radius = r - 0.5f, .fill = ink(Tone::paper), .stroke = lane});
    slash(d, c, r - 0.5f, lane);
}

}  // namespace

void draw_node(Drawing& d, const Placed& p) {
    const Item& item = *p.item;
    d.begin(ShapeRole::mark, item.event);
    const Vec2 c{p.x, p.y};
    const Ink lane = lane_ink(item.color);
    if (item.part == Part::absent) return draw_absent(d, c, p.radius, lane);
    const Brief brief = d.timeline().brief(item.event);
    const Look look = look_of(brief.status);
    const float r = item.part == Part::addressed ? p.radius * 2 / 3 : p.radius;
    if (brief.vague)
        d.add(Disc{.center = c, .radius = r + p.radius * 2 / 3, .fill = lane_ink(item.color, Tone::lane_soft)});
    const bool sometime = brief.form == Form::one_of || brief.unspecified;  // some day of several
    const bool filled = look.filled && !sometime;
    if (p.quiet && filled)
        d.add(Disc{.center = c, .radius = r, .fill = lane});
    else  // a ring of paper keeps it clear of lines
        d.add(Disc{.center = c,
                   .radius = r + ring_px / 2,
                   .fill = filled ? lane : ink(Tone::paper),
                   .stroke = ink(Tone::paper),
                   .width = ring_px});
    if (!filled)
        d.add(Disc{.center = c,
                   .radius = r - 0.5f,
                   .fill = ink(Tone::paper),
                   .stroke = lane,
                   .style = look.dashed || sometime ? Stroke::dashed : Stroke::solid});
    if (look.struck) slash(d, c, r + 2, lane);
    if (item.part == Part::host) d.add(Disc{.center = c, .radius = p.radius * 0.37f, .fill = ink(Tone::paper)});
}

namespace {

// An open end is an arrowhead at the edge of the view.
void draw_open_end(Drawing& d, const Rect& bar, Ink lane) {
    const float x = bar.right() - 8, y = bar.y + bar.height / 2;
    draw_angle(d, {{x - 3, y - 5}, {x + 3, y}, {x - 3, y + 5}}, {.ink = lane, .width = 1.6f});
}

void draw_bar(Drawing& d, const Placed& p) {
    const Item& item = *p.item;
    d.begin(ShapeRole::mark, item.event);
    const Brief brief = d.timeline().brief(item.event);
    const bool open = item.shape == MarkShape::bar && brief.last_end == End::open;
    const float left = std::max(p.x, d.plot.x - 20);
    const float right = std::min(open ? d.plot.right() - 2 : p.right, d.plot.right() + 20);
    const float row = d.arranged().row_px_of(d.arranged().lanes[item.lane]);
    const float height = p.quiet ? quiet_bar_px : std::min(bar_height_px, row - 2);
    const Rect bar{left, p.y - height / 2, std::max(right - left, least_bar_px), height};
    const bool sometime = brief.form == Form::one_of || (brief.form == Form::single && brief.unspecified);
    const bool known_less = item.shape == MarkShape::node;  // only to the unit that the bar fills
    const bool vague = sometime || known_less || brief.vague || !look_of(brief.status).filled;
    d.add(Box{.rect = bar,
              .fill = sometime ? ink(Tone::paper) : lane_ink(item.color, Tone::lane_soft),
              .stroke = lane_ink(item.color),
              .radius = std::min(5.0f, height / 2),
              .style = vague ? Stroke::dashed : Stroke::solid});
    draw_phases(d, p, bar);
    if (open && right > left + 24) draw_open_end(d, bar, lane_ink(item.color));
}

Face face_of(const Drawing& d, const Item& item) {
    return item.face == Face::label && d.is_emphasised(item.event) ? Face::label_strong : item.face;
}

bool overlaps_any(const std::vector<Rect>& rects, const Rect& rect) {
    return std::ranges::any_of(rects, [&](const Rect& other) { return other.overlaps(rect); });
}

// The part of a label beyond its bar hides the lines behind it.
void hide_behind(Drawing& d, const Item& item, const Rect& label, const Placed& p) {
    const float bar_end = std::max(p.right, p.x + least_bar_px);
    const float from = label.x < p.x ? label.x - 3 : std::max(label.x - 3, bar_end + 1);
    const float to = label.x < p.x ? std::min(label.right() + 3, p.x - 1) : label.right() + 3;
    if (to > from)
        d.add(Box{.rect = {from, label.y + 1, to - from, label.height - 2},
                  .fill = ink(item.lane % 2 == 0 ? Tone::band : Tone::paper)});
}

// Its ground, and what it shows in words.
void draw_picture(Drawing& d, const Placed& p, const Card& card) {
    const Rect label = label_rect(p), &at = card.picture;
    const Rect rect{label.x + at.x, label.y + at.y, at.width, at.height};
    d.begin(ShapeRole::detail, p.item->event);
    d.add(Box{.rect = rect, .fill = ink(Tone::panel), .radius = 4});
    float baseline = rect.y + 14;
    for (const CardLine& line : card.instead) {
        d.text(line.text, line.face, {rect.x + 4, baseline}, ink(line.tone));
        baseline += 13;
    }
    d.scene.pictures.push_back({.rect = rect, .event = p.item->event});
}

// The lines of a card, the first one beside the mark.
void draw_card(Drawing& d, const Placed& p, const Card& card) {
    const Rect rect = label_rect(p);
    float middle = p.label_y;
    d.begin(ShapeRole::title, p.item->event);
    for (std::size_t i = 0; i < card.lines.size(); ++i) {
        const CardLine& line = card.lines[i];
        if (i == card.title_lines) d.begin(ShapeRole::detail, p.item->event);
        std::string text = line.text;
        if (p.label_width < card.width) text = shortened(text, line.face, p.label_width, d.in.measure);
        const float width = d.in.measure.width(text, line.face);
        const Rect place{rect.x, middle - label_line_px / 2, width, label_line_px};
        d.add(
            Text{.at = {rect.x, middle + baseline_px(line.face)},
                 .face = line.face,
                 .ink = ink(line.tone),
                 .value = std::move(text),
                 .width = width,
                 .halo = (!p.wide || i > 0) && (d.is_emphasised(p.item->event) || overlaps_any(d.line_rects, place))});
        if (i < card.title_lines && look_of(d.timeline().brief(p.item->event).status).struck)
            d.add(
                Line{.from = {rect.x, middle}, .to = {rect.x + width, middle}, .ink = ink(Tone::muted), .width = 1.2f});
        middle += line_px(line.face);
    }
    if (p.label_width >= card.width && card.picture.width > 0) draw_picture(d, p, card);
    ++d.scene.labels;
}

void draw_label(Drawing& d, const Placed& p) {
    const Item& item = *p.item;
    const Rect rect = label_rect(p);
    if (!is_in_view(d.placement, rect)) return;
    if (const Card* card = d.placement.card_of(item)) return draw_card(d, p, *card);
    const Face face = face_of(d, item);
    const bool minor = item.part != Part::lead && item.face == Face::caption;
    d.begin(minor ? ShapeRole::caption : ShapeRole::title, item.event);
    std::string text = label_text(d.captions, item);
    if (p.label_width < item.label_width) text = shortened(text, face, p.label_width, d.in.measure);
    const bool hides = d.is_emphasised(item.event) || overlaps_any(d.line_rects, rect);
    if (p.wide && hides) hide_behind(d, item, rect, p);
    const bool struck = look_of(d.timeline().brief(item.event).status).struck && !minor;
    const float width = d.in.measure.width(text, face);  // less than its room, which is that of bold letters
    const float x = item.side == Side::before ? rect.right() - width : rect.x;
    d.add(Text{.at = {x, p.label_y + baseline_px(face)},
               .face = face,
               .ink = ink(minor && !p.wide ? Tone::muted : Tone::text),  // a bar is too dark for quiet words
               .value = text,
               .width = width,
               .halo = !p.wide && hides,
               .alpha = d.alpha_of(item)});
    if (struck)
        d.add(Line{.from = {x, p.label_y}, .to = {x + width, p.label_y}, .ink = ink(Tone::muted), .width = 1.2f});
    if (!minor) ++d.scene.labels;
}

void draw_ring(Drawing& d, const Placed& p) {
    d.begin(ShapeRole::ring, p.item->event);
    const bool selected = d.in.emphasis.selected == p.item->event;
    const Ink line = ink(selected ? Tone::text : Tone::muted);
    if (p.wide) {
        const float left = std::max(p.x, d.plot.x) - 2, right = std::min(p.right, d.plot.right() - 2) + 2;
        d.add(Box{.rect = {left, p.y - 11, std::max(10.0f, right - left), 22},
                  .fill = {},
                  .stroke = line,
                  .radius = 7,
                  .width = 1.6f});
        return;
    }
    d.add(Disc{.center = {p.x, p.y},
               .radius = p.item->face == Face::title ? 12.0f : 10.0f,
               .fill = {},
               .stroke = line,
               .width = selected ? 1.6f : 1.2f});
}

// Targets do not reach under the names of lanes.
void add_target(Drawing& d, const Rect& rect, const Item& item) {
    if (!is_in_view(d.placement, rect)) return;
    const float left = std::max(rect.x, d.plot.x), right = std::min(rect.right(), d.plot.right());
    d.scene.targets.push_back(
        {.rect = {left, rect.y, right - left, rect.height}, .event = item.event, .lane = item.lane});
}

// A target ends where the next row begins, and that of a quiet mark where the next one may stand.
void add_targets(Drawing& d, const Placed& p) {
    const float reach = 12, beside = p.quiet ? quiet_mark_px : reach;
    const float up = std::min(reach, d.arranged().row_px_of(d.arranged().lanes[p.item->lane]) / 2);
    Rect rect{p.x - beside, p.y - up, p.right - p.x + 2 * beside, 2 * up};
    if (p.wide) rect.x = std::max(rect.x, d.plot.x), rect.width = std::min(p.right, d.plot.right()) - rect.x;
    if (p.labelled) rect.width = std::max(rect.right(), p.label_x + p.label_width) - rect.x;
    add_target(d, rect, *p.item);
    if (p.labelled && p.item->card != no_card) add_target(d, label_rect(p), *p.item);
    if (p.labelled && p.label_x <= rect.x) add_target(d, {p.label_x, rect.y, rect.x - p.label_x, rect.height}, *p.item);
}

// The lines that are drawn so far: labels that stand on them hide them. Words can be read upon the faint lines of
// ticks.
void note_lines(Drawing& d) {
    const auto note = [&](std::initializer_list<Vec2> points, float width) {
        Vec2 low = *points.begin(), high = low;
        for (const Vec2& p : points) {
            low = {std::min(low.x, p.x), std::min(low.y, p.y)};
            high = {std::max(high.x, p.x), std::max(high.y, p.y)};
        }
        d.line_rects.push_back({low.x - width / 2, low.y - width / 2, high.x - low.x + width, high.y - low.y + width});
    };
    for (const Shape& shape : d.scene.shapes)
        if (const auto* line = std::get_if<Line>(&shape); line && line->ink.tone != Tone::grid)
            note({line->from, line->to}, line->width);
        else if (const auto* curve = std::get_if<Curve>(&shape))
            note({curve->from, curve->c1, curve->c2, curve->to}, curve->width);
}

// A date is never drawn sharper than its source says: where a month or a year is wider than the mark, a dashed line
// below the mark is as long as it.
void draw_known_span(Drawing& d, const Placed& p) {
    constexpr std::int64_t longest_day_s = 25 * 3'600;
    const TimeRange& time = p.item->time;
    if (p.quiet || !p.item->leads() || length_s(time) <= longest_day_s) return;
    const float from = d.placement.x_at(time.begin), to = d.placement.x_at(time.end);
    if (to - from <= 2 * mark_px + 4) return;
    const float row = d.arranged().row_px_of(d.arranged().lanes[p.item->lane]);
    const float y = p.y + std::min(mark_px + 3, row / 2);
    d.add(Line{.from = {from, y}, .to = {to, y}, .ink = lane_ink(p.item->color), .style = Stroke::dashed});
}

void draw_item(Drawing& d, const Placed& p) {
    if (p.wide) {
        draw_bar(d, p);
    } else {
        draw_node(d, p);
        draw_known_span(d, p);
    }
    if (p.right >= d.plot.x - mark_px && p.x <= d.plot.right() + mark_px) ++d.scene.marks;
    if (p.labelled) draw_label(d, p);
    add_targets(d, p);
}

}  // namespace

void draw_ribbons(Drawing& d) {
    for (const Box& bins : d.placement.ribbons) d.add(bins);
    for (const Target& bin : d.placement.bins) {
        d.scene.targets.push_back(bin);
        if (bin.count == 1)
            ++d.scene.marks;
        else
            d.scene.clustered += bin.count, ++d.scene.clusters;
    }
}

// Emphasised events are drawn last, above all others.
void draw_items(Drawing& d) {
    note_lines(d);
    for (const Placed& p : d.placement.placed)
        if (!d.is_emphasised(p.item->event)) draw_item(d, p);
    for (const Placed& p : d.placement.placed)
        if (d.is_emphasised(p.item->event)) draw_item(d, p);
    for (const Placed& p : d.placement.placed)
        if (d.is_emphasised(p.item->event) && p.item->part == Part::lead) draw_ring(d, p);
}

}  // namespace demarche
