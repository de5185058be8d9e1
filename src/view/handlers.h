// Private to view: what each kind of input does. update() checks an input and passes it on.
#pragma once

#include "view/view.h"

namespace demarche {

// pointer.cpp: hovering, clicks and drags.
Reaction handle(View&, const Pointer&, const Shown&);

// wheel.cpp: the wheel, and two fingers.
Reaction handle(View&, const Wheel&, const Shown&);
Reaction handle(View&, const Pinch&, const Shown&);

// keys.cpp
Reaction handle(View&, const KeyPress&, const Shown&);

// commands.cpp: what the page asks for.
Reaction handle(View&, const Resize&, const Shown&);
Reaction handle(View&, const ShowPart&, const Shown&);
Reaction handle(View&, const Select&, const Shown&);
Reaction handle(View&, const GoToStep&, const Shown&);
Reaction handle(View&, const GoToDate&, const Shown&);
Reaction handle(View&, const Focus&, const Shown&);
Reaction handle(View&, const SetAxis&, const Shown&);
Reaction handle(View&, const SetLanes&, const Shown&);
Reaction handle(View&, const ShowTopic&, const Shown&);
Reaction handle(View&, const Collapse&, const Shown&);
Reaction handle(View&, const Find&, const Shown&);
Reaction handle(View&, const Preferences&, const Shown&);

// view_text.cpp
Reaction handle(View&, const Restore&, const Shown&);

}  // namespace demarche
