// How much of its row an item takes with its label, at one zoom.
#pragma once

#include "layout/arrange.h"
#include "layout/axis.h"

namespace demarche {

// px along the axis, with the room that a label keeps clear of a mark that is not its own.
struct Reach {
    double left = 0, right = 0;
};

// With its label when it has one (Item::captioned), on the side that Item::side says. Of two items that stand apart at
// one zoom the reaches stand apart at every closer one: all they depend on are the places of begin and end, and px.
Reach reach_of(const Item&, const Axis&);

// Whether `b`, which begins after `a`, can stand in one row with it.
bool stands_apart(const Item& a, const Item& b, const Axis&);

}  // namespace demarche
