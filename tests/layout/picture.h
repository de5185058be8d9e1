// A timeline with its arrangement and first view, for tests that look at pictures.
#pragma once

#include <algorithm>
#include <random>

#include "document/load_json.h"
#include "golden.h"
#include "layout/advances.h"
#include "layout/arrange.h"
#include "layout/compose.h"
#include "layout/guarantees.h"

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
    // Of a drawing that runs down.
    Scene part(Ends part) const {
        return compose({.timeline = timeline,
                        .arrangement = arrangement,
                        .axis = axis,
                        .part = part,
                        .words = words,
                        .measure = measure});
    }
};

// Shuffles events of a document. Those of one date keep their order, which means something.
inline void shuffle_events(Document& document, std::mt19937& random) {
    const std::vector<Event> before = document.events;
    const Timeline timeline(document);
    const auto is_tied = [&](std::uint32_t a, std::uint32_t b) {
        const EventIndex one{timeline.in_file_order()[a]}, other{timeline.in_file_order()[b]};
        return (raw(one) >= timeline.dated()) == (raw(other) >= timeline.dated()) &&
               timeline.bounds(one) == timeline.bounds(other);
    };
    std::vector<std::uint32_t> order(before.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::shuffle(order.begin(), order.end(), random);
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t k = i + 1; k < order.size(); ++k)
            if (order[k] < order[i] && is_tied(order[i], order[k])) std::swap(order[i], order[k]);
    for (std::size_t i = 0; i < order.size(); ++i) document.events[i] = before[order[i]];
}

inline std::string every_key(const Arrangement& a) {
    std::string keys;
    for (const Lane& lane : a.lanes) keys += lane_key(a.lanes_by, lane.name);
    return keys;
}

inline Timeline across(Document document) {
    if (!document.display) document.display.emplace();
    document.display->orientation = Orientation::across;
    return Timeline(std::move(document));
}

inline Timeline story(const std::string& name) {
    return Timeline(load_json(read_source("shell/stories/" + name + ".timeline.json")).document);
}

}  // namespace demarche
