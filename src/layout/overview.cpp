#include "layout/overview.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/clusters.h"
#include "layout/drawing.h"

namespace demarche {
namespace {

constexpr float least_cell_px = 6, most_cells = 120, right_px = 6;
constexpr float highest_px = 22;  // of a cell

float width_of(const Arrangement& a) { return a.overview_box().width; }
float cell_px_of(const Arrangement& a) { return std::max(least_cell_px, std::round(width_of(a) / most_cells)); }

// Adds the events of a lane to the cells in which they begin.
void count_cells(std::vector<std::size_t>& cells, const Begins& begins, const Arrangement& a) {
    const Axis fit = Axis::fit(a.warp, a.linearity());
    const auto step = static_cast<double>(cell_px_of(a) * a.plot().width / width_of(a));
    double x = 0;
    std::size_t at = 0;
    for (std::size_t& cell : cells) {
        const std::size_t end = &cell == &cells.back() ? begins.size() : begins.before(fit.at(x += step));
        cell += end - std::exchange(at, end);
    }
}

}  // namespace

void find_overview(Arrangement& a) {
    std::vector<std::size_t> cells(static_cast<std::size_t>((width_of(a) - right_px) / cell_px_of(a)) + 1);
    for (const Lane& lane : a.lanes) count_cells(cells, Begins(a, lane), a);
    FullBin full;
    for (const std::size_t events : cells)
        if (events > 0) full.add(events);
    for (std::uint16_t i = 0; i < cells.size(); ++i) {
        if (cells[i] == 0) continue;
        const double share = std::min(1.0, static_cast<double>(cells[i]) / full.events(1));
        const auto height = static_cast<std::uint16_t>(std::max(2.0, std::round(share * highest_px)));
        const bool goes_on = i > 0 && cells[i - 1u] > 0 && a.overview.back().height_px == height;
        if (!goes_on) a.overview.push_back({.first = i, .height_px = height});
        a.overview.back().end = static_cast<std::uint16_t>(i + 1);
    }
}

Ends overview_window(const Arrangement& a, const Axis& axis) {
    const Rect box = a.overview_box();
    const float plot_px = a.plot().width;
    const Axis fit = Axis::fit(axis.shared_warp(), a.linearity());
    const double scale = static_cast<double>(box.width / plot_px);
    const auto x = [&](double plot_x) {
        const double at = fit.x(axis.at(plot_x)) * scale;
        return box.x + static_cast<float>(std::clamp(at, 2.0, static_cast<double>(box.width) - 5));
    };
    const float from = x(0), to = x(static_cast<double>(plot_px));
    const float left = from <= box.x + 3 ? box.x : from, right = to >= box.right() - 6 ? box.right() : to;
    return {left, std::max(left + 8, right)};
}

namespace {

// A short thick line on each edge of the window, to take hold of.
void draw_grips(Drawing& d, const Rect& window) {
    for (const float x : {window.x, window.right()})
        d.add(Box{.rect = {x - 2, window.y + window.height / 2 - 7, 4, 14}, .fill = ink(Tone::faint), .radius = 2});
}

}  // namespace

void draw_overview(Drawing& d) {
    const Arrangement& a = d.arranged();
    const Rect box = a.overview_box();
    const float cell_px = cell_px_of(a);
    for (const OverviewRun& run : a.overview) {
        const float from = static_cast<float>(run.first) * cell_px, to = static_cast<float>(run.end) * cell_px;
        const auto height = static_cast<float>(run.height_px);
        d.add(Box{.rect = {box.x + from, box.bottom() - 3 - height, to - from, height}, .fill = ink(Tone::fold)});
    }
    const Ends ends = overview_window(a, d.in.axis);
    const Rect window{ends.from, box.y, ends.to - ends.from, box.height};
    d.add(Box{.rect = window, .fill = {}, .stroke = ink(Tone::faint), .radius = 4, .width = 1.5f});
    draw_grips(d, window);
}

}  // namespace demarche
