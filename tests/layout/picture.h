// A timeline with its arrangement and first view, for tests that look at pictures.
#pragma once

#include "document/load_json.h"
#include "golden.h"
#include "layout/advances.h"
#include "layout/arrange.h"
#include "layout/compose.h"
#include "layout/promises.h"

namespace demarche {

struct Picture {
    Timeline timeline;
    TableMeasure measure;
    Words words = english();
    Arrangement arrangement;
    Axis axis;

    Picture(Timeline t, ArrangeOptions options) : timeline(std::move(t)) {
        arrangement = arrange({timeline, options, measure, words});
        axis = Axis::first_view(arrangement.warp, arrangement.linearity());
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

}  // namespace demarche
