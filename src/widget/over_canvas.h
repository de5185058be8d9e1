// What the page lays over the canvas: the heads of columns, which stay in view, and the pictures on cards.
#pragma once

#include <string>

#include "widget/widget.h"

namespace demarche {

// The heads as JSON of an <svg>, each in the place that it has in the drawing; empty where time runs across.
std::string heads(Widget&);

// The pictures that were drawn last, a line each: "7 300 60.5 64 64 https://…" for event, x, y, width, height and
// address. The first line is the plot's, with -1 for the event.
std::string pictures(const Widget&);

}  // namespace demarche
