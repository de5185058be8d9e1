// The document that an author edits, with all changes that can be undone and made again.
#pragma once

#include <vector>

#include "edit/change.h"

namespace demarche {

class History {
public:
    const Document& document() const { return document_; }

    // Makes a change. What was undone before cannot be made again.
    void commit(DocumentChange change);
    // Makes a change that is no step yet, while the author types: the next call of any function takes it back.
    void preview(DocumentChange change);
    void end_preview();

    std::size_t step() const { return made_; }  // how many changes are made
    bool can_undo() const { return made_ > 0; }
    bool can_redo() const { return made_ < changes_.size(); }
    // The change that was undone or made again; nothing where there is none.
    const DocumentChange* undo();
    const DocumentChange* redo();

private:
    Document document_;
    std::vector<DocumentChange> changes_;
    std::size_t made_ = 0;  // of the changes; those behind are undone
    DocumentChange preview_;
};

}  // namespace demarche
