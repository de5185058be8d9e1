// What tests need to read exports again: a reader of RFC 4180, and all that an import tells in one text.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "convert/export.h"
#include "convert/exporting.h"
#include "convert/foreign_json.h"
#include "convert/from_tables.h"
#include "convert/table.h"
#include "document/load_json.h"

namespace demarche {

// The rows of a CSV file. Every line must end in CRLF, and every quote must be closed: else there are none.
inline std::vector<std::vector<std::string>> rows_of(std::string_view csv) {
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (!csv.starts_with(mark) || !csv.ends_with("\r\n")) return {};
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool is_quoted = false, was_quoted = false;
    for (std::size_t at = mark.size(); at < csv.size(); ++at) {
        const char c = csv[at];
        std::string& cell = rows.back().back();
        if (is_quoted) {
            if (c != '"')
                cell += c;
            else if (at + 1 < csv.size() && csv[at + 1] == '"')
                cell += '"', ++at;
            else
                is_quoted = false, was_quoted = true;
        } else if (c == '"' && cell.empty() && !was_quoted) {
            is_quoted = true;
        } else if (c == ',') {
            rows.back().emplace_back(), was_quoted = false;
        } else if (c == '\r' && csv[at + 1] == '\n') {
            rows.emplace_back(1), was_quoted = false, ++at;
        } else if (c == '"' || c == '\r' || c == '\n' || was_quoted) {
            return {};
        } else {
            cell += c;
        }
    }
    rows.pop_back();
    return is_quoted ? std::vector<std::vector<std::string>>() : rows;
}

// The transport form of table.h.
inline std::string sheet_of(const std::vector<std::vector<std::string>>& rows) {
    std::string out(1, sheet_mark);
    std::int64_t number = 0;
    for (const auto& row : rows) {
        (out += row_mark) += decimal(++number);
        for (const std::string& cell : row) (out += cell_mark) += cell;
    }
    return out;
}

inline Document from_csv(std::string_view csv) {
    const std::string sheet = sheet_of(rows_of(csv));
    return from_tables(read_sheets(sheet), {}).document;
}

inline Document from_foreign(std::string_view json) {
    const auto tables = tables_in_json(json);
    return tables ? from_tables(tables->sheets, {}).document : Document();
}

inline std::string name_in(const Document& document, std::string_view id) {
    for (const Actor& one : document.actors)
        if (one.id == id)
            return one.member_of.empty() ? one.name : one.name + " of " + name_in(document, one.member_of);
    return "?";
}

// All of an event that a sheet tells, one a line.
inline std::string told_of(const Document& document, const Event& event) {
    std::string out = event.id + "\n" + event.title + "\n" + event.short_title + "\n" + event.summary + "\n";
    out += (event.date ? event.date->text : "-") + "\n" + event.date_text + "\n";
    out += std::string(word(event.kind)) + " " + event.mode + " " + std::string(word(event.status)) + "\n";
    if (event.place) {
        append_fixed((out += event.place->name) += ' ', event.place->lat.value_or(0), 9);
        append_fixed(out += ' ', event.place->lon.value_or(0), 9);
    }
    for (const Participant& one : event.participants)
        out += "\n" + name_in(document, one.actor) + " " + std::string(word(one.role)) + " " +
               std::string(word(one.reason));
    for (const std::string& id : event.sources)
        for (const Source& one : document.sources)
            if (one.id == id) out += "\n" + name_of(one) + " <" + one.url + ">";
    for (const Media& one : event.media) out += "\n" + one.url + " " + one.caption + " " + one.credit + " " + one.alt;
    for (const std::string& tag : event.tags) out += "\n#" + tag;
    KeptTexts kept = kept_of(event);
    std::sort(kept.begin(), kept.end());
    for (const auto& [name, text] : kept) out += "\n" + name + ": " + text;
    append_fixed(out += '\n', event.importance.value_or(-1), 9);
    return out;
}

inline std::string told_of(const Document& document) {
    std::string out = document.title + "\n" + document.summary + "\n";
    for (const Era& era : document.eras) out += era.title + " " + era.date->text + " " + era.summary + "\n";
    for (const Event& event : document.events) out += told_of(document, event) + "\n\n";
    return out;
}

inline Document document_of(std::string_view json) { return load_json(json).document; }

// The lines of a calendar, unfolded. Empty where a line is too long, cut within a character, or not ended by CRLF.
inline std::vector<std::string> lines_of(std::string_view calendar) {
    std::vector<std::string> lines;
    while (!calendar.empty()) {
        const std::size_t end = calendar.find("\r\n");
        const std::string_view line = calendar.substr(0, end);
        const bool is_well_formed =
            end != calendar.npos && line.size() <= 75 && is_valid_utf8(line) && line.find_first_of("\r\n") == line.npos;
        if (!is_well_formed) return {};
        if (line.starts_with(' ') && !lines.empty())
            lines.back() += line.substr(1);
        else
            lines.emplace_back(line);
        calendar.remove_prefix(end + 2);
    }
    return lines;
}

inline std::uint32_t count_of(const Exported& made, std::string_view field) {
    for (const LeftOut& one : made.left_out)
        if (one.field == field) return one.count;
    return 0;
}

}  // namespace demarche
