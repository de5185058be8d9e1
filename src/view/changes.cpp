// The differences between two states of a view.
#include "view/view.h"

namespace demarche {

Changes changes_between(const Emphasis& before, const Emphasis& now) {
    Changes changes;
    if (before.selected != now.selected) changes.note(Change::selection);
    if (before.focused != now.focused || before.focused_cluster != now.focused_cluster) changes.note(Change::focus);
    if (before.hovered != now.hovered || before.hovered_cluster != now.hovered_cluster ||
        before.hovered_lane != now.hovered_lane)
        changes.note(Change::hover);
    return changes;
}

}  // namespace demarche
