// Dates as an author writes them into a field, and as they stand there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "convert/row_dates.h"
#include "time/date.h"

namespace demarche {

// The date of a text, read as in a sheet that is imported (row_dates.h).
RowDate date_in(std::string_view text, DayOrder);

// A date as a reader would say it, where these words alone lead to it; else as EDTF. A plain day or year stays as it is
// written.
std::string date_cell(const Date&);

// The words of a source where they alone lead to the date; else as date_cell.
std::string date_cell(const std::optional<Date>&, std::string_view words_of_source);

}  // namespace demarche
