#include "gl_renderer.h"

#include <emscripten/html5_webgl.h>
#include <imgui.h>

#include <cstddef>

namespace demarche {
namespace {

// Places are fixed by layout(location) and the size arrives as a constant attribute, so that no location is asked for.
constexpr GLuint at_location = 0, uv_location = 1, color_location = 2, size_location = 3;

constexpr const char* vertex_source =
    "#version 300 es\n"
    "layout(location=0) in vec2 at;layout(location=1) in vec2 uv;layout(location=2) in vec4 color;"
    "layout(location=3) in vec2 size;"
    "out highp vec2 place;out lowp vec4 ink;"
    "void main(){place=uv;ink=vec4(color.rgb*color.a,color.a);"
    "gl_Position=vec4(at.x*2./size.x-1.,1.-at.y*2./size.y,0.,1.);}";

constexpr const char* fragment_source =
    "#version 300 es\n"
    "precision lowp float;in highp vec2 place;in lowp vec4 ink;uniform sampler2D page;out vec4 color;"
    "void main(){color=ink*texture(page,place);}";

void attach(GLuint program, GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    glAttachShader(program, shader);
    glDeleteShader(shader);
}

void point_at(GLuint location, GLint size, GLenum type, std::size_t offset) {
    glVertexAttribPointer(location, size, type, type == GL_UNSIGNED_BYTE, sizeof(ImDrawVert),
                          reinterpret_cast<const void*>(offset));
}

void point_at_vertex(std::size_t first) {
    const std::size_t base = first * sizeof(ImDrawVert);
    point_at(at_location, 2, GL_FLOAT, base + offsetof(ImDrawVert, pos));
    point_at(uv_location, 2, GL_FLOAT, base + offsetof(ImDrawVert, uv));
    point_at(color_location, 4, GL_UNSIGNED_BYTE, base + offsetof(ImDrawVert, col));
}

GLuint new_page() {
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    // Labels stand on whole device pixels: one texel is one pixel.
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA8, page_width, page_height);
    return texture;
}

float unit(std::uint32_t rgb, int shift) { return static_cast<float>((rgb >> shift) & 0xff) / 255; }

}  // namespace

// Everything that never changes is set once: nobody else draws in this context.
GlRenderer::GlRenderer(int context) : context_(context) {
    use();
    program_ = glCreateProgram();
    attach(program_, GL_VERTEX_SHADER, vertex_source);
    attach(program_, GL_FRAGMENT_SHADER, fragment_source);
    glLinkProgram(program_);
    glUseProgram(program_);
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    for (const GLuint location : {at_location, uv_location, color_location}) glEnableVertexAttribArray(location);
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);  // colours are premultiplied in the shader and in the pages
    glEnable(GL_SCISSOR_TEST);
}

GlRenderer::~GlRenderer() {
    use();
    glDeleteProgram(program_);
    glDeleteBuffers(1, &vertices_);
    glDeleteBuffers(1, &indices_);
    glDeleteTextures(static_cast<GLsizei>(pages_.size()), pages_.data());
}

void GlRenderer::use() const { emscripten_webgl_make_context_current(context_); }

void GlRenderer::upload(const TexturePatch& patch) {
    use();
    GLuint& page = pages_[static_cast<std::size_t>(patch.page)];
    if (page == 0) page = new_page();
    glBindTexture(GL_TEXTURE_2D, page);
    glTexSubImage2D(GL_TEXTURE_2D, 0, patch.x, patch.y, patch.width, patch.height, GL_RGBA, GL_UNSIGNED_BYTE,
                    patch.pixels.data());
}

void GlRenderer::draw(const ImDrawList& list, const Surface& surface) {
    use();
    glViewport(0, 0, surface.width, surface.height);
    glScissor(0, 0, surface.width, surface.height);
    glClearColor(unit(surface.paper_rgb, 16), unit(surface.paper_rgb, 8), unit(surface.paper_rgb, 0), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glVertexAttrib2f(size_location, static_cast<float>(surface.width), static_cast<float>(surface.height));
    glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.ElemCount == 0) continue;
        point_at_vertex(command.VtxOffset);
        const ImVec4& clip = command.ClipRect;
        glScissor(static_cast<GLint>(clip.x), surface.height - static_cast<GLint>(clip.w),
                  static_cast<GLsizei>(clip.z - clip.x), static_cast<GLsizei>(clip.w - clip.y));
        glBindTexture(GL_TEXTURE_2D, pages_[static_cast<std::size_t>(command.GetTexID()) - 1]);
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                       reinterpret_cast<const void*>(command.IdxOffset * sizeof(ImDrawIdx)));
    }
}

}  // namespace demarche
