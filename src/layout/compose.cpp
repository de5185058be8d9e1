#include "layout/compose.h"

#include <algorithm>
#include <array>

#include "layout/drawing.h"

namespace demarche {
namespace {

enum class Area : std::uint8_t { canvas, lanes, grid, plot, bands };

Rect rect_of(Area area, const Drawing& d) {
    const Rect& plot = d.plot;
    const Size size = d.scene.size;
    switch (area) {
        case Area::lanes:
            return {0, plot.y, size.width, plot.height};
        case Area::grid:
            return {plot.x, 0, plot.width, d.arranged().bands_rect().bottom()};
        case Area::plot:
            return plot;
        case Area::bands:
            return {plot.x, plot.bottom(), plot.width, d.arranged().bands.height};
        case Area::canvas:
            break;
    }
    return {0, 0, size.width, size.height};
}

struct Layer {
    Area area;
    ShapeRole role;
    void (*draw)(Drawing&);
};
constexpr std::array layers{
    Layer{Area::lanes, ShapeRole::lane, draw_lanes},
    Layer{Area::canvas, ShapeRole::band, draw_band_grounds},
    Layer{Area::grid, ShapeRole::era, draw_eras},
    Layer{Area::grid, ShapeRole::grid, draw_grid},
    Layer{Area::grid, ShapeRole::today, draw_today},
    Layer{Area::grid, ShapeRole::fold, draw_folds},
    Layer{Area::grid, ShapeRole::era, draw_era_names},
    Layer{Area::plot, ShapeRole::ribbon, draw_ribbons},
    Layer{Area::plot, ShapeRole::connector, draw_connectors},
    Layer{Area::plot, ShapeRole::link, draw_links},
    Layer{Area::plot, ShapeRole::old_date, draw_old_dates},
    Layer{Area::plot, ShapeRole::mark, draw_items},
    Layer{Area::plot, ShapeRole::link_name, draw_link_names},
    Layer{Area::bands, ShapeRole::promise, draw_promises},
    Layer{Area::bands, ShapeRole::stance, draw_stances},
    Layer{Area::lanes, ShapeRole::lane_name, draw_lane_names},
    Layer{Area::lanes, ShapeRole::handle, draw_handles},
    Layer{Area::canvas, ShapeRole::band_name, draw_band_names},
    Layer{Area::canvas, ShapeRole::axis, draw_header},
    Layer{Area::canvas, ShapeRole::footer, draw_footer},
    Layer{Area::canvas, ShapeRole::tray, draw_tray},
    Layer{Area::canvas, ShapeRole::tip, draw_tip},
};

// A layer that draws nothing leaves no clip.
void draw_across(Drawing& d) {
    std::optional<Area> area;
    for (const Layer& layer : layers) {
        d.begin(layer.role);
        const std::size_t before = d.scene.shapes.size();
        if (area != layer.area) d.add(Clip{rect_of(layer.area, d)});
        const std::size_t clipped = d.scene.shapes.size();
        layer.draw(d);
        if (d.scene.shapes.size() > clipped)
            area = layer.area;
        else
            d.scene.shapes.resize(before);
    }
}

Ink faint(Ink ink) {
    if (ink.tone == Tone::lane) ink.tone = Tone::lane_soft;
    if (ink.tone == Tone::text || ink.tone == Tone::muted) ink.tone = Tone::faint;
    return ink;
}

struct Fainter {
    void operator()(Box& box) const { box.stroke = faint(box.stroke); }
    // Lines are many and thin: grey ones would still stand out.
    void operator()(Line& line) const { line.ink = line.ink.tone == Tone::lane ? faint(line.ink) : ink(Tone::fold); }
    void operator()(Disc& disc) const { disc.fill = faint(disc.fill), disc.stroke = faint(disc.stroke); }
    void operator()(Curve& curve) const { curve.ink = faint(curve.ink); }
    void operator()(Text& text) const { text.ink = faint(text.ink); }
    void operator()(Clip&) const {}
};

// Events that a search has not found step back, but for those that the reader has chosen or points at.
void dim(Scene& scene, const Placement& placement) {
    const auto& lit = placement.in.lit;
    if (!lit) return;
    for (std::size_t m = 0; m < scene.meanings.size(); ++m) {
        const EventIndex e = scene.meanings[m].event;
        if (e == no_event || lit->contains(e) || placement.is_emphasised(e)) continue;
        const std::size_t end = m + 1 < scene.meanings.size() ? scene.meanings[m + 1].first : scene.shapes.size();
        for (std::size_t i = scene.meanings[m].first; i < end; ++i) std::visit(Fainter{}, scene.shapes[i]);
    }
}

// A picture lies above all shapes: it goes where a tip is to be read, and where its event steps back.
void drop_covered_pictures(Scene& scene, const std::optional<EventList>& lit) {
    if (scene.pictures.empty()) return;
    std::vector<Rect> tips;
    for (std::size_t i = 0; i < scene.shapes.size(); ++i)
        if (const auto* box = std::get_if<Box>(&scene.shapes[i]); box && meaning_of(scene, i).role == ShapeRole::tip)
            tips.push_back(box->rect);
    std::erase_if(scene.pictures, [&](const ScenePicture& picture) {
        const auto covers = [&](const Rect& tip) { return tip.overlaps(picture.rect); };
        return std::ranges::any_of(tips, covers) || (lit && !lit->contains(picture.event));
    });
}

}  // namespace

float Drawing::alpha_of(const Item& item) const {
    const int since = std::min(item.level, item.low_level);
    for (const Fade& fade : in.fades)
        if (since > fade.above && since <= fade.up_to && !is_emphasised(item.event)) return fade.alpha;
    return 1;
}

void Drawing::begin(ShapeRole role, EventIndex event) {
    scene.meanings.push_back({static_cast<std::uint32_t>(scene.shapes.size()), role, event});
}

void draw_angle(Drawing& d, const Angle& angle, Line like) {
    like.to = angle.tip;
    for (const Vec2 from : {angle.from, angle.to}) {
        like.from = from;
        d.add(like);
    }
}

void Drawing::text(std::string_view value, Face face, Vec2 baseline, Ink ink_of_text) {
    scene.shapes.push_back(Text{.at = baseline,
                                .face = face,
                                .ink = ink_of_text,
                                .value = std::string(value),
                                .width = in.measure.width(value, face)});
}

Scene compose(const ComposeInput& in) {
    const Arrangement& a = in.arrangement;
    Scene scene{.size = a.size, .lane_colors = a.lane_colors, .plot = a.plot()};
    const bool runs_down = a.orientation == Orientation::down;
    if (runs_down) {
        scene.top = in.part.from;
        scene.size.height = std::clamp(in.part.to, in.part.from, std::max(in.part.from, a.size.height)) - scene.top;
        scene.plot = {0, 0, scene.size.width, scene.size.height};
    }
    const Placement placement = place(in);
    Drawing d{.placement = placement, .scene = scene, .plot = runs_down ? scene.plot : placement.plot};
    runs_down ? draw_down(d) : draw_across(d);
    dim(scene, placement);
    drop_covered_pictures(scene, in.lit);
    return scene;
}

}  // namespace demarche
