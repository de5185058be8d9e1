// The participants that a cell names: "Berg; Midland (host); absent: Norland (not invited)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text_set.h"
#include "convert/cell_words.h"

namespace demarche {

struct Mention {
    std::string name;
    PartTaken part;
    std::string party;  // of a person, in brackets behind the name: "Orlov (Berg)"; may be empty
};

// What the cells of one column show together.
struct ListStyle {
    bool has_semicolons = false;         // then commas part nothing
    TextSet names;                       // folded names that stand alone somewhere
    std::string comma_example;           // a cell that is parted at commas, if it is
    std::vector<std::string> bracketed;  // names with something in brackets, until finish()
    std::string person_example;          // a name with a party in brackets
};

// Adds the names of a cell to what the column shows. All cells are looked at before the first is read.
void learn(ListStyle& style, std::string_view cell);

// Called once after the last cell.
void finish(ListStyle& style);

// The participants of a cell. Those without a word of their own have the role of their column.
std::vector<Mention> participants_in(std::string_view cell, const ListStyle& style, Role role_of_column);

// The parts of a cell that lists texts: at line ends and "|", at semicolons, and where the column has none, at commas.
std::vector<std::string_view> listed_texts(std::string_view cell, bool has_semicolons);

}  // namespace demarche
