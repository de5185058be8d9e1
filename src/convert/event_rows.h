// Makes an event of each row of a sheet.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "convert/directory.h"
#include "convert/from_tables.h"
#include "convert/row_dates.h"
#include "convert/row_log.h"

namespace demarche {

class EventRows {
public:
    EventRows(std::span<const Row> rows, const SheetGuess& guess, DayOrder order, Document& document, RowLog& log);

    // Reads all rows. Returns how many became nothing.
    std::uint32_t read(Directory& directory, Ids& ids, Progress progress = nullptr);
    // The columns of dates that leave open which number is the day.
    std::vector<DateColumn> open_dates() const;

private:
    struct ColumnStyle {
        ListStyle list;
        double greatest = 0;  // of numbers
    };

    void tell_of_columns();
    bool story_row(const Row& row, const RowDate& date);
    std::optional<Event> event_of(const Row& row, Directory& directory);
    std::string made_title(const Event& event, const Row& row) const;
    std::string other_title(const Row& row);
    void titles(Event& event, const Row& row);
    void dates(Event& event, const Row& row, const RowDate& date);
    void phases(Event& event, const Row& row);
    void nature(Event& event, const Row& row);
    void place(Event& event, const Row& row);
    void people(Event& event, const Row& row, Directory& directory);
    void sources(Event& event, const Row& row, Directory& directory);
    void media(Event& event, const Row& row);
    void tags(Event& event, const Row& row);
    void keep(Event& event, const Row& row);
    void keep_cell(Event& event, const Row& row, std::size_t column);

    std::string_view text(const Row& row, Meaning meaning) const;
    template <class Found>
    auto word(const Row& row, std::size_t column, Found found);

    std::span<const Row> rows_;
    const SheetGuess& guess_;
    Document& document_;
    RowLog& log_;
    RowDates dates_;
    std::vector<ColumnStyle> styles_;
};

}  // namespace demarche
