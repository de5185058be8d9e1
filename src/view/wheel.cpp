// Wheel and pinch input.
#include <cmath>

#include "view/handlers.h"
#include "view/moves.h"

namespace demarche {
namespace {

constexpr double wheel_zoom_per_px = 1.0 / 320;

double in_plot_px(float canvas_x, const Shown& shown) {
    return static_cast<double>(canvas_x - shown.arrangement.plot().x);
}

}  // namespace

// With Ctrl or ⌘ a wheel zooms, a horizontal one pans. A vertical one is ignored: it scrolls the page.
Reaction handle(View& view, const Wheel& w, const Shown& shown) {
    if (runs_down(shown)) return {};
    if (w.zooms) return zoom(view, std::exp(-static_cast<double>(w.dy) * wheel_zoom_per_px), in_plot_px(w.at.x, shown));
    if (std::abs(w.dx) <= std::abs(w.dy)) return {};
    return pan(view, -static_cast<double>(w.dx));
}

Reaction handle(View& view, const Pinch& p, const Shown& shown) {
    if (runs_down(shown)) return {};
    view.drag.reset();
    pan(view, static_cast<double>(p.pan.x));
    return zoom(view, static_cast<double>(p.factor), in_plot_px(p.at.x, shown));
}

}  // namespace demarche
