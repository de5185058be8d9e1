// The use of the room: rows for the marks of each lane, and labels as rich as the height allows.
#pragma once

#include "base/work.h"
#include "layout/arrange.h"
#include "layout/story.h"

namespace demarche {

// Sets rows, labels, axis, and where lanes stand. Precondition: lanes and items are made.
Work use_room(Arrangement&, const ArrangeInput&);

// Sets the axis, and the rows of the first view, for the rows and labels that the lanes have now. For a few thousand
// items.
void try_first_view(Arrangement&, const Timeline&, Share);

// The fewest rows, up to `most_rows`, with which no two marks of a lane share a row at one time.
inline constexpr std::uint16_t most_rows = 12;
std::uint16_t rows_needed(std::span<const Item>);

// The number of events of a lane without a label of their own in the first view; 0 of a collapsed one.
std::size_t left_out(const Arrangement&, const Lane&);

}  // namespace demarche
