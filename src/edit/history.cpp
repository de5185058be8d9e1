#include "edit/history.h"

#include <utility>

namespace demarche {

void History::commit(DocumentChange change) {
    end_preview();
    if (change.is_empty()) return;
    make(document_, change);
    changes_.erase(changes_.begin() + static_cast<std::ptrdiff_t>(made_), changes_.end());
    changes_.push_back(std::move(change));
    ++made_;
}

void History::preview(DocumentChange change) {
    end_preview();
    make(document_, change);
    preview_ = std::move(change);
}

void History::end_preview() {
    demarche::undo(document_, preview_);
    preview_ = {};
}

const DocumentChange* History::undo() {
    end_preview();
    if (!can_undo()) return nullptr;
    --made_;
    demarche::undo(document_, changes_[made_]);
    return &changes_[made_];
}

const DocumentChange* History::redo() {
    end_preview();
    if (!can_redo()) return nullptr;
    make(document_, changes_[made_]);
    return &changes_[made_++];
}

}  // namespace demarche
