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
    const Instant now =
        updated ? bounds_in(*updated, frame.timeline().zone()).end : frame.in.today.value_or(distant_future);
    return now < frame.in.axis.warp().extent.end ? x(now) : edge();
}

}  // namespace demarche
