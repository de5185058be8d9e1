#include "layout/compose.h"

#include <algorithm>
#include <cmath>

#include "layout/drawing.h"

namespace demarche {
namespace {

// The part of a shelf that begins in a window of time, and the item before it, which may reach into it.
std::span<const Item> in_window(std::span<const Item> shelf, const TimeRange& window) {
    const auto by_begin = [](const Item& item, Instant t) { return item.time.begin < t; };
    auto first = std::lower_bound(shelf.begin(), shelf.end(), window.begin, by_begin);
    const auto last = std::lower_bound(first, shelf.end(), window.end, by_begin);
    if (first != shelf.begin()) --first;
    return {first, last};
}

bool reaches_view(const Drawing& d, const Placed& p) {
    const float beside_view_px = 3 * d.arranged().bin_px + 40;  // bins reach so far out, and their events must be known
    const float left = p.labelled ? std::min(p.x, p.label_x) : p.x;
    const float right = std::max(p.right, p.labelled ? p.label_x + p.label_width : p.x);
    return left <= d.plot.right() + beside_view_px && right >= d.plot.x - beside_view_px;
}

bool is_placed(const Drawing& d, const Item& item) {
    return item.level <= d.level || (item.leads() && d.is_emphasised(item.event));
}

// The selected and the focused event are always labelled, the hovered one where there is room.
bool must_be_labelled(const Drawing& d, EventIndex event) {
    return d.in.emphasis.selected == event || d.in.emphasis.focused == event;
}

// In a collapsed lane only such an event has a label, but not one that stands for a cluster which a closer zoom has
// dissolved.
bool speaks_up(const Drawing& d, const Item& item) {
    return item.leads() && d.arranged().lanes[item.lane].collapsed &&
           (must_be_labelled(d, item.event) || d.in.emphasis.hovered == item.event);
}

constexpr float ring_gap_px = 3;  // a label keeps this much more distance from a mark with a ring

Rect label_of(const Placed& p) { return {p.label_x - 4, p.label_y - 7, p.label_width + 8, 14}; }

enum class MayCover : std::uint8_t { nothing, marks };

// Whether the label of a lifted item has room in its row: it overlaps no other emphasised label, and no mark unless it
// may cover marks.
bool has_room(const Drawing& d, const Item& item, MayCover may_cover) {
    const Rect label = label_of(place_item(d, item));
    return std::none_of(d.placed.begin(), d.placed.end(), [&](const Placed& p) {
        if (p.labelled && d.is_emphasised(p.item->event)) return label_of(p).overlaps(label);
        const Rect mark{p.x - mark_px, p.y - mark_px, p.right - p.x + 2 * mark_px, 2 * mark_px};
        return may_cover == MayCover::nothing && p.item->event != item.event && mark.overlaps(label);
    });
}

// Finds a row for an emphasised label, above the lowest one with its counts. Without a free row, a label that must be
// shown goes into the first row, where separate_emphasised makes room; any other one is not shown.
bool lift(Drawing& d, const Item& item) {
    const std::uint16_t rows = d.arranged().lanes[item.lane].rows;
    d.lifted.push_back({&item, 0});
    for (const MayCover may_cover : {MayCover::nothing, MayCover::marks})
        for (std::uint16_t row = 0; row + (may_cover == MayCover::nothing ? 1 : 0) < rows; ++row) {
            d.lifted.back().row = row;
            if (has_room(d, item, may_cover)) return true;
        }
    d.lifted.back().row = 0;
    if (!must_be_labelled(d, item.event)) d.lifted.pop_back();
    return must_be_labelled(d, item.event);
}

// The selected event finds its row first, then the focused one, then the hovered one.
void place_emphasised(Drawing& d) {
    const Emphasis& e = d.in.emphasis;
    for (const auto& event : {e.selected, e.focused, e.hovered}) {
        if (!event || raw(*event) >= d.timeline().dated()) continue;
        for (const std::uint32_t k : items_of(d, *event)) {
            const Item& item = d.arranged().items[k];
            const auto same = [&](const Placed& p) { return p.item == &item; };
            if (item.level <= d.level || std::any_of(d.placed.begin(), d.placed.end(), same)) continue;
            if (item.leads() && !lift(d, item)) continue;
            if (!item.leads()) d.lifted.push_back({&item, d.arranged().lowest_row(item.lane)});
            if (const Placed p = place_item(d, item); reaches_view(d, p)) d.placed.push_back(p);
        }
    }
}

// Whether a label overlaps that of the selected or the focused event.
bool overlaps_emphasised(const Drawing& d, const Placed& p) {
    return std::any_of(d.placed.begin(), d.placed.end(), [&](const Placed& other) {
        const EventIndex event = other.item->event;
        return other.labelled && event != p.item->event && must_be_labelled(d, event) &&
               label_of(other).overlaps(label_of(p));
    });
}

// Emphasised labels may still overlap: in a lane of one row, or where one is on the other side of its mark to be in
// view. Then the label of the selected event moves above that of the focused one, and the hovered event has none.
void separate_emphasised(Drawing& d) {
    for (Placed& p : d.placed)
        if (p.labelled && must_be_labelled(d, p.item->event) && overlaps_emphasised(d, p))
            p.label_y += d.in.emphasis.selected == p.item->event ? -7.0f : 7.0f;
    for (Placed& p : d.placed)
        if (d.is_emphasised(p.item->event) && !must_be_labelled(d, p.item->event) && overlaps_emphasised(d, p))
            p.labelled = false;
}

// A mark this far outside of the view may still reach into it with its label.
constexpr double widest_px = static_cast<double>(longest_label_px) + 40;

void place_all(Drawing& d) {
    const Arrangement& a = d.arranged();
    const TimeRange window{d.in.axis.at(-widest_px), d.in.axis.at(static_cast<double>(d.plot.width) + widest_px)};
    for (std::uint16_t lane = 0; lane < a.lanes.size(); ++lane) {
        if (!is_in_view(d, a.lanes[lane])) continue;
        for (std::uint16_t row = 0; row < a.lanes[lane].rows; ++row)
            for (int level = 0; level <= d.level; ++level)
                for (const Item& item : in_window(a.shelf(lane, row, level), window))
                    if (const Placed p = place_item(d, item); reaches_view(d, p)) d.placed.push_back(p);
    }
    place_emphasised(d);
    separate_emphasised(d);
}

void draw_across(Drawing& d) {
    place_all(d);
    const Size size = d.scene.size;
    const Rect lanes{0, d.plot.y, size.width, d.plot.height};
    d.add(Clip{lanes});
    draw_lanes(d);
    d.add(Clip{{d.plot.x, 0, d.plot.width, d.plot.bottom()}});
    draw_grid(d);
    draw_today(d);
    d.add(Clip{d.plot});
    draw_folds(d);
    draw_ribbons(d);
    draw_connectors(d);
    draw_links(d);
    draw_items(d);
    draw_link_names(d);
    d.add(Clip{lanes});
    draw_lane_names(d);
    if (d.in.use == Use::live) draw_handles(d);
    d.add(Clip{{0, 0, size.width, size.height}});
    draw_header(d);
    draw_footer(d);
    draw_tip(d);
}

}  // namespace

float Drawing::alpha_of(const Item& item) const {
    const int since = std::min(item.level, item.low_level);
    for (const Fade& fade : in.fades)
        if (since > fade.above && since <= fade.up_to && !is_emphasised(item.event)) return fade.alpha;
    return 1;
}

float Drawing::x_at(Instant t) const {
    const double x = in.axis.x(t);
    return plot.x + static_cast<float>(std::clamp(x, -2000.0, static_cast<double>(plot.width) + 2000.0));
}

bool Drawing::is_emphasised(EventIndex e) const {
    const Emphasis& now = in.emphasis;
    return now.selected == e || now.focused == e || now.hovered == e || now.focused_cluster == e;
}

void draw_angle(Drawing& d, const Angle& angle, Line like) {
    like.to = angle.tip;
    for (const Vec2 from : {angle.from, angle.to}) {
        like.from = from;
        d.add(like);
    }
}

void Drawing::text(std::string_view value, Face face, Vec2 baseline, Ink ink_of_text) {
    scene.shapes.push_back(Text{.at = baseline,
                                .face = face,
                                .ink = ink_of_text,
                                .value = std::string(value),
                                .width = in.measure.width(value, face)});
}

namespace {

constexpr float view_pad_px = 4;  // between a title and the edge of the plot

// The title of an emphasised event stands in the plot while its mark is in view: where it would reach out, it stands on
// the side of the mark with more room, and is cut there if it must be. `lead` is its distance from the mark.
void keep_in_view(const Drawing& d, Placed& p, float lead) {
    const float left = d.plot.x + view_pad_px, right = d.plot.right() - view_pad_px;
    if (p.label_x >= left && p.label_x + p.label_width <= right) return;
    const float gap = label_gap_px(*p.item), after = std::max(p.x + lead, left), before = p.x - gap;
    const float room_after = right - after, room_before = before - left;
    p.label_width = std::min(p.label_width, std::max(room_after, room_before));
    p.label_x = room_after >= room_before ? after : before - p.label_width;
}

// Small, on the lower edge of the ribbon.
void be_quiet(const Drawing& d, Placed& p) {
    p.quiet = true;
    p.radius = quiet_mark_px;
    p.y = d.lane_y(ribbon_of(d.arranged(), p.item->lane).to) - quiet_mark_px;
}

}  // namespace

Placed place_item(const Drawing& d, const Item& item) {
    const TimeRange bounds = item.time;
    const float begin = bounds.begin == distant_past ? d.plot.x - 40 : d.x_at(bounds.begin);
    const float end = bounds.end == distant_future ? d.plot.right() + 40 : d.x_at(bounds.end);
    std::uint16_t row = item.level <= d.level ? item.row : d.arranged().lowest_row(item.lane);
    for (const Lifted& lifted : d.lifted)
        if (lifted.item == &item) row = lifted.row;
    Placed p{.item = &item, .x = begin, .y = d.lane_y(d.arranged().row_center(item.lane, row)), .right = end};
    if (is_low(d, item) && (item.low_level > d.level || item.label_width == 0)) be_quiet(d, p);
    // A date is never drawn sharper than its source says: where ticks are finer than it is, it becomes a bar.
    p.wide = item.shape == MarkShape::bar ||
             unit_shown(d.in.axis, bounds.begin) < unit_of(d.timeline().brief(item.event).precision);
    if (!p.wide) {
        const float room = std::max(0.0f, end - begin - 10);
        p.x = p.right = begin + 4 + std::min(item.offset_px, room);
    }
    p.label_y = p.y;
    p.labelled = item.label_width > 0 && is_placed(d, item) && (item.captioned || speaks_up(d, item));
    const bool ringed = item.part == Part::lead && item.face != Face::title && d.is_emphasised(item.event);
    const float lead = p.wide ? bar_lead_px(item, p.right - p.x) : label_gap_px(item) + (ringed ? ring_gap_px : 0);
    const float from = p.x + lead, last = p.right - lead - item.label_width;
    p.label_x = item.side == Side::after ? from : last;
    if (p.wide && last > from) p.label_x = std::clamp(d.plot.x + 8, from, last);  // stays in view while its bar is
    p.label_width = item.label_width;
    if (d.is_emphasised(item.event) && p.x < d.plot.right() && p.right > d.plot.x) keep_in_view(d, p, lead);
    return p;
}

bool is_low(const Drawing& d, const Item& item) {
    const auto is_it = [&](const Lifted& lifted) { return lifted.item == &item; };
    return item.level > d.level && std::none_of(d.lifted.begin(), d.lifted.end(), is_it);
}

bool is_in_view(const Drawing& d, const Lane& lane) {
    const float top = d.lane_y(lane.top);
    return top <= d.plot.bottom() + 40 && top + lane.height >= d.plot.y - 40;
}

std::span<const std::uint32_t> items_of(const Drawing& d, EventIndex e) {
    const Arrangement& a = d.arranged();
    return std::span(a.item_order).subspan(a.items_of[raw(e)], a.items_of[raw(e) + 1] - a.items_of[raw(e)]);
}

Instant begin_in_view(const Drawing& d, const Item& item) {
    return std::max(item.time.begin, d.arranged().warp->extent.begin);
}

Scene compose(const ComposeInput& in) {
    Scene scene{.size = in.arrangement.size};
    scene.lane_colors = in.arrangement.lane_colors;
    if (in.arrangement.orientation == Orientation::down) {
        Drawing d{
            .in = in, .scene = scene, .plot = in.arrangement.plot(), .level = in.arrangement.levels.count, .ticks = {}};
        draw_down(d);
    } else {
        Drawing d{.in = in,
                  .scene = scene,
                  .plot = in.arrangement.plot(),
                  .level = level_at(in.arrangement, in.axis),
                  .ticks = ticks({in.axis, in.timeline.zone(), in.words}, in.measure)};
        draw_across(d);
    }
    return scene;
}

}  // namespace demarche
