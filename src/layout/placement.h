// Private to layout: where everything of a frame whose time runs across stands. Placing ends before drawing begins.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "layout/compose.h"
#include "layout/ribbon.h"
#include "layout/ticks.h"

namespace demarche {

// Baselines of the two lines of the axis, and the rule under them.
inline constexpr float upper_line_px = 10, lower_line_px = 26, rule_px = 36;

inline constexpr float label_line_px = 14;  // of a title alone

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
    float label_height = label_line_px;
    float radius = mark_px;  // of a node
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
    std::uint16_t lane = 0;
};

// A link between two events as it is drawn.
struct Arc {
    Curve curve{};
    Word name{};
    std::uint16_t color = 0;
    std::optional<Vec2> name_at{};  // the middle of its name; none: no place along it is free
};

// Words in a band, cut where they must be.
struct BandText {
    std::string text{};
    float left = 0, width = 0;
    EventIndex event{};
};

// The line of a promise: one piece from each of its steps to the next, or to its end.
struct PromiseLine {
    struct Point {
        EventIndex event{};
        Standing standing{};
        float x = 0;
    };
    float y = 0;
    float end = 0;  // x
    std::vector<Point> points{};
    BandText title{}, state{};
    bool state_behind = false;      // its state stands behind its end, else above its line
    std::vector<BandText> names{};  // of steps
};

// A party takes a stance from one event to its next, or to the end.
struct StanceStrip {
    EventIndex event{};
    Stance stance{};
    Rect rect{};
    BandText words{};  // of all that begin with it
};

// Where a phase begins on the bar of its event.
struct PhaseMark {
    EventIndex event{};
    float x = 0;
    float end = 0;       // where it ends, for one that is known to end before the next
    bool vague = false;  // its begin is not known to a unit of time
    bool drawn = true;   // not where it would touch the line before
    std::string name{};  // empty: there is no room for it
    float name_x = 0;    // its left end
};

// A date for which an event was planned before.
struct OldDate {
    EventIndex event{};
    std::uint16_t color = 0, lane = 0;
    Vec2 at{};
};

struct TodayPlace {
    float x = 0;  // of the day's begin
    Vec2 word{};  // the left end of its baseline
    bool folded = false;
};

struct Placement {
    const ComposeInput& in;
    Rect plot = in.arrangement.plot();
    int level = 0;                 // of labels at this zoom
    std::vector<Tick> ticks{};     // one without a label gives way to today
    std::vector<Placed> placed{};  // items in view and those of events in view
    std::vector<Lifted> lifted{};
    std::vector<Box> ribbons{};  // bins side by side that are equally high are one box
    std::vector<Target> bins{};  // of the ribbons
    std::optional<TipCluster> tip_cluster{};
    std::vector<Arc> arcs{};
    std::vector<PhaseMark> phases{};  // by event as in `placed`
    std::vector<OldDate> old_dates{};
    std::optional<TodayPlace> today{};
    std::vector<PromiseLine> promises{};
    std::vector<StanceStrip> strips{};

    const Timeline& timeline() const { return in.timeline; }
    const Card* card_of(const Item& item) const {
        return item.card == no_card ? nullptr : &in.arrangement.cards[item.card];
    }
    const Arrangement& arranged() const { return in.arrangement; }
    float lane_y(float y) const { return plot.y + y - in.scroll_px; }
    float x_at(Instant) const;  // clamped a little outside of the canvas
    bool is_emphasised(EventIndex) const;
};

Placement place(const ComposeInput&);  // where time runs down, nothing is placed beforehand

// The steps of placing, in their order.
void place_items(Placement&);
void place_ribbons(Placement&);  // also places the events that stand alone in them
void leave_out_labels(Placement&);
void place_phases(Placement&);
void place_old_dates(Placement&);
void place_links(Placement&);
void place_today(Placement&);
void place_promises(Placement&);
void place_stances(Placement&);

// An arc from mark to mark, without a place for its name. It leaves sideways and arrives upright.
struct ArcEnds {
    Vec2 from{}, to{};
    std::uint16_t color = 0;
    Stroke style = Stroke::solid;
};
void add_arc(Placement&, const ArcEnds&, Word name);

// A point of a Bézier curve, t from 0 to 1.
Vec2 point_on(const Curve&, float t);

// The position of an item: in its row from its level on, before that in the lowest row of its lane.
Placed place_item(const Placement&, const Item&);
Rect label_rect(const Placed&);
// The items of an event, in every lane.
std::span<const std::uint32_t> items_of(const Placement&, EventIndex);
// The instant by which an item is found in Arrangement::begins.
Instant begin_in_view(const Placement&, const Item&);

// Whether an item has no row of its own at this zoom: it is counted in a bin, or alone there.
bool is_low(const Placement&, const Item&);
// Whether an item has a mark: it is not counted.
bool has_mark(const Placement&, const Item&);
bool is_in_view(const Placement&, const Lane&);
bool is_in_view(const Placement&, const Rect&);

}  // namespace demarche
