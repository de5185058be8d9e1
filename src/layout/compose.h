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

// Whether a reader can act on the drawing, or it is a picture to look at.
enum class Use : std::uint8_t { still, live };

struct ComposeInput {
    const Timeline& timeline;
    const Arrangement& arrangement;
    const Axis& axis;
    Emphasis emphasis;
    float scroll_px = 0;   // how far the lanes are scrolled up
    const DateWords& words;
    const TextMeasure& measure;
    Use use = Use::still;
    std::optional<Instant> today{};   // the reader's clock, as a date is read; none: no mark, as in a still picture
};

// The bar that says which part of the lanes is in view; both are empty when all of them are.
struct ScrollBar {
    Rect track{}, thumb{};
};
ScrollBar scroll_bar(const Arrangement&, float scroll_px);

// The lane whose head is at a point of the canvas, no_lane: none.
std::uint16_t head_at(const Arrangement&, float scroll_px, Vec2);

Scene compose(const ComposeInput&);

}  // namespace demarche
