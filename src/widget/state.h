// Private to widget: all that one holds.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "layout/arrange.h"
#include "layout/compose.h"
#include "layout/excerpt.h"
#include "layout/summed_measure.h"
#include "time/format.h"
#include "ui/canvas.h"
#include "view/view.h"
#include "widget/reading.h"
#include "widget/widget.h"

namespace demarche {

inline constexpr Size size_before_any{960, 600};  // what is asked before the page has said its size

// An arrangement under way: what it is made of stays as it is meanwhile.
struct Making {
    explicit Making(const ArrangeInput& input) : in(input), work(make_arrangement(*result, in)) {}

    std::unique_ptr<Arrangement> result = std::make_unique<Arrangement>();
    ArrangeInput in;
    Work work;
};

struct Range {
    Instant begin, end;
    bool operator==(const Range&) const = default;
};

// Opened when the reader has not chosen: the event that its author says matters most, of several the earliest.
std::optional<EventIndex> opening_event(const Timeline&);

struct Widget::State {
    explicit State(std::unique_ptr<TextRaster> raster) : text(std::move(raster)) {}

    std::unique_ptr<TextRaster> text;
    KnownWidths known{*text};
    SummedMeasure summed{known};
    std::unique_ptr<Renderer> renderer;
    Canvas canvas;
    PaintOptions paint;
    Timeline timeline;
    std::optional<Work> tidying;  // its texts
    std::vector<Issue> issues;
    std::size_t dropped = 0;
    std::unique_ptr<Reading> reading;
    std::unique_ptr<Taking> taking;
    Words words = english();
    std::optional<Instant> today;  // a still picture has none
    View view{.size = size_before_any};
    Search search_for;
    std::optional<std::vector<EventIndex>> shown;                                // none: all
    std::optional<std::uint8_t> groupings;                                       // once asked for
    std::unique_ptr<Arrangement> arrangement = std::make_unique<Arrangement>();  // the last one that was ready
    bool arranged = false;  // it is of this document, query, size and axis
    bool drawable = false;  // it is of this document
    std::unique_ptr<Making> making;
    std::unique_ptr<Excerpt> excerpt;   // in a worker that knows how long labels are; then it has no texts
    std::optional<EventIndex> awaited;  // chosen before there was an arrangement: where the view is to go
    Fit fit = Fit::first_view;          // how the next arrangement is taken up
    Scene scene;
    bool is_drawn = false;  // as it would be drawn now, but for an arrangement under way
    Range range{};          // as of the last frame
    std::uint8_t changes = 0;

    EventList events() const { return {timeline.size(), shown ? &*shown : nullptr}; }
    const TextMeasure& measure() const {
        return timeline.size() <= most_measured_titles ? static_cast<const TextMeasure&>(known) : summed;
    }
    ArrangeOptions options(Size size) const {
        return {.size = size,
                .axis = view.asked,
                .shown = shown,
                .lanes = view.lanes,
                .collapsed = view.collapsed,
                .today = today};
    }
    Arrangement still_picture(Size size) const {  // it has no clock
        ArrangeOptions still = options(size);
        still.today.reset();
        return demarche::arrange({timeline, still, measure(), words});
    }
    void outdate() {
        arranged = false;
        making.reset();
    }
    void note(Change change) { changes |= static_cast<std::uint8_t>(change); }
    void note_emphasis(const Emphasis& before) {
        const Emphasis& now = view.emphasis;
        if (before.selected != now.selected) note(Change::selection);
        if (before.focused != now.focused || before.focused_cluster != now.focused_cluster) note(Change::focus);
        if (before.hovered != now.hovered || before.hovered_cluster != now.hovered_cluster) note(Change::hover);
    }
    ComposeInput picture_of(const Arrangement& by, const Axis& axis) const {
        return {
            .timeline = timeline, .arrangement = by, .axis = axis, .emphasis = {}, .words = words, .measure = known};
    }
    ComposeInput live_picture(const Axis& axis) const {
        ComposeInput picture = picture_of(*arrangement, axis);
        picture.emphasis = view.emphasis;
        picture.scroll_px = view.scroll_px;
        picture.today = today;
        picture.use = Use::live;
        return picture;
    }
};

}  // namespace demarche
