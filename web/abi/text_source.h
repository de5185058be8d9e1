// Text measured and drawn by the browser, or measured by a table of widths where there is no browser.
#pragma once

#include "layout/advances.h"
#include "ui/host.h"

namespace demarche {

// The page's side, as functions, so that only the ABI knows where they come from. Both answer below zero for "no
// browser here". A style is tenths of a px << 11 | weight << 1 | italic; an ink 0xRRGGBB, | own_colors where the
// pixels are to keep their colours.
struct TextImports {
    float (*width)(const char* text, int size, int style);  // CSS px
    int (*raster)(const char* text, int size, int style, float scale, std::uint32_t ink, const Bitmap* into);
};

inline constexpr std::uint32_t own_colors = 0x1000000;

class TextSource final : public TextRaster {
public:
    explicit TextSource(TextImports imports) : imports_(imports) {}

    float width(std::string_view text, Face face) const override {
        const float px = imports_.width(text.data(), static_cast<int>(text.size()), packed(face));
        return px < 0 ? table_.width(text, face) : px;
    }

    bool raster(const TextJob& job, const Bitmap& into) override {
        const std::uint32_t ink = job.rgb | (job.colors == Colors::own ? own_colors : 0);
        return imports_.raster(job.text.data(), static_cast<int>(job.text.size()), packed(job.face), job.scale, ink,
                               &into) >= 0;
    }

private:
    static int packed(Face face) {
        const FaceStyle style = style_of(face);
        return static_cast<int>(style.size_px * 10 + 0.5f) << 11 | style.weight << 1 | style.italic;
    }

    TextImports imports_;
    TableMeasure table_;
};

}  // namespace demarche
