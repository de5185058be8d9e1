#pragma once
// Filling patterns and counting things in words: what the files that format time share.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "time/format.h"

namespace demarche {

/// A placeholder without its braces, and what goes in its place.
struct Slot {
    std::string_view name, text;
};

/// The pattern with its placeholders filled; unknown ones stay as they are.
std::string fill(std::string_view pattern, std::initializer_list<Slot> slots);

/// The form at `index` (from 0) of forms parted by "|"; the last when there are fewer.
std::string_view form_at(std::string_view forms, std::size_t index);

/// A count from 0 on, and a half more perhaps.
struct Count {
    std::int64_t whole = 0;
    bool and_half = false;
};

/// "1 year", "3 years", "4½ hours": the right plural form, with its {n} filled.
std::string counted(std::string_view forms, Count count);

/// "2025", "44" for -43, "12 345": the number people call the year, from five digits on in groups.
std::string year_digits(std::int64_t year);

/// "2025", "44 BCE", "12 345" for an astronomical year.
std::string year_text(std::int64_t year, const DateWords& words);

/// "10:30", or "10:30:05" for a precision of seconds.
std::string clock_text(const Civil& time, Precision precision);

}  // namespace demarche
