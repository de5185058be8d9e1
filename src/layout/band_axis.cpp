#include "layout/band_axis.h"

namespace demarche {
namespace {

constexpr double right_margin_px = 8;

}  // namespace

double BandAxis::edge() const {
    const Axis& axis = frame.in.axis;
    return x(axis.warp().extent.end) + axis.tail_px() - right_margin_px;
}

double BandAxis::now() const {
    const auto& updated = frame.timeline().document().updated;
    const Instant written = updated ? bounds_in(*updated, frame.timeline().zone()).end : distant_past;
    const bool knows_all = written > frame.arranged().bands.last_step;
    const Instant now = knows_all ? written : frame.in.today.value_or(distant_future);
    return now < frame.in.axis.warp().extent.end ? std::min(x(now), edge()) : edge();
}

}  // namespace demarche
