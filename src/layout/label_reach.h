// The extent of an item along its row at one zoom, with its mark, bar and label. It depends only on the x of its begin
// and end and on lengths in px: two items that are apart at one zoom are apart at every closer one.
#pragma once

#include <span>
#include <vector>

#include "base/work.h"
#include "layout/arrange.h"
#include "layout/axis.h"

namespace demarche {

inline constexpr double far_px = 1e7;  // distance at which an unknown begin is assumed

inline constexpr double least_gap_px = 8;  // between a label and the next mark

// x of the begins of a lane's items at one zoom, found in one walk along the axis.
Cost begin_positions(std::vector<double>& begins, std::span<const Item>, const Axis&);

// `begin_px` is the x of the item's begin. The label counts if Item::captioned, on the side Item::side.

// The left end, with the distance that labels keep from each other.
double left_of(const Item&, double begin_px, const Axis&);
double right_of(const Item&, double begin_px, const Axis&);
// Whether the item ends at least least_gap_px before limit_px.
bool ends_before(const Item&, double begin_px, double limit_px, const Axis&);
// Whether the label is within the first view, which has this axis.
bool is_within(const Item&, double begin_px, const Axis&);

}  // namespace demarche
