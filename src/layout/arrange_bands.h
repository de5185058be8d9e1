// Private to layout: the bands below the lanes.
#pragma once

#include "layout/arrange.h"

namespace demarche {

// Chooses what the bands show of the shown events, and how high they are in the height that the frame leaves.
void make_bands(Arrangement&, const ArrangeInput&);

}  // namespace demarche
