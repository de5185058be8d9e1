// Finds the row of a sheet that has the names of its columns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "convert/meaning.h"
#include "convert/name_likeness.h"
#include "convert/table.h"

namespace demarche {

// The usual names of columns of each meaning, in the order of the enumerators.
using AllNames = std::vector<UsualNames>;
AllNames all_names();

// The row, as an index; nothing where the first rows have no names of columns.
std::optional<std::size_t> header_row(const Sheet& sheet, const AllNames& names);

// The first text above that row, or nothing.
std::string heading_above(const Sheet& sheet, std::size_t header);

}  // namespace demarche
