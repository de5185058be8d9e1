// Private to the painter: draws one shape after the other into a draw list.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "layout/backdrop.h"
#include "ui/painter.h"

namespace demarche {

struct Dash {
    float on, off;  // CSS px
};
inline constexpr Dash line_dash{4, 3}, ring_dash{2.5f, 2};
inline ImTextureRef texture_of(int page) { return ImTextureRef(static_cast<ImTextureID>(page + 1)); }

inline constexpr float far_px = 16384;  // nothing is drawn further out: floats stay exact

// Where the corners of a rectangle of the texture are drawn: the left top one first, then clockwise.
struct Corners {
    ImVec2 a, b, c, d;
};

inline Corners corners_of(ImVec2 from, ImVec2 to) { return {from, {to.x, from.y}, to, {from.x, to.y}}; }

class Pen {
public:
    Pen(const Scene& scene, const PaintOptions& options, const AtlasHost& host, ImDrawList& list)
        : palette_(options.theme, scene.lane_colors), scale_(options.scale), host_(host), list_(list) {
        clip_to({0, 0, scene.size.width, scene.size.height});
        list_.PushTexture(texture_of(0));
    }

    void operator()(const Box&);
    void operator()(const Line&);
    void operator()(const Disc&);
    void operator()(const Curve&);
    void operator()(const Text&);
    void operator()(const Clip& clip) {
        list_.PopClipRect();
        clip_to(clip.rect);
    }

private:
    float px(float css) const { return std::clamp(css * scale_, -far_px, far_px); }
    float snapped(float css) const { return std::round(px(css)); }
    ImVec2 px(Vec2 p) const { return {px(p.x), px(p.y)}; }
    float whole_width(float css) const { return std::max(1.0f, std::round(css * scale_)); }
    static ImU32 color(Rgb rgb, float alpha = 1) {
        const auto a = static_cast<ImU32>(alpha * 255 + 0.5f);
        return IM_COL32((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff, 0) | a << IM_COL32_A_SHIFT;
    }

    void clip_to(const Rect& rect) {
        list_.PushClipRect({snapped(rect.x), snapped(rect.y)}, {snapped(rect.right()), snapped(rect.bottom())}, false);
    }
    bool is_clipped(ImVec2 low, ImVec2 high) const {
        const ImVec2 from = list_.GetClipRectMin(), to = list_.GetClipRectMax();
        return low.x > to.x || high.x < from.x || low.y > to.y || high.y < from.y;
    }

    void fill(ImVec2 from, ImVec2 to, Rgb rgb, float alpha = 1);
    void draw(const Atlas::Slot&, ImVec2 size, const Corners&, ImU32);
    void draw_sprite(const Sprite&, const Corners&, const SpriteInks&);
    static ImU32 tint(const SpriteInks& inks) { return color(inks.inside ? 0xffffff : inks.shape); }
    bool is_high(float px) const { return px > static_cast<float>(host_.atlas.metrics().height); }
    void draw_box(ImVec2 from, ImVec2 to, Sprite box, const SpriteInks&);
    void draw_high_box(ImVec2 from, ImVec2 to, Sprite box, Rgb);
    void draw_corners(ImVec2 from, ImVec2 to, const Sprite&, Rgb);
    void round(ImVec2 center, Sprite, const SpriteInks&);
    void straight(ImVec2 from, ImVec2 to, Stroke, Rgb);
    void slanted(ImVec2 from, ImVec2 to, float width, Rgb);

    Palette palette_;
    float scale_;
    const AtlasHost& host_;
    ImDrawList& list_;
    Backdrop backdrop_;
};

}  // namespace demarche
