#include "layout/lane_heights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "layout/theme.h"

namespace demarche {
namespace {

constexpr float least_room_px = 80;
constexpr float beside_lanes_px = 106;  // axis, fold lengths and overview
constexpr std::size_t most_columns = 12, least_lanes = 4;
constexpr float narrow_name_px = 18;  // a lane's name above its rows
constexpr float most_share_px = 28;   // of the height that is left, for one lane

float pad(const Arrangement& a, float row_px) {
    const float t = std::clamp((row_px - density.row_least) / (density.row_most - density.row_least), 0.0f, 1.0f);
    return density.lane_pad_least + (density.lane_pad_most - density.lane_pad_least) * t + name_px(a);
}

float height(const Arrangement& a, const Lane& lane, float row_px, std::uint16_t least_rows) {
    const float row = lane.collapsed ? collapsed_row_px : row_px;
    return rows_height(lane, std::max(lane.rows, least_rows), row) +
           pad(a, lane.collapsed ? density.row_least : row_px);
}

}  // namespace

float lanes_room(const Arrangement& a) { return std::max(least_room_px, a.size.height - a.header - a.footer); }

std::size_t lanes_that_fit(Size canvas) {
    if (canvas.width < narrow_px) return most_columns;
    const float lane = 2 * density.row_least + density.lane_pad_least;
    return std::max(least_lanes, static_cast<std::size_t>(std::max(0.0f, canvas.height - beside_lanes_px) / lane));
}

float rows_height(const Lane& lane, std::uint16_t rows, float row_px) {
    const auto known = std::min<std::size_t>(rows, lane.row_heights.size());
    const auto first = lane.row_heights.begin();
    return std::accumulate(first, first + static_cast<std::ptrdiff_t>(known),
                           static_cast<float>(rows - known) * row_px);
}

float name_px(const Arrangement& a) { return a.names == LaneNames::inside ? narrow_name_px : 0; }

float total_height(const Arrangement& a, float row_px, std::uint16_t least_rows) {
    float sum = 0;
    for (const Lane& lane : a.lanes) sum += height(a, lane, row_px, least_rows);
    return sum;
}

float row_px_that_fits(const Arrangement& a) {
    float row_px = density.row_most;
    while (row_px > density.row_least && total_height(a, row_px) > lanes_room(a)) row_px -= 0.5f;
    return row_px;
}

void place_lanes(Arrangement& a) {
    a.row_px = row_px_that_fits(a);
    const float spare = std::max(0.0f, lanes_room(a) - total_height(a, a.row_px));
    const auto open =
        static_cast<float>(std::max<std::ptrdiff_t>(1, std::ranges::count(a.lanes, false, &Lane::collapsed)));
    const float some = std::min(most_share_px, spare / open);
    const float reached = a.header + total_height(a, a.row_px) + some * open + a.footer;
    const float share = reached >= least_filled * a.size.height ? spare / open : some;
    a.lanes_height = 0;
    for (Lane& lane : a.lanes) {
        lane.top = a.lanes_height;
        lane.height = std::floor(height(a, lane, a.row_px, 1) + (lane.collapsed ? 0 : share));
        a.lanes_height += lane.height;
    }
    // What rounding leaves is no gap above the bands.
    const float rest = lanes_room(a) - a.lanes_height;
    if (rest <= 0 || rest > static_cast<float>(a.lanes.size())) return;
    a.lanes.back().height += rest;
    a.lanes_height += rest;
}

}  // namespace demarche
