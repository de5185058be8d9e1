// How high lanes are: their rows, what is left between lanes, and the names that stand inside.
#pragma once

#include "layout/arrange.h"

namespace demarche {

// All in CSS px. The height that the canvas has for lanes.
float lanes_room(const Arrangement&);

// So many lanes of two rows have room, or so many columns where time runs down.
std::size_t lanes_that_fit(Size canvas);

// Of all lanes, when rows of one line are `row_px` high and a lane has at least so many rows.
float total_height(const Arrangement&, float row_px, std::uint16_t least_rows = 1);

// Of the first rows of a lane. Rows of cards have heights of their own.
float rows_height(const Lane&, std::uint16_t rows, float row_px);

// Above the rows of each lane, where its name stands inside.
float name_px(const Arrangement&);

// The height of a row of titles with which all lanes fit: less where there are many rows.
float row_px_that_fits(const Arrangement&);

// Of the height of a drawing. A drawing that would be emptier is lower.
inline constexpr float least_filled = 6.0f / 7;

// Many rows come closer. Lanes share some of the height that is left, and all of it where the drawing is nearly full.
void place_lanes(Arrangement&);

}  // namespace demarche
