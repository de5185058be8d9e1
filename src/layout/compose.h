// The fast half of layout, once per frame: the part of an arrangement that is in view, as a scene.
#pragma once

#include <limits>
#include <optional>
#include <span>

#include "layout/arrange.h"
#include "layout/clusters.h"
#include "layout/scene.h"
#include "model/query.h"
#include "time/format.h"

namespace demarche {

// The events that the reader has chosen or points at.
struct Emphasis {
    std::optional<EventIndex> selected, focused, hovered;
    // The bins that count these events. When a closer zoom gives such an event a mark of its own, it is focused.
    std::optional<EventIndex> focused_cluster{}, hovered_cluster{};
    std::uint16_t hovered_lane = no_lane;   // of the hovered event or bin: it may stand in several lanes
    std::optional<EventIndex> dismissed{};  // the reader has sent its tip away, or that of its bin
};

// The event with a tip; none: a bin may have one. Where time runs down, rows say what tips say.
std::optional<EventIndex> tip_of(const Emphasis&);
// The event whose bin may have a tip.
std::optional<EventIndex> bin_with_tip(const Emphasis&);

// Whether a reader can act on the drawing, or it is a picture to look at.
enum class Use : std::uint8_t { still, live };

// Labels of levels above `above` up to `up_to`, which a closer zoom has brought, are drawn with this alpha.
struct Fade {
    int above = 0, up_to = 0;
    float alpha = 1;
};

// Which links between events are drawn: those of the open event, or all that are in view.
enum class Links : std::uint8_t { of_selected, all };

inline constexpr Ends whole_drawing{0, std::numeric_limits<float>::infinity()};

struct ComposeInput {
    const Timeline& timeline;
    const Arrangement& arrangement;
    const Axis& axis;
    Emphasis emphasis;
    float scroll_px = 0;        // how far the lanes are scrolled up
    Ends part = whole_drawing;  // where time runs down: of the drawing, that is on the canvas
    const Words& words;
    const TextMeasure& measure;
    Use use = Use::still;
    std::optional<Instant> today{};  // the reader's clock, as a date is read; none: no mark, as in a still picture
    std::span<const Fade> fades{};   // none: all labels are fully there
    // What a search has found stands out, and all other events are faint; none: nothing is looked for.
    std::optional<EventList> lit{};
    Links links = Links::of_selected;
};

// The bar that says which part of the lanes is in view; both are empty when all of them are.
struct ScrollBar {
    Rect track{}, thumb{};
};
ScrollBar scroll_bar(const Arrangement&, float scroll_px);

// The lane whose head is at a point of the canvas, no_lane: none.
std::uint16_t head_at(const Arrangement&, float scroll_px, Vec2);

// The band whose name is at a point of the canvas.
std::optional<BandKind> band_at(const Arrangement&, Vec2);

Scene compose(const ComposeInput&);

}  // namespace demarche
