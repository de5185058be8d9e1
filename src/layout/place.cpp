#include "layout/placement.h"

#include <algorithm>

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

bool reaches_view(const Placement& frame, const Placed& p) {
    const float beside_view_px =
        3 * frame.arranged().bin_px + 40;  // bins reach so far out, and their events must be known
    const float left = p.labelled ? std::min(p.x, p.label_x) : p.x;
    const float right = std::max(p.right, p.labelled ? p.label_x + p.label_width : p.x);
    return left <= frame.plot.right() + beside_view_px && right >= frame.plot.x - beside_view_px;
}

bool is_placed(const Placement& frame, const Item& item) {
    return item.level <= frame.level || (item.leads() && frame.is_emphasised(item.event));
}

// The selected and the focused event are always labelled, the hovered one where there is room.
bool must_be_labelled(const Placement& frame, EventIndex event) {
    return frame.in.emphasis.selected == event || frame.in.emphasis.focused == event;
}

// In a collapsed lane only such an event has a label, but not one that stands for a cluster which a closer zoom has
// dissolved.
bool speaks_up(const Placement& frame, const Item& item) {
    return item.leads() && frame.arranged().lanes[item.lane].collapsed &&
           (must_be_labelled(frame, item.event) || frame.in.emphasis.hovered == item.event);
}

constexpr float ring_gap_px = 3;  // a label keeps this much more distance from a mark with a ring

Rect label_of(const Placed& p) {
    const Rect label = label_rect(p);
    return {label.x - 4, label.y, label.width + 8, label.height};
}

enum class MayCover : std::uint8_t { nothing, marks };

// Whether the label of a lifted item has room in its row: it overlaps no other emphasised label, and no mark unless it
// may cover marks.
bool has_room(const Placement& frame, const Item& item, MayCover may_cover) {
    const Rect label = label_of(place_item(frame, item));
    return std::none_of(frame.placed.begin(), frame.placed.end(), [&](const Placed& p) {
        if (p.labelled && frame.is_emphasised(p.item->event)) return label_of(p).overlaps(label);
        const Rect mark{p.x - mark_px, p.y - mark_px, p.right - p.x + 2 * mark_px, 2 * mark_px};
        return may_cover == MayCover::nothing && p.item->event != item.event && mark.overlaps(label);
    });
}

// Finds a row for an emphasised label, above the lowest one with its counts. Without a free row, a label that must be
// shown goes into the first row, where separate_emphasised makes room; any other one is not shown.
bool lift(Placement& frame, const Item& item) {
    const std::uint16_t rows = frame.arranged().lanes[item.lane].rows;
    frame.lifted.push_back({&item, 0});
    for (const MayCover may_cover : {MayCover::nothing, MayCover::marks})
        for (std::uint16_t row = 0; row + (may_cover == MayCover::nothing ? 1 : 0) < rows; ++row) {
            frame.lifted.back().row = row;
            if (has_room(frame, item, may_cover)) return true;
        }
    frame.lifted.back().row = 0;
    if (!must_be_labelled(frame, item.event)) frame.lifted.pop_back();
    return must_be_labelled(frame, item.event);
}

// The selected event finds its row first, then the focused one, then the hovered one.
void place_emphasised(Placement& frame) {
    const Emphasis& e = frame.in.emphasis;
    for (const auto& event : {e.selected, e.focused, e.hovered}) {
        if (!event || raw(*event) >= frame.timeline().dated()) continue;
        for (const std::uint32_t k : items_of(frame, *event)) {
            const Item& item = frame.arranged().items[k];
            const auto same = [&](const Placed& p) { return p.item == &item; };
            if (item.level <= frame.level || std::any_of(frame.placed.begin(), frame.placed.end(), same)) continue;
            if (item.leads() && !lift(frame, item)) continue;
            if (!item.leads()) frame.lifted.push_back({&item, frame.arranged().lowest_row(item.lane)});
            if (const Placed p = place_item(frame, item); reaches_view(frame, p)) frame.placed.push_back(p);
        }
    }
}

// Whether a label overlaps that of the selected or the focused event.
bool overlaps_emphasised(const Placement& frame, const Placed& p) {
    return std::any_of(frame.placed.begin(), frame.placed.end(), [&](const Placed& other) {
        const EventIndex event = other.item->event;
        return other.labelled && event != p.item->event && must_be_labelled(frame, event) &&
               label_of(other).overlaps(label_of(p));
    });
}

