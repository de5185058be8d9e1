// What cells that an author fills change together.
#include "base/text.h"
#include "edit/cells.h"
#include "edit/lists.h"

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
        const auto list = list_place(edit.collection, edit.column);
        const auto at = place(edit);
        if (!(column || list) || !at) continue;
        near = *at;
        const std::string text(trim(edit.text));
        const Entry now = entry_at(document, edit.collection, *at);
        const bool is_same = column ? column->text(now, draft.labels()) == text
                                    : list->column && text_at(now, *list, draft.labels()) == text;
        if (is_same) continue;
        // The draft may move its rows while it makes a topic, so the row is filled apart from it.
        Entry row = draft.entry(edit.collection, *at);
        if (column)
            column->set(draft, row, text);
        else
            set_at(draft, row, *list, text);
        draft.entry(edit.collection, *at) = std::move(row);
    }
    return std::move(draft).change();
}

}  // namespace demarche
