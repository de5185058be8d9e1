// Shared by the files that read dates in words: a cell as a row of words, numbers and signs.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "convert/date_names.h"

namespace demarche::date_words {

// A part of a period: how many digits of its year are not known.
enum class Span : std::uint8_t { year = 0, decade = 1, century = 2 };

enum class Era : std::uint8_t { unsaid, ours, before_ours };

// A time of day, and what follows it in EDTF.
struct Clock {
    std::uint8_t hour = 0, minute = 0;
    bool rough = false;  // only the hour was said
    std::optional<std::uint8_t> second;
    std::optional<std::int16_t> offset_minutes;  // east of UTC
    bool operator==(const Clock&) const = default;
};

struct Token {
    Sense sense = Sense::unknown;
    std::int64_t value = 0;   // of a number, or of the name; of a century its ordinal, of a decade its first year
    std::uint8_t digits = 0;  // of a number as it was written; 0 for other tokens
    std::uint8_t roman = 0;   // the value of a word that is also a Roman numeral up to 39
    bool spaced = false;      // white space stands before it
    bool either = false;      // of a period: "1900s" may be ten years or a hundred
    bool grouped = false;     // 12,000: no year without an era
    Era era = Era::unsaid;    // of a number or period
    Span span = Span::year;   // of a period
    Clock clock;
};

using Tokens = std::vector<Token>;

// Empty when a word is unknown or a number is longer than 15 digits.
std::optional<Tokens> scan(std::string_view words);

// Removes what says nothing, puts times, eras, decades, centuries, quarters and halves together, and tells the signs
// between the numbers of one date from those between two dates. What it could not place stays, and fits no pattern.
void tidy(Tokens& tokens);

}  // namespace demarche::date_words
