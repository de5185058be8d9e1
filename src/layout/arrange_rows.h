// Rows and levels: every item gets a row in its lane, and the zoom level from which it stands there with its label.
#pragma once

#include <span>

#include "layout/arrange.h"

namespace demarche {

// Sets row, level and captioned of all items, which are sorted by lane, then begin; and gives a lane a second row where
// one is not enough.
// Consistent dynamic labelling (Been, Daiches and Yap, IEEE TVCG 12, 2006) on a ladder of zooms: level by level, items
// are placed by importance into the rows of their lane wherever, at this level's zoom, they overlap nothing placed
// before; since distances only grow with the zoom, what is placed once fits at every closer zoom. An event's other
// parties follow it, with their captions or at least their marks. Until its level an item has no place of its own: the
// lowest row of its lane tells of it, alone or counted in a bin; a lane keeps that row free if it needs it at all.
// `levels` 1 tells what the first view shows, for a fraction of the work; Arrangement::levels.count is all of it.
Work assign_rows(Arrangement&, const Timeline&, int levels);

}  // namespace demarche
