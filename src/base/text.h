// Small helpers for UTF-8 text, shared by every layer; none knows a locale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace demarche {

// Appends a decimal integer.
void append_int(std::string& out, std::int64_t value);

// A decimal integer as a text.
std::string decimal(std::int64_t value);

// Appends a decimal integer, filled with leading zeros to at least `digits`.
void append_padded(std::string& out, std::int64_t value, int digits);

// Appends a rounded decimal number with at most `decimals` (0–9) places: trailing zeros are trimmed, "-0" never
// appears. Values that are not finite, or beyond ±9e15, are clamped (not-a-number becomes 0).
void append_fixed(std::string& out, double value, int decimals);

// Appends one code point as UTF-8; surrogates and values beyond U+10FFFF become U+FFFD.
void append_code_point(std::string& out, char32_t value);

// The text without ASCII white space at its ends.
std::string_view trim(std::string_view text);

// Takes the part up to a separator, or the rest, off the front of a text.
std::string_view next_part(std::string_view& text, char separator);

// The text with A–Z lowered; all other bytes stay.
std::string lower_ascii(std::string_view text);

// FNV-1a of 64 bits (Fowler, Noll and Vo), begun with `seed`. The chance that two of 10,000 texts have the same hash is
// 1 in 10^11.
std::uint64_t hash_of(std::string_view text, std::uint64_t seed);

// True for an ASCII digit.
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// One decoded code point and the bytes it takes.
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;
};

// Decodes the code point at byte `at` (less than the size). Malformed bytes decode as U+FFFD of size 1.
CodePoint next_code_point(std::string_view text, std::size_t at);

// True when every byte belongs to a well-formed code point (no overlong forms, no surrogates).
bool is_valid_utf8(std::string_view text);

// Whether XML, and so a picture, can contain the character at byte `at`: most control characters, U+FFFE and U+FFFF
// make a file that no viewer opens.
bool is_xml_character(std::string_view text, std::size_t at);

// Folds text for searching: removes case of Latin, Greek and Cyrillic, the diacritics of Latin-1, Latin Extended-A,
// Greek and Cyrillic ё, ї and й, and combining marks. "Škoda" and "skoda" fold alike.
std::string fold(std::string_view text);
void append_fold(std::string& out, std::string_view text);

// Whether fold(text) contains a word, which is folded already and not empty. ASCII texts are compared in place; others
// are folded into `folded`, whose memory is reused.
bool holds_folded(std::string_view text, std::string_view word, std::string& folded);

// Whether a word of fold(text) begins with a word, which is folded already, or nearly: with one letter more, one less,
// another one, or two changed about. A word of few letters must be there as it is.
inline constexpr std::size_t least_near_letters = 4;
bool holds_nearly(std::string_view text, std::string_view word);

}  // namespace demarche
