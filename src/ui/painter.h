// The first painter: a scene as quads of Dear ImGui's draw list, crisp at any device pixel ratio.
#pragma once

#include "layout/palette.h"
#include "layout/scene.h"
#include "ui/atlas.h"

struct ImDrawList;

namespace demarche {

struct PaintOptions {
    Theme theme = light_theme;
    float scale = 1;  // device px per CSS px, above 0
};

// Labels and sprites come from the atlas, which rasters what is new.
struct AtlasHost {
    Atlas& atlas;
    TextRaster& raster;
    Renderer& renderer;
};

// Appends to a list that was reset for this frame, in device px.
void paint(const Scene&, const PaintOptions&, const AtlasHost&, ImDrawList&);

}  // namespace demarche
