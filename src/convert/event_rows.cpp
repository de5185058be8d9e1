#include "convert/event_rows.h"

#include <algorithm>

#include "base/sentences.h"
#include "base/text.h"
#include "convert/cell_words.h"
#include "convert/column_facts.h"
#include "convert/html_text.h"
#include "convert/numbers.h"
#include "document/issue_log.h"

namespace demarche {
namespace {

constexpr std::size_t longest_title = 120;  // bytes of a title that is made of a summary

// The begin of a text, up to the end of its first sentence or to a blank.
std::string first_words(std::string_view text) {
    text = text.substr(0, text.find('\n'));
    for (const std::string_view mark : {". ", "! ", "? ", "\xe3\x80\x82"})
        if (const std::size_t at = text.find(mark); at != text.npos && at < longest_title)
            return std::string(text.substr(0, at + (mark.size() > 2 ? mark.size() : 1)));
    if (text.size() <= longest_title) return std::string(text);
    std::size_t cut = text.rfind(' ', longest_title);
    if (cut == text.npos)
        for (cut = longest_title; cut > 0 && (text[cut] & 0xC0) == 0x80;) --cut;
    return std::string(text.substr(0, cut)) + "\xe2\x80\xa6";
}

const std::string& name_of_party(const Document& document, std::string_view id) {
    const auto found =
        std::find_if(document.actors.begin(), document.actors.end(), [&](const Actor& one) { return one.id == id; });
    return found->name;  // participants are of the document
}

}  // namespace

EventRows::EventRows(std::span<const Row> rows, const SheetGuess& guess, DayOrder order, Document& document,
                     RowLog& log)
    : rows_(rows),
      guess_(guess),
      document_(document),
      log_(log),
      dates_(rows, guess, order),
      styles_(guess.columns.size()) {
    for (std::size_t i = 0; i < styles_.size(); ++i) {
        const Meaning meaning = guess.columns[i].meaning;
        const bool lists_names = role_of(meaning).has_value() || meaning == Meaning::tag || meaning == Meaning::source;
        for (const Row& row : rows) {
            const std::string_view cell = cell_at(row, i).text;
            if (lists_names && !is_nothing(cell)) learn(styles_[i].list, cell);
            if (meaning == Meaning::importance)
                styles_[i].greatest = std::max(styles_[i].greatest, decimal_in(cell).value_or(0));
        }
        finish(styles_[i].list);
    }
}

std::uint32_t EventRows::read(Directory& directory, Ids& ids, Progress progress) {
    constexpr std::ptrdiff_t rows_between = 4096;
    tell_of_columns();
    const auto id_column = column_of(guess_, Meaning::id);
    std::uint32_t set_aside = 0;
    document_.events.reserve(document_.events.size() + rows_.size());
    for (const Row& row : rows_) {
        const std::ptrdiff_t done = &row - rows_.data();
        if (progress && done % rows_between == 0)
            progress(static_cast<double>(done) / static_cast<double>(rows_.size()));
        if (is_blank(row)) continue;
        std::optional<Event> event = event_of(row, directory);
        if (!event) {
            ++set_aside;
            continue;
        }
        if (event->id == "-") continue;  // it was the title of the story, or an era
        const std::string_view given = id_column ? cell_at(row, *id_column).text : std::string_view();
        if (!given.empty()) event->id = ids.take(given);
        if (!given.empty() && event->id.empty())
            log_.cell(Severity::warning, row.number, *id_column,
                      say(Sentence::table_same_id, {{"found", quoted(given)}}));
        if (event->id.empty()) event->id = ids.make(event->title);
        document_.events.push_back(std::move(*event));
    }
    return set_aside;
}

std::vector<DateColumn> EventRows::open_dates() const {
    std::vector<DateColumn> open(dates_.columns().begin(), dates_.columns().end());
    std::erase_if(open, [](const DateColumn& one) { return one.open_dates == 0 || one.order != DayOrder::open; });
    return open;
}

// What is said once for a column, and not for each of its cells.
void EventRows::tell_of_columns() {
    for (const DateColumn& dates : dates_.columns()) {
        const std::string header = quoted(guess_.columns[dates.column].header);
        if (dates.is_contradictory)
            log_.column(Severity::warning, dates.column, say(Sentence::table_two_orders, {{"column", header}}));
        if (dates.open_dates > 0 && dates.order == DayOrder::open)
            log_.column(
                Severity::warning, dates.column,
                say(Sentence::table_open_order,
                    {{"column", header}, {"n", decimal(dates.open_dates)}, {"example", quoted(dates.open_example)}}));
        if (dates.short_years > 0)
            log_.column(
                Severity::notice, dates.column,
                say(Sentence::table_short_years, {{"column", header}, {"example", quoted(dates.short_example)}}));
    }
    if (const auto years = dates_.short_years())
        log_.column(Severity::notice, *years,
                    say(Sentence::table_short_years, {{"column", quoted(guess_.columns[*years].header)},
                                                      {"example", quoted(cell_at(rows_[0], *years).text)}}));
    for (std::size_t i = 0; i < guess_.columns.size(); ++i) {
        const std::string header = quoted(guess_.columns[i].header);
        if (guess_.columns[i].meaning == Meaning::kept && guess_.columns[i].filled > 0)
            log_.column(Severity::notice, i, say(Sentence::table_kept, {{"column", header}}));
        if (const ListStyle& list = styles_[i].list; role_of(guess_.columns[i].meaning)) {
            if (!list.comma_example.empty() && !list.has_semicolons)
                log_.column(Severity::notice, i,
                            say(Sentence::table_commas, {{"column", header}, {"example", quoted(list.comma_example)}}));
            if (!list.person_example.empty())
                log_.column(
                    Severity::notice, i,
                    say(Sentence::table_persons, {{"column", header}, {"example", quoted(list.person_example)}}));
        }
    }
}

std::string_view EventRows::text(const Row& row, Meaning meaning) const {
    const auto column = column_of(guess_, meaning);
    if (!column) return {};
    const std::string_view found = cell_at(row, *column).text;
    return is_nothing(found) ? std::string_view() : found;
}

// A row of TimelineJS that is no event.
bool EventRows::story_row(const Row& row, const RowDate& date) {
    const std::string type = lower_ascii(text(row, Meaning::row_type));
    if (type == "title" && document_.title.empty()) {
        document_.title = on_one_line(plain_text(text(row, Meaning::title)));
        document_.summary = plain_text(text(row, Meaning::summary));
        return true;
    }
    if (type != "era" || !date.date) return false;
    document_.eras.push_back({.id = "era-" + decimal(static_cast<std::int64_t>(document_.eras.size()) + 1),
                              .title = on_one_line(plain_text(text(row, Meaning::title))),
                              .summary = plain_text(text(row, Meaning::summary)),
                              .date = date.date});
    return true;
}

std::optional<Event> EventRows::event_of(const Row& row, Directory& directory) {
    const RowDate date = dates_.of(row);
    Event event;
    if (story_row(row, date)) {
        event.id = "-";
        return event;
    }
    titles(event, row);
    people(event, row, directory);
    if (event.title.empty()) event.title = made_title(event, row);
    if (event.title.empty() && date.date) event.title = other_title(row);
    if (event.title.empty()) {
        log_.row(Severity::error, row.number, say(Sentence::table_no_title));
        return std::nullopt;
    }
    dates(event, row, date);
    phases(event, row);
    nature(event, row);
    place(event, row);
    sources(event, row, directory);
    media(event, row);
    tags(event, row);
    keep(event, row);
    return event;
}

void EventRows::titles(Event& event, const Row& row) {
    event.title = on_one_line(plain_text(text(row, Meaning::title)));
    event.short_title = on_one_line(plain_text(text(row, Meaning::short_title)));
    event.summary = plain_text(text(row, Meaning::summary));
    if (event.title.empty()) event.title = first_words(on_one_line(plain_text(text(row, Meaning::summary))));
    if (event.summary == event.title) event.summary.clear();
}

// "Consultation: Berg → Midland", where a data set has no titles.
std::string EventRows::made_title(const Event& event, const Row& row) const {
    std::string from, to;
    for (const Participant& one : event.participants) {
        std::string& side = one.role == Role::recipient ? to : from;
        side += (side.empty() ? "" : ", ") + name_of_party(document_, one.actor);
    }
    std::string_view what = cameo_label(text(row, Meaning::cameo));
    if (what.empty()) what = text(row, Meaning::kind);
    if (what.empty() || (from.empty() && to.empty())) return std::string(what);
    return std::string(what) + ": " + from + (from.empty() || to.empty() ? "" : " \xe2\x86\x92 ") + to;
}

// The first words of a row that has a date and no title.
std::string EventRows::other_title(const Row& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Cell& cell = row.cells[i];
        const bool is_title = !cell.text.empty() && !cell.is_date && !is_nothing(cell.text) && !fits(Fit::date, cell) &&
                              !fits(Fit::number, cell) && !fits(Fit::address, cell);
        if (!is_title) continue;
        log_.cell(Severity::warning, row.number, i, say(Sentence::table_other_title, {{"found", quoted(cell.text)}}));
        return first_words(on_one_line(plain_text(cell.text)));
    }
    return {};
}

