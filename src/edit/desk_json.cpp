#include "edit/desk_json.h"

#include "time/format.h"

namespace demarche {
namespace {

const Words& english() {
    static const Words words;
    return words;
}

// The date in words, where the cell does not have it so.
std::string reading(const Entry& item, std::string_view cell) {
    const Event* event = std::get_if<Event>(&item);
    if (!event || !event->date) return {};
    std::string words = format_date(*event->date, english());
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

}  // namespace

std::string columns_json() {
    JsonWriter json;
    json.open("{");
    for (std::size_t i = 0; i < collection_names.size(); ++i) {
        json.name(collection_names[i]), json.open("[");
        for (const CellColumn& column : columns_of(static_cast<Collection>(i))) {
            json.open("{");
            json.name("name"), json.text(column.name);
            if (column.choices) {
                json.name("choices"), json.open("[");
                for (const std::string_view word : column.choices()) json.text(word);
                json.close("]");
            }
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
    static constexpr std::array<std::string_view, 3> severities{"error", "warning", "notice"};
    json.name("issues"), json.open("[");
    for (const Issue& issue : issues) {
        json.open("{");
        json.name("severity"), json.text(severities[static_cast<std::size_t>(issue.severity)]);
        json.name("line"), json.number(issue.line);
        json.name("column"), json.number(issue.column);
        json.name("message"), json.text(issue.message);
        json.close("}");
    }
    json.close("]");
}

void write_problems(JsonWriter& json, const Document& document, std::span<const Problem> problems) {
    json.name("problems"), json.open("[");
    for (const Problem& problem : problems) {
        json.open("{");
        json.name("collection"), json.text(collection_names[static_cast<std::size_t>(problem.collection)]);
        json.name("row"), json.number(problem.at + 1);
        json.name("id"), json.text((problem.at < rows_in(document, problem.collection)
                                        ? id_at(document, problem.collection, problem.at)
                                        : std::string()));
        json.name("column"), json.text(problem.column);
        json.name("message"), json.text(problem.message);
        json.name("fixes"), json.open("[");
        for (const Fix& fix : problem.fixes) {
            json.open("{");
            json.name("name"), json.text(fix.name);
            json.name("text"), json.text(fix.text);
            json.close("}");
        }
        json.close("]");
        json.close("}");
    }
    json.close("]");
}

}  // namespace demarche
