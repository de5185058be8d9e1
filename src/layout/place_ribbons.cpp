// A ribbon along the lower edge of each lane tells of the events without a row of their own at this zoom: each bin is
// as high as the number of events in it. An event that stands alone is a mark.
#include <algorithm>
#include <cmath>

#include "base/limits.h"
#include "base/order.h"
#include "layout/placement.h"
#include "layout/ribbon.h"

namespace demarche {
namespace {

constexpr double beside_px = 40;                  // bins are drawn this far out of view
constexpr int most_passed = 65;                   // as LowLabels passes, and itself
constexpr float least_width_px = 2;               // of a bin with an event
constexpr float step_px = 2;                      // of heights: many neighbours are equally high, and drawn as one
constexpr std::uint32_t most_lit_looked_at = 64;  // in a bin
constexpr float footing_px = 1;
constexpr float pointed_out_px = 3;  // by which a bin that is pointed at is higher than the ribbon

bool stands_alone(const Placement& frame, const Item& item) {
    return demarche::stands_alone(frame.arranged(), frame.level, item,
                                  bin_at(frame.arranged(), frame.in.axis, begin_in_view(frame, item)));
}

class RibbonPlacer {
public:
    RibbonPlacer(Placement& frame, std::uint16_t index)
        : frame_(frame), index_(index), lane_(frame.arranged().lanes[index]), begins_(frame.arranged(), lane_) {
        std::vector<Instant> shown;
        for (const Placed& p : frame.placed)
            if (p.item->lane == index) shown.push_back(begin_in_view(frame, *p.item));
        const auto earlier = [&shown](std::uint32_t left, std::uint32_t right) { return shown[left] < shown[right]; };
        for (const std::uint32_t i : sorted_positions(shown.size(), earlier)) shown_.push_back(shown[i]);
        const Ends y = ribbon_of(frame.arranged(), index);
        top_ = frame.lane_y(y.from);
        bottom_ = frame.lane_y(y.to);
    }

    void run() {
        if (begins_.size() == 0) return;
        const Axis& axis = frame_.in.axis;
        const Instant from = axis.at(-beside_px);
        const auto width = static_cast<double>(frame_.plot.width);
        place_left_of(from);
        for (std::size_t i = 0; i < axis.distinct_pieces(); ++i)
            if (const Axis::Piece piece = axis.distinct_piece(i); piece.end > from && piece.left <= width + beside_px)
                place_piece(piece, {from, axis.at(std::min(piece.right, width + beside_px))});
        draw(soft_, Tone::lane_soft);
        if (!frame_.in.lit) draw(footing(), Tone::lane);
        draw(lit_, Tone::lane);
        if (pointed_out_) frame_.ribbons.push_back({.rect = *pointed_out_, .fill = lane_ink(lane_.color)});
        place_right_of(axis.at(width + beside_px) - std::chrono::seconds(1));
    }

private:
    void place_piece(const Axis::Piece& piece, const TimeRange& view) {
        const std::int64_t length = bin_length_s(piece, static_cast<double>(frame_.arranged().bin_px));
        const Instant end = std::min(piece.end, view.end);
        for (Instant at = bin_begin(std::max(piece.begin, view.begin), length); at < end;) {
            const Instant next = bin_end(at, length);
            place_bin({std::max(at, piece.begin), std::min(next, piece.end)});
            at = next;
        }
    }

    // An event left of all bins may still reach into view with its label or its bar. No other hidden event begins
    // before its end, so it is the last hidden one before the bins.
    void place_left_of(Instant view) {
        std::size_t position = begins_.before(bin_at(frame_.arranged(), frame_.in.axis, view).begin);
        for (int passed = 0; passed < most_passed && position > 0; ++passed) {
            const Item& item = begins_.item(--position);
            if (!is_low(frame_, item)) continue;
            if (stands_alone(frame_, item)) place_single(item);
            return;
        }
    }

