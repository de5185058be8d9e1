// Private to layout: what the parts of a drawing share, and their order.
#pragma once

#include <string>
#include <vector>

#include "layout/placement.h"

namespace demarche {

struct Drawing {
    const Placement& placement;
    Scene& scene;
    const ComposeInput& in = placement.in;
    Rect plot = placement.plot;
    std::vector<Rect> line_rects{};  // of the lines behind labels
    Captions captions{in.timeline, in.words};

    // Not inlined: this keeps the wasm small.
    template <class T>
    [[gnu::noinline]] void add(const T& shape) {
        scene.shapes.push_back(shape);
    }
    // What the next shapes stand for.
    void begin(ShapeRole, EventIndex = no_event);
    const Timeline& timeline() const { return in.timeline; }
    const Arrangement& arranged() const { return in.arrangement; }
    float lane_y(float y) const { return placement.lane_y(y); }
    bool is_emphasised(EventIndex e) const { return placement.is_emphasised(e); }
    float alpha_of(const Item&) const;  // of its label
    void text(std::string_view, Face, Vec2 baseline, Ink);
};

// Width of the slit that a fold is drawn as.
inline constexpr float slit_px = 8;

// Distance from the middle of a line of text to its baseline.
inline float baseline_px(Face face) { return style_of(face).size_px * 0.36f; }

// Two strokes that meet at a tip: an arrowhead, a chevron.
struct Angle {
    Vec2 from, tip, to;
};
void draw_angle(Drawing&, const Angle&, Line like);

void draw_node(Drawing&, const Placed&);
void draw_phases(Drawing&, const Placed&, const Rect& bar);
void draw_old_dates(Drawing&);

// The mark of an event without a date, so far left of its title.
inline constexpr float undated_side_px = 10;
void draw_undated_ring(Drawing&, EventIndex, Vec2 center);

// Words in a band, where they are in view; they can be pointed at.
enum class Plate : std::uint8_t { paper, none };  // behind words
struct TextStyle {
    Face face;
    Tone tone;
    Plate plate = Plate::paper;
};
void draw_band_text(Drawing&, const BandText&, float middle, TextStyle);
// The part of it that is in the plot.
void add_target(Drawing&, const Rect&, EventIndex);

// A stance as a colour and a pattern, which begins where the words on it end.
struct StripStyle {
    Stance stance{};
    float words_end = 0;
};
void draw_strip(Drawing&, const Rect&, const StripStyle&);
void draw_stance_names(Drawing&);

// The line of a promise and the marks on it, without its words.
void draw_promise_line(Drawing&, const PromiseLine&);

// The line that joins the marks of an event: through those who took part, and dashed on to the absent.
struct Connector {
    float at = 0;                              // along time: its x, or its y where time runs down
    Ends present{1e9f, -1e9f}, all = present;  // across the lanes
    void add(float across, Part);
};
void draw_connector(Drawing&, EventIndex, const Connector&, const Line& like);  // `like` where parties took part

// Where upright lines end: below the bands, or below the last lane.
float lines_bottom(const Drawing&);

// The layers of time that runs across.
void draw_lanes(Drawing&);
void draw_band_grounds(Drawing&);
void draw_eras(Drawing&);
void draw_era_names(Drawing&);
void draw_grid(Drawing&);
void draw_today(Drawing&);
void draw_folds(Drawing&);
void draw_ribbons(Drawing&);
void draw_connectors(Drawing&);
void draw_links(Drawing&);
void draw_items(Drawing&);
void draw_link_names(Drawing&);
void draw_promises(Drawing&);
void draw_stances(Drawing&);
void draw_lane_names(Drawing&);
void draw_band_names(Drawing&);
void draw_handles(Drawing&);
void draw_header(Drawing&);
void draw_footer(Drawing&);
void draw_tray(Drawing&);
void draw_tip(Drawing&);

void draw_down(Drawing&);
void draw_overview(Drawing&);

// In front of the name of a lane or a band: it points down where that is open, else to the right.
enum class Chevron : std::uint8_t { open, closed };
void draw_chevron(Drawing&, float y, Chevron);

// The middle of a lane's name, which is centred in the part of the lane that is in view.
float name_y(const Drawing&, const Lane&);

}  // namespace demarche
