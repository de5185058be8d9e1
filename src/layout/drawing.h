// Private to layout: what the parts of compose share, and their order.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "layout/compose.h"
#include "layout/ribbon.h"
#include "layout/ticks.h"

namespace demarche {

// The position of an item in this frame, in canvas px.
struct Placed {
    const Item* item = nullptr;
    float x = 0, y = 0;  // of the node, or of the bar's left end
    float right = 0;     // of the bar; x for a node
    bool wide = false;   // drawn as a bar
    bool quiet = false;  // alone in its bin of the ribbon, without a label: a small mark
    bool labelled = false;
    float label_x = 0, label_y = 0;  // its left end, and its middle
    float label_width = 0;           // less than the item's where the view cuts the title of an emphasised event
    float radius = mark_px;          // of a node
};

// An item of an emphasised event from the row of marks and counts. It has a mark, in a row with room for its label.
struct Lifted {
    const Item* item = nullptr;
    std::uint16_t row = 0;
};

// The bin that is hovered or focused: its tip tells about it.
struct TipCluster {
    Rect rect{};
    std::uint32_t count = 0;
    TimeRange range{};
    std::vector<EventIndex> sample{};  // all of its events, or an even sample of very many
};

// A link between two events as it is drawn.
struct Arc {
    Curve curve{};
    LinkType type{};
    std::uint16_t color = 0;
};

struct Drawing {
    const ComposeInput& in;
    Scene& scene;
    Rect plot;
    int level = 0;  // of labels at this zoom
    std::vector<Tick> ticks;
    std::vector<Placed> placed{};  // items in view and those of events in view
    std::vector<Lifted> lifted{};
    std::vector<Rect> line_rects{};   // of the lines behind labels
    std::vector<Rect> label_rects{};  // of the labels drawn so far
    std::optional<TipCluster> tip_cluster{};
    std::vector<Arc> arcs{};
    Captions captions{in.timeline, in.words};

    // Not inlined: this keeps the wasm small.
    template <class T>
    [[gnu::noinline]] void add(const T& shape) {
        scene.shapes.push_back(shape);
    }
    const Timeline& timeline() const { return in.timeline; }
    const Arrangement& arranged() const { return in.arrangement; }
    float lane_y(float y) const { return plot.y + y - in.scroll_px; }
    float x_at(Instant) const;  // clamped a little outside of the canvas
    bool is_emphasised(EventIndex) const;
    float alpha_of(const Item&) const;  // of its label
    void text(std::string_view, Face, Vec2 baseline, Ink);
};

// Baselines of the two lines of the axis, and the rule under them.
inline constexpr float upper_line_px = 10, lower_line_px = 26, rule_px = 36;
// Width of the slit that a fold is drawn as.
inline constexpr float slit_px = 8;

inline Ink ink(Tone tone) { return {tone, 0}; }
inline Ink lane_ink(std::uint16_t lane, Tone tone = Tone::lane) { return {tone, lane}; }
// Distance from the middle of a line of text to its baseline.
inline float baseline_px(Face face) { return style_of(face).size_px * 0.36f; }

// Two strokes that meet at a tip: an arrowhead, a chevron.
struct Angle {
    Vec2 from, tip, to;
};
void draw_angle(Drawing&, const Angle&, Line like);

// The position of an item: in its row from its level on, before that in the lowest row of its lane.
Placed place_item(const Drawing&, const Item&);
// The items of an event, in every lane.
std::span<const std::uint32_t> items_of(const Drawing&, EventIndex);
// The instant by which an item is found in Arrangement::begins.
Instant begin_in_view(const Drawing&, const Item&);

// Whether an item has no row of its own at this zoom: it is counted in a bin, or alone there.
bool is_low(const Drawing&, const Item&);
// Whether an item has a mark: it is not counted.
bool has_mark(const Drawing&, const Item&);
bool is_in_view(const Drawing&, const Lane&);

void draw_node(Drawing&, const Placed&);

void draw_down(Drawing&);
void draw_lanes(Drawing&);
void draw_grid(Drawing&);
void draw_today(Drawing&);
void draw_folds(Drawing&);
void draw_connectors(Drawing&);
void draw_links(Drawing&);
void draw_ribbons(Drawing&);
void draw_items(Drawing&);
void draw_link_names(Drawing&);
void draw_header(Drawing&);
void draw_lane_names(Drawing&);
void draw_handles(Drawing&);
void draw_footer(Drawing&);
void draw_overview(Drawing&, float top);
void draw_tip(Drawing&);

// The middle of a lane's name, which is centred in the part of the lane that is in view.
float name_y(const Drawing&, const Lane&);

}  // namespace demarche
