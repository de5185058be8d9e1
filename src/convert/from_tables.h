// Makes a document of the tables of a file: of events, and where there are, of parties, of sources and of accounts.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "convert/date_words.h"
#include "convert/imported.h"
#include "convert/progress.h"
#include "convert/table.h"

namespace demarche {

// What the author has decided. All of it may be left to guesses.
struct TableChoices {
    std::string name;                 // of the file: the title where nothing else tells it
    std::string title;                // of the story
    std::string language;             // BCP 47, or empty
    DayOrder order = DayOrder::open;  // which of 03/04/2025 is the day
    std::vector<Choice> columns;
    std::vector<std::string> unknown;  // meanings that do not exist
};

Imported from_tables(std::span<const Sheet> sheets, const TableChoices& choices, Progress progress = nullptr);

// Reads choices from `name=value` lines: name, title, language, order ("day-first" or "month-first"), and for each
// column that is chosen, column=HEADER=MEANING. Other lines count for nothing.
TableChoices choices_in(std::string_view lines);

}  // namespace demarche
