// The date of a row, from all columns that tell a part of it.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "convert/date_words.h"
#include "convert/guess_columns.h"
#include "convert/table.h"
#include "time/date.h"

namespace demarche {

// What the cells of a column of dates show together.
struct DateColumn {
    std::size_t column = 0;
    DayOrder order = DayOrder::open;  // which of 03/04/2025 is the day
    bool is_contradictory = false;    // some cells prove the one order and some the other
    std::uint32_t open_dates = 0;     // whose day and month could change places
    std::uint32_t short_years = 0;    // of two digits
    std::string open_example, short_example;
    bool is_edtf = false;         // by its name: 2020-24 is a winter
    bool has_year_pairs = false;  // 1998-99 is two years; then 2000-01 is no January
    bool has_serials = false;     // days since 1900, as programs for sheets store dates
};

// Looks at all cells of a column. `chosen` is what the author said of the order.
DateColumn date_column(std::span<const Row> rows, std::size_t column, DayOrder chosen);

// A date in one cell, or in the cells of a year, a month, a day and a time.
struct DatePlaces {
    std::optional<std::size_t> whole, year, month, day, time;
};
DatePlaces start_places(const SheetGuess&);
DatePlaces end_places(const SheetGuess&);

enum class DateFault : std::uint8_t {
    none,
    not_understood,
    no_year,
    end_not_understood,
    end_before_start,
    end_of_a_range
};

struct RowDate {
    std::optional<Date> date;
    std::string text;  // as the cells have it, where the date says it in other words
    DateFault fault = DateFault::none;
    std::size_t column = 0;  // of the fault
    std::string found;       // what stands there
};

class RowDates {
public:
    RowDates(std::span<const Row> rows, const SheetGuess& guess, DayOrder chosen);

    RowDate of(const Row& row) const;
    // The date in one column, as for a phase.
    RowDate in(const Row& row, std::size_t column) const;
    std::span<const DateColumn> columns() const { return columns_; }
    // The column of years, where all of them have two digits.
    std::optional<std::size_t> short_years() const { return has_short_years_ ? start_.year : std::nullopt; }

private:
    struct Part {  // a date that a row tells
        std::string edtf, words;
        DateReading reading;
        std::size_t column = 0;
        bool is_joined = false;  // the words are numbers of several cells, which nobody wrote so
    };
    Part part(const Row& row, const DatePlaces& places) const;
    Part whole_part(const Row& row, const DatePlaces& places) const;
    Part pieces(const Row& row, const DatePlaces& places) const;
    Part read(std::string words, const DateColumn& column, std::optional<std::int64_t> year = std::nullopt) const;
    const DateColumn& about_column(std::size_t column) const;

    DatePlaces start_, end_;
    std::vector<DateColumn> columns_;
    bool is_end_time_ = false;      // the end is only a time
    bool has_short_years_ = false;  // in the column of years
    DateColumn plain_;              // of columns that hold no whole dates
};

}  // namespace demarche
