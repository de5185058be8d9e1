// The colour under a label: its halo has the same one, so that it cannot be seen.
#pragma once

#include <vector>

#include "layout/scene.h"

namespace demarche {

// A painter adds every box that it paints, and asks for the colour under every halo.
class Backdrop {
public:
    void add(const Box& box) {
        if (box.fill.tone != Tone::none && box.radius == 0) boxes_.push_back(&box);
    }
    Ink under(Vec2 point) const {
        for (auto box = boxes_.rbegin(); box != boxes_.rend(); ++box)
            if ((*box)->rect.contains(point)) return (*box)->fill;
        return {Tone::paper, 0};
    }

private:
    std::vector<const Box*> boxes_;  // of the scene, which outlives its painting
};

}  // namespace demarche
