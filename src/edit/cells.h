// The cells of the author's tables: what each shows of a row, and what a text in it means.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "edit/draft.h"

namespace demarche {

struct CellColumn {
    std::string_view name;  // "when": the page has the words for it
    std::string (*text)(const Entry&, const Labels&);
    void (*set)(Draft&, Entry&, std::string_view);
    std::span<const std::string_view> (*choices)() = nullptr;  // the words that a cell may have
};

std::span<const CellColumn> columns_of(Collection);
const CellColumn* column_named(Collection, std::string_view name);

struct CellEdit {
    Collection collection = Collection::events;
    std::string id;
    std::string_view column, text;
};

// What the cells change together. Cells of rows or columns that do not exist, and cells that have this text already,
// change nothing.
//
// A date is read as in a sheet that is imported (row_dates.h): words that are no date stay as words, and the event has
// no date. A word that is none of a column's choices is kept beside the event under the name of the column. A column
// may also be a place in a list of the row, such as "accounts.2.source" (edit/lists.h).
DocumentChange change_of(const Document&, std::span<const CellEdit>, DayOrder);

// The text of a word column that was not understood; empty where it was.
std::string unread_text(const Event&, std::string_view column);

// `count` new rows behind a row, or at the end where there is none of that id.
DocumentChange rows_added(const Document&, Collection, std::string_view after, std::uint32_t count);
// Without these rows. Events lose the parties and sources that go, and parties what they are members of.
DocumentChange rows_removed(const Document&, Collection, std::span<const std::string> ids);

}  // namespace demarche
