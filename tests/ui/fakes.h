// A text engine and a renderer that only remember what they were asked.
#pragma once

#include <string>
#include <vector>

#include "ui/host.h"

namespace demarche {

// Every character is 6 CSS px wide; every pixel of a label is opaque white.
class FakeRaster final : public TextRaster {
public:
    float width(std::string_view text, Face) const override { return 6 * static_cast<float>(text.size()); }
    bool raster(const TextJob& job, const Bitmap& into) override {
        drawn.emplace_back(job.text);
        colors.push_back(job.colors);
        for (std::uint32_t& pixel : into.pixels) pixel = 0xffffffff;
        return true;
    }
    std::vector<std::string> drawn;
    std::vector<Colors> colors;
};

class FakeRenderer final : public Renderer {
public:
    struct Patch {
        int page, x, y, width, height;
        bool overlaps(const Patch& o) const {
            return page == o.page && x < o.x + o.width && o.x < x + width && y < o.y + o.height && o.y < y + height;
        }
    };
    Colors colors() const override { return wanted; }
    void upload(const TexturePatch& p) override {
        patches.push_back({p.page, p.x, p.y, p.width, p.height});
        const auto width = static_cast<std::size_t>(p.width), height = static_cast<std::size_t>(p.height);
        bytes_fit = bytes_fit && p.pixels.size() == width * height;
    }
    void draw(const ImDrawList&, const Surface& s) override {
        ++frames;
        surface = s;
    }
    Colors wanted = Colors::mask;
    std::vector<Patch> patches;
    Surface surface;
    int frames = 0;
    bool bytes_fit = true;
};

}  // namespace demarche
