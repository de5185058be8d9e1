// Short names that tell lanes apart: heads of a few letters over columns, and labels that are cut.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/arrange_items.h"

namespace demarche {

struct LongName {
    std::string_view name, short_name, country;  // the last two may be empty
};

// A head for each name, all different whatever their case: the author's short name, else the first letters, else what
// tells names with the same first letters apart: the first letters of their words, the code of the country, more
// letters, at last a number. Of these, the first that fits. More than most_lanes names, which no width has columns for,
// get empty heads.
std::vector<std::string> heads_of(std::span<const LongName>, const Room&);

// As much of each name as fits. Names that would be cut to the same text keep the end in which they differ:
// "Ministry of For…France", "Ministry of For…Germany". Where even that is the same, the later one ends in its number.
// More than most_lanes names are only cut.
std::vector<std::string> cut_apart(std::span<const std::string> names, Face, const Room&);

}  // namespace demarche
