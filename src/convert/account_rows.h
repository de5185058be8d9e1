// Reads a sheet of accounts: what sources say of events that another sheet has.
#pragma once

#include <cstdint>
#include <span>

#include "convert/directory.h"
#include "convert/guess_columns.h"
#include "convert/row_log.h"
#include "convert/table.h"

namespace demarche {

// Gives each row to the event of its id. A mention without words of its own tells how sure the data set is of it.
// Returns how many rows became nothing.
std::uint32_t read_accounts(std::span<const Row> rows, const SheetGuess& guess, Document& document,
                            Directory& directory, RowLog& log);

}  // namespace demarche
