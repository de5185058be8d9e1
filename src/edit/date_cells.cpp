#include "edit/date_cells.h"

#include "base/text.h"
#include "convert/exporting.h"
#include "edit/labels.h"
#include "time/format.h"

namespace demarche {
namespace {

bool is_read_as(std::string_view words, const Date& date) {
    const RowDate read = date_in(words, DayOrder::open);
    return read.date && read.date->text == date.text;
}

}  // namespace

RowDate date_in(std::string_view text, DayOrder order) {
    const Row row{1, {Cell{trim(text)}}};
    SheetGuess guess;
    guess.columns.push_back({.header = "Date", .meaning = Meaning::date});
    return RowDates({&row, 1}, guess, order).of(row);
}

std::string date_cell(const Date& date) {
    constexpr std::size_t size_of_day = 10, size_of_year = 4;
    const bool is_plain = date.form == Form::single &&
                          (date.text.size() == size_of_day || date.text.size() == size_of_year) &&
                          date.text.find_first_not_of("0123456789-") == std::string::npos;
    const std::string words = is_plain ? std::string() : format_date(date, words_of_dates());
    return !words.empty() && is_read_as(words, date) ? words : date.text;
}

std::string date_cell(const std::optional<Date>& date, std::string_view words_of_source) {
    const bool has_words = !words_of_source.empty() && (!date || is_read_as(words_of_source, *date));
    if (has_words) return plain_line(words_of_source);
    return date ? date_cell(*date) : std::string();
}

}  // namespace demarche
