// Pointer input: hovering, clicks, double clicks and drags.
#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/overview.h"
#include "view/handlers.h"
#include "view/moves.h"

namespace demarche {
namespace {

constexpr float click_slop_px = 4;  // a press that moves no further is a click
constexpr float mouse_reach_px = 4, finger_reach_px = 16;
constexpr float edge_reach_px = 6;
constexpr double double_click_zoom = 2.5;

const Target* target_under(const Pointer& p, const Shown& shown) {
    return hit_test(shown.scene, p.at, p.touch ? finger_reach_px : mouse_reach_px);
}

ScrollBar scroll_bar(const View& view, const Shown& shown) { return scroll_bar(shown.arrangement, view.scroll_px); }

std::uint16_t lane_head_under(const Pointer& p, const View& view, const Shown& shown) {
    return head_at(shown.arrangement, view.scroll_px, p.at);
}

bool is_on_head(const Pointer& p, const View& view, const Shown& shown) {
    return lane_head_under(p, view, shown) != no_lane || band_at(shown.arrangement, p.at);
}

bool is_in_overview(Vec2 at, const Shown& shown) {
    const Arrangement& a = shown.arrangement;
    return a.has_overview() && at.y > a.size.height - overview_px && at.x >= a.overview_box().x;
}

// Outside of the window, and where all is in view, the middle comes to the place that is pressed.
Reaction press_overview(View& view, const Pointer& p, const Shown& shown) {
    Drag& drag = *view.drag;
    const Ends window = overview_window(shown.arrangement, view.target());
    const float reach = p.touch ? finger_reach_px : edge_reach_px;
    const float from_begin = std::abs(p.at.x - window.from), from_end = std::abs(p.at.x - window.to);
    drag.grip = Grip::window;
    if (std::min(from_begin, from_end) <= reach) {
        drag.grip = from_begin < from_end ? Grip::begin : Grip::end;
        return {.consumed = true};
    }
    if (p.at.x < window.from || p.at.x > window.to) return center_on(view, shown, p.at);
    drag.beside_px = p.at.x - (window.from + window.to) / 2;
    return {.consumed = true};
}

Reaction drag_overview(View& view, const Pointer& p, const Shown& shown) {
    const Drag& drag = *view.drag;
    if (drag.grip == Grip::window) return center_on(view, shown, {p.at.x - drag.beside_px, p.at.y});
    return resize_window(view, shown, drag.grip == Grip::begin ? Edge::begin : Edge::end, p.at.x);
}

Reaction point_at(View& view, const Target* target) {
    const auto event = target ? std::optional(target->event) : std::nullopt;
    const bool is_cluster = target && target->count > 1;
    Reaction reaction = assign(view.emphasis.hovered, is_cluster ? std::nullopt : event);
    reaction |= assign(view.emphasis.hovered_cluster, is_cluster ? event : std::nullopt);
    const std::uint16_t before = std::exchange(view.emphasis.hovered_lane, target ? target->lane : no_lane);
    reaction.redraw |= before != view.emphasis.hovered_lane;
    return reaction;
}

// The page may answer to it too.
Reaction hover(View& view, const Pointer& p, const Shown& shown) {
    if (p.touch) return {};
    view.over_handle = scroll_bar(view, shown).track.contains(p.at) || is_on_head(p, view, shown);
    Reaction reaction = point_at(view, target_under(p, shown));
    reaction.consumed = false;
    return reaction;
}

// Beside its thumb the bar scrolls by a page.
Reaction press_scroll_bar(View& view, Vec2 at, const Shown& shown) {
    const Rect thumb = scroll_bar(view, shown).thumb;
    if (at.y < thumb.y) return scroll_pages(view, shown, -1);
    if (at.y > thumb.bottom()) return scroll_pages(view, shown, 1);
    return {.consumed = true};
}

// A press begins a drag or a click, which the release decides. The second press of a double click zooms in at once,
// unless it is on an event, a lane's head or a band's name.
Reaction press(View& view, const Pointer& p, const Shown& shown) {
    const Drag& drag = view.drag.emplace(
        Drag{.start = p.at, .last = p.at, .on_scroll_bar = scroll_bar(view, shown).track.contains(p.at)});
    if (is_in_overview(p.at, shown)) return press_overview(view, p, shown);
    if (drag.on_scroll_bar) return press_scroll_bar(view, p.at, shown);
    if (p.clicks < 2 || runs_down(shown) || is_on_head(p, view, shown)) return {};
    const Target* target = target_under(p, shown);
    if (target && target->count == 1) return {};
    view.drag.reset();
    return zoom_smoothly(view, double_click_zoom, static_cast<double>(p.at.x - shown.arrangement.plot().x));
}

Reaction drag(View& view, const Pointer& p, const Shown& shown) {
    Drag& drag = *view.drag;
    const Vec2 d{p.at.x - drag.start.x, p.at.y - drag.start.y};
    if (!drag.moved && std::abs(d.x) < click_slop_px && std::abs(d.y) < click_slop_px) return {};
    drag.moved = true;
    const Vec2 step{p.at.x - drag.last.x, p.at.y - drag.last.y};
    drag.last = p.at;
    const Arrangement& a = shown.arrangement;
    if (runs_down(shown)) return {};
    if (drag.grip != Grip::none) return drag_overview(view, p, shown);
    if (drag.on_scroll_bar) return scroll(view, shown, step.y * a.lanes_height / std::max(1.0f, a.plot().height));
    if (!p.touch) scroll(view, shown, -step.y);
    return pan(view, static_cast<double>(step.x));
}

// A click collapses a lane by its head, opens a band by its name, zooms to a cluster, or selects an event.
Reaction click(View& view, const Pointer& p, const Shown& shown) {
    if (const std::uint16_t lane = lane_head_under(p, view, shown); lane != no_lane)
        return handle(view, Collapse{lane}, shown);
    if (const auto band = band_at(shown.arrangement, p.at)) return toggle(view, *band, shown);
    const Target* target = target_under(p, shown);
    if (!target) return {};
    return target->count > 1 ? open_cluster(view, target->range, target->event)
                             : assign(view.emphasis.selected, target->event);
}

Reaction release(View& view, const Pointer& p, const Shown& shown) {
    if (!view.drag) return {};
    const bool is_click = !view.drag->moved && view.drag->grip == Grip::none && !view.drag->on_scroll_bar;
    view.drag.reset();
    return is_click ? click(view, p, shown) : Reaction{};
}

}  // namespace

Reaction handle(View& view, const Pointer& p, const Shown& shown) {
    switch (p.phase) {
        case PointerPhase::down:
            return press(view, p, shown);
        case PointerPhase::move:
            return view.drag ? drag(view, p, shown) : hover(view, p, shown);
        case PointerPhase::up:
            return release(view, p, shown);
        case PointerPhase::leave:
            view.over_handle = false;
            return point_at(view, nullptr);
        case PointerPhase::cancel:
            view.drag.reset();
            return {};
    }
    return {};
}

}  // namespace demarche