// Emphasised labels may still overlap: in a lane of one row, or where one is on the other side of its mark to be in
// view. Then the label of the selected event moves above that of the focused one, and the hovered event has none.
void separate_emphasised(Placement& frame) {
    for (Placed& p : frame.placed)
        if (p.labelled && must_be_labelled(frame, p.item->event) && overlaps_emphasised(frame, p))
            p.label_y += frame.in.emphasis.selected == p.item->event ? -7.0f : 7.0f;
    for (Placed& p : frame.placed)
        if (frame.is_emphasised(p.item->event) && !must_be_labelled(frame, p.item->event) &&
            overlaps_emphasised(frame, p))
            p.labelled = false;
}

// A mark this far outside of the view may still reach into it with its label.
constexpr double widest_px = static_cast<double>(longest_label_px) + 40;

constexpr float halo_pad_px = 3;

// A mark with its label.
Rect whole_rect(const Placed& p) {
    const Rect label = label_rect(p);
    const float left = std::min(p.x - mark_px, label.x), right = std::max(p.right + mark_px, label.right());
    return {left, label.y, right - left, label.height};
}

// Labels that overlap an emphasised label or its mark are left out while it is shown.
bool gives_way(const Placement& frame, const Placed& p) {
    if (!p.labelled || frame.is_emphasised(p.item->event)) return false;
    const Rect rect = label_rect(p);
    const Rect wider{rect.x - halo_pad_px, rect.y, rect.width + 2 * halo_pad_px, rect.height};
    return std::any_of(frame.placed.begin(), frame.placed.end(), [&](const Placed& other) {
        return other.labelled && frame.is_emphasised(other.item->event) && whole_rect(other).overlaps(wider);
    });
}

}  // namespace

float Placement::x_at(Instant t) const {
    const double x = in.axis.x(t);
    return plot.x + static_cast<float>(std::clamp(x, -2000.0, static_cast<double>(plot.width) + 2000.0));
}

bool Placement::is_emphasised(EventIndex e) const {
    const Emphasis& now = in.emphasis;
    return now.selected == e || now.focused == e || now.hovered == e || now.focused_cluster == e;
}

namespace {

constexpr float view_pad_px = 4;  // between a title and the edge of the plot

// The title of an emphasised event stands in the plot while its mark is in view: where it would reach out, it stands on
// the side of the mark with more room, and is cut there if it must be. `lead` is its distance from the mark.
void keep_in_view(const Placement& frame, Placed& p, float lead) {
    const float left = frame.plot.x + view_pad_px, right = frame.plot.right() - view_pad_px;
    if (p.label_x >= left && p.label_x + p.label_width <= right) return;
    const float gap = label_gap_px(*p.item), after = std::max(p.x + lead, left), before = p.x - gap;
    const float room_after = right - after, room_before = before - left;
    p.label_width = std::min(p.label_width, std::max(room_after, room_before));
    p.label_x = room_after >= room_before ? after : before - p.label_width;
}

// Small, on the lower edge of the ribbon.
void be_quiet(const Placement& frame, Placed& p) {
    p.quiet = true;
    p.radius = quiet_mark_px;
    p.y = frame.lane_y(ribbon_of(frame.arranged(), p.item->lane).to) - quiet_mark_px;
}

}  // namespace

