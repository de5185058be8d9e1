// The years and clock times within a date text, shared by the files that format time.
#pragma once

#include <cstdint>
#include <string>

#include "time/format.h"

namespace demarche {

// "2025", "44" for -43, "12 345": the number people call the year, from five digits on in groups.
std::string year_digits(std::int64_t year);

// "2025", "44 BCE", "12 345" for an astronomical year.
std::string year_text(std::int64_t year, const Words& words);

// "10:30", or "10:30:05" for a precision of seconds.
std::string clock_text(const Civil& time, Precision precision);

// Appends ".905", the decimals of a second as written; nothing when there were none.
void append_fraction(std::string& out, const Written& written);

}  // namespace demarche
