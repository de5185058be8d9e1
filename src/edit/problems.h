// What an author has to look at, row by row, with what would mend it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/cells.h"

namespace demarche {

// A text for the cell that would mend it, and what to call it.
struct Fix {
    std::string name, text;
};

struct Problem {
    Collection collection = Collection::events;
    std::uint32_t at = 0;    // the row
    std::string column;      // empty: the row as a whole; or a place in a list of the row
    std::string message;     // a sentence without its full stop
    std::vector<Fix> fixes;  // one of them mends it
};

inline constexpr std::size_t most_problems = 1000;  // an author mends the first ones

// What the tables show, row by row. Rows that are empty have none: they are not filled in yet.
std::vector<Problem> problems_of_cells(const Document&);
// What the reader of documents finds in the story as it would be saved. It takes as long as reading it.
std::vector<Problem> problems_of_story(const Document&);

// Whether nothing has been filled in.
bool is_blank(const Event&);

// What can be shown while the author works: without rows that are blank and items of lists that are not filled in, with
// a sign for each title of an event that is missing, and with a title.
Document finished(const Document&);

}  // namespace demarche
