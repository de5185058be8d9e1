// Makes the card of an event.
#pragma once

#include "layout/arrange.h"
#include "layout/card.h"

namespace demarche {

// The first picture of an event that browsers show; null: it has none.
const Media* picture_of(const Event&);

// tier: not Tier::title. The event is dated.
Card make_card(const ArrangeInput&, EventIndex, Tier);

}  // namespace demarche