    // The same for an event right of all bins whose label is before its mark.
    void place_right_of(Instant view) {
        std::size_t position = begins_.before(bin_at(frame_.arranged(), frame_.in.axis, view).end);
        for (int passed = 0; passed < most_passed && position < begins_.size(); ++passed, ++position) {
            const Item& item = begins_.item(position);
            if (!is_low(frame_, item)) continue;
            const bool reaches_in = item.side == Side::before && item.low_level <= frame_.level;
            if (reaches_in && stands_alone(frame_, item)) place_single(item);
            return;
        }
    }

    std::size_t shown_before(Instant until) const {
        return static_cast<std::size_t>(std::lower_bound(shown_.begin(), shown_.end(), until) - shown_.begin());
    }

    void place_bin(const TimeRange& bin) {
        const std::size_t first = begins_.before(bin.begin), last = begins_.before(bin.end);
        if (first == last) return;
        const std::size_t shown = shown_before(bin.end) - shown_before(bin.begin);
        const auto hidden = static_cast<std::uint32_t>(last - first - shown);
        if (hidden == 0) return;
        const Item* const named = first_low(first, last);
        if (!named) return;
        if (hidden == 1 && demarche::stands_alone(frame_.arranged(), frame_.level, *named, bin))
            return place_single(*named);
        const Rect target = target_of(bin);
        if (target.width <= 0) return;  // beside the view
        add_bin(bin, hidden, soft_);
        if (const std::uint32_t lit = std::min(hidden, lit_among(first, last))) add_bin(bin, lit, lit_);
        frame_.bins.push_back({.rect = target,
                               .event = named->event,
                               .count = hidden,
                               .range = {begins_[first], begins_[last - 1]},
                               .lane = index_});
        if (hidden > 1 && is_emphasised(bin)) point_out(bin, first, last);
    }

    // How many of the events of a bin a search has found. Few are looked at one by one; of many there is an estimate.
    // Events are in the order of their begins.
    std::uint32_t lit_among(std::size_t first, std::size_t last) const {
        const auto& lit = frame_.in.lit;
        if (!lit) return 0;
        const EventIndex latest = begins_.item(last - 1).event;
        const std::uint32_t from = lit->rank(begins_.item(first).event);
        const std::uint32_t to = lit->rank(latest) + (lit->contains(latest) ? 1 : 0);
        if (from >= to) return 0;
        return to - from < last - first ? found_here(from, to) : found_among(first, last);
    }

    std::uint32_t found_here(std::uint32_t from, std::uint32_t to) const {
        const std::uint32_t stride = (to - from) / most_lit_looked_at + 1;
        std::uint32_t count = 0;
        for (std::uint32_t rank = from; rank < to; rank += stride)
            if (const Item* item = item_of((*frame_.in.lit)[rank]); item && is_low(frame_, *item)) count += stride;
        return count;
    }

    std::uint32_t found_among(std::size_t first, std::size_t last) const {
        const std::size_t stride = (last - first) / most_lit_looked_at + 1;
        std::uint32_t count = 0;
        for (std::size_t i = first; i < last; i += stride)
            if (const Item& item = begins_.item(i); frame_.in.lit->contains(item.event) && is_low(frame_, item))
                count += static_cast<std::uint32_t>(stride);
        return count;
    }

    // The first low item that leads in this lane, as far as one looks, else the first that takes part.
    const Item* first_low(std::size_t first, std::size_t last) const {
        const Item* found = nullptr;
        for (std::size_t i = first; i < last; ++i) {
            const Item& item = begins_.item(i);
            if (!is_low(frame_, item)) continue;
            if (item.leads()) return &item;
            if (!found) found = &item;
            if (i - first >= most_looked_at) break;
        }
        return found;
    }

    bool holds(const TimeRange& bin, const Item* item) const {
        if (!item || item->lane != index_ || !is_low(frame_, *item)) return false;
        const Instant begin = begin_in_view(frame_, *item);
        return begin >= bin.begin && begin < bin.end;
    }

    const Item* item_of(EventIndex e) const {
        for (const std::uint32_t i : items_of(frame_, e))
            if (frame_.arranged().items[i].lane == index_) return &frame_.arranged().items[i];
        return nullptr;
    }

