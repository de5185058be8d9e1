// Makes the card of an event.
#pragma once

#include "layout/arrange.h"
#include "layout/card.h"

namespace demarche {

// tier: not Tier::title. The event is dated.
Card make_card(const ArrangeInput&, EventIndex, Tier);

}  // namespace demarche
