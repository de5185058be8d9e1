#include "ui/painter.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "layout/backdrop.h"

namespace demarche {
namespace {

struct Dash {
    float on, off;  // CSS px
};
constexpr Dash line_dash{4, 3}, ring_dash{2.5f, 2};
constexpr float far_px = 16384;  // nothing is drawn further out: floats stay exact and dashes few
constexpr float two_pi = 6.2831853f;

ImTextureRef texture_of(int page) { return ImTextureRef(static_cast<ImTextureID>(page + 1)); }

class Pen {
public:
    Pen(const Scene& scene, const PaintOptions& options, const TextHost& text, ImDrawList& list)
        : palette_(options.theme, scene.lane_colors), scale_(options.scale), text_(text), list_(list) {
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
    enum class Ends { open, closed };

    float px(float css) const { return std::clamp(css * scale_, -far_px, far_px); }
    float snapped(float css) const { return std::round(px(css)); }
    float half_snapped(float css) const { return std::round(px(css) * 2) / 2; }
    ImVec2 px(Vec2 p) const { return {px(p.x), px(p.y)}; }
    float whole_width(float css) const { return std::max(1.0f, std::round(css * scale_)); }
    ImU32 color(std::uint32_t rgb, float alpha) const {
        const auto a = static_cast<ImU32>(alpha * 255 + 0.5f);
        return IM_COL32((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff, 0) | a << IM_COL32_A_SHIFT;
    }
    ImU32 mark(Ink ink) const { return ink.tone == Tone::none ? 0 : color(palette_.mark(ink), 1); }

    void clip_to(const Rect& rect) {
        list_.PushClipRect({snapped(rect.x), snapped(rect.y)}, {snapped(rect.right()), snapped(rect.bottom())}, false);
    }
    void straight(const Line&, ImU32);
    void stroke_path(ImU32, float width, Stroke, Ends);
    void dash_path(ImU32, float width, Dash, Ends);

    Palette palette_;
    float scale_;
    const TextHost& text_;
    ImDrawList& list_;
    Backdrop backdrop_;
    std::vector<ImVec2> corners_;  // of the path that is being dashed
};

void Pen::operator()(const Box& box) {
    backdrop_.add(box);
    const ImVec2 from{snapped(box.rect.x), snapped(box.rect.y)};
    const ImVec2 to{std::max(snapped(box.rect.right()), from.x + 1), std::max(snapped(box.rect.bottom()), from.y + 1)};
    const float radius = box.radius * scale_;
    if (const ImU32 fill = mark(box.fill)) list_.AddRectFilled(from, to, fill, radius);
    const ImU32 stroke = mark(box.stroke);
    if (!stroke) return;
    const float width = whole_width(box.width);
    const float inset = std::fmod(width, 2.0f) / 2;  // an odd stroke is crisp on the centres of pixels
    list_.PathRect({from.x + inset, from.y + inset}, {to.x - inset, to.y - inset}, radius);
    stroke_path(stroke, width, box.style, Ends::closed);
}

void Pen::operator()(const Line& line) {
    const ImU32 ink = mark(line.ink);
    if (!ink) return;
    if (line.from.x == line.to.x || line.from.y == line.to.y) return straight(line, ink);
    list_.PathLineTo(px(line.from));
    list_.PathLineTo(px(line.to));
    stroke_path(ink, line.width * scale_, line.style, Ends::open);
}

// Upright and level lines, nearly all there are, as plain rectangles on whole pixels.
void Pen::straight(const Line& line, ImU32 ink) {
    const bool upright = line.from.x == line.to.x;
    const float width = whole_width(line.width);
    const float low = std::round(px(upright ? line.from.x : line.from.y) - width / 2);
    const float from = snapped(upright ? line.from.y : line.from.x), to = snapped(upright ? line.to.y : line.to.x);
    const float begin = std::min(from, to), end = std::max(from, to);
    const bool dashed = line.style == Stroke::dashed;
    const float on = dashed ? line_dash.on * scale_ : end - begin;
    const float step = dashed ? on + line_dash.off * scale_ : std::max(1.0f, on);
    for (float at = begin; at < end; at += step) {
        const float a = std::round(at), b = std::round(std::min(at + on, end));
        if (upright)
            list_.AddRectFilled({low, a}, {low + width, b}, ink);
        else
            list_.AddRectFilled({a, low}, {b, low + width}, ink);
    }
}

void Pen::operator()(const Disc& disc) {
    const ImVec2 center{half_snapped(disc.center.x), half_snapped(disc.center.y)};
    const float radius = disc.radius * scale_;
    if (const ImU32 fill = mark(disc.fill)) list_.AddCircleFilled(center, radius, fill);
    const ImU32 stroke = mark(disc.stroke);
    if (!stroke) return;
    const int corners = list_._CalcCircleAutoSegmentCount(radius);
    list_.PathArcTo(center, radius, 0, two_pi * static_cast<float>(corners - 1) / static_cast<float>(corners),
                    corners - 1);
    const float width = disc.width * scale_;
    if (disc.style == Stroke::dashed)
        dash_path(stroke, width, ring_dash, Ends::closed);
    else
        stroke_path(stroke, width, Stroke::solid, Ends::closed);
}

void Pen::operator()(const Curve& curve) {
    const ImU32 ink = mark(curve.ink);
    if (!ink) return;
    list_.PathLineTo(px(curve.from));
    list_.PathBezierCubicCurveTo(px(curve.c1), px(curve.c2), px(curve.to));
    stroke_path(ink, curve.width * scale_, curve.style, Ends::open);
}

void Pen::operator()(const Text& text) {
    if (text.value.empty() || text.alpha <= 0) return;
    const TextCache::Metrics& metrics = text_.cache.metrics();
    const float x = snapped(text.at.x), y = snapped(text.at.y), width = text.width * scale_;
    const ImVec2 low = list_.GetClipRectMin(), high = list_.GetClipRectMax();
    const auto height = static_cast<float>(metrics.height);
    if (x > high.x || x + width < low.x || y - height > high.y || y + height < low.y) return;
    if (text.halo) {
        const float em = style_of(text.face).size_px * scale_, margin = std::round(2 * scale_);
        list_.AddRectFilled({x - margin, std::round(y - em * 0.85f)},
                            {std::round(x + width) + margin, std::round(y + em * 0.3f)},
                            color(palette_.mark(backdrop_.under(text.at)), text.alpha));
    }
    const std::uint32_t rgb = palette_.word(text.ink);
    const TextJob job{.text = text.value, .face = text.face, .scale = scale_, .rgb = rgb};
    const auto slot = text_.cache.find(job, text_.raster, text_.renderer);
    if (!slot) return;
    list_._SetTexture(texture_of(slot->page));
    const ImVec2 at{x - static_cast<float>(metrics.left), y - static_cast<float>(metrics.baseline)};
    const auto label_width = static_cast<float>(slot->width);
    const ImVec2 uv{static_cast<float>(slot->x) / page_width, static_cast<float>(slot->y) / page_height};
    list_.PrimReserve(6, 4);
    list_.PrimRectUV(at, {at.x + label_width, at.y + height}, uv,
                     {uv.x + label_width / page_width, uv.y + height / page_height},
                     color(slot->colors == Colors::own ? 0xffffff : rgb, text.alpha));
}

void Pen::stroke_path(ImU32 ink, float width, Stroke style, Ends ends) {
    if (style == Stroke::dashed) return dash_path(ink, width, line_dash, ends);
    list_.PathStroke(ink, ends == Ends::closed ? ImDrawFlags_Closed : ImDrawFlags_None, width);
}

// Cuts the path of the list into dashes. On a closed one they are stretched to come out even.
void Pen::dash_path(ImU32 ink, float width, Dash dash, Ends ends) {
    corners_.assign(list_._Path.begin(), list_._Path.end());
    list_.PathClear();
    if (corners_.size() < 2) return;
    if (ends == Ends::closed) corners_.push_back(corners_.front());
    float length = 0;
    const auto distance = [](ImVec2 a, ImVec2 b) { return std::hypot(b.x - a.x, b.y - a.y); };
    for (std::size_t i = 1; i < corners_.size(); ++i) length += distance(corners_[i - 1], corners_[i]);
    float period = (dash.on + dash.off) * scale_;
    if (ends == Ends::closed) period = length / std::max(1.0f, std::round(length / period));
    const float on = period * dash.on / (dash.on + dash.off);

    float at = 0;  // along the path, from the begin of a period
    for (std::size_t i = 1; i < corners_.size(); ++i) {
        const ImVec2 a = corners_[i - 1], b = corners_[i];
        const float step = distance(a, b);
        const auto point = [&](float along) {
            return ImVec2(a.x + (b.x - a.x) * along / step, a.y + (b.y - a.y) * along / step);
        };
        for (float along = 0; along < step;) {
            if (at < on && list_._Path.empty()) list_.PathLineTo(point(along));
            const float rest = std::min((at < on ? on : period) - at, step - along);
            along += rest;
            if (at < on) list_.PathLineTo(point(along));
            at += std::max(rest, 1e-3f);
            if (at >= on && !list_._Path.empty()) list_.PathStroke(ink, ImDrawFlags_None, width);
            if (at >= period) at = 0;
        }
    }
    if (!list_._Path.empty()) list_.PathStroke(ink, ImDrawFlags_None, width);
}

}  // namespace

void paint(const Scene& scene, const PaintOptions& options, const TextHost& text, ImDrawList& list) {
    Pen pen(scene, options, text, list);
    for (const Shape& shape : scene.shapes) std::visit(pen, shape);
}

}  // namespace demarche
