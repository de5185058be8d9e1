// Private to layout: where the lines of bands begin and end, in canvas px. Far beyond the canvas they are cut.
#pragma once

#include <algorithm>

#include "layout/placement.h"

namespace demarche {

struct BandAxis {
    const Placement& frame;

    double x(Instant t) const { return static_cast<double>(frame.plot.x) + frame.in.axis.x(t); }
    double x(EventIndex e) const {
        return x(frame.timeline().brief(e).first.begin) + 4;
    }  // of a dated event, as its mark
    double edge() const;  // a little before the end of the whole picture
    // The end of the day that the document is of: later nothing is known. Without one it is the reader's day.
    double now() const;
};

// As a coordinate of a shape, however far away.
inline float on_canvas(double x) { return static_cast<float>(std::clamp(x, -4000.0, 8000.0)); }

}  // namespace demarche
