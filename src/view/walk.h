// The keyboard moves the focus along the drawing: from mark to mark and cluster to cluster.
#pragma once

#include "view/view.h"

namespace demarche {

// Focuses the first, last, previous or next mark or cluster, by the key. A cluster has the place of its first event.
Reaction walk(View&, Key, const Shown&);

}  // namespace demarche
