// The use of the room: rows for the marks and labels of each lane, and the heights of the lanes.
#pragma once

#include "base/work.h"
#include "layout/arrange.h"

namespace demarche {

// Sets the rows of all lanes, the axis for them, and how close rows stand. Precondition: lanes and items are made.
Work use_room(Arrangement&, const Timeline&, Depth);

// The height above the rows of each lane that its name takes.
float name_px(const Arrangement&);

}  // namespace demarche
