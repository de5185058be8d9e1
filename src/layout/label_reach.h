// How far an item with its mark, bar and label reaches along its row, at one zoom. All of it hangs on the places of its
// begin and end and on px: what stands apart at one zoom stands apart at every closer one.
#pragma once

#include <span>
#include <vector>

#include "base/work.h"
#include "layout/arrange.h"
#include "layout/axis.h"

namespace demarche {

inline constexpr double far_px = 1e7;  // where a begin that nobody knows is taken to be

inline constexpr double least_gap_px = 8;  // between a label and the next mark

// x of the begins of a lane's items at one zoom, found in one walk along the axis.
Steps locate(std::vector<double>& begins, std::span<const Item>, const Axis&);

// `begin_px` is the x of the item's begin; the label counts when Item::captioned, on the side that Item::side says.

// The left end, with the room that a label keeps clear of another one.
double left_of(const Item&, double begin_px, const Axis&);
double right_of(const Item&, double begin_px, const Axis&);
// Whether it ends at least a gap before a place.
bool ends_before(const Item&, double begin_px, double limit_px, const Axis&);
// Whether the first view, of this axis, holds its label.
bool is_within(const Item&, double begin_px, const Axis&);

}  // namespace demarche
