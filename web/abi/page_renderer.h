// ImGui's triangles on their way to the page, which draws them with WebGL2 (gl.js) or on a 2D canvas (plain.js).
#pragma once

#include <imgui.h>

#include <cstdint>
#include <vector>

#include "ui/host.h"

namespace demarche {

// A run of triangles of one page and one clip, device px from the top left.
struct DrawRun {
    std::int32_t clip_x, clip_y, clip_width, clip_height;
    std::int32_t page;    // 1 is the first
    std::int32_t vertex;  // where its vertices begin, bytes
    std::int32_t index;   // where its indices begin, bytes
    std::int32_t count;   // of indices
};

// A frame as gl.js and plain.js read it: 32-bit words.
struct DrawFrame {
    std::int32_t width, height;
    std::uint32_t paper_rgb;
    const ImDrawVert* vertices;
    std::int32_t vertex_bytes;
    const ImDrawIdx* indices;
    std::int32_t index_bytes;
    const DrawRun* runs;
    std::int32_t run_count;
};

struct DrawImports {
    void (*upload)(int context, const TexturePatch*);
    void (*draw)(int context, const DrawFrame*);
};

class PageRenderer final : public Renderer {
public:
    // The id that the page knows the context by.
    PageRenderer(int context, Colors colors, DrawImports imports)
        : context_(context), colors_(colors), imports_(imports) {}

    Colors colors() const override { return colors_; }
    void upload(const TexturePatch& patch) override { imports_.upload(context_, &patch); }

    void draw(const ImDrawList& list, const Surface& surface) override {
        runs_.clear();
        for (const ImDrawCmd& command : list.CmdBuffer)
            if (command.ElemCount > 0) runs_.push_back(run_of(command));
        const DrawFrame frame{.width = surface.width,
                              .height = surface.height,
                              .paper_rgb = surface.paper_rgb,
                              .vertices = list.VtxBuffer.Data,
                              .vertex_bytes = list.VtxBuffer.size_in_bytes(),
                              .indices = list.IdxBuffer.Data,
                              .index_bytes = list.IdxBuffer.size_in_bytes(),
                              .runs = runs_.data(),
                              .run_count = static_cast<std::int32_t>(runs_.size())};
        imports_.draw(context_, &frame);
    }

private:
    static DrawRun run_of(const ImDrawCmd& command) {
        const ImVec4& clip = command.ClipRect;
        const auto px = [](float value) { return static_cast<std::int32_t>(value); };
        return {.clip_x = px(clip.x),
                .clip_y = px(clip.y),
                .clip_width = px(clip.z - clip.x),
                .clip_height = px(clip.w - clip.y),
                .page = static_cast<std::int32_t>(command.GetTexID()),
                .vertex = static_cast<std::int32_t>(command.VtxOffset * sizeof(ImDrawVert)),
                .index = static_cast<std::int32_t>(command.IdxOffset * sizeof(ImDrawIdx)),
                .count = static_cast<std::int32_t>(command.ElemCount)};
    }

    int context_;
    Colors colors_;
    DrawImports imports_;
    std::vector<DrawRun> runs_;
};

}  // namespace demarche
