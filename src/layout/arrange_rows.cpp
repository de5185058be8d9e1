#include "layout/arrange_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/order.h"

namespace demarche {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double least_gap_px = 8;   // between a label and the next mark

// What an item covers at the first view: its mark, its label, and in time.
struct Extent {
    double left, right;
    TimeRange time;
};

Extent extent_of(const Item& item, const Axis& axis) {
    const TimeRange time = item.time;
    const double left = time.begin == distant_past ? -1e6 : axis.x(time.begin) + static_cast<double>(item.offset_px);
    const double end = time.end == distant_future ? 1e6 : axis.x(time.end);
    const double label = left + static_cast<double>(label_gap_px(item) + item.label_width);
    const double mark_right = item.shape == MarkShape::bar ? std::max(end, left + 12) : left + 8;
    return {left - static_cast<double>(mark_px) - 2, std::max(mark_right, item.label.empty() ? left : label), time};
}

bool share_time(const TimeRange& a, const TimeRange& b) { return a.begin < b.end && b.begin < a.end; }

bool collide(const Extent& a, const Extent& b) {
    const Extent& first = a.left <= b.left ? a : b;
    const Extent& second = a.left <= b.left ? b : a;
    return first.right + least_gap_px > second.left || share_time(a.time, b.time);
}

double priority(const Item& item, const Timeline& timeline) {
    const double importance = static_cast<double>(timeline.importance(item.event));
    return (item.part == Part::lead ? 2 : 0) + (item.shape == MarkShape::bar ? 0.5 : 0) + importance;
}

// First what fills a row for long, then by importance, then by time: `order` holds positions in the lane.
std::vector<std::uint32_t> by_priority(std::span<const Item> lane, const Timeline& timeline) {
    return sorted_positions(lane.size(), [&](std::uint32_t a, std::uint32_t b) {
        return priority(lane[a], timeline) > priority(lane[b], timeline);
    });
}

// Places what fits into `rows` rows; returns the positions that found no room.
std::vector<std::uint32_t> place(std::span<Item> lane, std::uint16_t rows, const std::vector<std::uint32_t>& order,
                                 const std::vector<Extent>& extents) {
    std::vector<std::vector<std::uint32_t>> taken(rows);
    std::vector<std::uint32_t> left_over;
    for (const std::uint32_t i : order) {
        const auto fits = [&](const std::vector<std::uint32_t>& row) {
            return std::none_of(row.begin(), row.end(),
                                [&](std::uint32_t other) { return collide(extents[i], extents[other]); });
        };
        const auto row = std::find_if(taken.begin(), taken.end(), fits);
        if (row == taken.end()) {
            left_over.push_back(i);
            continue;
        }
        row->push_back(i);
        lane[i].row = static_cast<std::uint16_t>(row - taken.begin());
    }
    return left_over;
}

// The zoom from which the label ends before the next mark of its row.
double zoom_for(const Item& item, const Item* next, const Axis& axis) {
    if (item.label.empty()) return infinity;
    if (!next) return 0;
    const Instant from = item.time.begin, to = next->time.begin;
    const double need = static_cast<double>(item.offset_px + label_gap_px(item) + item.label_width + mark_px) + least_gap_px;
    if (from == distant_past || from >= to) return infinity;
    double low = axis.least_zoom(), high = axis.most_zoom();
    if (axis.distance_px(from, to, low) >= need) return 0;
    if (axis.distance_px(from, to, high) < need) return infinity;
    for (int i = 0; i < 24; ++i) {
        const double middle = std::sqrt(low * high);
        (axis.distance_px(from, to, middle) < need ? low : high) = middle;
    }
    return high;
}

// Items that share a row, from left to right, tell each other how far their labels may reach.
void set_label_zooms(std::span<Item> lane, std::uint16_t rows, const Axis& axis) {
    std::vector<const Item*> next(rows, nullptr);
    for (std::size_t i = lane.size(); i-- > 0;) {
        Item& item = lane[i];
        item.label_zoom = zoom_for(item, next[item.row], axis);
        item.room_until = next[item.row] ? next[item.row]->time.begin : distant_future;
        next[item.row] = &item;
    }
}

}  // namespace

std::uint16_t rows_needed(std::span<const Item> lane) {
    std::vector<Instant> free_from;
    for (const Item& item : lane) {
        const TimeRange time = item.time;
        const auto row = std::find_if(free_from.begin(), free_from.end(), [&](Instant t) { return t <= time.begin; });
        if (row != free_from.end())
            *row = time.end;
        else
            free_from.push_back(time.end);
        if (free_from.size() >= 200) break;
    }
    return static_cast<std::uint16_t>(std::max<std::size_t>(1, free_from.size()));
}

void assign_rows(std::span<Item> lane, std::uint16_t rows, const Timeline& timeline, const Axis& axis) {
    std::vector<Extent> extents;
    extents.reserve(lane.size());
    for (const Item& item : lane) extents.push_back(extent_of(item, axis));
    const std::vector<std::uint32_t> order = by_priority(lane, timeline);
    std::vector<std::uint32_t> left_over = place(lane, rows, order, extents);
    if (!left_over.empty() && rows > 1)   // the lowest row is for marks, so that they cut no label short
        left_over = place(lane, static_cast<std::uint16_t>(rows - 1), order, extents);
    for (const std::uint32_t i : left_over) lane[i].row = static_cast<std::uint16_t>(rows - 1);
    set_label_zooms(lane, rows, axis);
}

}  // namespace demarche
