// An input is checked, then handled: by pointer.cpp, wheel.cpp, keys.cpp or commands.cpp.
#include <cmath>

#include "view/handlers.h"

namespace demarche {
namespace {

// Inputs that change the view alone, or a picture that is still to come.
bool needs_no_picture(const Input& input) {
    return std::holds_alternative<Resize>(input) || std::holds_alternative<ShowPart>(input) ||
           std::holds_alternative<Select>(input) || std::holds_alternative<GoToStep>(input) ||
           std::holds_alternative<SetAxis>(input) || std::holds_alternative<Find>(input) ||
           std::holds_alternative<Restore>(input) || std::holds_alternative<Preferences>(input);
}

// Not-a-number compares false.
struct IsPossible {
    bool operator()(const Pointer& p) const { return near(p.at); }
    bool operator()(const Wheel& w) const { return near(w.at) && near({w.dx, w.dy}); }
    bool operator()(const Pinch& p) const {
        return near(p.at) && near(p.pan) && p.factor >= 1 / most_pinched && p.factor <= most_pinched;
    }
    bool operator()(const Resize& r) const {
        const float most = r.most_height.value_or(0);
        return near({r.size.width, r.size.height}) && r.size.width >= 0 && r.size.height >= 0 && most >= 0 &&
               most <= furthest_px;
    }
    bool operator()(const ShowPart& s) const {
        return s.part.from >= 0 && s.part.from <= s.part.to && s.part.from <= furthest_px;
    }
    bool operator()(const auto&) const { return true; }

    static bool near(Vec2 p) { return std::abs(p.x) <= furthest_px && std::abs(p.y) <= furthest_px; }
};

// A tip that was sent away comes back only when it is asked for again.
bool points_elsewhere(const Emphasis& now, const Emphasis& before) {
    return now.hovered != before.hovered || now.focused != before.focused ||
           now.hovered_cluster != before.hovered_cluster || now.focused_cluster != before.focused_cluster ||
           now.hovered_lane != before.hovered_lane;
}

}  // namespace

Reaction update(View& view, const Input& input, const Shown& shown) {
    if (!std::visit(IsPossible{}, input)) return {};
    if (!shown.has_picture() && !needs_no_picture(input)) return {};
    const Emphasis before = view.emphasis;
    const bool over_handle = view.over_handle;
    const std::uint32_t step = view.step;
    Reaction reaction = std::visit([&](const auto& each) { return handle(view, each, shown); }, input);
    if (points_elsewhere(view.emphasis, before)) view.emphasis.dismissed.reset();
    reaction.changes = changes_between(before, view.emphasis);
    if (view.over_handle != over_handle) reaction.changes.note(Change::hover);
    if (view.step != step) reaction.changes.note(Change::selection);
    return reaction;
}

}  // namespace demarche
