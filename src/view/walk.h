// How the keyboard goes along what is drawn: events with a mark of their own, and clusters.
#pragma once

#include "view/view.h"

namespace demarche {

// To the first, last, previous or next thing, by the key for it; a cluster comes where its first event does.
Reaction walk(View&, Key, const Shown&);

}  // namespace demarche
