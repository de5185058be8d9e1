#include "edit/desk_json.h"

#include "time/format.h"

namespace demarche {
namespace {

// The date in words, where the cell does not have it so.
std::string reading(const Entry& item, std::string_view cell) {
    const Event* event = std::get_if<Event>(&item);
    if (!event || !event->date) return {};
    std::string words = format_date(*event->date, words_of_dates());
    return words == cell ? std::string() : words;
}

void write_row(JsonWriter& json, const Document& document, Collection collection, std::uint32_t at,
               const Labels& labels) {
    const Entry item = entry_at(document, collection, at);
    json.open("{");
    json.name("id"), json.text(id_at(document, collection, at));
    json.name("cells"), json.open("{");
    std::string first;
    for (const CellColumn& column : columns_of(collection)) {
        const std::string text = column.text(item, labels);
        if (&column == &columns_of(collection).front()) first = text;
        json.name(column.name), json.text(text);
    }
    json.close("}");
    if (const std::string words = reading(item, first); !words.empty()) json.name("reading"), json.text(words);
    json.close("}");
}

// Columns of a table or of a list.
template <class Columns>
void write_columns(JsonWriter& json, const Columns& columns) {
    json.list("columns", columns, [&](const auto& column) {
        json.open("{");
        json.name("name"), json.text(column.name);
        if (column.choices) json.list("choices", column.choices(), [&](std::string_view word) { json.text(word); });
        json.close("}");
    });
}

}  // namespace

std::string columns_json() {
    JsonWriter json;
    json.open("{");
    for (std::size_t i = 0; i < collection_names.size(); ++i) {
        json.name(collection_names[i]), json.open("{");
        write_columns(json, columns_of(static_cast<Collection>(i)));
        json.list("lists", lists_of(static_cast<Collection>(i)), [&](const RowList& list) {
            json.open("{");
            json.name("name"), json.text(list.name);
            json.name("ordered"), json.raw(list.move ? "true" : "false");
            write_columns(json, list.columns);
            json.close("}");
        });
        json.close("}");
    }
    json.close("}");
    return std::move(json.out);
}

std::string lists_json(Collection collection, const Entry& row, const Labels& labels) {
    JsonWriter json;
    json.open("{");
    for (const RowList& list : lists_of(collection)) {
        json.name(list.name), json.open("[");
        for (std::size_t at = 0; at < list.size(row); ++at) {
            json.open("{");
            for (const ListColumn& column : list.columns)
                json.name(column.name), json.text(column.text(row, at, labels));
            json.close("}");
        }
        json.close("]");
    }
    json.close("}");
    return std::move(json.out);
}

void write_rows(JsonWriter& json, const Document& document, Collection collection, const Labels& labels) {
    json.name(collection_names[static_cast<std::size_t>(collection)]), json.open("[");
    for (std::uint32_t at = 0; at < rows_in(document, collection); ++at)
        write_row(json, document, collection, at, labels);
    json.close("]");
}

void write_changed(JsonWriter& json, const Document& document, std::uint32_t event, const Labels& labels) {
    json.open("{");
    json.name("collection"), json.text(collection_names[0]);
    json.name("row"), write_row(json, document, Collection::events, event, labels);
    json.close("}");
}

void write_issues(JsonWriter& json, std::span<const Issue> issues) {
    json.list("issues", issues, [&](const Issue& issue) {
        json.open("{");
        json.name("severity"), json.text(word(issue.severity));
        json.name("line"), json.number(issue.line);
        json.name("column"), json.number(issue.column);
        json.name("message"), json.text(issue.message);
        json.close("}");
    });
}

void write_problems(JsonWriter& json, const Document& document, std::span<const Problem> problems) {
    const auto write_fix = [&](const Fix& fix) {
        json.open("{");
        json.name("name"), json.text(fix.name);
        json.name("text"), json.text(fix.text);
        json.close("}");
    };
    json.list("problems", problems, [&](const Problem& problem) {
        const bool is_there = problem.at < rows_in(document, problem.collection);
        json.open("{");
        json.name("collection"), json.text(collection_names[static_cast<std::size_t>(problem.collection)]);
        json.name("row"), json.number(problem.at + 1);
        json.name("id"), json.text(is_there ? id_at(document, problem.collection, problem.at) : std::string());
        json.name("column"), json.text(problem.column);
        json.name("message"), json.text(problem.message);
        json.list("fixes", problem.fixes, write_fix);
        json.close("}");
    });
}

}  // namespace demarche
