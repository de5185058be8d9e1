// What a page asks of the desk.
#pragma once

#include <cstdint>

namespace demarche {

// Texts of one row of an argument are parted by U+001F, rows by U+001E. desk.h has the answers.
enum class EditCommand : std::uint8_t {
    columns,  // of each table and of the lists in its rows, with the words that a cell may have
    lists,    // the lists of a row: COLLECTION, ID
    open,     // a document as JSON takes the place of the one that is there
    begin,    // an empty document does, with so many rows for events
    order,    // "day-first", "month-first" or "": which number of 03/04/2025 in a cell is the day
    preview,  // cells while the author types: COLLECTION, ID, COLUMN, TEXT
    set,      // the same as a step of the history
    add,      // rows: COLLECTION, the id of the row before them or "", their number
    remove,   // rows: COLLECTION, then their ids
    undo,
    redo,
    story  // the document as JSON, as far as it can be shown
};

}  // namespace demarche
