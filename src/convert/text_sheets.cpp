// The sheets that a document becomes: the importer knows their columns by their names, and so do people.
#include "convert/text_sheets.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "convert/column_facts.h"
#include "convert/exporting.h"
#include "convert/meaning.h"
#include "convert/name_likeness.h"
#include "convert/numbers.h"

namespace demarche {
namespace {

constexpr int decimals = 9;

// What the importer knows a source by: its name, or beside a sheet of sources its id, where others have that name.
class SourceTexts {
public:
    SourceTexts() = default;
    explicit SourceTexts(const Document& document) {
        for (const Source& one : document.sources) {
            const std::string name = fold(shown_name(one));
            if (one.url.empty() && names_.find(name)) repeated_.insert(name);
            names_.insert(name);
        }
    }
    std::string of(const Source& source) const {
        const bool is_repeated = source.url.empty() && repeated_.find(fold(shown_name(source)));
        return plain_line(is_repeated ? source.id : shown_name(source));
    }

private:
    TextSet names_, repeated_;
};

struct Row {
    const Event& event;
    const Names& names;
    const SourceTexts& sources;
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
        std::string item = list_item(row.sources.of(*source));
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

// Row by row, below the headers.
TextSheet sheet_of(std::string_view name, std::vector<CellColumn> filled, std::size_t rows) {
    TextSheet sheet{std::string(name), {{}}};
    for (CellColumn& column : filled) sheet.rows.front().push_back(std::move(column.header));
    for (std::size_t row = 0; row < rows; ++row) {
        auto& cells = sheet.rows.emplace_back();
        for (CellColumn& column : filled) cells.push_back(std::move(column.cells[row]));
    }
    return sheet;
}

std::string date_text(const std::optional<Date>& date) { return date ? date->text : std::string(); }

// A comma would part a single text.
std::string texts(const std::vector<std::string>& list) {
    std::string out;
    for (const std::string& text : list) append_item(out, list_item(text));
    if (list.size() == 1 && out.find(',') != out.npos) out += ';';
    return out;
}

TextSheet parties(const Document& document, const Names& names) {
    TextSheet sheet{"Parties",
                    {{"Id", "Name", "Short name", "Other names", "Party type", "Member of", "Office", "Country code",
                      "Wikidata", "Colour"}}};
    for (const Actor& one : document.actors) {
        const Actor* whole = names.actor(one.member_of);
        sheet.rows.push_back({plain_line(one.id), plain_line(one.name), plain_line(one.short_name), texts(one.aliases),
                              std::string(word(one.type)), whole ? plain_line(name_of(*whole)) : std::string(),
                              plain_line(one.office), plain_line(one.country), plain_line(one.wikidata), one.color});
    }
    return sheet;
}

TextSheet sources(const Document& document) {
    TextSheet sheet{"Sources",
                    {{"Id", "Publisher", "Source title", "Link", "Authors", "Published", "Language", "Accessed"}}};
    for (const Source& one : document.sources)
        sheet.rows.push_back({plain_line(one.id), plain_line(one.publisher), plain_line(one.title), plain_line(one.url),
                              texts(one.authors), date_text(one.published), plain_line(one.language),
                              date_text(one.accessed)});
    return sheet;
}

TextSheet accounts(const Document& document, const Names& names) {
    const SourceTexts texts(document);
    TextSheet sheet{"Accounts", {{"Event id", "Account", "Source", "Link", "Said by", "About"}}};
    for (const Event& event : document.events)
        for (const Account& one : event.accounts) {
            const Source* source = names.source(one.source);
            const Actor* by = names.actor(one.by);
            sheet.rows.push_back({plain_line(event.id), plain_lines(one.text),
                                  source ? texts.of(*source) : std::string(),
                                  source ? plain_line(source->url) : std::string(),
                                  by ? plain_line(name_of(*by)) : std::string(), plain_line(one.about)});
        }
    return sheet;
}

TextSheet events_with(const Document& document, const SourceTexts& sources) {
    const Names names(document);
    std::vector<CellColumn> made;
    for (const Column& column : columns) {
        made.push_back({std::string(column.header), {}});
        for (const Event& event : document.events) made.back().cells.push_back(column.text({event, names, sources}));
        if (column.lists) show_semicolon(made.back());
    }
    for (CellColumn& column : kept_columns(document)) made.push_back(std::move(column));
    return sheet_of("Events", std::move(made), document.events.size());
}

}  // namespace

TextSheet events_sheet(const Document& document) { return events_with(document, {}); }

std::vector<TextSheet> sheets_of(const Document& document) {
    const Names names(document);
    std::vector<TextSheet> all{events_with(document, SourceTexts(document)), parties(document, names),
                               sources(document), accounts(document, names)};
    std::erase_if(all, [&](const TextSheet& sheet) { return &sheet != &all.front() && sheet.rows.size() == 1; });
    return all;
}

}  // namespace demarche
