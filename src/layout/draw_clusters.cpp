// Events without a row of their own at this zoom are drawn in the lowest row of their lane: alone, counted in a
// cluster, or as a strip whose area grows with their number.
#include <algorithm>
#include <cmath>

#include "base/limits.h"
#include "base/order.h"
#include "base/text.h"
#include "layout/drawing.h"

namespace demarche {
namespace {

constexpr double beside_px = 40;  // cells are drawn this far out of view
constexpr int most_passed = 65;   // as LowLabels passes, and itself
constexpr double crowded = 40;    // events a cell, on the average of a lane, from which the strip replaces counts

// The cells of a stretch that may be seen.
struct Cells {
    Instant begin, end;
    std::int64_t length_s;
};

Cells cells_of(const Axis::Piece& piece, const Axis& axis, double width) {
    const Instant begin = std::max(piece.begin, axis.at(-beside_px));
    const Instant end = std::min(piece.end, axis.at(std::min(piece.right, width + beside_px)));
    return {begin, end, cell_length_s(piece)};
}

}  // namespace

std::string rounded_count(std::uint32_t n, const Words& words) {
    if (n < 1'000) return decimal(n);
    const bool millions = n >= 1'000'000;
    std::string text;
    append_fixed(text, n / (millions ? 1e6 : 1e3), n < (millions ? 10'000'000u : 10'000u) ? 1 : 0);
    if (const std::size_t point = text.find('.'); point != std::string::npos)
        text.replace(point, 1, words[Word::number_decimal]);
    return fill(words[millions ? Word::count_millions : Word::count_thousands], {{"n", text}});
}

namespace {

// Whether a low item has no other one beside it in its cell.
bool is_alone(const Drawing& d, const Item& item, const TimeRange& cell) {
    const Begins begins(d.arranged(), d.arranged().lanes[item.lane]);
    const std::size_t last = begins.before(cell.end);
    for (std::size_t i = begins.before(cell.begin); i < last; ++i)
        if (&begins.item(i) != &item && is_low(d, begins.item(i))) return false;
    return true;
}

struct DrawnCount {
    Rect rect;
    std::uint32_t n;
};

class ClusterDrawer {
public:
    ClusterDrawer(Drawing& d, std::uint16_t index, std::vector<DrawnCount>& counts)
        : d_(d), index_(index), lane_(d.arranged().lanes[index]), begins_(d.arranged(), lane_), counts_(counts) {
        const Arrangement& a = d.arranged();
        std::vector<Instant> shown;
        for (const Placed& p : d.placed)
            if (p.item->lane == index) shown.push_back(begin_in_view(d, *p.item));
        const auto earlier = [&shown](std::uint32_t left, std::uint32_t right) { return shown[left] < shown[right]; };
        for (const std::uint32_t i : sorted_positions(shown.size(), earlier)) shown_.push_back(shown[i]);
        y_ = d.lane_y(a.row_center(index, a.lowest_row(index)));
        const double total = d.in.axis.distance_px(a.warp->extent.begin, a.warp->extent.end, d.in.axis.zoom());
        per_cell_ = static_cast<double>(begins_.size()) / std::max(1.0, total / cluster_cell_px);
    }

    void run() {
        if (begins_.size() == 0) return;
        const Instant view = d_.in.axis.at(-beside_px);
        draw_left_of(view);
        const Axis& axis = d_.in.axis;
        const auto width = static_cast<double>(d_.plot.width);
        for (std::size_t i = 0; i < axis.distinct_pieces(); ++i) {
            const Axis::Piece piece = axis.distinct_piece(i);
            if (piece.end <= view || piece.left > width + beside_px) continue;
            const Cells cells = cells_of(piece, axis, width);
            for (Instant at = cell_begin(cells.begin, cells.length_s); at < cells.end;) {
                const Instant next = cell_end(at, cells.length_s);
                draw_cell({std::max(at, piece.begin), std::min(next, piece.end)});
                at = next;
            }
        }
        draw_right_of(axis.at(width + beside_px) - std::chrono::seconds(1));
    }

private:
    // An event left of all cells may still reach into view with its label or its bar. No other hidden event begins
    // before its end, so it is the last hidden one before the cells.
    void draw_left_of(Instant view) {
        std::size_t position = begins_.before(cell_at(d_.in.axis, view).begin);
        for (int passed = 0; passed < most_passed && position > 0; ++passed) {
            const Item& item = begins_.item(--position);
            if (!is_low(d_, item)) continue;
            const Instant begin = begins_[position];
            if (item.low_level <= d_.level && is_alone(item, cell_at(d_.in.axis, begin))) draw_single(item);
            return;
        }
    }

    // The same for an event right of all cells whose label is before its mark.
    void draw_right_of(Instant view) {
        std::size_t position = begins_.before(cell_at(d_.in.axis, view).end);
        for (int passed = 0; passed < most_passed && position < begins_.size(); ++passed, ++position) {
            const Item& item = begins_.item(position);
            if (!is_low(d_, item)) continue;
            const bool reaches_in = item.side == Side::before && item.low_level <= d_.level;
            if (reaches_in && is_alone(item, cell_at(d_.in.axis, begins_[position]))) draw_single(item);
            return;
        }
    }

    bool is_alone(const Item& item, const TimeRange& cell) const { return demarche::is_alone(d_, item, cell); }

    std::size_t shown_before(Instant until) const {
        return static_cast<std::size_t>(std::lower_bound(shown_.begin(), shown_.end(), until) - shown_.begin());
    }

    void draw_cell(const TimeRange& cell) {
        const std::size_t first = begins_.before(cell.begin), last = begins_.before(cell.end);
        if (first == last) return;
        const std::size_t shown = shown_before(cell.end) - shown_before(cell.begin);
        const auto hidden = static_cast<std::uint32_t>(last - first - shown);
        if (hidden == 0) return;
        const Item* const named = first_low(first, last);
        if (!named) return;
        if (hidden == 1) return draw_single(*named);
        draw_cluster(cell, {begins_[first], begins_[last - 1]}, hidden, *named);
        if (is_emphasised(cell)) point_out(first, last, hidden);
    }

    // The first low item that leads in this lane, as far as one looks, else the first that takes part.
    const Item* first_low(std::size_t first, std::size_t last) const {
        const Item* found = nullptr;
        for (std::size_t i = first; i < last; ++i) {
            const Item& item = begins_.item(i);
            if (!is_low(d_, item)) continue;
            if (item.leads()) return &item;
            if (!found) found = &item;
            if (i - first >= most_looked_at) break;
        }
        return found;
    }

    bool holds(const TimeRange& cell, const Item* item) const {
        if (!item || item->lane != index_ || !is_low(d_, *item)) return false;
        const Instant begin = begin_in_view(d_, *item);
        return begin >= cell.begin && begin < cell.end;
    }

    const Item* item_of(EventIndex e) const {
        for (const std::uint32_t i : items_of(d_, e))
            if (d_.arranged().items[i].lane == index_) return &d_.arranged().items[i];
        return nullptr;
    }

    // The keyboard reaches a cluster by an event that leads in its lane, the pointer by any event of it.
    bool is_emphasised(const TimeRange& cell) const {
        const Emphasis& e = d_.in.emphasis;
        const bool is_hovered = e.hovered_cluster && e.hovered_lane == index_;
        if (is_hovered && holds(cell, item_of(*e.hovered_cluster))) return true;
        return e.focused_cluster && !d_.tip_cluster && holds(cell, lead_of(d_.arranged(), *e.focused_cluster));
    }

    // A ring around the cluster that was drawn last. Its tip is drawn later, above everything.
    void point_out(std::size_t first, std::size_t last, std::uint32_t n) {
        const Rect& over = d_.scene.targets.back().rect;
        d_.add(Box{.rect = {over.x - 2, over.y - 1, over.width + 4, over.height + 2},
                   .stroke = ink(Tone::text),
                   .radius = 7,
                   .width = 1.6f});
        TipCluster cluster{.rect = over, .count = n, .range = d_.scene.targets.back().range};
        const std::size_t stride = (last - first) / most_looked_at + 1;
        for (std::size_t i = first; i < last; i += stride)
            if (is_low(d_, begins_.item(i))) cluster.sample.push_back(begins_.item(i).event);
        d_.tip_cluster = std::move(cluster);
    }

    void draw_single(const Item& item) {
        Placed p = place_item(d_, item);
        p.labelled = item.low_level <= d_.level && item.label_width > 0;
        d_.placed.push_back(p);
    }

    void draw_cluster(const TimeRange& cell, const TimeRange& range, std::uint32_t n, const Item& first) {
        const bool strip = per_cell_ > crowded;
        const float cell_px = d_.x_at(cell.end) - d_.x_at(cell.begin);
        const float inset = strip ? 0.5f : std::min(5.0f, cell_px / 5);  // keeps clear of a mark at the cell's edge
        const TimeRange extent = d_.arranged().warp->extent;
        const float left = std::max(d_.x_at(cell.begin) + inset, d_.x_at(extent.begin) - 8);
        const float right = std::min(d_.x_at(cell.end) - inset, d_.x_at(extent.end) + 8);
        const float row = d_.arranged().row_px_of(lane_) - 4;
        const double share = static_cast<double>(n) / per_cell_ * cluster_cell_px / std::max(1.0f, right - left);
        const float height =
            strip ? std::clamp(static_cast<float>(share) * row / 3, 2.0f, row) : std::min(16.0f, row + 2);
        const Rect rect{left, strip ? y_ + row / 2 - height : y_ - height / 2, right - left, height};
        d_.add(Box{.rect = rect,
                   .fill = lane_ink(lane_.color, strip ? Tone::lane : Tone::lane_soft),
                   .stroke = strip ? Ink{} : lane_ink(lane_.color),
                   .radius = strip ? 0.0f : height / 2});
        if (!strip) counts_.push_back({rect, n});
        d_.scene.targets.push_back({.rect = {left, y_ - 10, right - left, 20},
                                    .event = first.event,
                                    .count = n,
                                    .range = range,
                                    .lane = index_});
        d_.scene.clustered += n;
        ++d_.scene.clusters;
    }

    Drawing& d_;
    std::uint16_t index_;
    const Lane& lane_;
    const Begins begins_;
    std::vector<DrawnCount>& counts_;
    std::vector<Instant> shown_;  // begins of what is placed, sorted
    float y_ = 0;
    double per_cell_ = 0;  // events of this lane a cell, on the average of the whole story
};

// A count is left out where something else is drawn over it: a mark of a party whose event has its row in another lane,
// a lifted label, or the bar of an earlier event.
void write_count(Drawing& d, const DrawnCount& count) {
    const Rect& rect = count.rect;
    const float y = rect.y + rect.height / 2;
    const auto covers = [&](const Placed& p) {
        const float begin = p.labelled ? std::min(p.x, p.label_x) : p.x;
        const float end = p.labelled ? std::max(p.right, p.label_x + p.label_width) : p.right;
        return std::abs(p.label_y - y) < 10 && end > rect.x - 8 && begin < rect.right() + 8;
    };
    const std::string text = rounded_count(count.n, d.in.words);
    const float width = d.in.measure.width(text, Face::small);
    if (width + 4 > rect.width || std::any_of(d.placed.begin(), d.placed.end(), covers)) return;
    d.text(text, Face::small, {rect.x + (rect.width - width) / 2, y + baseline_px(Face::small)}, ink(Tone::text));
}

}  // namespace

bool has_mark(const Drawing& d, const Item& item) {
    return !is_low(d, item) || is_alone(d, item, cell_at(d.in.axis, begin_in_view(d, item)));
}

void draw_clusters(Drawing& d) {
    std::vector<DrawnCount> counts;
    for (std::uint16_t lane = 0; lane < d.arranged().lanes.size(); ++lane)
        if (is_in_view(d, d.arranged().lanes[lane])) ClusterDrawer(d, lane, counts).run();
    for (const DrawnCount& count : counts) write_count(d, count);
}

}  // namespace demarche
