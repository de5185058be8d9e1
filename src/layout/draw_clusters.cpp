// The lowest row of a lane tells of the events that have no place of their own at this zoom: alone, counted in a
// cluster, or as a strip whose area grows with their number.
#include <algorithm>
#include <cmath>

#include "base/order.h"
#include "base/text.h"
#include "layout/drawing.h"

namespace demarche {
namespace {

constexpr double least_cell_px = cluster_cell_px;    // a cell is at least this wide and less than twice as wide
constexpr double beside_px = 40;        // cells are told this far out of view
constexpr int most_passed = 65;         // as LowLabels passes, and itself
constexpr double crowd = 40;            // events a cell, on the average of a lane, from which the strip replaces counts

// Cells are whole powers of two of seconds, counted from 1970 within their stretch: panning moves none of them.
struct Cells {
    Instant begin, end;
    std::int64_t length_s;
};

std::int64_t cell_length(const Axis::Piece& piece) {
    std::int64_t length = 1;
    while (static_cast<double>(length) * piece.px_per_s < least_cell_px && length < std::int64_t{1} << 60) length *= 2;
    return length;
}

Cells cells_of(const Axis::Piece& piece, const Axis& axis, double width) {
    const Instant begin = std::max(piece.begin, axis.at(-beside_px));
    const Instant end = std::min(piece.end, axis.at(std::min(piece.right, width + beside_px)));
    return {begin, end, cell_length(piece)};
}

Instant cell_begin(Instant t, std::int64_t length) {
    const std::int64_t s = t.time_since_epoch().count();
    const std::int64_t cell = s / length - (s % length < 0 ? 1 : 0);
    return Instant(std::chrono::seconds(cell * length));
}

std::string counted(std::uint32_t n) {
    std::string text;
    if (n < 1'000) {
        append_int(text, n);
        return text;
    }
    const bool millions = n >= 1'000'000;
    append_fixed(text, n / (millions ? 1e6 : 1e3), n < (millions ? 10'000'000u : 10'000u) ? 1 : 0);
    return text + (millions ? "M" : "k");
}

struct Count {
    Rect rect;
    std::uint32_t n;
};

class ClusterDrawer {
public:
    ClusterDrawer(Drawing& d, std::uint16_t index, std::vector<Count>& counts)
        : d_(d), lane_(d.arranged().lanes[index]), counts_(counts) {
        const Arrangement& a = d.arranged();
        begins_ = std::span(a.begins).subspan(lane_.first_begin, lane_.begins);
        std::vector<Instant> shown;
        for (const Placed& p : d.placed)
            if (p.item->lane == index && p.item->leads()) shown.push_back(begin_in_view(d, *p.item));
        const auto earlier = [&shown](std::uint32_t left, std::uint32_t right) { return shown[left] < shown[right]; };
        for (const std::uint32_t i : sorted_positions(shown.size(), earlier)) shown_.push_back(shown[i]);
        y_ = d.lane_y(a.row_center(index, a.lowest_row(index)));
        const double total = d.in.axis.distance_px(a.warp->extent.begin, a.warp->extent.end, d.in.axis.zoom());
        per_cell_ = static_cast<double>(begins_.size()) / std::max(1.0, total / least_cell_px);
    }

    void run() {
        if (begins_.empty()) return;
        const Instant view = d_.in.axis.at(-beside_px);
        draw_left_of(view);
        const Axis& axis = d_.in.axis;
        const auto width = static_cast<double>(d_.plot.width);
        for (std::size_t i = 0; i < axis.distinct_pieces(); ++i) {
            const Axis::Piece piece = axis.distinct_piece(i);
            if (piece.end <= view || piece.left > width + beside_px) continue;
            const Cells cells = cells_of(piece, axis, width);
            for (Instant at = cell_begin(cells.begin, cells.length_s); at < cells.end;) {
                const Instant next = saturated(at, cells.length_s);
                draw_cell({std::max(at, piece.begin), std::min(next, piece.end)});
                at = next;
            }
        }
        draw_right_of(axis.at(width + beside_px) - std::chrono::seconds(1));
    }

private:
    // The label, or the bar, of one that begins left of all cells may still reach in; nothing hidden begins between it
    // and its end, so that it is the last hidden one before them.
    void draw_left_of(Instant view) {
        std::size_t position = count(begins_, cell_at(view).begin);
        for (int passed = 0; passed < most_passed && position > 0; ++passed) {
            const Item& item = item_at(--position);
            if (!is_hidden(item)) continue;
            const Instant begin = begins_[position];
            if (item.low_level <= d_.level && is_alone(position, cell_at(begin))) draw_single(item);
            return;
        }
    }

    // The same of a label that stands before its mark, to the right of all cells.
    void draw_right_of(Instant view) {
        std::size_t position = count(begins_, cell_at(view).end);
        for (int passed = 0; passed < most_passed && position < begins_.size(); ++passed, ++position) {
            const Item& item = item_at(position);
            if (!is_hidden(item)) continue;
            const bool reaches_in = item.side == Side::before && item.low_level <= d_.level;
            if (reaches_in && is_alone(position, cell_at(begins_[position]))) draw_single(item);
            return;
        }
    }

    TimeRange cell_at(Instant at) const {
        const Axis& axis = d_.in.axis;
        for (std::size_t i = 0; i < axis.distinct_pieces(); ++i)
            if (const Axis::Piece piece = axis.distinct_piece(i); at < piece.end) {
                const std::int64_t length = cell_length(piece);
                const Instant begin = cell_begin(at, length);
                return {std::max(begin, piece.begin), std::min(saturated(begin, length), piece.end)};
            }
        return {at, at};
    }

    bool is_alone(std::size_t position, const TimeRange& cell) const {
        const std::size_t last = count(begins_, cell.end);
        for (std::size_t i = count(begins_, cell.begin); i < last; ++i)
            if (i != position && is_hidden(item_at(i))) return false;
        return true;
    }

    static Instant saturated(Instant at, std::int64_t length) {
        return at > distant_future - std::chrono::seconds(length) ? distant_future : at + std::chrono::seconds(length);
    }

    static std::size_t count(std::span<const Instant> sorted, Instant until) {
        return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), until) - sorted.begin());
    }

