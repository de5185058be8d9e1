// The fast half of layout, once per frame: what of an arrangement is in view, as a scene.
#pragma once

#include <optional>

#include "layout/arrange.h"
#include "layout/scene.h"
#include "time/format.h"

namespace demarche {

// What the reader points at; these events are always labelled.
struct Emphasis {
    std::optional<EventIndex> selected, focused, hovered;
};

struct ComposeInput {
    const Timeline& timeline;
    const Arrangement& arrangement;
    const Axis& axis;
    Emphasis emphasis;
    float scroll_px = 0;   // how far the lanes are scrolled up
    const DateWords& words;
    const TextMeasure& measure;
    std::optional<Instant> today{};   // the reader's clock, as a date is read; none: no mark, as in a still picture
};

Scene compose(const ComposeInput&);

}  // namespace demarche
