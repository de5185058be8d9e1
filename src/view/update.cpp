#include <algorithm>
#include <cmath>
#include <utility>

#include "view/flight.h"
#include "view/view.h"
#include "view/walk.h"

namespace demarche {
namespace {

constexpr float click_slop_px = 4;
constexpr float mouse_reach_px = 4, finger_reach_px = 16;
constexpr double key_zoom = 1.5, click_zoom = 2.5;
constexpr double wheel_zoom_per_px = 1.0 / 320;

bool has_picture(const Shown& shown) { return static_cast<bool>(shown.arrangement.warp); }

// Inputs that change the view alone, or a picture that is still to come.
bool needs_no_picture(const Input& input) {
    return std::holds_alternative<Resize>(input) || std::holds_alternative<Select>(input) ||
           std::holds_alternative<SetAxis>(input) || std::holds_alternative<Find>(input) ||
           std::holds_alternative<Preferences>(input);
}

class Updater {
public:
    Updater(View& view, const Shown& shown) : view_(view), shown_(shown), plot_(shown.arrangement.plot()) {}

    Reaction operator()(const Pointer& p) {
        switch (p.phase) {
            case Phase::down:
                return press(p);
            case Phase::move:
                return view_.drag ? drag(p) : hover(p);
            case Phase::up:
                return release(p);
            case Phase::leave:
                view_.over_handle = false;
                return point_at(nullptr);
            case Phase::cancel:
                view_.drag.reset();
                return {};
        }
        return {};
    }

    // A plain vertical wheel is the page's; a horizontal one pans; with Ctrl or ⌘ it zooms.
    Reaction operator()(const Wheel& w) {
        if (runs_down()) return {};
        if (w.zooms) return zoom(std::exp(-static_cast<double>(w.dy) * wheel_zoom_per_px), w.at.x);
        if (std::abs(w.dx) <= std::abs(w.dy)) return {};
        return pan(-static_cast<double>(w.dx));
    }

    Reaction operator()(const Pinch& p) {
        if (runs_down()) return {};
        view_.drag.reset();
        pan(static_cast<double>(p.pan.x));
        return zoom(static_cast<double>(p.factor), p.at.x);
    }

    Reaction operator()(const KeyPress& press) {
        switch (press.key) {
            case Key::plus:
                return runs_down() ? Reaction{} : zoom_smoothly(key_zoom, middle());
            case Key::minus:
                return runs_down() ? Reaction{} : zoom_smoothly(1 / key_zoom, middle());
            case Key::zero:
                return runs_down() ? Reaction{} : fit();
            case Key::home:
            case Key::end:
            case Key::left:
            case Key::up:
            case Key::right:
            case Key::down:
                return walk(view_, press.key, shown_);
            case Key::enter:
                return choose_focused();
            case Key::escape:
                return close();
            case Key::page_up:
                return scroll_page(-1);
            case Key::page_down:
                return scroll_page(1);
            case Key::axis:
                return (*this)(SetAxis{shown_.arrangement.mode == AxisMode::scale ? AxisMode::story : AxisMode::scale});
        }
        return {};
    }

    Reaction operator()(const Resize& r) {
        if (r.size == view_.size) return {};
        view_.size = r.size;
        return {.redraw = true};
    }

    Reaction operator()(const Select& s) {
        const Reaction reaction = set(view_.emphasis.selected, s.event);
        if (!has_picture(shown_))
            view_.awaited = s.event;
        else if (is_shown(s.event))
            fly_to(view_, *s.event, shown_);
        return reaction;
    }

    Reaction operator()(const Focus& f) {
        Reaction reaction = set(view_.emphasis.focused, f.event);
        reaction |= set(view_.emphasis.focused_cluster, {});
        if (is_shown(f.event)) fly_to(view_, *f.event, shown_);
        return reaction;
    }

    Reaction operator()(const SetAxis& a) {
        if (a.mode == view_.asked) return {};
        view_.asked = a.mode;
        return {.consumed = true, .redraw = true};
    }

    Reaction operator()(const SetLanes& s) {
        if (s.by == view_.lanes.value_or(shown_.arrangement.lanes_by)) return {};
        view_.lanes = s.by;
        return {.consumed = true, .redraw = true};
    }

    Reaction operator()(const Collapse& c) {
        const auto& lanes = shown_.arrangement.lanes;
        if (c.lane && *c.lane >= lanes.size()) return {};
        if (c.lane) return toggle(lanes[*c.lane]);
        const bool open = std::ranges::any_of(lanes, [](const Lane& lane) { return !lane.collapsed; });
        Reaction reaction;
        for (const Lane& lane : lanes)
            if (lane.collapsed != open) reaction = toggle(lane);
        return reaction;
    }

