// Boxes with round corners, as few quads.
#include "ui/pen.h"

namespace demarche {
namespace {

constexpr float longest_box_px = 32;  // CSS px of a box that is one sprite

}  // namespace

void Pen::operator()(const Box& box) {
    backdrop_.add(box);
    const ImVec2 from{snapped(box.rect.x), snapped(box.rect.y)};
    const ImVec2 to{std::max(snapped(box.rect.right()), from.x + 1), std::max(snapped(box.rect.bottom()), from.y + 1)};
    if (is_clipped(from, to)) return;
    const float least = std::min(to.x - from.x, to.y - from.y);
    Sprite sprite{.kind = Sprite::Kind::box,
                  .radius = std::min(std::round(box.radius * scale_), std::floor(least / 2)),
                  .high = to.y - from.y};
    const bool simple = sprite.radius == 0 || is_high(sprite.high);  // no sprite, or one of corners
    const auto draw_it = [&](const SpriteInks& inks) {
        simple ? draw_high_box(from, to, sprite, inks.shape) : draw_box(from, to, sprite, inks);
    };
    const auto inside = box.fill.tone == Tone::none ? std::nullopt : std::optional(palette_.mark(box.fill));
    const bool stroked = box.stroke.tone != Tone::none;
    if (inside && (simple || !stroked)) draw_it({*inside});
    if (!stroked) return;
    sprite.width = whole_width(box.width);
    if (box.style == Stroke::dashed) sprite.on = whole_width(line_dash.on), sprite.off = whole_width(line_dash.off);
    draw_it({palette_.mark(box.stroke), inside});
}

// A short box is one sprite. A longer one is the two halves of a sprite, and its middle columns stretched between them.
// Dashes cannot be stretched: they are two lines.
void Pen::draw_box(ImVec2 from, ImVec2 to, Sprite box, const SpriteInks& inks) {
    const float length = to.x - from.x;
    box.across = length <= longest_box_px * scale_ ? length : 2 * box.radius + 2;
    if (box.across == length) return draw_sprite(box, corners_of(from, to), inks);
    const auto slot = host_.atlas.sprite(box, inks, host_.renderer);
    if (!slot) return;
    const float half = box.across / 2, left = from.x + half, right = to.x - half;
    Atlas::Slot other = *slot;
    other.x += static_cast<int>(half);
    draw(*slot, {half, box.high}, corners_of(from, {left, to.y}), tint(inks));
    draw(other, {half, box.high}, corners_of({right, from.y}, to), tint(inks));
    if (box.on == 0) {
        other.x = slot->x + static_cast<int>(half) - 1;
        return draw(other, {2, box.high}, corners_of({left, from.y}, {right, to.y}), tint(inks));
    }
    if (inks.inside) fill({left, from.y}, {right, to.y}, *inks.inside);
    straight({left, from.y}, {right, from.y + box.width}, Stroke::dashed, inks.shape);
    straight({left, to.y - box.width}, {right, to.y}, Stroke::dashed, inks.shape);
}

// Higher than a row of the atlas, or without round corners: these are quarters of a disc, or of a ring for the stroke.
void Pen::draw_high_box(ImVec2 from, ImVec2 to, Sprite box, Rgb rgb) {
    const float radius = box.radius, width = box.width;
    const ImVec2 low{from.x + radius, from.y + radius}, high{to.x - radius, to.y - radius};  // middles of the corners
    const Sprite quarter{.kind = Sprite::Kind::quarter, .radius = radius - width / 2, .width = width};
    if (radius > 0) draw_corners(low, high, quarter, rgb);
    if (width == 0) {
        fill({low.x, from.y}, {high.x, to.y}, rgb);
        fill({from.x, low.y}, {low.x, high.y}, rgb);
        return fill({high.x, low.y}, {to.x, high.y}, rgb);
    }
    const Stroke style = box.on > 0 ? Stroke::dashed : Stroke::solid;
    straight({low.x, from.y}, {high.x, from.y + width}, style, rgb);
    straight({low.x, to.y - width}, {high.x, to.y}, style, rgb);
    const float inset = radius > 0 ? 0 : width;  // the corners belong to the level lines
    straight({from.x, low.y + inset}, {from.x + width, high.y - inset}, style, rgb);
    straight({to.x - width, low.y + inset}, {to.x, high.y - inset}, style, rgb);
}

}  // namespace demarche
