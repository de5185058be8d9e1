#include <array>

#include "convert/imported.h"
#include "convert/json_writer.h"
#include "document/save_json.h"

namespace demarche {
namespace {

constexpr char part_mark = '\x1c';
constexpr std::array<std::string_view, 5> sheet_kinds{"events", "parties", "sources", "accounts", "other"};
constexpr std::array<std::string_view, 6> evidences{"none", "chosen", "known", "name", "similar", "cells"};

void write(JsonWriter& json, const CellIssue& issue) {
    json.open("{");
    json.name("severity"), json.text(word(issue.severity));
    json.name("sheet"), json.number(issue.sheet);
    json.name("row"), json.number(issue.row);
    json.name("column"), json.number(issue.column);
    json.name("message"), json.text(issue.message);
    json.close("}");
}

void write(JsonWriter& json, const ColumnGuess& column) {
    json.open("{");
    json.name("header"), json.text(column.header);
    json.name("meaning"), json.text(about(column.meaning).name);
    json.name("evidence"), json.text(evidences[static_cast<std::size_t>(column.evidence)]);
    json.name("fit"), json.number(column.fit);
    json.name("filled"), json.number(column.filled);
    json.close("}");
}

void write(JsonWriter& json, const DateColumn& dates) {
    json.open("{");
    json.name("column"), json.number(static_cast<double>(dates.column));
    json.name("count"), json.number(dates.open_dates);
    json.name("example"), json.text(dates.open_example);
    json.close("}");
}

void write(JsonWriter& json, const ImportedSheet& sheet) {
    json.open("{");
    json.name("name"), json.text(sheet.name);
    json.name("kind"), json.text(sheet_kinds[static_cast<std::size_t>(sheet.guess.kind)]);
    json.name("format"), json.text(sheet.guess.format);
    json.name("rows"), json.number(sheet.rows);
    json.name("setAside"), json.number(sheet.set_aside);
    json.list("columns", sheet.guess.columns, [&](const ColumnGuess& column) { write(json, column); });
    json.list("openDates", sheet.open_dates, [&](const DateColumn& dates) { write(json, dates); });
    json.close("}");
}

}  // namespace

std::string unknown_json(std::span<const std::string> unknown) {
    JsonWriter json;
    json.open("{");
    json.list("unknown", unknown, [&](const std::string& one) { json.text(one); });
    json.list("meanings", meanings(), [&](const MeaningOf& one) { json.text(one.name); });
    json.close("}");
    return std::move(json.out);
}

std::string answer_of(const Imported& imported) {
    JsonWriter json;
    json.open("{");
    json.name("events"), json.number(static_cast<double>(imported.document.events.size()));
    json.list("issues", imported.issues, [&](const CellIssue& issue) { write(json, issue); });
    json.list("sheets", imported.sheets, [&](const ImportedSheet& sheet) { write(json, sheet); });
    json.close("}");
    json.out += part_mark;
    json.out += save_json(imported.document);
    return std::move(json.out);
}

}  // namespace demarche