    Reaction operator()(const Find& f) {
        if (f.query == view_.query) return {};
        view_.query = f.query;
        return {.consumed = true, .redraw = true};
    }

    Reaction operator()(const Preferences& p) {
        view_.reduced_motion = p.reduced_motion;
        return {};
    }

private:
    // Time that runs down is scrolled by the page: there is nothing to pan or zoom.
    bool runs_down() const { return shown_.arrangement.orientation == Orientation::down; }
    double middle() const { return static_cast<double>(plot_.width / 2); }
    bool in_overview(Vec2 at) const {
        return shown_.arrangement.has_overview() && at.y > view_.size.height - overview_px && at.x >= plot_.x;
    }

    bool on_scroll_bar(Vec2 at) const { return scroll_bar(shown_.arrangement, view_.scroll_px).track.contains(at); }
    std::uint16_t head(Vec2 at) const { return head_at(shown_.arrangement, view_.scroll_px, at); }

    Reaction set(std::optional<EventIndex>& what, std::optional<EventIndex> to) {
        if (what == to) return {};
        what = to;
        return {.consumed = true, .redraw = true};
    }

    const Target* under(const Pointer& p) const {
        return hit_test(shown_.scene, p.at, p.touch ? finger_reach_px : mouse_reach_px);
    }

    Reaction point_at(const Target* target) {
        const auto event = target ? std::optional(target->event) : std::nullopt;
        const bool is_cluster = target && target->count > 1;
        Reaction reaction = set(view_.emphasis.hovered, is_cluster ? std::nullopt : event);
        return reaction |= set(view_.emphasis.hovered_cluster, is_cluster ? event : std::nullopt);
    }

    Reaction toggle(const Lane& lane) {
        const std::string key = lane_key(shown_.arrangement.lanes_by, lane.name);
        const std::size_t at = view_.collapsed.find(key);
        if (at == std::string::npos)
            view_.collapsed += key;
        else
            view_.collapsed.erase(at, key.size());
        return {.consumed = true, .redraw = true};
    }

    Reaction hover(const Pointer& p) {
        if (p.touch) return {};
        view_.over_handle = on_scroll_bar(p.at) || head(p.at) != no_lane;
        Reaction reaction = point_at(under(p));
        reaction.consumed = false;
        return reaction;
    }

    Reaction press(const Pointer& p) {
        view_.drag = Drag{.start = p.at, .last = p.at, .on_overview = in_overview(p.at)};
        if (view_.drag->on_overview) return center_on(p.at);
        if (on_scroll_bar(p.at)) return hold_scroll_bar(p.at);
        const Target* target = under(p);
        if (p.clicks < 2 || head(p.at) != no_lane || (target && target->count == 1) || runs_down()) return {};
        view_.drag.reset();
        return zoom_smoothly(click_zoom, static_cast<double>(p.at.x - plot_.x));
    }

    Reaction drag(const Pointer& p) {
        Drag& drag = *view_.drag;
        const Vec2 d{p.at.x - drag.start.x, p.at.y - drag.start.y};
        if (!drag.moved && std::abs(d.x) < click_slop_px && std::abs(d.y) < click_slop_px) return {};
        drag.moved = true;
        const Vec2 step{p.at.x - drag.last.x, p.at.y - drag.last.y};
        drag.last = p.at;
        if (runs_down()) return {};
        if (drag.on_overview) return center_on(p.at);
        if (drag.on_scroll_bar) return scroll(step.y * shown_.arrangement.lanes_height / std::max(1.0f, plot_.height));
        if (!p.touch) scroll(-step.y);
        return pan(static_cast<double>(step.x));
    }

    Reaction release(const Pointer& p) {
        if (!view_.drag) return {};
        const bool click = !view_.drag->moved && !view_.drag->on_overview && !view_.drag->on_scroll_bar;
        view_.drag.reset();
        if (!click) return {};
        if (const std::uint16_t lane = head(p.at); lane != no_lane) return (*this)(Collapse{lane});
        const Target* target = under(p);
        if (!target) return {};
        return target->count > 1 ? open_cluster(target->range, target->event)
                                 : set(view_.emphasis.selected, target->event);
    }

    // Flies to where a cluster's events stand apart; opens the first of them when no zoom can part them.
    Reaction open_cluster(const TimeRange& range, EventIndex first) {
        const Axis& axis = view_.target();
        view_.emphasis.hovered_cluster.reset();
        if (range.begin == range.end || axis.zoom() >= axis.most_zoom() * 0.99)
            return set(view_.emphasis.selected, first);
        fly(view_, kept_near(showing(axis, range)));
        return {.consumed = true, .redraw = true};
    }

