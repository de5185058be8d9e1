// One sheet of events, as RFC 4180 has it: the importer knows its columns by their names, and so do people.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "convert/column_facts.h"
#include "convert/exporting.h"
#include "convert/losses.h"
#include "convert/meaning.h"
#include "convert/name_likeness.h"
#include "convert/numbers.h"
#include "convert/table.h"
#include "convert/writers.h"
#include "time/date.h"

namespace demarche {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";  // without it Excel takes UTF-8 for another encoding
constexpr std::string_view line_end = "\r\n";
constexpr int decimals = 9;

constexpr std::array<std::string_view, 21> written{"events.title",
                                                   "events.shortTitle",
                                                   "events.summary",
                                                   "events.date",
                                                   "events.dateText",
                                                   "events.kind",
                                                   "events.mode",
                                                   "events.status",
                                                   "events.place.name",
                                                   "events.place.lat",
                                                   "events.place.lon",
                                                   "events.participants.actor",
                                                   "events.participants.role",
                                                   "events.participants.reason",
                                                   "events.tags",
                                                   "events.importance",
                                                   "events.sources",
                                                   "events.kept",
                                                   "actors.name",
                                                   "sources.publisher",
                                                   "sources.url"};

struct Row {
    const Event& event;
    const Names& names;
};

std::string number_text(const std::optional<double>& number) {
    std::string out;
    if (number) append_fixed(out, *number, decimals);
    return out;
}

// Semicolons and "|" part addresses in a cell, and open brackets keep them together.
std::string address_item(std::string_view url) {
    const bool are_open = list_item(url).find_first_of("()") == std::string::npos;
    std::string out;
    for (const char c : plain_line(url)) {
        constexpr std::string_view marks = ";|()";
        constexpr std::string_view codes[] = {"%3B", "%7C", "%28", "%29"};
        const std::size_t at = marks.substr(0, are_open ? 4 : 2).find(c);
        if (at == marks.npos)
            out += c;
        else
            out += codes[at];
    }
    return out;
}

bool all_have_addresses(const Row& row) {
    return std::all_of(row.event.sources.begin(), row.event.sources.end(), [&](const std::string& id) {
        const Source* source = row.names.source(id);
        return !source || !source->url.empty();
    });
}

// Where only some sources have addresses, these stand behind their names.
std::string sources_text(const Row& row) {
    const bool has_column = all_have_addresses(row);
    std::string out;
    for (const std::string& id : row.event.sources) {
        const Source* source = row.names.source(id);
        if (!source) continue;
        std::string item = list_item(shown_name(*source));
        if (!has_column && !source->url.empty()) (item += ' ') += address_item(source->url);
        append_item(out, item);
    }
    return out;
}

std::string links_text(const Row& row) {
    std::string out;
    if (!all_have_addresses(row)) return out;
    for (const std::string& id : row.event.sources)
        if (const Source* source = row.names.source(id)) append_item(out, address_item(source->url));
    return out;
}

std::string tags_text(const Row& row) {
    std::string out;
    for (const std::string& tag : row.event.tags) append_item(out, list_item(tag));
    return out;
}

std::string place_name(const Row& row) { return row.event.place ? plain_line(row.event.place->name) : std::string(); }
std::string latitude(const Row& row) { return row.event.place ? number_text(row.event.place->lat) : std::string(); }
std::string longitude(const Row& row) { return row.event.place ? number_text(row.event.place->lon) : std::string(); }

template <std::string Media::* Member>
std::string of_picture(const Row& row) {
    return row.event.media.empty() ? std::string() : plain_line(row.event.media.front().*Member);
}

struct Column {
    std::string_view header;
    std::string (*text)(const Row&);
    bool lists = false;  // several texts, parted by semicolons
};

// All of them are always there, so that each file has the same. A file that begins with "ID" is taken for a SYLK file
// by Excel.
constexpr std::array columns{
    Column{"Id", [](const Row& row) { return plain_line(row.event.id); }},
    Column{"Date (EDTF)", [](const Row& row) { return row.event.date ? row.event.date->text : std::string(); }},
    Column{"Date text", [](const Row& row) { return plain_line(row.event.date_text); }},
    Column{"Title", [](const Row& row) { return plain_line(row.event.title); }},
    Column{"Short title", [](const Row& row) { return plain_line(row.event.short_title); }},
    Column{"Summary", [](const Row& row) { return plain_lines(row.event.summary); }},
    Column{"Kind", [](const Row& row) { return std::string(word(row.event.kind)); }},
    Column{"Mode", [](const Row& row) { return plain_line(row.event.mode); }},
    Column{"Status", [](const Row& row) { return std::string(word(row.event.status)); }},
    Column{"Place", &place_name},
    Column{"Lat", &latitude},
    Column{"Lon", &longitude},
    Column{"Participants", [](const Row& row) { return parties_of(row.event, row.names); }, true},
    Column{"Source", &sources_text, true},
    Column{"Link", &links_text},
    Column{"Picture", &of_picture<&Media::url>},
    Column{"Caption", &of_picture<&Media::caption>},
    Column{"Credit", &of_picture<&Media::credit>},
    Column{"Alt text", &of_picture<&Media::alt>},
    Column{"Tags", &tags_text, true},
    Column{"Importance", [](const Row& row) { return number_text(row.event.importance); }}};

struct CellColumn {
    std::string header;
    std::vector<std::string> cells;
};

// Commas part the texts of a column that has no semicolon (participants_text.h).
void show_semicolon(CellColumn& column) {
    const auto has = [&](std::string_view mark) {
        return std::any_of(column.cells.begin(), column.cells.end(),
                           [&](const std::string& cell) { return cell.find(mark) != cell.npos; });
    };
    const bool has_commas = has(",") || has("\xef\xbc\x8c") || has("\xe3\x80\x81");  // ， 、
    if (!has_commas || has(";")) return;
    const auto first =
        std::find_if(column.cells.begin(), column.cells.end(), [](const std::string& cell) { return !cell.empty(); });
    *first += ';';
}

// The importer would take a column of this name for something else than what is kept, or the row of the names for data.
bool is_known_header(std::string_view header) {
    const auto all = meanings();
    const Cell cell{header};
    const ColumnName name(header);
    return header.empty() || header.starts_with(kept_mark) || fits(Fit::date, cell) || fits(Fit::number, cell) ||
           fits(Fit::address, cell) || std::any_of(all.begin(), all.end(), [&](const MeaningOf& one) {
               return UsualNames(one.headers).likeness(name) > 0;
           });
}

std::vector<CellColumn> kept_columns(const Document& document) {
    TextSet names;
    std::vector<CellColumn> out;
    for (std::size_t row = 0; row < document.events.size(); ++row)
        for (auto& [name, text] : kept_of(document.events[row])) {
            const std::uint32_t at = names.insert(name);
            if (at == out.size()) {
                const std::string header = plain_line(name);
                out.push_back({(is_known_header(header) ? std::string(kept_mark) + ' ' : "") + header, {}});
                out.back().cells.resize(document.events.size());
            }
            out[at].cells[row] = plain_lines(text);
        }
    return out;
}

// A program for sheets takes a text that begins so for a formula, and runs it.
std::string unharmed(std::string text) {
    const bool is_safe = !begins_as_formula(text) || number_in(text) || parse_date(text);
    return is_safe ? text : "'" + text;
}

void append_cell(std::string& out, std::string text) {
    text = unharmed(std::move(text));
    if (text.find_first_of(",;|\t\"\r\n") == text.npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) out.append(c == '"' ? 2 : 1, c);
    out += '"';
}

// What the cells do not tell.
std::vector<LeftOut> losses(const Document& document, const Names& names) {
    Document rest = document;
    std::vector<LeftOut> found = take_out_unnamed(rest);
    for (Actor& actor : rest.actors)
        if (names.party_of(actor)) actor.member_of.clear(), actor.type = ActorType::state;
    take_out_title_names(rest);
    take_out_pictures(rest);
    add_losses(found, left_out(rest, written));
    return found;
}

}  // namespace

Exported to_csv(const Document& document) {
    const Names names(document);
    std::vector<CellColumn> sheet;
    for (const Column& column : columns) {
        CellColumn made{std::string(column.header), {}};
        for (const Event& event : document.events) made.cells.push_back(column.text({event, names}));
        if (column.lists) show_semicolon(made);
        sheet.push_back(std::move(made));
    }
    for (CellColumn& column : kept_columns(document)) sheet.push_back(std::move(column));

    Exported result{.text = std::string(byte_order_mark), .left_out = losses(document, names)};
    std::string& out = result.text;
    const auto end_cell = [&](const CellColumn& column) { out += &column == &sheet.back() ? line_end : ","; };
    for (CellColumn& column : sheet) append_cell(out, column.header), end_cell(column);
    for (std::size_t row = 0; row < document.events.size(); ++row)
        for (CellColumn& column : sheet) append_cell(out, std::move(column.cells[row])), end_cell(column);
    return result;
}

}  // namespace demarche
