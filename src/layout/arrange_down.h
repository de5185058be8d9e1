// Time that runs down, as on a phone: a line for every event in order, headings where the month or year changes.
#pragma once

#include "layout/arrange.h"

namespace demarche {

// Height of the heads of columns in one line. Heads wider than their columns stand in two lines, by turns.
inline constexpr float heads_px = 24, head_line_px = 12;

// So wide may the head of an open column be that all fit in two lines.
float widest_head_px(const Arrangement&);

// Turns an arrangement with lanes and items into one that runs down; its height is header + lanes_height.
Work arrange_down(Arrangement&, const ArrangeInput&);

// px from the left of the canvas to the middle of a lane's column, and how wide that is: a collapsed one is thin.
float column_x(const Arrangement&, std::uint16_t lane);
float column_width(const Arrangement&, std::uint16_t lane);

// px from the top of the canvas to where a reader of a date begins: at the first event that may be of it or comes after
// it, else at the last one. None: no event has a date.
std::optional<float> top_of_date(const Arrangement&, const Timeline&, Instant);

// px from the top of the drawing to the row of an event. None: it has no row.
std::optional<float> top_of_event(const Arrangement&, EventIndex);

// px of the drawing that a still picture shows: whole rows, and no more than highest_still_px.
float still_height(const Arrangement&);

}  // namespace demarche