void EventRows::dates(Event& event, const Row& row, const RowDate& date) {
    event.date = date.date;
    const std::string_view shown = text(row, Meaning::date_text);
    event.date_text = !shown.empty() ? std::string(shown) : date.text;
    // A time that is no time of this date is kept.
    const auto time = column_of(guess_, Meaning::time);
    if (time && !cell_at(row, *time).text.empty() && (!event.date || event.date->text.find('T') == std::string::npos))
        keep_cell(event, row, *time);
    if (date.fault == DateFault::none) return;
    constexpr Sentence said[] = {Sentence::table_bad_date,         Sentence::table_bad_date,
                                 Sentence::table_no_year,          Sentence::table_bad_end,
                                 Sentence::table_end_before_start, Sentence::table_end_of_range};
    log_.cell(Severity::warning, row.number, date.column,
              say(said[static_cast<std::size_t>(date.fault)], {{"found", quoted(date.found)}}));
}

void EventRows::phases(Event& event, const Row& row) {
    for (std::size_t i = 0; i < guess_.columns.size(); ++i) {
        if (guess_.columns[i].meaning != Meaning::phase) continue;
        const RowDate date = dates_.in(row, i);
        if (date.date) event.phases.push_back({.name = guess_.columns[i].header, .date = date.date});
        if (date.fault != DateFault::none)
            log_.cell(Severity::warning, row.number, i,
                      say(Sentence::table_bad_phase, {{"found", quoted(date.found)}}));
    }
}

}  // namespace demarche
