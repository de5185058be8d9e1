// The ImGui side of one widget: its draw list, its atlas, and a frame made of both.
#pragma once

#include <cstdint>
#include <memory>

#include "ui/painter.h"

namespace demarche {

// Only Dear ImGui's draw list is used, on shared data of its own: there is no ImGui context, so widgets cannot meet in
// a global one, and windows, fonts and tables stay out of the wasm (10 kB gzip instead of 99).
class Canvas {
public:
    Canvas();
    ~Canvas();

    enum class Outcome : std::uint8_t { complete, labels_missing };  // missing: draw again, some labels had to wait
    Outcome draw(const Scene&, const PaintOptions&, TextRaster&, Renderer&);
    // The texture pages are gone, or text looks different now.
    void forget_pixels();

private:
    struct Lists;
    std::unique_ptr<Lists> lists_;
    Atlas atlas_;
};

}  // namespace demarche
