// The slow half of layout, once per document and size: lanes, rows, labels and the shape of story time.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/work.h"
#include "layout/axis.h"
#include "layout/bands.h"
#include "layout/card.h"
#include "layout/face.h"
#include "layout/geometry.h"
#include "layout/levels.h"
#include "model/timeline.h"
#include "time/format.h"

namespace demarche {

inline constexpr std::uint16_t no_lane = 0xffff, no_presence = 0xffff, no_card = 0xffff;

struct Lane {
    bool shared = false;      // holds the events without a group; by parties it has no name
    bool collapsed = false;   // thin: its marks have no labels, or are small where time runs down
    bool gathers = false;     // of the groups of fewest events, until the reader asks for their lanes
    std::uint16_t color = 0;  // in Arrangement::lane_colors
    std::string name{};
    std::string label{};  // as much of the name as there is room for
    std::string head{};   // a few letters, over a column
    float label_width = 0;
    float top = 0, height = 0;  // px from the top of the lanes, unscrolled
    std::uint16_t rows = 1;
    std::vector<float> row_heights{};           // px of each row, where labels are cards; empty: all are as high
    std::uint32_t first = 0, count = 0;         // its items
    std::uint32_t shelf = 0;                    // its part of Arrangement::shelves
    std::uint32_t first_begin = 0, begins = 0;  // its part of Arrangement::begins
};

enum class MarkShape : std::uint8_t { node, bar };
enum class Side : std::uint8_t { after, before };  // of its mark, where a label stands, at every zoom

inline constexpr float collapsed_row_px = 15;

inline constexpr std::uint16_t whole_label = 0xffff;

inline constexpr float mark_px = 6, roomy_mark_px = 7;  // radius of a node, and where there is much room
inline constexpr float narrow_px = 600;                 // of a canvas: less than this
inline constexpr float overview_px = 50;                // at the foot, where there is one
inline constexpr float tray_px = 34;                    // above the overview, for events without a date
inline constexpr float least_gutter_px = 144;           // room for the words below the lanes, beside the overview
inline constexpr float overview_beside_px = 20;         // to the right of it

// One event in one lane: at most 64 bytes, there may be a million.
struct Item {
    EventIndex event{};
    float offset_px = 0;                      // to the right of its begin, so that connectors of one day stand apart
    TimeRange time{};                         // what its mark fills of its row
    float label_width = 0;                    // 0: no label
    std::uint16_t label_bytes = whole_label;  // of a title too long for its label: how much of it is shown
    std::uint16_t other_bytes = whole_label;  // of a long label, the other way to write it: shorter where the first
    float other_width = 0;                    // view has no room for the whole; 0: it is not long
    std::uint16_t lane = 0, row = 0;
    std::uint16_t presence = no_presence;  // which of the event's presences it is, by parties
    std::uint16_t color = 0;               // in Arrangement::lane_colors
    std::uint16_t card = no_card;          // in Arrangement::cards: its label
    Part part = Part::lead;
    MarkShape shape = MarkShape::node;
    Face face = Face::label;
    std::uint8_t level = no_level;  // from this zoom level on it stands in its row; before, the lowest row tells of it
    std::uint8_t low_level = no_level;  // from this one on it is labelled in the lowest row too, when it is alone there
    std::uint8_t captioned = 1;         // 1: with its label
    std::uint8_t connected = 0;         // 1: the event stands in several lanes
    std::uint8_t alone = 0;             // 1: of an event without a group
    std::uint8_t shortened = 0;         // 1: its label is the shorter one
    Side side = Side::after;

