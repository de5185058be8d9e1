// What cells that an author fills change together.
#include "base/text.h"
#include "edit/cells.h"

namespace demarche {

DocumentChange change_of(const Document& document, std::span<const CellEdit> edits, DayOrder order) {
    Draft draft(document, order);
    std::uint32_t near = 0;  // the cells of a block come row by row
    const auto place = [&](const CellEdit& edit) -> std::optional<std::uint32_t> {
        for (const std::uint32_t at : {near, near + 1})
            if (at < rows_in(document, edit.collection) && id_at(document, edit.collection, at) == edit.id) return at;
        return place_of(document, edit.collection, edit.id);
    };
    for (const CellEdit& edit : edits) {
        const CellColumn* column = column_named(edit.collection, edit.column);
        const auto at = place(edit);
        if (!column || !at) continue;
        near = *at;
        const std::string text(trim(edit.text));
        if (column->text(entry_at(document, edit.collection, *at), draft.labels()) != text)
            column->set(draft, draft.entry(edit.collection, *at), text);
    }
    return std::move(draft).change();
}

}  // namespace demarche
