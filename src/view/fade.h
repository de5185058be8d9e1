// Labels that a closer zoom brings appear within a moment instead of popping up; while the view only pans, and when all
// is at rest, every label is fully there.
#pragma once

#include <vector>

#include "view/view.h"

namespace demarche {

// Notes which levels of labels the view has reached since the last frame, and says how far those of the last moment
// have appeared; none when all are there, as always under reduced motion. `now_s` is any steady clock.
std::vector<Fade> fade_in(View&, const Arrangement&, double now_s);

}  // namespace demarche
