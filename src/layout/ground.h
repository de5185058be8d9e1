// What lies under a label, so that its halo is of that colour and not seen itself.
#pragma once

#include <vector>

#include "layout/scene.h"

namespace demarche {

// Painters tell it every box in their order and ask it at every halo.
class Ground {
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
