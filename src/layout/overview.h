// The whole story at the foot: where something of each lane begins, and which part of it is in view.
#pragma once

#include "layout/arrange.h"

namespace demarche {

// Sets Arrangement::overview, when begins and axis are there: so that no frame looks through the whole story.
void find_overview(Arrangement&);

}  // namespace demarche