    void swap_labels() {
        std::swap(label_width, other_width);
        std::swap(label_bytes, other_bytes);
    }
    bool leads() const { return part == Part::lead || alone; }
};

// Some cells of the overview, one beside the other, that are equally high.
struct OverviewRun {
    std::uint16_t first = 0, end = 0, height_px = 0;
};

// One line of a drawing whose time runs down: a heading, an event, or a stretch that is left out.
struct DownRow {
    enum class Kind : std::uint8_t { heading, event, fold, today, era, promise, party } kind{};
    float top = 0, height = 0;  // px below the header
    EventIndex event{};
    std::vector<std::string> lines{};    // the text, wrapped: an event's title, or that of another row
    std::vector<std::string> details{};  // of an event: when and where, wrapped; of a promise: how it stands
    std::optional<BandKind> band{};      // a heading: of which band it is the name
    float reach = 0;                     // of an event that lasts: px below the header, to which its span is drawn
    std::uint32_t first = 0, count = 0;  // of a party: its part of Bands::stances
};

// The key of a lane, which is the same in every arrangement. It is a line of its own, so several keys make one text.
std::string lane_key(GroupBy, std::string_view name);

// How much of an arrangement is made: the labels of the first view alone, or those of every zoom, which takes several
// times as long. What the first view shows is the same.
enum class Depth : std::uint8_t { first_view, every_zoom };

// What lanes do that need more height than there is: they scroll, or the drawing is higher and the page scrolls.
enum class Overflow : std::uint8_t { scrolls, grows };

// Groups of few events, where there are more than the height has lanes for: one lane for all, or one each.
enum class Minor : std::uint8_t { gathered, apart };

struct ArrangeOptions {
    Size size;  // the width of the canvas, and the height that it may have
    Overflow overflow = Overflow::scrolls;
    AxisMode axis = AxisMode::automatic;                 // what the reader asked for
    std::optional<std::span<const EventIndex>> shown{};  // in time order; none: all events
    std::optional<GroupBy> lanes{};                      // none: what the author says
    std::string_view collapsed{};                        // keys of lanes
    Minor minor = Minor::gathered;
    BandStates bands{};
    std::optional<std::uint32_t> topic{};  // on which positions are shown; none: that of most positions
    std::optional<Instant> today{};        // the reader's clock; gets a line of its own where time runs down
    Depth depth = Depth::every_zoom;
};

struct Arrangement {
    Size size;  // at most a seventh of its height stays blank; higher than it may be only where it grows
    Orientation orientation = Orientation::across;  // across or down
    AxisMode mode = AxisMode::story;                // story or scale
    GroupBy lanes_by = GroupBy::party;
    std::uint32_t shown = 0;  // events, dated or not
    std::uint32_t minor = 0;  // groups that are gathered, or would be
    SharedWarp warp;
    std::vector<Lane> lanes;
    ZoomLevels levels;
    // By lane, then row, then level, then begin. A shelf is one level of one row: on it, and on it together with those
    // of lower levels, nothing overlaps; so what is in view is found by two binary searches.
    std::vector<Item> items;
    std::vector<std::uint32_t> shelves;      // begins of shelves in items: rows × (levels + 1) + 1 for each lane
    std::vector<Instant> begins;             // of all items, by lane, sorted: how many begin between two instants
    std::vector<std::uint32_t> begin_items;  // the items that begin there
    std::vector<std::uint32_t> items_of;     // size() + 1 offsets into item_order, by event
    std::vector<std::uint32_t> item_order;
    std::vector<std::uint32_t> lane_colors;
    std::vector<Card> cards;            // of few events
    std::vector<OverviewRun> overview;  // in time order
    LaneNames names = LaneNames::column;
    float gutter = 0;                      // width of their column
    float bin_px = 8;                      // bins of the ribbons are at least as wide, and less than twice as wide
    std::vector<std::uint32_t> full_bins;  // by level: so many events, or more, make a bin as high as its ribbon
    float header = 40;                     // the axis above
    float footer = 0;                      // bands, fold lengths, tray and overview below
    float scroll_bar = 0;                  // width of what stands at the right when the lanes scroll
    float row_px = 24;
    float node_px = mark_px;          // radius of nodes: larger where every label is a card
    float lanes_height = 0;           // of all lanes; more than the plot's height: the lanes scroll
    std::vector<DownRow> rows;        // of time that runs down
    std::vector<EventIndex> undated;  // the first of them that are shown: they stand in a tray
    std::uint32_t all_undated = 0;
    Bands bands;
    float column_px = 0;  // of an open lane of time that runs down
    float text_left = 0;  // where its words begin
    float time_end = 0;   // of its last event in time, px below the header

