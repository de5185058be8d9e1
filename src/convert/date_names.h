// The words that dates in cells are made of, in twelve languages: names of months, seasons and days of the week, and
// the small words about them. English, Ukrainian, Russian, German, French, Spanish, Polish, Arabic, Hebrew, Chinese,
// Japanese and Turkish.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace demarche {

// What a word or a sign means in a date.
enum class Sense : std::uint8_t {
    unknown,
    // What dates are made of. The value is in brackets.
    number,
    month,    // [1–12]
    season,   // [21–24, as EDTF has it]
    quarter,  // "quarter" behind or before its number
    half,
    part,    // "Q1", "H2", "Q" or "H" and a number [33–36, 40–41]
    nth,     // "first" [1–4]
    period,  // a decade or century that has been put together
    clock,   // a time of day that has been put together
    // What stands by a number.
    ordinal,  // "th", "го"; [1] when it may also end a decade
    decade,   // "роки"; [1] when it counts years behind a number, [2] when it always means ten
    century,
    era,          // [0] of our era, [1] before it
    scale,        // [the number of zeros]: "million" is 6
    ago,          // [0], [6] for "mya", [9] for "bya", or [1] for what is August in Spanish
    year,         // "year", "р."; [1] when it counts years behind a number
    cjk_year,     // 年
    cjk_month,    // 月
    cjk_day,      // 日
    meridiem,     // [0] am, [12] pm
    hour_letter,  // "h" of 14h30
    o_clock,      // "Uhr"
    utc,          // [1] for "z", which is "from" in Polish
    // What says how a date is meant.
    circa,
    doubt,
    vague_part,  // "early", "mid", "late": the whole is kept
    old_style,
    new_style,
    // What joins dates.
    before,  // [1] for 前, which may also mean "ago"
    by,
    after,
    since,
    until,  // [1] for "do", a German Thursday when a full stop or comma follows
    between,
    either,
    both,
    to,
    present,
    // What says nothing.
    noise,  // [1] for Turkish endings that mean "from"
    weekday,
    in_or_century,     // "в", "w": "in", or "century" behind its number
    circa_or_century,  // "c."
    letter_s,          // English decades, and centuries in French and Spanish
    letter_t,          // between a day and a time
    // Signs.
    hyphen,
    dash,  // any typographic one
    slash,
    dot,
    comma,
    colon,
    plus,
    question,
    tilde,
    apostrophe,
    bracket,
    joint  // a sign between the numbers of one date
};

// Words of one meaning, joined by "|", each as fold() writes it. A space stands for spaces, full stops and hyphens.
struct Names {
    Sense sense;
    std::uint8_t value;
    std::string_view words;
};

std::span<const Names> date_names();

// The longest name that a text begins with; `size` is how many bytes of the text it takes, 0 for none. A name ends
// where a word ends, except in the scripts that do not part words. The text is folded.
struct FoundName {
    Sense sense = Sense::unknown;
    std::uint8_t value = 0;
    std::size_t size = 0;
};
FoundName find_date_name(std::string_view text);

}  // namespace demarche
