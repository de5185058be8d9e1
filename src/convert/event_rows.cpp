#include "convert/event_rows.h"

#include <algorithm>
#include <cmath>

#include "base/sentences.h"
#include "base/text.h"
#include "base/web.h"
#include "convert/addresses.h"
#include "convert/cell_words.h"
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

std::string json_text(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

// One text on one line.
std::string on_one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool is_blank_here = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (!is_blank_here)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

const std::string& name_of_party(const Document& document, std::string_view id) {
    const auto found =
        std::find_if(document.actors.begin(), document.actors.end(), [&](const Actor& one) { return one.id == id; });
    return found->name;  // participants are of the document
}

// "UNITED STATES" is written "United States".
std::string in_lower_case(std::string_view name) {
    std::string out = lower_ascii(name);
    bool begins = true;
    for (char& c : out) {
        if (begins && c >= 'a' && c <= 'z') c = static_cast<char>(c - 0x20);
        begins = c == ' ' || c == '-' || c == '.';
    }
    return out;
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
                styles_[i].greatest = std::max(styles_[i].greatest, number_in(cell).value_or(0));
        }
    }
}

std::uint32_t EventRows::read(Directory& directory, Ids& ids) {
    tell_of_columns();
    const auto id_column = column_of(guess_, Meaning::id);
    std::uint32_t set_aside = 0;
    for (const Row& row : rows_) {
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
    for (std::size_t i = 0; i < guess_.columns.size(); ++i)
        if (guess_.columns[i].meaning == Meaning::kept && guess_.columns[i].filled > 0)
            log_.column(Severity::notice, i, say(Sentence::table_kept, {{"column", quoted(guess_.columns[i].header)}}));
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

void EventRows::dates(Event& event, const Row& row, const RowDate& date) {
    event.date = date.date;
    const std::string_view shown = text(row, Meaning::date_text);
    event.date_text = !shown.empty() ? std::string(shown) : date.text;
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

// The value of a word in a cell; a word that is not known is said, and becomes a tag.
template <class Found>
auto EventRows::word(const Row& row, std::size_t column, Found found) {
    const std::string_view cell = cell_at(row, column).text;
    auto value = found(cell);
    if (!value && !cell.empty() && !is_nothing(cell))
        log_.cell(Severity::warning, row.number, column, say(Sentence::table_bad_word, {{"found", quoted(cell)}}));
    return value;
}

void EventRows::nature(Event& event, const Row& row) {
    if (const auto code = column_of(guess_, Meaning::cameo)) {
        if (const auto kind = word(row, *code, kind_of_cameo)) event.kind = *kind;
        keep_cell(event, row, *code);
    }
    if (const auto column = column_of(guess_, Meaning::kind)) {
        if (const auto kind = word(row, *column, kind_in))
            event.kind = *kind;
        else if (const std::string_view cell = text(row, Meaning::kind); !cell.empty())
            event.tags.emplace_back(cell);
    }
    if (const auto column = column_of(guess_, Meaning::status)) {
        if (const auto status = word(row, *column, status_in))
            event.status = *status;
        else if (const std::string_view cell = text(row, Meaning::status); !cell.empty())
            event.tags.emplace_back(cell);
    }
    event.mode = text(row, Meaning::mode);
    const auto column = column_of(guess_, Meaning::importance);
    if (!column || cell_at(row, *column).text.empty()) return;
    const auto number = word(row, *column, number_in);
    const double greatest = styles_[*column].greatest;
    // Numbers up to 1 are shares already.
    if (number && *number >= 0) event.importance = *number / std::max(greatest, 1.0);
}

void EventRows::place(Event& event, const Row& row) {
    Place place{.name = on_one_line(text(row, Meaning::place))};
    const auto lat = number_in(text(row, Meaning::latitude)), lon = number_in(text(row, Meaning::longitude));
    if (lat && lon && std::abs(*lat) <= 90 && std::abs(*lon) <= 180) place.lat = lat, place.lon = lon;
    if (!place.name.empty() || place.lat) event.place = std::move(place);
}

void EventRows::people(Event& event, const Row& row, Directory& directory) {
    for (std::size_t i = 0; i < guess_.columns.size(); ++i) {
        const auto role = role_of(guess_.columns[i].meaning);
        const std::string_view cell = cell_at(row, i).text;
        if (!role || cell.empty() || is_nothing(cell)) continue;
        for (Mention& mention : participants_in(cell, styles_[i].list, *role)) {
            if (guess_.format == "GDELT") mention.name = in_lower_case(mention.name);
            const std::string id = directory.party(mention);
            const bool is_there =
                std::any_of(event.participants.begin(), event.participants.end(),
                            [&](const Participant& one) { return one.actor == id && one.role == mention.part.role; });
            if (!is_there) event.participants.push_back({id, mention.part.role, mention.part.reason, {}});
        }
    }
}

void EventRows::sources(Event& event, const Row& row, Directory& directory) {
    Source common;
    common.title = on_one_line(text(row, Meaning::source_title));
    if (const auto column = column_of(guess_, Meaning::source_date)) common.published = dates_.in(row, *column).date;
    const auto add = [&](Source source) {
        if (source.publisher.empty() && !source.url.empty()) source.publisher = site_of(source.url);
        if (source.publisher.empty() && source.title.empty()) return;
        std::string id = directory.source(source);
        if (std::find(event.sources.begin(), event.sources.end(), id) == event.sources.end())
            event.sources.push_back(std::move(id));
    };
    std::vector<std::string> names, addresses;
    for (std::size_t i = 0; i < guess_.columns.size(); ++i) {
        const Meaning meaning = guess_.columns[i].meaning;
        if (meaning != Meaning::source && meaning != Meaning::source_url) continue;
        const std::string_view cell = cell_at(row, i).text;
        if (is_nothing(cell)) continue;
        for (const std::string_view part : listed_texts(cell, true)) {
            // "Agency https://…" is a name with its address.
            const std::size_t at = std::min(part.find("http"), part.size());
            const std::string_view name = trim(part.substr(0, at));
            std::string address = address_in(at < part.size() ? part.substr(at) : part);
            if (address.empty() && meaning == Meaning::source_url) {
                log_.cell(Severity::warning, row.number, i,
                          say(Sentence::table_bad_address, {{"found", quoted(part)}}));
                keep_cell(event, row, i);
            } else if (!name.empty() && at < part.size() && !address.empty()) {
                Source source = common;
                source.publisher = name, source.url = std::move(address);
                add(std::move(source));
            } else {
                if (!name.empty() && (at < part.size() || address.empty())) names.emplace_back(name);
                if (!address.empty()) addresses.push_back(std::move(address));
            }
        }
    }
    // One name and one address, or as many of both, are of one source each.
    const bool are_pairs = names.size() == addresses.size();
    for (std::size_t i = 0; i < std::max(names.size(), addresses.size()); ++i) {
        Source source = common;
        if (i < addresses.size()) source.url = addresses[i];
        if (i < names.size() && (are_pairs || addresses.empty())) source.publisher = names[i];
        add(std::move(source));
    }
    if (!are_pairs && !addresses.empty())
        for (const std::string& name : names) add({.publisher = name});
    if (event.sources.empty() && !common.title.empty()) add(common);
}

void EventRows::media(Event& event, const Row& row) {
    const auto column = column_of(guess_, Meaning::media);
    if (!column) return;
    const std::string_view cell = text(row, Meaning::media);
    if (cell.empty()) return;
    std::string address = address_in(cell);
    if (address.empty()) {
        log_.cell(Severity::warning, row.number, *column, say(Sentence::table_bad_address, {{"found", quoted(cell)}}));
        return keep_cell(event, row, *column);
    }
    event.media.push_back({.url = std::move(address),
                           .caption = on_one_line(plain_text(text(row, Meaning::media_caption))),
                           .credit = on_one_line(plain_text(text(row, Meaning::media_credit))),
                           .alt = on_one_line(text(row, Meaning::media_alt))});
}

void EventRows::tags(Event& event, const Row& row) {
    for (std::size_t i = 0; i < guess_.columns.size(); ++i) {
        if (guess_.columns[i].meaning != Meaning::tag) continue;
        for (const std::string_view part : listed_texts(cell_at(row, i).text, styles_[i].list.has_semicolons)) {
            std::string tag = on_one_line(part);
            const bool is_new = std::find(event.tags.begin(), event.tags.end(), tag) == event.tags.end();
            if (is_new && !is_nothing(tag)) event.tags.push_back(std::move(tag));
        }
    }
}

// Cells for which there is no field, by the names of their columns.
void EventRows::keep(Event& event, const Row& row) {
    for (std::size_t i = 0; i < guess_.columns.size(); ++i)
        if (guess_.columns[i].meaning == Meaning::kept) keep_cell(event, row, i);
}

void EventRows::keep_cell(Event& event, const Row& row, std::size_t column) {
    const std::string_view cell = cell_at(row, column).text;
    if (cell.empty()) return;
    const std::string& header = guess_.columns[column].header;
    const std::string name = header.empty() ? column_letter(column) : header;
    if (event.extras.empty()) event.extras.push_back({"kept", "{}"});
    std::string& kept = event.extras.front().json;
    kept.pop_back();
    kept += (kept.size() > 1 ? "," : "") + json_text(name) + ":" + json_text(cell) + "}";
}

}  // namespace demarche