Placed place_item(const Placement& frame, const Item& item) {
    const TimeRange bounds = item.time;
    const float begin = bounds.begin == distant_past ? frame.plot.x - 40 : frame.x_at(bounds.begin);
    const float end = bounds.end == distant_future ? frame.plot.right() + 40 : frame.x_at(bounds.end);
    std::uint16_t row = item.level <= frame.level ? item.row : frame.arranged().lowest_row(item.lane);
    for (const Lifted& lifted : frame.lifted)
        if (lifted.item == &item) row = lifted.row;
    Placed p{.item = &item,
             .x = begin,
             .y = frame.lane_y(frame.arranged().row_center(item.lane, row)),
             .right = end,
             .radius = frame.arranged().node_px};
    if (is_low(frame, item) && (item.low_level > frame.level || item.label_width == 0)) be_quiet(frame, p);
    // A date is never drawn sharper than its source says: where ticks are finer than it is, it becomes a bar.
    p.wide = item.part != Part::absent &&
             (item.shape == MarkShape::bar ||
              unit_shown(frame.in.axis, bounds.begin) < unit_of(frame.timeline().brief(item.event).precision));
    if (!p.wide) {
        const float room = std::max(0.0f, end - begin - 10);
        p.x = p.right = begin + 4 + std::min(item.offset_px, room);
    }
    p.label_y = p.y;
    p.labelled = item.label_width > 0 && is_placed(frame, item) && (item.captioned || speaks_up(frame, item));
    const bool ringed = item.part == Part::lead && item.face != Face::title && frame.is_emphasised(item.event);
    const float lead = p.wide ? bar_lead_px(item, p.right - p.x) : label_gap_px(item) + (ringed ? ring_gap_px : 0);
    const float from = p.x + lead, last = p.right - lead - item.label_width;
    p.label_x = item.side == Side::after ? from : last;
    if (p.wide && last > from) p.label_x = std::clamp(frame.plot.x + 8, from, last);  // stays in view while its bar is
    p.label_width = item.label_width;
    if (const Card* card = frame.card_of(item)) p.label_height = card->height;
    if (frame.is_emphasised(item.event) && p.x < frame.plot.right() && p.right > frame.plot.x)
        keep_in_view(frame, p, lead);
    return p;
}

bool is_low(const Placement& frame, const Item& item) {
    const auto is_it = [&](const Lifted& lifted) { return lifted.item == &item; };
    return item.level > frame.level && std::none_of(frame.lifted.begin(), frame.lifted.end(), is_it);
}

bool is_in_view(const Placement& frame, const Lane& lane) {
    const float top = frame.lane_y(lane.top);
    return top <= frame.plot.bottom() + 40 && top + lane.height >= frame.plot.y - 40;
}

std::span<const std::uint32_t> items_of(const Placement& frame, EventIndex e) {
    const Arrangement& a = frame.arranged();
    return std::span(a.item_order).subspan(a.items_of[raw(e)], a.items_of[raw(e) + 1] - a.items_of[raw(e)]);
}

Instant begin_in_view(const Placement& frame, const Item& item) {
    return std::max(item.time.begin, frame.arranged().warp->extent.begin);
}

Rect label_rect(const Placed& p) { return {p.label_x, p.label_y - label_line_px / 2, p.label_width, p.label_height}; }

bool is_in_view(const Placement& frame, const Rect& r) {
    const Rect& plot = frame.plot;
    return r.right() > plot.x && r.x < plot.right() && r.bottom() > plot.y && r.y < plot.bottom();
}

void place_items(Placement& frame) {
    const Arrangement& a = frame.arranged();
    const TimeRange window{frame.in.axis.at(-widest_px),
                           frame.in.axis.at(static_cast<double>(frame.plot.width) + widest_px)};
    for (std::uint16_t lane = 0; lane < a.lanes.size(); ++lane) {
        if (!is_in_view(frame, a.lanes[lane])) continue;
        for (std::uint16_t row = 0; row < a.lanes[lane].rows; ++row)
            for (int level = 0; level <= frame.level; ++level)
                for (const Item& item : in_window(a.shelf(lane, row, level), window))
                    if (const Placed p = place_item(frame, item); reaches_view(frame, p)) frame.placed.push_back(p);
    }
    place_emphasised(frame);
    separate_emphasised(frame);
}

void leave_out_labels(Placement& frame) {
    for (Placed& p : frame.placed)
        if (gives_way(frame, p)) p.labelled = false;
}

Placement place(const ComposeInput& in) {
    Placement frame{.in = in};
    if (in.arrangement.orientation == Orientation::down) return frame;
    frame.level = level_at(in.arrangement, in.axis);
    frame.ticks = ticks({in.axis, in.timeline.zone(), in.words}, in.measure);
    place_items(frame);
    place_ribbons(frame);
    leave_out_labels(frame);
    place_phases(frame);
    place_old_dates(frame);
    place_links(frame);
    place_today(frame);
    place_promises(frame);
    place_stances(frame);
    return frame;
}

}  // namespace demarche
