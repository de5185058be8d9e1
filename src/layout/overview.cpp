#include "layout/overview.h"

#include <algorithm>
#include <utility>

#include "layout/clusters.h"
#include "layout/drawing.h"

namespace demarche {
namespace {

constexpr std::size_t most_rows = 12;  // more lanes share them
constexpr float cell_px = 3, right_px = 6, mark_height_px = 4;

std::size_t rows_of(const Arrangement& a) { return std::min(a.lanes.size(), most_rows); }

float width_of(const Arrangement& a) { return a.plot().width - overview_beside_px; }

// Sets the cells in which an event of a lane begins.
void fill_cells(std::vector<std::uint8_t>& filled, const Begins& begins, const Arrangement& a) {
    const Axis fit = Axis::fit(a.warp, a.linearity());
    const auto step = static_cast<double>(cell_px * a.plot().width / width_of(a));
    double x = 0;
    std::size_t at = 0;
    for (std::uint8_t& cell : filled) {
        const std::size_t end = &cell == &filled.back() ? begins.size() : begins.before(fit.at(x += step));
        cell |= std::exchange(at, end) != end;
    }
}

}  // namespace

void find_overview(Arrangement& a) {
    const std::size_t rows = rows_of(a), lanes = a.lanes.size();
    for (std::uint16_t row = 0, lane = 0; row < rows; ++row) {
        std::vector<std::uint8_t> filled(static_cast<std::size_t>((width_of(a) - right_px) / cell_px) + 1);
        const std::uint16_t color = a.lanes[lane].color;
        for (; lane < (row + 1u) * lanes / rows; ++lane) fill_cells(filled, Begins(a, a.lanes[lane]), a);
        for (std::uint16_t i = 0; i < filled.size(); ++i) {
            if (!filled[i]) continue;
            if (i == 0 || !filled[i - 1u]) a.overview.push_back({.row = row, .color = color, .first = i});
            a.overview.back().end = static_cast<std::uint16_t>(i + 1);
        }
    }
}

void draw_overview(Drawing& d, float top) {
    const Arrangement& a = d.arranged();
    const Rect box{d.plot.x, top, width_of(a), 30};
    for (const OverviewRun& run : a.overview) {
        const float row = (static_cast<float>(run.row) + 0.5f) / static_cast<float>(rows_of(a));
        const float from = static_cast<float>(run.first) * cell_px, to = static_cast<float>(run.end) * cell_px;
        d.add(Box{.rect = {box.x + from, box.y + 3 + (box.height - 10) * row, to - from, mark_height_px},
                  .fill = lane_ink(run.color)});
    }
    const Axis fit = Axis::fit(d.in.axis.shared_warp(), a.linearity());
    const double scale = static_cast<double>(box.width / d.plot.width);
    const auto x = [&](double plot_x) {
        const double at = fit.x(d.in.axis.at(plot_x)) * scale;
        return box.x + static_cast<float>(std::clamp(at, 2.0, static_cast<double>(box.width) - 5));
    };
    const float from = x(0), to = x(static_cast<double>(d.plot.width));
    const float left = from <= box.x + 3 ? box.x : from, right = to >= box.right() - 6 ? box.right() : to;
    d.add(Box{.rect = {left, box.y, std::max(8.0f, right - left), box.height},
              .fill = {},
              .stroke = ink(Tone::faint),
              .radius = 4,
              .width = 1.5f});
}

}  // namespace demarche
