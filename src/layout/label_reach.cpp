#include "layout/label_reach.h"

#include <algorithm>

namespace demarche {
namespace {

constexpr double between_px = 6;     // more than that before a label that stands before its mark
constexpr double mark_inset_px = 4;  // from an item's begin to its mark's centre, in the first column

// The right limit of a mark that is moved into a column: where a day is narrow, columns come closer.
double last_mark(const Item& item, double begin_px) {
    return begin_px + mark_inset_px + static_cast<double>(item.offset_px);
}

// From a node's centre, or the end of a bar, to its label.
double lead_px(const Item& item, double begin_px, const Axis& axis) {
    if (item.shape == MarkShape::node) return static_cast<double>(label_gap_px(item));
    const auto bar_px = static_cast<float>(std::min(1e6, axis.x(item.time.end) - begin_px));
    return static_cast<double>(bar_lead_px(item, bar_px));
}

double label_begin(const Item& item, double begin_px, const Axis& axis) {
    const double end = item.shape == MarkShape::bar ? axis.x(item.time.end) : begin_px + mark_inset_px;
    return end - lead_px(item, begin_px, axis) - static_cast<double>(item.label_width);
}

// The right end of a label after its mark, or of the mark where there is no such label.
double label_end(const Item& item, double begin_px, const Axis& axis) {
    const bool after = item.captioned && item.side == Side::after;
    return last_mark(item, begin_px) +
           (after ? lead_px(item, begin_px, axis) + static_cast<double>(item.label_width) : 8.0);
}

bool has_label_before(const Item& item) { return item.captioned && item.side == Side::before; }

}  // namespace

Cost begin_positions(std::vector<double>& begins, std::span<const Item> items, const Axis& axis) {
    begins.resize(items.size());
    std::size_t segment = 0;
    for (std::size_t i = 0; i < items.size(); ++i)
        begins[i] = items[i].time.begin == distant_past ? -far_px : axis.x(items[i].time.begin, segment);
    return steps(items.size());
}

double left_of(const Item& item, double begin_px, const Axis& axis) {
    const double mark = begin_px + mark_inset_px - static_cast<double>(mark_px);
    return has_label_before(item) ? std::min(mark, label_begin(item, begin_px, axis) - between_px) : mark;
}

double right_of(const Item& item, double begin_px, const Axis& axis) {
    const double label = label_end(item, begin_px, axis);
    return item.shape == MarkShape::bar ? std::max(label, axis.x(item.time.end)) : label;
}

bool ends_before(const Item& item, double begin_px, double limit_px, const Axis& axis) {
    return right_of(item, begin_px, axis) + least_gap_px <= limit_px;
}

bool is_within(const Item& item, double begin_px, const Axis& axis) {
    if (has_label_before(item)) return label_begin(item, begin_px, axis) >= 0;
    return label_end(item, begin_px, axis) <= axis.warp().width_px;
}

}  // namespace demarche
