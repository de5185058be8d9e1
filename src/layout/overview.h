// The overview at the foot: how many events begin when in the whole document, and which part is in view.
#pragma once

#include "layout/arrange.h"

namespace demarche {

// Sets Arrangement::overview, so that no frame goes through all events. Precondition: begins and warp are set.
void find_overview(Arrangement&);

}  // namespace demarche