    // The keyboard reaches a bin by an event that leads in its lane, the pointer by any event of it.
    bool is_emphasised(const TimeRange& bin) const {
        const Emphasis& e = frame_.in.emphasis;
        const bool is_hovered = e.hovered_cluster && e.hovered_lane == index_;
        if (is_hovered && holds(bin, item_of(*e.hovered_cluster))) return true;
        return e.focused_cluster && !frame_.tip_cluster && holds(bin, lead_of(frame_.arranged(), *e.focused_cluster));
    }

    // The tip of a bin is drawn later, above everything.
    void point_out(const TimeRange& bin, std::size_t first, std::size_t last) {
        const Ends x = px_of(bin);
        pointed_out_ = Rect{x.from, top_ - pointed_out_px, x.to - x.from, bottom_ - top_ + pointed_out_px};
        const Target& target = frame_.bins.back();
        TipCluster cluster{.rect = *pointed_out_, .count = target.count, .range = target.range, .lane = index_};
        const std::size_t stride = (last - first) / most_looked_at + 1;
        for (std::size_t i = first; i < last; i += stride)
            if (is_low(frame_, begins_.item(i))) cluster.sample.push_back(begins_.item(i).event);
        frame_.tip_cluster = std::move(cluster);
    }

    void place_single(const Item& item) {
        Placed p = place_item(frame_, item);
        p.labelled = !p.quiet;
        frame_.placed.push_back(p);
    }

    // A bin ends with the story, where it would reach beyond. One at the edge of a stretch may be very narrow.
    Ends px_of(const TimeRange& bin) const {
        const TimeRange extent = frame_.arranged().warp->extent;
        const float left = std::round(std::max(frame_.x_at(bin.begin), frame_.x_at(extent.begin) - mark_px));
        const float right = std::round(std::min(frame_.x_at(bin.end), frame_.x_at(extent.end) + mark_px));
        return {left, std::max(right, left + least_width_px)};
    }

    Rect target_of(const TimeRange& bin) const {
        const Ends x = px_of(bin);
        const float left = std::max(x.from, frame_.plot.x), right = std::min(x.to, frame_.plot.right());
        return {left, top_, right - left, bottom_ - top_};
    }

    // Bins of one height that touch are one box.
    void add_bin(const TimeRange& bin, std::uint32_t n, std::vector<Rect>& boxes) {
        const Ends x = px_of(bin);
        const auto full = static_cast<float>(frame_.arranged().full_bins[static_cast<std::size_t>(frame_.level)]);
        const float share = std::min(1.0f, static_cast<float>(n) / full);
        const float least = n > 1 ? 2 : 1;  // steps: two events are seen to be more than one
        const float height = step_px * std::max(least, std::round(share * (bottom_ - top_) / step_px));
        if (!boxes.empty() && boxes.back().right() == x.from && boxes.back().height == height)
            boxes.back().width += x.to - x.from;
        else
            boxes.push_back({x.from, bottom_ - height, x.to - x.from, height});
    }

    // A line under the bins, since their own colour is near the paper.
    std::vector<Rect> footing() const {
        std::vector<Rect> lines;
        for (const Rect& box : soft_)
            if (!lines.empty() && lines.back().right() == box.x)
                lines.back().width += box.width;
            else
                lines.push_back({box.x, bottom_ - footing_px, box.width, footing_px});
        return lines;
    }

    void draw(const std::vector<Rect>& boxes, Tone tone) {
        for (const Rect& box : boxes) frame_.ribbons.push_back({.rect = box, .fill = lane_ink(lane_.color, tone)});
    }

    Placement& frame_;
    std::uint16_t index_;
    const Lane& lane_;
    const Begins begins_;
    std::vector<Instant> shown_;  // begins of what is placed, sorted
    float top_ = 0, bottom_ = 0;
    std::vector<Rect> soft_, lit_;  // all events, and those that a search has found
    std::optional<Rect> pointed_out_{};
};

}  // namespace

bool has_mark(const Placement& frame, const Item& item) { return !is_low(frame, item) || stands_alone(frame, item); }

void place_ribbons(Placement& frame) {
    for (std::uint16_t lane = 0; lane < frame.arranged().lanes.size(); ++lane)
        if (is_in_view(frame, frame.arranged().lanes[lane])) RibbonPlacer(frame, lane).run();
}

}  // namespace demarche
