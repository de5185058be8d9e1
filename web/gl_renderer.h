// Puts ImGui's triangles on a WebGL2 canvas; asks GL nothing, ever, because every answer would stop the page.
#pragma once

#include <GLES3/gl3.h>

#include <array>

#include "ui/text_cache.h"

namespace demarche {

class GlRenderer final : public Renderer {
public:
    // The id that the page got when it registered the context; the context is used by nobody else.
    explicit GlRenderer(int context);
    // Before the page takes the id back. On a lost context it only frees the names.
    ~GlRenderer() override;
    GlRenderer(const GlRenderer&) = delete;
    GlRenderer& operator=(const GlRenderer&) = delete;

    void upload(const TexturePatch&) override;
    void draw(const ImDrawList&, const Surface&) override;

private:
    void use() const;

    int context_;
    GLuint program_ = 0, vertices_ = 0, indices_ = 0;
    std::array<GLuint, TextCache::max_pages> pages_{};
};

}  // namespace demarche
