// Private to widget: its state.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/limits.h"
#include "layout/arrange.h"
#include "layout/compose.h"
#include "layout/glyph_sum_measure.h"
#include "layout/label_metrics.h"
#include "layout/svg.h"
#include "time/format.h"
#include "ui/canvas.h"
#include "view/view.h"
#include "widget/reading.h"
#include "widget/widget.h"

namespace demarche {

inline constexpr Size size_before_any{960, 600};  // until the page has given one

// The most steps done at once, while a reader waits.
inline constexpr std::uint32_t steps_a_frame = 800'000;   // of arranging: about 8 ms
inline constexpr std::uint32_t steps_a_search = 500'000;  // when it begins: a hundred thousand events, some ms

// A number that changes each time something is replaced. 0: there is none.
using Generation = std::uint32_t;

// Everything that an arrangement depends on. It is valid as long as its key equals that of the widget.
struct ArrangementKey {
    Generation document = 0, words = 0, fonts = 0;
    Generation query = 0;  // 0: all events are shown
    Size size;             // the width of the canvas, and the height that it may have
    Overflow overflow = Overflow::scrolls;
    AxisMode axis = AxisMode::automatic;
    std::optional<GroupBy> lanes;
    std::string collapsed;
    Minor minor = Minor::gathered;
    BandStates bands{};
    std::optional<std::uint32_t> topic;
    std::optional<Instant> day;  // only where time runs down: it has a line for today
    bool operator==(const ArrangementKey&) const = default;
};

// Everything that a picture depends on, except for animations: flights and labels that fade in.
struct PictureKey {
    Generation arrangement = 0, view = 0, fonts = 0, renderer = 0;
    float scale = 1;
    Theme theme = light_theme;
    std::optional<Instant> today;
    bool operator==(const PictureKey&) const = default;
};

// An arrangement that is being made. Its input must not change meanwhile.
struct PendingArrangement {
    PendingArrangement(ArrangementKey of, const ArrangeInput& input)
        : key(std::move(of)), in(input), work(make_arrangement(result, in)) {}

    ArrangementKey key;
    std::unique_ptr<Arrangement> result;
    ArrangeInput in;
    Work work;
    double steps_done = 0;
};

struct Range {
    Instant begin, end;
    bool operator==(const Range&) const = default;
};

// The event that is open at first: the one of the highest importance, the earliest of several.
std::optional<EventIndex> opening_event(const Timeline&);

AxisMode author_axis(const Timeline&);

struct Widget::State {
    State(std::unique_ptr<TextRaster> raster, OffsetAt host) : text(std::move(raster)), offset_at(host) {}

    std::unique_ptr<TextRaster> text;
    OffsetAt offset_at;
    WidthCache widths{*text};
    GlyphSumMeasure glyph_sums{widths};
    std::unique_ptr<Renderer> renderer;
    Canvas canvas;
    PaintOptions paint;
    std::unique_ptr<Timeline> timeline = std::make_unique<Timeline>();
    std::vector<Issue> issues;
    std::size_t dropped = 0;
    LoadResult loaded = LoadResult::read;
    Words words = english();
    std::optional<Instant> today;  // a still picture has none
    View view{.size = size_before_any, .most_height = size_before_any.height};
    std::optional<std::vector<EventIndex>> found;  // none: all
    bool lights = false;                           // they stand out among the rest
    std::optional<std::vector<EventIndex>> shown;  // in the drawing; none: all
    std::string drawn_by;                          // the lines of the query that leave only those
    std::optional<std::uint8_t> groupings;         // once asked for
    std::unique_ptr<LabelMetrics> label_metrics;   // in a worker that knows how long labels are; then it has no texts
    Scene scene;
    Range range{};  // as of the last frame
    Changes changes;

    // `made` is the key of the arrangement, `depth` how much of it is made, and `drawn` is the key of the last complete
    // picture on the canvas.
    Generation document = 1, worded = 1, fonts = 1, query = 0, queries = 0, arrangements = 0, views = 0, renderers = 0;
    std::unique_ptr<Arrangement> arrangement = std::make_unique<Arrangement>();
    ArrangementKey made;
    Depth depth = Depth::every_zoom;
    PictureKey drawn;

    // Work under way, see Job.
    std::unique_ptr<Reading> reading;
    std::optional<Work> sorting;
    Search search;
    std::unique_ptr<PendingArrangement> pending;

    Size room() const { return {view.size.width, view.most_height}; }
    ArrangementKey arrangement_key() const {
        return {.document = document,
                .words = worded,
                .fonts = fonts,
                .query = query,
                .size = room(),
                .overflow = view.overflow,
                .axis = view.asked,
                .lanes = view.lanes,
                .collapsed = view.collapsed,
                .minor = view.minor,
                .bands = view.bands,
                .topic = view.topic,
                .day = may_run_down(*timeline, view.size) ? today : std::nullopt};
    }
    PictureKey picture_key() const {
        return {.arrangement = arrangements,
                .view = views,
                .fonts = fonts,
                .renderer = renderers,
                .scale = paint.scale,
                .theme = paint.theme,
                .today = today};
    }
    bool is_current() const { return made == arrangement_key(); }  // the arrangement, however much of it is made
    // A worker that has no texts leaves to the page what runs down.
    bool arranges() const { return !label_metrics || !may_run_down(*timeline, view.size); }
    bool is_arranged() const { return is_current() && depth == Depth::every_zoom; }
    // A huge document shows its first view before the labels of every zoom are made.
    Depth next_depth() const {
        return timeline->size() > most_arranged_whole && !is_current() ? Depth::first_view : Depth::every_zoom;
    }
    bool is_drawable() const { return made.document == document; }
    bool is_drawn() const { return drawn == picture_key(); }

    EventList events() const { return {timeline->size(), found ? &*found : nullptr}; }
    const TextMeasure& measure() const {
        return timeline->size() <= most_measured_titles ? static_cast<const TextMeasure&>(widths) : glyph_sums;
    }
    ArrangeOptions options(Size size, Depth how_far) const {
        return {.size = size,
                .overflow = view.overflow,
                .axis = view.asked,
                .shown = shown,
                .lanes = view.lanes,
                .collapsed = view.collapsed,
                .minor = view.minor,
                .bands = view.bands,
                .topic = view.topic,
                .today = today,
                .depth = how_far};
    }
    ComposeInput picture_of(const Arrangement& by, const Axis& axis) const {
        return {
            .timeline = *timeline, .arrangement = by, .axis = axis, .emphasis = {}, .words = words, .measure = widths};
    }
    ComposeInput live_picture(const Axis& axis) const {
        ComposeInput picture = picture_of(*arrangement, axis);
        picture.emphasis = view.emphasis;
        picture.scroll_px = view.scroll_px;
        picture.part = view.on_canvas();
        picture.links = view.links;
        picture.today = today;
        if (lights) picture.lit = events();
        picture.use = Use::live;
        return picture;
    }
    std::string svg_of(const Scene& picture) const {
        const Document& about = timeline->document();
        return to_svg(picture, {.title = about.title, .description = about.summary, .theme = paint.theme});
    }
};

}  // namespace demarche
