// Private to layout: where the lines of bands begin and end, in canvas px. Far beyond the canvas they are cut.
#pragma once

#include <algorithm>

#include "layout/placement.h"

namespace demarche {

inline constexpr double mark_in_day_px = 4;  // from the begin of a day to its marks

struct BandAxis {
    const Placement& frame;

    double x(Instant t) const { return static_cast<double>(frame.plot.x) + frame.in.axis.x(t); }
    // Of a dated event, as its mark. One without a begin stands where the extent begins.
    double x(EventIndex e) const {
        return x(std::max(frame.timeline().brief(e).first.begin, frame.in.axis.warp().extent.begin)) + mark_in_day_px;
    }
    double edge() const;  // a little before the end of the whole picture
    // The end of the day that the document is of: later nothing is known. Without one, or where the bands show what
    // happened later, it is the reader's day. At most edge().
    double now() const;
};

inline constexpr float strip_px = 14;  // height of a stance that has its line for itself

// Where the lines of an open band begin, in canvas px.
inline float first_line_y(const Arrangement& a, BandKind kind) {
    return a.bands_rect().y + a.bands[kind].top + band_heading(a.names, kind) + band_pad_px;
}

// As a coordinate of a shape, however far away.
inline float on_canvas(double x) { return static_cast<float>(std::clamp(x, -4000.0, 8000.0)); }

}  // namespace demarche
