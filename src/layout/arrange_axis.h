// The axis of an arrangement: which kind it is, the shape of story time, and the zooms at which labels begin to show.
#pragma once

#include "base/work.h"
#include "layout/arrange.h"
#include "layout/story.h"

namespace demarche {

// Story or scale: what is asked for, else what the author says, else what suits the events.
AxisMode mode_of(const Timeline&, AxisMode asked);

// Sets the warp and the levels for the rows and labels that the lanes have now.
Work make_axis(Arrangement&, const Timeline&, Share = Share::evenly);

}  // namespace demarche
