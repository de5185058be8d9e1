// Labels as rich as they fit: with dates, or cards.
#pragma once

#include "layout/arrange.h"
#include "layout/story.h"

namespace demarche {

// Gives the labels of each lane the richest tier with which the first view still shows all events, first the same for
// all lanes, then more to single ones. Where there are many events, or some are left out, labels stay titles.
// The answer depends on the height only by what fits: with the height that it needs it is the same.
// Precondition: rows are found, with this share of the width.
void enrich_labels(Arrangement&, const ArrangeInput&, Share);

}  // namespace demarche
