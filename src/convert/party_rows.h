// Reads a sheet of parties, or of sources, that stands beside the events.
#pragma once

#include <span>

#include "convert/directory.h"
#include "convert/guess_columns.h"
#include "convert/row_log.h"
#include "convert/table.h"

namespace demarche {

// Adds the party or the source of each row. Returns how many rows became nothing.
std::uint32_t read_parties(std::span<const Row> rows, const SheetGuess& guess, Directory& directory, RowLog& log);

}  // namespace demarche
