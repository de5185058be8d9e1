// A timeline with its arrangement and first view, for tests that look at pictures.
#pragma once

#include "document/load_json.h"
#include "golden.h"
#include "layout/advances.h"
#include "layout/arrange.h"
#include "layout/compose.h"

namespace demarche {

struct Picture {
    Timeline timeline;
    TableMeasure measure;
    Words words = english();
    Arrangement arrangement;
    Axis axis;

    Picture(Timeline t, ArrangeOptions options) : timeline(std::move(t)) {
        arrangement = arrange({timeline, options, measure, words});
        axis = Axis::first_view(arrangement.warp, arrangement.truth());
    }
    Scene scene(const Axis& at, Emphasis emphasis = {}, float scroll_px = 0) const {
        return compose({.timeline = timeline,
                        .arrangement = arrangement,
                        .axis = at,
                        .emphasis = emphasis,
                        .scroll_px = scroll_px,
                        .words = words,
                        .measure = measure});
    }
    Scene first() const { return scene(axis); }
};

inline std::string every_key(const Arrangement& a) {
    std::string keys;
    for (const Lane& lane : a.lanes) keys += lane_key(a.lanes_by, lane.name);
    return keys;
}

inline Timeline story(const std::string& name) {
    return Timeline(load_json(read_source("shell/stories/" + name + ".timeline.json")).document);
}

inline std::vector<Rect> label_rects(const Scene& scene, Rect plot) {
    std::vector<Rect> rects;
    Rect clip{};
    for (const Shape& shape : scene.shapes) {
        if (const auto* c = std::get_if<Clip>(&shape)) clip = c->rect;
        const auto* text = std::get_if<Text>(&shape);
        if (!text || clip != plot || text->ink.tone == Tone::lane) continue;  // lane-coloured: names of arcs
        const float em = style_of(text->face).size_px;
        rects.push_back({text->at.x, text->at.y - em * 0.8f, text->width, em});
    }
    return rects;
}

inline std::size_t overlaps(const std::vector<Rect>& rects) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < rects.size(); ++i)
        for (std::size_t k = i + 1; k < rects.size(); ++k) count += rects[i].overlaps(rects[k]);
    return count;
}

}  // namespace demarche
