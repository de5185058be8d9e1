// The order in which items are kept, so that a frame finds what is in view without looking at the rest.
#pragma once

#include "layout/arrange.h"

namespace demarche {

// Sorts items onto their shelves and fills shelves, begins, items_of and item_order. Rows and levels are set.
Work index_items(Arrangement&, const Timeline&);

}  // namespace demarche
