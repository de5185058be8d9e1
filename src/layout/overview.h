// The overview at the foot: how many events begin when in the whole document, and which part is in view.
#pragma once

#include "layout/arrange.h"

namespace demarche {

// Sets Arrangement::overview, so that no frame goes through all events. Precondition: begins and warp are set.
void find_overview(Arrangement&);

// Where the window begins and ends that shows what is in view, px; its edges are in the box of the overview.
Ends overview_window(const Arrangement&, const Axis&);

}  // namespace demarche
