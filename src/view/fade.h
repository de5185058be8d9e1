// Labels that a closer zoom brings fade in. While the view only pans, and at rest, every label is opaque.
#pragma once

#include <vector>

#include "view/view.h"

namespace demarche {

// Notes the levels of labels that the view has reached since the last frame, and returns the alpha of those that still
// fade in: none at rest, and never one under reduced motion. `now_s` is any steady clock.
std::vector<Fade> fade_in(View&, const Arrangement&, double now_s);

}  // namespace demarche
