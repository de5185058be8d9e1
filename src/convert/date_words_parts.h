// Shared by the files that read dates in words: the parts of one date, before they are written as EDTF.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "convert/date_words.h"
#include "convert/date_words_scan.h"

namespace demarche::date_words {

// Steps of tidy().
void take_clocks(Tokens& tokens);
void take_joints(Tokens& tokens);

// What one date says. A part that it does not say is 0 or empty.
struct Parts {
    std::optional<std::int64_t> year;  // in its era; of a decade its first, of a century its ordinal
    Era era = Era::unsaid;
    Span span = Span::year;
    bool either = false;     // "1900s": a decade or a century, kept as the century
    std::uint8_t month = 0;  // 1–12, or 21–41 as EDTF has seasons, quarters and halves
    std::uint8_t day = 0;
    std::optional<Clock> clock;
    bool rough_hour = false;           // "2 pm", which EDTF cannot write: the day stays
    std::optional<std::int64_t> bare;  // a number of which only the other date of a pair tells what it is
    std::uint8_t bare_digits = 0;
    bool year_first = false;    // 2025-05-12, so that a number behind may be another day
    bool exact_winter = false;  // "winter 1991/92": of one year it may have begun in the year before
    bool short_year = false;
    bool swaps = false;    // its two numbers could change places
    bool unclear = false;  // and nothing tells which is the day: the date cannot be used
    DayOrder proves = DayOrder::open;
    bool operator==(const Parts&) const = default;
};

// Nothing when the words do not make one date.
std::optional<Parts> read_parts(std::span<const Token> tokens, const DateContext& context);

// Completes two dates from one another: "12–14 May 2025", "1914–18", "44–27 BC". False when they do not fit.
enum class Pair : std::uint8_t { interval, choice };
bool complete(Parts& first, Parts& last, Pair pair);

// Which of the times that the parts allow is written: all, or where only one fits, that with the earliest begin or the
// latest end.
enum class Side : std::uint8_t { all, begin, end };

// The parts as EDTF, each date with a qualifier behind it: "", "~", "?" or "%". Of `all` it may be several members of
// a set, joined by commas or "..". Empty when there is no such date.
struct Marks {
    std::string_view qualifier;
    bool julian = false;
};
std::string edtf_of(const Parts& parts, Side side, const Marks& marks);

// The last day, month, year or minute before the parts, or the first after them, as EDTF; empty when there is none.
std::string edtf_before(const Parts& parts, const Marks& marks);
std::string edtf_after(const Parts& parts, const Marks& marks);

// Times that are counted back from now ("65 million years ago"), and years of many digits ("-13800000000"), as EDTF;
// empty for all else.
std::string remote_years(std::string_view words, const Tokens& tokens);

}  // namespace demarche::date_words