    bool has_overview() const { return orientation == Orientation::across && size.width >= narrow_px; }
    Rect bands_rect() const { return {0, plot().bottom(), size.width, bands.height}; }
    Rect tray() const {  // of no height where no event is without a date
        const float high = undated.empty() ? 0 : tray_px, below = has_overview() ? overview_px : 0;
        return {0, size.height - below - high, size.width, high};
    }
    Rect overview_box() const {  // its silhouette, which is the whole extent
        const float left = std::max(gutter, least_gutter_px);
        return {left, size.height - overview_px + 7, std::max(1.0f, plot().right() - left - overview_beside_px), 30};
    }
    Rect plot() const {  // of no extent where the stage is too small for one
        return {gutter, header, std::max(0.0f, size.width - gutter - scroll_bar),
                std::max(0.0f, size.height - header - footer)};
    }
    float row_px_of(const Lane& lane) const { return lane.collapsed ? collapsed_row_px : row_px; }
    float hidden_height() const { return std::max(0.0f, lanes_height - plot().height); }  // how far the lanes scroll
    double linearity() const { return mode == AxisMode::scale ? 1 : 0; }
    float row_center(std::uint16_t lane, std::uint16_t row) const;  // px from the top of the lanes
    std::uint16_t lowest_row(std::uint16_t lane) const { return static_cast<std::uint16_t>(lanes[lane].rows - 1); }
    // The items of one shelf.
    std::span<const Item> shelf(std::uint16_t lane, std::uint16_t row, int level) const;
};

inline std::span<Item> items_of(Arrangement& a, const Lane& lane) {
    return std::span(a.items).subspan(lane.first, lane.count);
}
inline std::span<const Item> items_of(const Arrangement& a, const Lane& lane) {
    return std::span(a.items).subspan(lane.first, lane.count);
}

inline constexpr float quiet_mark_px = 3;  // of one without a label, in a ribbon

// From a node's centre, or a long bar's end, to its label; a prominent event has a ring to keep clear of.
constexpr float label_gap_px(const Item& item) {
    return item.shape == MarkShape::bar ? 7.0f : item.face == Face::title ? 17.0f : 11.0f;
}

inline constexpr float longest_label_px = 560;  // longer ones are cut

inline constexpr float least_bar_px = 6;  // as it is drawn

// From the end of a bar to its label: the label of a span stands in its bar as soon as that holds it whole, until then
// beyond its other end. So it ends at most a gap and its own width behind the bar, and items that stand apart at one
// zoom stand apart at every closer one. An event whose date fills a bar, since ticks are finer than it is known, keeps
// its label at the begin.
constexpr float bar_lead_px(const Item& item, float bar_px) {
    const bool holds = item.shape == MarkShape::node || bar_px >= item.label_width + 14;
    return holds ? 7 : std::max(bar_px, least_bar_px) + 5;
}

// Time runs down where the canvas is narrow unless the author says otherwise, and wherever the author says so; but
// never where the drawing would be higher than highest_down_px.
bool may_run_down(const Timeline&, Size);

struct LabelMetrics;

// The input of an arrangement. All of it must outlive the work.
struct ArrangeInput {
    const Timeline& timeline;
    ArrangeOptions options;
    const TextMeasure& measure;
    const Words& words;
    const LabelMetrics* label_metrics = nullptr;  // of very many events: with it their texts are not asked for
};

// Pure: the same timeline, options and widths give the same arrangement.
Work make_arrangement(std::unique_ptr<Arrangement>& into, const ArrangeInput&);
Arrangement arrange(const ArrangeInput&);  // the same in one go

}  // namespace demarche
