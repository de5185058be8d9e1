// Dates as people write them in the cells of a sheet, to EDTF.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace demarche {

// Which number of 03/04/2025 is the day: a property of a column. `open`: nobody knows.
enum class DayOrder : std::uint8_t { open, day_first, month_first };

struct DateContext {
    DayOrder order = DayOrder::open;
    std::optional<std::int64_t> year;  // astronomical; of dates that have none, such as "before 12 May"
    bool short_years = true;           // whether "11-Mar-15" is read at all
    bool edtf_groupings = false;  // 2020-24 is EDTF's winter of 2020; else the years 2020 to 2024, which contain it
};

struct DateReading {
    std::string edtf;                  // parse_date reads it; empty: the words are no date that is understood
    bool depends_on_order = false;     // two numbers could change places; `edtf` is empty while the order is open
    bool lacks_year = false;           // no year stands there; `edtf` has the context's, or is empty without it
    bool short_year = false;           // two digits, read as spreadsheets do: 00–29 is 20xx, 30–99 is 19xx
    DayOrder proves = DayOrder::open;  // the order that the numbers prove: 14/05/2025 is day_first
};

// Reads a date in any of the twelve languages of date_names.h, with or without a time of day. EDTF stays as it is.
//
// No date is sharpened: the bounds contain all that the words may mean, and the precision is never finer. Where words
// stay that are not understood, there is no reading. So "early 1990s" is 199X, "2 pm" leaves the day, "winter 1991" may
// have begun in December 1990, and "1900s" is a century, for it may mean one.
//
// "18th century" is 17XX, as EDTF and Wikidata have it; some count it from 1701 to 1800. "before" and "after" a century
// allow for both. "about" before a date, and doubts anywhere in the cell, cover every date of it; "before early 1990s"
// allows all of the 1990s. A range states an interval; "or", "between", "before", "after" and "by" state a time
// somewhere within, which EDTF writes as a set. "since" and "until" state an interval with an open end. Years below
// 1000 need an era or a month beside them. "Old style" and its like make the date Julian.
//
// A sign between a year and a number: 2001-02 is February, as in ISO; 2001–02 with a dash and 2001/02 are two years,
// which contain the month.
DateReading read_date_words(std::string_view words, const DateContext& context);

}  // namespace demarche
