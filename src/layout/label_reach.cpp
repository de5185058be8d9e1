#include "layout/label_reach.h"

#include <algorithm>

namespace demarche {
namespace {

constexpr double least_gap_px = 8;    // between a label and the next mark
constexpr double between_px = 6;      // more than that before a label that stands before its mark
constexpr double mark_inset_px = 4;   // from an item's begin to its mark's centre, in the first column

// Columns give way where a day is narrow: a mark stands between its begin and this.
double last_mark(const Item& item, double begin_px) {
    return begin_px + mark_inset_px + static_cast<double>(item.offset_px);
}

double label_end(const Item& item, double begin_px) {
    const bool after = item.captioned && item.side == Side::after;
    return last_mark(item, begin_px) + (after ? static_cast<double>(label_gap_px(item) + item.label_width) : 8.0);
}

double label_begin(const Item& item, double begin_px, const Axis& axis) {
    const double end = item.shape == MarkShape::bar
                           ? axis.x(item.time.end) - static_cast<double>(bar_label_end_px)
                           : begin_px + mark_inset_px - static_cast<double>(label_gap_px(item));
    return end - static_cast<double>(item.label_width);
}

bool has_label_before(const Item& item) { return item.captioned && item.side == Side::before; }

}  // namespace

double left_of(const Item& item, double begin_px, const Axis& axis) {
    const double mark = begin_px + mark_inset_px - static_cast<double>(mark_px);
    return has_label_before(item) ? std::min(mark, label_begin(item, begin_px, axis) - between_px) : mark;
}

bool ends_before(const Item& item, double begin_px, double limit_px, const Axis& axis) {
    if (label_end(item, begin_px) + least_gap_px > limit_px) return false;
    return item.shape != MarkShape::bar || axis.x(item.time.end) + least_gap_px <= limit_px;
}

bool is_within(const Item& item, double begin_px, const Axis& axis) {
    if (has_label_before(item)) return label_begin(item, begin_px, axis) >= 0;
    return label_end(item, begin_px) <= axis.warp().width_px;
}

}  // namespace demarche