    // Beside its thumb the bar goes on by a page.
    Reaction hold_scroll_bar(Vec2 at) {
        view_.drag->on_scroll_bar = true;
        const Rect thumb = scroll_bar(shown_.arrangement, view_.scroll_px).thumb;
        return at.y < thumb.y ? scroll_page(-1) : at.y > thumb.bottom() ? scroll_page(1) : Reaction{.consumed = true};
    }

    // At the end of the lanes the page may go on.
    Reaction scroll_page(float pages) { return scroll(pages * plot_.height * 0.85f); }

    Reaction scroll(float dy) {
        const float to = std::clamp(view_.scroll_px + dy, 0.0f, shown_.arrangement.hidden_height());
        if (runs_down() || to == view_.scroll_px) return {};
        view_.scroll_px = to;
        view_.emphasis.hovered_cluster.reset();  // what moves is not read
        return {.consumed = true, .redraw = true};
    }

    Reaction center_on(Vec2 at) {
        settle();
        const Axis fit = Axis::fit(view_.axis.shared_warp(), view_.axis.truth());
        const double scale = static_cast<double>(plot_.width / std::max(1.0f, plot_.width - overview_beside_px));
        const Instant t = fit.at(static_cast<double>(at.x - plot_.x) * scale);
        return show(kept_near(view_.axis.panned(middle() - view_.axis.x(t))));
    }

    // An input during a flight goes on from where the flight leads.
    void settle() {
        if (view_.flight) view_.axis = view_.flight->to;
        view_.flight.reset();
    }

    Reaction show(Axis axis) {
        view_.axis = std::move(axis);
        view_.at_fit = false;
        view_.emphasis.hovered_cluster.reset();
        return {.consumed = true, .redraw = true};
    }

    Reaction pan(double dx) {
        settle();
        return show(kept_near(view_.axis.panned(dx)));
    }

    static Axis nearer(const Axis& axis, double factor, double x) {
        const Axis zoomed = axis.zoomed(factor, x);
        return kept_near(factor < 1 ? gathered(zoomed) : zoomed);
    }

    Reaction zoom(double factor, float canvas_x) {
        settle();
        return show(nearer(view_.axis, factor, static_cast<double>(canvas_x - plot_.x)));
    }

    Reaction zoom_smoothly(double factor, double x) {
        fly(view_, nearer(view_.target(), factor, x));
        return {.consumed = true, .redraw = true};
    }

    Reaction fit() {
        fly(view_, Axis::first_view(view_.target().shared_warp(), view_.target().truth()));
        view_.at_fit = true;
        return {.consumed = true, .redraw = true};
    }

    bool is_shown(std::optional<EventIndex> e) const { return e && shown_.events.contains(*e); }

    // What a closer zoom parts has its first event focused there.
    Reaction choose_focused() {
        Emphasis& e = view_.emphasis;
        if (const auto counted = std::exchange(e.focused_cluster, {})) {
            e.focused = counted;
            const auto cluster = ClusterFinder(shown_.arrangement, view_.target()).of(*counted);
            if (cluster) return open_cluster(cluster->range, cluster->first);
        }
        return e.focused ? set(e.selected, e.focused) : Reaction{};
    }

    Reaction close() {
        Reaction reaction = set(view_.emphasis.selected, {});
        for (auto* what : {&view_.emphasis.focused, &view_.emphasis.focused_cluster, &view_.emphasis.hovered_cluster})
            reaction |= set(*what, {});
        return reaction;
    }

    View& view_;
    const Shown& shown_;
    Rect plot_;
};

// No device sends what is no number, or is as far away; browsers and their callers may.
constexpr float furthest_px = 1e6f;
constexpr float most_pinched = 1e3f;

struct IsPossible {
    bool operator()(const Pointer& p) const { return near(p.at); }
    bool operator()(const Wheel& w) const { return near(w.at) && near({w.dx, w.dy}); }
    bool operator()(const Pinch& p) const {
        return near(p.at) && near(p.pan) && p.factor >= 1 / most_pinched && p.factor <= most_pinched;
    }
    bool operator()(const Resize& r) const {
        return near({r.size.width, r.size.height}) && r.size.width >= 0 && r.size.height >= 0;
    }
    bool operator()(const auto&) const { return true; }

    static bool near(Vec2 p) { return std::abs(p.x) <= furthest_px && std::abs(p.y) <= furthest_px; }
};

}  // namespace

Reaction update(View& view, const Input& input, const Shown& shown) {
    if (!std::visit(IsPossible{}, input)) return {};
    if (!has_picture(shown) && !needs_no_picture(input)) return {};
    const Emphasis before = view.emphasis;
    const bool over_handle = view.over_handle;
    Reaction reaction = std::visit(Updater(view, shown), input);
    reaction.changes = changes_between(before, view.emphasis);
    if (view.over_handle != over_handle) reaction.changes.note(Change::hover);
    return reaction;
}

}  // namespace demarche
