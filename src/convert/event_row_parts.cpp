// The parts of EventRows that each read some columns of a row.
#include <algorithm>
#include <cmath>

#include "base/sentences.h"
#include "base/text.h"
#include "base/web.h"
#include "convert/addresses.h"
#include "convert/cell_words.h"
#include "convert/event_rows.h"
#include "convert/html_text.h"
#include "convert/numbers.h"
#include "document/issue_log.h"

namespace demarche {
namespace {

std::string json_text(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
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

// A count of people, and words that stand for nobody.
bool is_no_party(std::string_view name) {
    constexpr std::string_view nobody[] = {"tbd", "tba", "tbc", "various", "unknown", "all", "etc", "etc."};
    const std::string asked = lower_ascii(name);
    for (const std::string_view one : nobody)
        if (asked == one) return true;
    return number_in(name).has_value();
}

}  // namespace

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
    const auto number = word(row, *column, decimal_in);
    const double greatest = styles_[*column].greatest;
    if (!number || *number < 0) return keep_cell(event, row, *column);
    // Numbers up to 1 are shares already.
    event.importance = *number / std::max(greatest, 1.0);
}

void EventRows::place(Event& event, const Row& row) {
    Place place{.name = on_one_line(text(row, Meaning::place))};
    const auto lat = decimal_in(text(row, Meaning::latitude)), lon = decimal_in(text(row, Meaning::longitude));
    const bool is_point = lat && lon && std::abs(*lat) <= 90 && std::abs(*lon) <= 180;
    if (is_point) place.lat = lat, place.lon = lon;
    for (const Meaning meaning : {Meaning::latitude, Meaning::longitude}) {
        const std::string_view found = text(row, meaning);
        if (is_point || found.empty()) continue;
        log_.cell(Severity::warning, row.number, *column_of(guess_, meaning),
                  say(Sentence::table_bad_word, {{"found", quoted(found)}}));
        keep_cell(event, row, *column_of(guess_, meaning));
    }
    if (!place.name.empty() || place.lat) event.place = std::move(place);
}

void EventRows::people(Event& event, const Row& row, Directory& directory) {
    for (std::size_t i = 0; i < guess_.columns.size(); ++i) {
        const auto role = role_of(guess_.columns[i].meaning);
        const std::string_view cell = cell_at(row, i).text;
        if (!role || cell.empty() || is_nothing(cell)) continue;
        for (Mention& mention : participants_in(cell, styles_[i].list, *role)) {
            if (is_no_party(mention.name)) {
                log_.cell(Severity::warning, row.number, i,
                          say(Sentence::table_no_party, {{"found", quoted(mention.name)}}));
                keep_cell(event, row, i);
                continue;
            }
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
    std::vector<Source> named;  // some of them with an address behind the name
    std::vector<std::string> addresses;
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
            Source source = common;
            source.publisher = name;
            if (address.empty() && meaning == Meaning::source_url) {
                log_.cell(Severity::warning, row.number, i,
                          say(Sentence::table_bad_address, {{"found", quoted(part)}}));
                keep_cell(event, row, i);
            } else if (at < part.size() && !name.empty()) {
                source.url = std::move(address);
                named.push_back(std::move(source));
            } else if (!address.empty()) {
                addresses.push_back(std::move(address));
            } else if (!name.empty()) {
                named.push_back(std::move(source));
            }
        }
    }
    // One name and one address, or as many of both, are of one source each.
    const auto has_none = [](const Source& one) { return one.url.empty(); };
    const auto lonely = static_cast<std::size_t>(std::count_if(named.begin(), named.end(), has_none));
    const bool are_pairs = lonely == addresses.size();
    auto next = addresses.begin();
    for (Source& one : named) {
        if (!one.url.empty() || addresses.empty()) continue;
        if (are_pairs)
            one.url = *next++;
        else
            one = {.publisher = one.publisher};  // the title may be that of an address
    }
    for (; next != addresses.end(); ++next) {
        Source source = common;
        source.url = *next;
        add(std::move(source));
    }
    for (Source& one : named) add(std::move(one));
    if (event.sources.empty() && !common.title.empty()) add(common);
}

void EventRows::media(Event& event, const Row& row) {
    const auto column = column_of(guess_, Meaning::media);
    if (!column) return;
    const std::string_view cell = text(row, Meaning::media);
    const auto keep_words = [&] {  // about a picture that is not there
        for (const Meaning meaning : {Meaning::media_caption, Meaning::media_credit, Meaning::media_alt})
            if (const auto words = column_of(guess_, meaning)) keep_cell(event, row, *words);
    };
    if (cell.empty()) return keep_words();
    std::string address = address_in(cell);
    if (address.empty()) {
        log_.cell(Severity::warning, row.number, *column, say(Sentence::table_bad_address, {{"found", quoted(cell)}}));
        keep_words();
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
    std::string name = header.empty() ? column_letter(column) : header;
    for (std::size_t i = 0; i < column; ++i)  // a second column of this name has its letter too
        if (!header.empty() && guess_.columns[i].header == header) name = header + " (" + column_letter(column) + ")";
    if (event.extras.empty()) event.extras.push_back({"kept", "{}"});
    std::string& kept = event.extras.front().json;
    kept.pop_back();
    kept += (kept.size() > 1 ? "," : "") + json_text(name) + ":" + json_text(cell) + "}";
}

}  // namespace demarche
