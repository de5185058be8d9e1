#include "layout/overview.h"

#include <algorithm>
#include <utility>

#include "layout/drawing.h"

namespace demarche {
namespace {

constexpr std::size_t most_rows = 12;   // more lanes share them
constexpr float cell_px = 3, right_px = 6, beside_px = 20, mark_height_px = 4;

std::size_t rows_of(const Arrangement& a) { return std::min(a.lanes.size(), most_rows); }

float width_of(const Arrangement& a) { return a.plot().width - beside_px; }

// The instants where its cells end, the last for ever.
std::vector<Instant> cell_ends(const Arrangement& a) {
    const Axis fit = Axis::fit(a.warp, a.truth());
    const float width = width_of(a);
    std::vector<Instant> ends;
    for (float x = cell_px; x + right_px < width; x += cell_px)
        ends.push_back(fit.at(static_cast<double>(x * a.plot().width / width)));
    ends.push_back(distant_future);
    return ends;
}

// In which cells something of a lane begins.
void fill_cells(std::vector<std::uint8_t>& filled, std::span<const Instant> begins, std::span<const Instant> ends) {
    auto at = begins.begin();
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const auto end = std::lower_bound(at, begins.end(), ends[i]);
        filled[i] |= std::exchange(at, end) != end;
    }
}

}  // namespace

void find_overview(Arrangement& a) {
    const std::vector<Instant> ends = cell_ends(a);
    for (std::uint16_t row = 0, lane = 0; row < rows_of(a); ++row) {
        std::vector<std::uint8_t> filled(ends.size());
        const std::uint16_t color = a.lanes[lane].color;
        for (; lane < (row + 1u) * a.lanes.size() / rows_of(a); ++lane)
            fill_cells(filled, std::span(a.begins).subspan(a.lanes[lane].first_begin, a.lanes[lane].begins), ends);
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
        d.add(Box{.rect = {box.x + from, box.y + 3 + (box.height - 10) * row, to - from, mark_height_px}, .fill = lane_ink(run.color)});
    }
    const Axis fit = Axis::fit(d.in.axis.shared_warp(), a.truth());
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
