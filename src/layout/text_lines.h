// Texts in lines: wrapped between words, and cut with an ellipsis.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "layout/arrange_items.h"
#include "time/zone.h"

namespace demarche {

// From a line of a wrapped text to the next one.
constexpr float line_px(Face face) { return face == Face::axis ? 17.0f : 18.0f; }

bool fits(std::string_view text, Face, const Room&);

// Breaks a text into lines that fit: between words, and inside a word that is longer than a line. A text of too many
// lines ends in an ellipsis.
struct LineStyle {
    Face face;
    std::size_t most_lines = 3;
};
std::vector<std::string> wrapped(std::string_view text, const LineStyle&, const Room&);

// How a date is told: in full, or as under a heading with its month.
enum class Told : std::uint8_t { in_full, under_heading };
struct DateStyle {
    const TimeZone& zone;
    const Words& words;
    Told told = Told::in_full;
};
// The date of an event, on as many lines as it needs; the duration and the place follow while the first line has room
// for them.
std::vector<std::string> when_and_where(const Event&, const DateStyle&, const Room&);

// "earlier date 7 May 2025 · signed 14 July 2015": its other dates, in full; may be empty.
std::string other_dates(const Event&, const TimeZone&, const Words&);

}  // namespace demarche
