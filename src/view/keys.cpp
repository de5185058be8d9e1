// Keys.
#include <utility>

#include "view/handlers.h"
#include "view/moves.h"
#include "view/walk.h"

namespace demarche {
namespace {

constexpr double key_zoom = 1.5;
constexpr double key_pan = 0.5;  // of half the plot

// Selects the focused event. A focused cluster is zoomed to, and its first event gets the focus there.
Reaction open_focused(View& view, const Shown& shown) {
    Emphasis& e = view.emphasis;
    if (const auto counted = std::exchange(e.focused_cluster, {})) {
        e.focused = counted;
        const auto cluster = ClusterFinder(shown.arrangement, view.target()).of(*counted);
        if (cluster) return open_cluster(view, cluster->range, cluster->first);
    }
    return e.focused ? assign(e.selected, e.focused) : Reaction{};
}

Reaction close(View& view) {
    Emphasis& e = view.emphasis;
    Reaction reaction;
    for (auto* emphasised : {&e.selected, &e.focused, &e.focused_cluster, &e.hovered_cluster})
        reaction |= assign(*emphasised, {});
    return reaction;
}

Reaction walk_tour(View& view, std::optional<std::uint32_t> step, const Shown& shown) {
    return step ? handle(view, GoToStep{*step}, shown) : Reaction{};
}

// Without moving the pointer or the focus, as WCAG 1.4.13 wants it.
bool send_tip_away(View& view, const Shown& shown) {
    Emphasis& e = view.emphasis;
    if (const auto bin = bin_with_tip(e); bin && !shown.scene.tip.empty()) {
        e.dismissed = bin;
        return true;
    }
    if (shown.scene.tip_of == no_event || tip_of(e) != shown.scene.tip_of) return false;
    e.dismissed = shown.scene.tip_of;
    return true;
}

}  // namespace

Reaction handle(View& view, const KeyPress& press, const Shown& shown) {
    switch (press.key) {
        case Key::plus:
            return runs_down(shown) ? Reaction{} : zoom_smoothly(view, key_zoom, middle_px(shown));
        case Key::minus:
            return runs_down(shown) ? Reaction{} : zoom_smoothly(view, 1 / key_zoom, middle_px(shown));
        case Key::zero:
            return runs_down(shown) ? Reaction{} : fly_to_first_view(view);
        case Key::home:
        case Key::end:
        case Key::left:
        case Key::up:
        case Key::right:
        case Key::down:
            return walk(view, press.key, shown);
        case Key::enter:
            return open_focused(view, shown);
        case Key::escape:
            return send_tip_away(view, shown) ? Reaction{.consumed = true, .redraw = true} : close(view);
        case Key::dismiss:
            return {.consumed = send_tip_away(view, shown), .redraw = true};
        case Key::page_up:
            return scroll_pages(view, shown, -1);
        case Key::page_down:
            return scroll_pages(view, shown, 1);
        case Key::axis: {
            const bool to_scale = shown.arrangement.mode == AxisMode::scale;
            return handle(view, SetAxis{to_scale ? AxisMode::story : AxisMode::scale}, shown);
        }
        case Key::promises:
            return toggle(view, BandKind::promises, shown);
        case Key::positions:
            return toggle(view, BandKind::positions, shown);
        case Key::earlier:
            return runs_down(shown) ? Reaction{} : pan_smoothly(view, middle_px(shown) * key_pan);
        case Key::later:
            return runs_down(shown) ? Reaction{} : pan_smoothly(view, -middle_px(shown) * key_pan);
        case Key::links:
            view.links = view.links == Links::all ? Links::of_selected : Links::all;
            return {.consumed = true, .redraw = true};
        case Key::whole:
            return runs_down(shown) ? Reaction{} : fly_to_whole(view);
        case Key::next_step:
            return walk_tour(view, steps_around(view, shown.timeline, shown.events).next, shown);
        case Key::previous_step:
            return walk_tour(view, steps_around(view, shown.timeline, shown.events).previous, shown);
    }
    return {};
}

}  // namespace demarche
