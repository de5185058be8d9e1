#include "ui/painter.h"

#include <imgui_internal.h>

#include <initializer_list>

#include "ui/pen.h"

namespace demarche {
namespace {

constexpr float segment_px = 10;                       // CSS px of a curve that are drawn as one line
constexpr int least_segments = 6, most_segments = 40;  // of a curve
constexpr std::initializer_list<float> sides{-1.0f, 1.0f};

float distance(ImVec2 a, ImVec2 b) { return std::hypot(b.x - a.x, b.y - a.y); }

}  // namespace

void Pen::fill(ImVec2 from, ImVec2 to, Rgb rgb, float alpha) {
    if (from.x >= to.x || from.y >= to.y || is_clipped(from, to)) return;
    list_.PrimReserve(6, 4);
    list_.PrimRect(from, to, color(rgb, alpha));
}

// Draws the part of a slot from its left top corner, of a size in texels.
void Pen::draw(const Atlas::Slot& slot, ImVec2 size, const Corners& at, ImU32 col) {
    const auto u = static_cast<float>(slot.x) / page_width, v = static_cast<float>(slot.y) / page_height;
    const float right = u + size.x / page_width, bottom = v + size.y / page_height;
    list_._SetTexture(texture_of(slot.page));
    list_.PrimReserve(6, 4);
    list_.PrimQuadUV(at.a, at.b, at.c, at.d, {u, v}, {right, v}, {right, bottom}, {u, bottom}, col);
}

void Pen::draw_sprite(const Sprite& sprite, const Corners& at, const SpriteInks& inks) {
    const auto slot = host_.atlas.sprite(sprite, inks, host_.renderer);
    if (!slot) return;
    const SpriteSize size = size_of(sprite);
    draw(*slot, {static_cast<float>(size.width), static_cast<float>(size.height)}, at, tint(inks));
}

// Draws a quarter around each of four points, turned outwards.
void Pen::draw_corners(ImVec2 from, ImVec2 to, const Sprite& quarter, Rgb rgb) {
    const auto slot = host_.atlas.sprite(quarter, {rgb}, host_.renderer);
    if (!slot) return;
    const auto size = static_cast<float>(size_of(quarter).width);
    for (const float x : sides)
        for (const float y : sides) {
            const ImVec2 center{x < 0 ? from.x : to.x, y < 0 ? from.y : to.y};
            const ImVec2 corner{center.x + x * size, center.y + y * size};
            draw(*slot, {size, size}, corners_of(center, corner), color(rgb));
        }
}

// Higher than a row of the atlas it is four quarters.
void Pen::round(ImVec2 center, Sprite sprite, const SpriteInks& inks) {
    const auto half = static_cast<float>(size_of(sprite).width) / 2;
    const ImVec2 low{center.x - half, center.y - half}, high{center.x + half, center.y + half};
    if (is_clipped(low, high)) return;
    if (!is_high(2 * half)) return draw_sprite(sprite, corners_of(low, high), inks);
    if (inks.inside) round(center, {.radius = sprite.radius}, {*inks.inside});
    sprite.kind = Sprite::Kind::quarter;
    draw_corners(center, center, sprite, inks.shape);
}

void Pen::operator()(const Disc& disc) {
    const ImVec2 center{snapped(disc.center.x), snapped(disc.center.y)};
    const float radius = disc.radius * scale_;
    const auto inside = disc.fill.tone == Tone::none ? std::nullopt : std::optional(palette_.mark(disc.fill));
    if (disc.stroke.tone == Tone::none) {
        if (inside) round(center, {.radius = radius}, {*inside});
        return;
    }
    Sprite ring{.radius = radius, .width = disc.width * scale_};
    if (disc.style == Stroke::dashed) ring.on = ring_dash.on * scale_, ring.off = ring_dash.off * scale_;
    round(center, ring, {palette_.mark(disc.stroke), inside});
}

void Pen::operator()(const Line& line) {
    if (line.ink.tone == Tone::none) return;
    const Rgb rgb = palette_.mark(line.ink);
    const bool upright = line.from.x == line.to.x;
    if (!upright && line.from.y != line.to.y) return slanted(px(line.from), px(line.to), line.width * scale_, rgb);
    const float width = whole_width(line.width);
    const float low = std::round(px(upright ? line.from.x : line.from.y) - width / 2);
    const float a = snapped(upright ? line.from.y : line.from.x), b = snapped(upright ? line.to.y : line.to.x);
    const float begin = std::min(a, b), end = std::max(a, b);
    if (upright)
        straight({low, begin}, {low + width, end}, line.style, rgb);
    else
        straight({begin, low}, {end, low + width}, line.style, rgb);
}

// An upright or level line, as the rectangle that it covers. Dashes begin at its left or upper end.
void Pen::straight(ImVec2 from, ImVec2 to, Stroke style, Rgb rgb) {
    if (from.x >= to.x || from.y >= to.y) return;
    if (style == Stroke::solid) return fill(from, to, rgb);
    const bool upright = to.y - from.y > to.x - from.x;
    const float width = upright ? to.x - from.x : to.y - from.y;
    const Sprite dashes{.kind = Sprite::Kind::dashes,
                        .width = width,
                        .on = whole_width(line_dash.on),
                        .off = whole_width(line_dash.off)};
    const auto strip = static_cast<float>(size_of(dashes).width);
    const float end = upright ? to.y : to.x;
    for (float begin = upright ? from.y : from.x; begin < end; begin += strip) {
        const float length = std::min(strip, end - begin);
        const ImVec2 low = upright ? ImVec2{from.x, begin} : ImVec2{begin, from.y};
        const ImVec2 high = upright ? ImVec2{to.x, begin + length} : ImVec2{begin + length, to.y};
        if (is_clipped(low, high)) continue;
        const auto slot = host_.atlas.sprite(dashes, {rgb}, host_.renderer);
        if (!slot) return;
        const Corners level = corners_of(low, high);
        const Corners turned{level.a, level.d, level.c, level.b};
        draw(*slot, {length, width}, upright ? turned : level, color(rgb));
    }
}

void Pen::slanted(ImVec2 from, ImVec2 to, float width, Rgb rgb) {
    const float length = distance(from, to), half = width / 2 + edge_margin;
    const ImVec2 low{std::min(from.x, to.x) - half, std::min(from.y, to.y) - half};
    const ImVec2 high{std::max(from.x, to.x) + half, std::max(from.y, to.y) + half};
    if (length <= 0 || is_clipped(low, high)) return;
    const ImVec2 across{-(to.y - from.y) / length * half, (to.x - from.x) / length * half};
    const Corners at{{from.x - across.x, from.y - across.y},
                     {from.x + across.x, from.y + across.y},
                     {to.x + across.x, to.y + across.y},
                     {to.x - across.x, to.y - across.y}};
    const Sprite edge{.kind = Sprite::Kind::edge, .width = width};
    const auto slot = host_.atlas.sprite(edge, {rgb}, host_.renderer);
    if (slot) draw(*slot, {2 * half * edge_texels, static_cast<float>(size_of(edge).height)}, at, color(rgb));
}

// A curve as short lines; a dashed one as the parts of them that its dashes cover.
void Pen::operator()(const Curve& curve) {
    if (curve.ink.tone == Tone::none) return;
    const Rgb rgb = palette_.mark(curve.ink);
    const ImVec2 p[]{px(curve.from), px(curve.c1), px(curve.c2), px(curve.to)};
    const float about = distance(p[0], p[1]) + distance(p[1], p[2]) + distance(p[2], p[3]);
    const int segments = std::clamp(static_cast<int>(about / (segment_px * scale_)), least_segments, most_segments);
    const bool dashed = curve.style == Stroke::dashed;
    const float on = line_dash.on * scale_, period = on + line_dash.off * scale_;
    float phase = 0;  // px since the begin of a dash
    for (int i = 0; i < segments; ++i) {
        const auto point = [&](int at) {
            return ImBezierCubicCalc(p[0], p[1], p[2], p[3], static_cast<float>(at) / static_cast<float>(segments));
        };
        const ImVec2 a = point(i), b = point(i + 1);
        const float length = distance(a, b);
        for (float at = 0; at < length;) {
            const float rest = dashed ? (phase < on ? on : period) - phase : length;
            const float end = std::min(length, at + std::max(rest, 0.1f));
            const auto along = [&](float t) {
                return ImVec2{a.x + (b.x - a.x) * t / length, a.y + (b.y - a.y) * t / length};
            };
            if (phase < on) slanted(along(at), along(end), curve.width * scale_, rgb);
            if (dashed) phase += end - at;
            if (phase >= period) phase = 0;
            at = end;
        }
    }
}

void Pen::operator()(const Text& text) {
    if (text.value.empty() || text.alpha <= 0) return;
    const Atlas::Metrics& metrics = host_.atlas.metrics();
    const float x = snapped(text.at.x), y = snapped(text.at.y), width = text.width * scale_;
    const auto height = static_cast<float>(metrics.height);
    if (is_clipped({x, y - height}, {x + width, y + height})) return;
    if (text.halo) {
        const float em = style_of(text.face).size_px * scale_, margin = std::round(2 * scale_);
        fill({x - margin, std::round(y - em * 0.85f)}, {std::round(x + width) + margin, std::round(y + em * 0.3f)},
             palette_.mark(backdrop_.under(text.at)), text.alpha);
    }
    const Rgb rgb = palette_.word(text.ink);
    const TextJob job{.text = text.value, .face = text.face, .scale = scale_, .rgb = rgb};
    const auto slot = host_.atlas.label(job, host_.raster, host_.renderer);
    if (!slot) return;
    const ImVec2 at{x - static_cast<float>(metrics.left), y - static_cast<float>(metrics.baseline)};
    const auto label_width = static_cast<float>(slot->width);
    draw(*slot, {label_width, height}, corners_of(at, {at.x + label_width, at.y + height}),
         color(slot->colors == Colors::own ? 0xffffff : rgb, text.alpha));
}

void paint(const Scene& scene, const PaintOptions& options, const AtlasHost& host, ImDrawList& list) {
    Pen pen(scene, options, host, list);
    for (const Shape& shape : scene.shapes) std::visit(pen, shape);
}

}  // namespace demarche
