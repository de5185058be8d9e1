#include "layout/label_reach.h"

#include <algorithm>

namespace demarche {
namespace {

constexpr double least_gap_px = 8;    // between a label and the next mark
constexpr double between_px = 6;      // more than that between two labels that face each other
constexpr double far_px = 1e7;
constexpr double mark_inset_px = 4;   // from an item's begin to its mark's centre, in the first column

}  // namespace

Reach reach_of(const Item& item, const Axis& axis) {
    const bool bar = item.shape == MarkShape::bar;
    const double begin = item.time.begin == distant_past ? -far_px : axis.x(item.time.begin);
    const double first = begin + mark_inset_px;   // columns give way where a day is narrow
    const double last = first + static_cast<double>(item.offset_px);
    const double end = bar ? axis.x(item.time.end) : first;
    const auto gap = static_cast<double>(label_gap_px(item)), width = static_cast<double>(item.label_width);
    Reach reach{first - static_cast<double>(mark_px), std::max(end, last + 8)};
    if (!item.captioned) return reach;
    if (item.side == Side::after)
        reach.right = std::max(reach.right, last + gap + width);
    else
        reach.left = std::min(reach.left, (bar ? end - bar_label_end_px : first - gap) - width - between_px);
    return reach;
}

bool stands_apart(const Item& a, const Item& b, const Axis& axis) {
    if (a.time.end > b.time.begin || a.time.begin >= b.time.begin) return false;
    return reach_of(a, axis).right + least_gap_px <= reach_of(b, axis).left;
}

}  // namespace demarche
