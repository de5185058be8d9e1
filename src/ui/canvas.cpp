#include "ui/canvas.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

namespace demarche {

struct Canvas::Lists {
    ImDrawListSharedData shared;
    ImDrawList list{&shared};
};

Canvas::Canvas() : lists_(std::make_unique<Lists>()) {
    ImDrawListSharedData& shared = lists_->shared;
    shared.TexUvWhitePixel = {white_u, white_v};
    shared.InitialFlags = ImDrawListFlags_AllowVtxOffset;
}

Canvas::~Canvas() = default;

void Canvas::forget_pixels() { atlas_.clear(); }

Canvas::Outcome Canvas::draw(const Scene& scene, const PaintOptions& options, TextRaster& raster, Renderer& renderer) {
    atlas_.begin_frame(options.scale, renderer);
    lists_->list._ResetForNewFrame();
    paint(scene, options, {atlas_, raster, renderer}, lists_->list);
    const auto device_px = [&](float css) { return static_cast<int>(std::lround(css * options.scale)); };
    renderer.draw(lists_->list, {device_px(scene.size.width), device_px(scene.size.height),
                                 Palette(options.theme, {}).mark({Tone::paper})});
    return atlas_.waiting() ? Outcome::labels_missing : Outcome::complete;
}

}  // namespace demarche
