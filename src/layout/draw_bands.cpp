// The bands below the lanes: their grounds and names, and the lines of promises.
#include <algorithm>

#include "layout/arrange_lanes.h"
#include "layout/drawing.h"
#include "model/promises.h"

namespace demarche {
namespace {

constexpr float line_px = 3, mark_radius = 5, mark_gap_px = 7;
constexpr float words_above_px = 14;  // from a line to the middle of its words

// The colour of its first party, or of its lane.
Ink ink_of(const Drawing& d, EventIndex e) {
    for (const std::uint32_t i : items_of(d.placement, e))
        if (const Item& item = d.arranged().items[i]; item.leads()) return lane_ink(item.color);
    return ink(Tone::lane);
}

void draw_diamond(Drawing& d, Vec2 c, const Line& like) {
    const float r = mark_radius;
    const Vec2 top{c.x, c.y - r}, right{c.x + r, c.y}, bottom{c.x, c.y + r}, left{c.x - r, c.y};
    draw_angle(d, {left, top, right}, like);
    draw_angle(d, {left, bottom, right}, like);
}

// How a promise that has ended ended: a cross where it was broken or taken back, a tick where it was kept, a bar where
// it lapsed.
void draw_end(Drawing& d, Vec2 c, Standing standing, Line like) {
    const float r = mark_radius - 1;
    like.width = 2;
    if (standing == Standing::fulfilled)
        return draw_angle(d, {{c.x - r, c.y}, {c.x - 1, c.y + r}, {c.x + r, c.y - r}}, like);
    like.from = {c.x, c.y - mark_radius};
    like.to = {c.x, c.y + mark_radius};
    if (standing == Standing::lapsed) return d.add(like);
    for (const float side : {-r, r}) {
        like.from = {c.x - side, c.y - r};
        like.to = {c.x + side, c.y + r};
        d.add(like);
    }
}

void draw_point(Drawing& d, const PromiseLine& promise, std::size_t i) {
    const PromiseLine::Point& point = promise.points[i];
    const Vec2 at{point.x, promise.y};
    if (at.x + mark_gap_px < d.plot.x || at.x - mark_gap_px > d.plot.right()) return;
    const Ink color = ink_of(d, point.event);
    if (d.is_emphasised(point.event)) d.add(Disc{.center = at, .radius = mark_radius + 4, .stroke = ink(Tone::text)});
    if (i == 0 && !has_ended(point.standing))
        d.add(Disc{.center = at, .radius = mark_radius, .fill = color});
    else if (has_ended(point.standing))
        draw_end(d, at, point.standing, {.ink = color});
    else
        draw_diamond(d, at, {.ink = color, .width = 1.5f});
    add_target(d, {at.x - mark_gap_px, at.y - mark_gap_px, 2 * mark_gap_px, 2 * mark_gap_px}, point.event);
}

// Solid while the promise stands, dashed while that is in doubt.
void draw_line(Drawing& d, const PromiseLine& promise) {
    const Ink color = ink_of(d, promise.points.front().event);
    for (std::size_t i = 0; i < promise.points.size(); ++i) {
        const PromiseLine::Point& from = promise.points[i];
        const bool last = i + 1 == promise.points.size();
        if (has_ended(from.standing)) continue;
        const float left = std::max(from.x + mark_gap_px, d.plot.x - 20);
        const float right = std::min(last ? promise.end : promise.points[i + 1].x - mark_gap_px, d.plot.right() + 20);
        if (left >= right) continue;
        d.add(Line{.from = {left, promise.y},
                   .to = {right, promise.y},
                   .ink = color,
                   .width = line_px,
                   .style = is_in_doubt(from.standing) ? Stroke::dashed : Stroke::solid});
    }
}

}  // namespace

void draw_promise_line(Drawing& d, const PromiseLine& promise) {
    draw_line(d, promise);
    for (std::size_t i = 0; i < promise.points.size(); ++i) draw_point(d, promise, i);
}

void add_target(Drawing& d, const Rect& rect, EventIndex event) {
    const float left = std::max(rect.x, d.plot.x), right = std::min(rect.right(), d.plot.right());
    if (left >= right) return;
    d.scene.targets.push_back({.rect = {left, rect.y, right - left, rect.height}, .event = event, .lane = no_lane});
}

void draw_band_text(Drawing& d, const BandText& words, float middle, TextStyle style) {
    if (words.text.empty() || words.left > d.plot.right() || words.left + words.width < d.plot.x) return;
    d.add(Text{.at = {words.left, middle + baseline_px(style.face)},
               .face = style.face,
               .ink = ink(style.tone),
               .value = words.text,
               .width = words.width,
               .halo = style.plate == Plate::paper});
    add_target(d, {words.left, middle - 8, words.width, 16}, words.event);
}

namespace {

void draw_promise(Drawing& d, const PromiseLine& promise) {
    const float above = promise.y - words_above_px;
    for (const BandText& name : promise.names) draw_band_text(d, name, above, {Face::label, Tone::muted});
    draw_band_text(d, promise.state, promise.state_behind ? promise.y : above, {Face::label_strong, Tone::text});
    draw_band_text(d, promise.title, above, {Face::label_strong, Tone::text});
    draw_promise_line(d, promise);
}

struct BandWords {
    BandKind kind;
    Word name;
    std::string about;
};

void draw_name(Drawing& d, const BandWords& words) {
    const Band& band = d.arranged().bands[words.kind];
    if (band.height == 0) return;
    const std::string_view name = d.in.words[words.name];
    constexpr float left = 28, first_px = 12, second_px = 28, gap = 12;
    const float y = d.arranged().bands_rect().y + band.top + first_px;
    if (d.in.use == Use::live) draw_chevron(d, y, band.open ? Chevron::open : Chevron::closed);
    d.text(name, Face::lane, {left, y + baseline_px(Face::lane)}, ink(Tone::text));
    const bool below = band.open && band_heading(d.arranged().names, words.kind) == 0;
    const float beside = left + d.in.measure.width(name, Face::lane) + gap;
    const Vec2 at = below ? Vec2{left, y + second_px - first_px} : Vec2{beside, y};
    const float room = (below ? d.plot.x : d.scene.size.width) - at.x - gap;
    d.text(shortened(words.about, Face::axis, room, d.in.measure), Face::axis, {at.x, at.y + baseline_px(Face::axis)},
           ink(Tone::muted));
}

}  // namespace

std::optional<BandKind> band_at(const Arrangement& a, Vec2 at) {
    if (a.orientation == Orientation::down) {
        for (const DownRow& row : a.rows)
            if (row.band && at.y >= a.header + row.top && at.y < a.header + row.top + row.height) return row.band;
        return std::nullopt;
    }
    const float gutter = a.names == LaneNames::column ? a.gutter : a.size.width;
    for (std::size_t i = 0; i < band_count; ++i) {
        const Band& band = a.bands.bands[i];
        const bool whole = band.open && band_heading(a.names, static_cast<BandKind>(i)) == 0;
        const Rect name{0, a.bands_rect().y + band.top, gutter,
                        whole ? band.height : std::min(band.height, band_heading_px)};
        if (name.contains(at)) return static_cast<BandKind>(i);
    }
    return std::nullopt;
}

void draw_band_grounds(Drawing& d) {
    const Rect all = d.arranged().bands_rect();
    for (const Band& band : d.arranged().bands.bands) {
        if (band.height == 0) continue;
        const Rect rect{0, all.y + band.top, all.width, band.height};
        d.add(Box{.rect = rect, .fill = ink(Tone::panel)});
        d.add(Line{.from = {0, rect.bottom()}, .to = {rect.right(), rect.bottom()}, .ink = ink(Tone::rule)});
    }
}

void draw_promises(Drawing& d) {
    for (const PromiseLine& promise : d.placement.promises) draw_promise(d, promise);
}

void draw_band_names(Drawing& d) {
    const Bands& bands = d.arranged().bands;
    draw_name(d, {BandKind::promises, Word::promises, summary_of_promises(bands, d.in.words)});
    draw_name(d, {BandKind::positions, Word::positions, summary_of_stances(bands, d.timeline(), d.in.words)});
    draw_stance_names(d);
}

}  // namespace demarche