    void draw_cell(const TimeRange& cell) {
        const std::size_t first = count(begins_, cell.begin), last = count(begins_, cell.end);
        if (first == last) return;
        const std::size_t shown = count(shown_, cell.end) - count(shown_, cell.begin);
        const auto hidden = static_cast<std::uint32_t>(last - first - shown);
        if (hidden == 0) return;
        std::size_t hidden_first = first;
        while (hidden_first < last && !is_hidden(item_at(hidden_first))) ++hidden_first;
        if (hidden_first == last) return;
        if (hidden == 1) return draw_single(item_at(hidden_first));
        draw_cluster(cell, {begins_[first], begins_[last - 1]}, hidden, item_at(hidden_first));
    }

    const Item& item_at(std::size_t position) const {
        const Arrangement& a = d_.arranged();
        return a.items[a.begin_items[lane_.first_begin + position]];
    }

    bool is_hidden(const Item& item) const {
        const auto is_it = [&](const Lifted& lifted) { return lifted.event == item.event; };
        return item.level > d_.level && std::none_of(d_.lifted.begin(), d_.lifted.end(), is_it);
    }

    void draw_single(const Item& item) {
        Placed p = place_item(d_, item);
        p.labelled = item.low_level <= d_.level && item.label_width > 0;
        d_.placed.push_back(p);
    }

    void draw_cluster(const TimeRange& cell, const TimeRange& range, std::uint32_t n, const Item& first) {
        const bool strip = per_cell_ > crowd;
        const float cell_px = d_.x_at(cell.end) - d_.x_at(cell.begin);
        const float inset = strip ? 0.5f : std::min(5.0f, cell_px / 5);   // keeps clear of a mark at the cell's edge
        const TimeRange extent = d_.arranged().warp->extent;
        const float left = std::max(d_.x_at(cell.begin) + inset, d_.x_at(extent.begin) - 8);
        const float right = std::min(d_.x_at(cell.end) - inset, d_.x_at(extent.end) + 8);
        const float row = d_.arranged().row_px_of(lane_) - 4;
        const double share = static_cast<double>(n) / per_cell_ * least_cell_px / std::max(1.0f, right - left);
        const float height = strip ? std::clamp(static_cast<float>(share) * row / 3, 2.0f, row) : std::min(16.0f, row + 2);
        const Rect rect{left, strip ? y_ + row / 2 - height : y_ - height / 2, right - left, height};
        d_.add(Box{.rect = rect,
                   .fill = lane_ink(lane_.color, strip ? Tone::lane : Tone::lane_soft),
                   .stroke = strip ? Ink{} : lane_ink(lane_.color),
                   .radius = strip ? 0.0f : height / 2});
        if (!strip) counts_.push_back({rect, n});
        d_.scene.targets.push_back({.rect = {left, y_ - 10, right - left, 20}, .event = first.event,
                                    .count = n, .range = range});
        d_.scene.clustered += n;
        ++d_.scene.clusters;
    }

    Drawing& d_;
    const Lane& lane_;
    std::vector<Count>& counts_;
    std::span<const Instant> begins_;
    std::vector<Instant> shown_;   // begins of what is placed, sorted
    float y_ = 0;
    double per_cell_ = 0;          // events of this lane a cell, on the average of the whole story
};

// A count gives way to what lies on it: a party of an event that has its place elsewhere, a lifted label.
void write_count(Drawing& d, const Count& count) {
    const Rect& rect = count.rect;
    const float y = rect.y + rect.height / 2;
    const auto covers = [&](const Placed& p) {
        const float begin = p.labelled ? std::min(p.x, p.label_x) : p.x;
        const float end = p.labelled ? std::max(p.x, p.label_x + p.item->label_width) : p.x;
        return std::abs(p.y - y) < 4 && end > rect.x - 8 && begin < rect.right() + 8;
    };
    const std::string text = counted(count.n);
    const float width = d.in.measure.width(text, Face::small);
    if (width + 4 > rect.width || std::any_of(d.placed.begin(), d.placed.end(), covers)) return;
    d.text(text, Face::small, {rect.x + (rect.width - width) / 2, y + baseline_px(Face::small)}, ink(Tone::text));
}

}  // namespace

void draw_clusters(Drawing& d) {
    std::vector<Count> counts;
    const std::size_t before = d.placed.size();
    for (std::uint16_t lane = 0; lane < d.arranged().lanes.size(); ++lane)
        if (is_in_view(d, d.arranged().lanes[lane])) ClusterDrawer(d, lane, counts).run();
    place_followers(d, before);
    for (const Count& count : counts) write_count(d, count);
}

}  // namespace demarche
