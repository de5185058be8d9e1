// Sheets as RFC 4180 has them, and as the cells of a workbook.

#include <array>
#include <utility>

#include "base/text.h"
#include "convert/exporting.h"
#include "convert/json_writer.h"
#include "convert/losses.h"
#include "convert/numbers.h"
#include "convert/table.h"
#include "convert/text_sheets.h"
#include "convert/writers.h"
#include "time/date.h"

namespace demarche {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";  // without it Excel takes UTF-8 for another encoding
constexpr std::string_view line_end = "\r\n";

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

// What the sheets of parties, sources and accounts tell beside it.
constexpr std::array<std::string_view, 17> written_beside{
    "actors.shortName",   "actors.aliases",       "actors.type",      "actors.memberOf",      "actors.office",
    "actors.country",     "actors.wikidata",      "actors.color",     "sources.title",        "sources.authors",
    "sources.published",  "sources.language",     "sources.accessed", "events.accounts.text", "events.accounts.source",
    "events.accounts.by", "events.accounts.about"};

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

std::string csv_of(TextSheet sheet) {
    std::string out(byte_order_mark);
    for (auto& row : sheet.rows)
        for (std::string& cell : row) {
            append_cell(out, std::move(cell));
            out += &cell == &row.back() ? line_end : ",";
        }
    return out;
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

std::vector<LeftOut> losses_of_sheets(const Document& document) {
    Document rest = document;
    take_out_pictures(rest);
    std::vector<std::string_view> all(written.begin(), written.end());
    all.insert(all.end(), written_beside.begin(), written_beside.end());
    return left_out(rest, all);
}

}  // namespace

Exported to_csv(const Document& document) {
    return {.text = csv_of(events_sheet(document)), .left_out = losses(document, Names(document))};
}

Exported to_csv_sheets(const Document& document) {
    Exported result{.left_out = losses_of_sheets(document)};
    for (TextSheet& sheet : sheets_of(document)) {
        std::string name = fold(sheet.name);
        std::string text = csv_of(std::move(sheet));
        if (result.text.empty())
            result.text = std::move(text);
        else
            result.beside.push_back({std::move(name), std::move(text)});
    }
    return result;
}

Exported to_workbook(const Document& document) {
    JsonWriter json;
    json.open("[");
    for (const TextSheet& sheet : sheets_of(document)) {
        json.open("{");
        json.name("name"), json.text(sheet.name);
        json.list("rows", sheet.rows, [&](const std::vector<std::string>& row) {
            json.open("[");
            for (const std::string& cell : row) json.text(cell);
            json.close("]");
        });
        json.close("}");
    }
    json.close("]");
    return {.text = std::move(json.out), .left_out = losses_of_sheets(document)};
}

}  // namespace demarche
