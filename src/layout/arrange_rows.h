// Rows: every mark gets one in its lane, and every label the zoom from which it has room there.
#pragma once

#include <span>

#include "layout/arrange.h"

namespace demarche {

// The fewest rows with which no two marks of a lane share a row at one time.
std::uint16_t rows_needed(std::span<const Item>);

// Sets row and label_zoom of the items of one lane on an axis at its first view. Labels are placed by importance into
// `rows`; what finds no room goes into the lowest row as marks. A label ends before the next mark of its row, so from
// its zoom on, which this condition gives, it overlaps nothing: distances only grow with the zoom.
void assign_rows(std::span<Item> lane, std::uint16_t rows, const Timeline&, const Axis&);

}  // namespace demarche
