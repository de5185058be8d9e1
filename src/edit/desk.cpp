#include "edit/desk.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "convert/json_writer.h"
#include "document/load_json.h"
#include "document/save_json.h"
#include "edit/desk_json.h"

namespace demarche {
namespace {

constexpr char row_end = '\x1e', text_end = '\x1f';

Collection collection_named(std::string_view name) {
    for (std::size_t i = 0; i < collection_names.size(); ++i)
        if (collection_names[i] == name) return static_cast<Collection>(i);
    return Collection::events;
}

std::uint32_t number_of(std::string_view text) {
    constexpr std::uint32_t most = 100'000;  // rows at once
    std::uint32_t number = 0;
    for (const char c : text)
        if (is_digit(c) && number < most) number = number * 10 + static_cast<std::uint32_t>(c - '0');
    return number;
}

}  // namespace

void Desk::Touched::add(const DocumentChange& change) {
    if (change.after) whole.fill(true);
    for (const EntryChange& one : change.items) {
        const bool is_replaced = one.before && one.after;
        if (one.collection == Collection::events && is_replaced)
            events.push_back(one.at);
        else
            whole[static_cast<std::size_t>(one.collection)] = true;
        // Cells of events have the names of parties and sources.
        if (is_replaced && (one.collection == Collection::parties || one.collection == Collection::sources))
            whole.fill(true);
    }
}

void Desk::commit(DocumentChange change) {
    touched_.add(change);
    history_.commit(std::move(change));
}

void Desk::step(const DocumentChange* change) {
    if (change) touched_.add(*change);
}

void Desk::edit_cells(std::string_view text, bool is_typing) {
    history_.end_preview();
    std::vector<CellEdit> edits;
    while (!text.empty()) {
        std::string_view row = next_part(text, row_end);
        const Collection collection = collection_named(next_part(row, text_end));
        const std::string_view id = next_part(row, text_end), column = next_part(row, text_end);
        edits.push_back({collection, std::string(id), column, row});
    }
    DocumentChange change = change_of(history_.document(), edits, order_);
    if (!is_typing) return commit(std::move(change));
    touched_.add(change);
    previewed_.add(change);
    history_.preview(std::move(change));
}

void Desk::add_rows(std::string_view text) {
    const Collection collection = collection_named(next_part(text, text_end));
    const std::string_view after = next_part(text, text_end);
    DocumentChange change = rows_added(history_.document(), collection, after, number_of(text));
    for (const EntryChange& one : change.items)
        added_.push_back(std::visit(
            [](const auto& row) -> std::string {
                if constexpr (requires { row.id; })
                    return row.id;
                else
                    return {};
            },
            *one.after));
    commit(std::move(change));
}

void Desk::remove_rows(std::string_view text) {
    const Collection collection = collection_named(next_part(text, text_end));
    std::vector<std::string> ids;
    while (!text.empty()) ids.emplace_back(next_part(text, text_end));
    commit(rows_removed(history_.document(), collection, ids));
}

std::string Desk::lists_of_row(std::string_view text) const {
    const Document& document = history_.document();
    const Collection collection = collection_named(next_part(text, text_end));
    const auto at = place_of(document, collection, text);
    return at ? lists_json(collection, entry_at(document, collection, *at), Labels(document)) : "{}";
}

void Desk::replace_all(Document document) { commit({.before = history_.document(), .after = std::move(document)}); }

void Desk::begin(std::uint32_t rows) {
    Document empty;
    make(empty, rows_added(empty, Collection::events, {}, rows));
    replace_all(std::move(empty));
}

void Desk::open(std::string_view json) {
    Loaded loaded = load_json(json);
    issues_ = std::move(loaded.issues);
    const bool is_document = std::none_of(issues_.begin(), issues_.end(), [](const Issue& issue) {
        return issue.severity == Severity::error && issue.pointer.empty();
    });
    if (is_document) replace_all(std::move(loaded.document));
}

std::string Desk::answer(EditCommand command, std::string_view text) {
    if (command == EditCommand::columns) return columns_json();
    if (command == EditCommand::lists) return lists_of_row(text);
    if (command == EditCommand::story) return save_json(finished(history_.document()));
    touched_ = std::exchange(previewed_, {});  // a preview is taken back by what comes now
    added_.clear();
    issues_.clear();
    if (command != EditCommand::preview) history_.end_preview();
    switch (command) {
        case EditCommand::open:
            open(text);
            break;
        case EditCommand::begin:
            begin(number_of(text));
            break;
        case EditCommand::order:
            order_ = text == "day-first"     ? DayOrder::day_first
                     : text == "month-first" ? DayOrder::month_first
                                             : DayOrder::open;
            break;
        case EditCommand::preview:
        case EditCommand::set:
            edit_cells(text, command == EditCommand::preview);
            break;
        case EditCommand::add:
            add_rows(text);
            break;
        case EditCommand::remove:
            remove_rows(text);
            break;
        case EditCommand::undo:
            step(history_.undo());
            break;
        case EditCommand::redo:
            step(history_.redo());
            break;
        case EditCommand::columns:
        case EditCommand::lists:
        case EditCommand::story:
            break;
    }
    if (command != EditCommand::preview) of_story_ = problems_of_story(history_.document());
    return shown();
}

std::string Desk::shown() const {
    const Document& document = history_.document();
    const Labels labels(document);
    JsonWriter json;
    json.open("{");
    json.name("undo"), json.raw(history_.can_undo() ? "true" : "false");
    json.name("redo"), json.raw(history_.can_redo() ? "true" : "false");
    json.name("step"), json.number(static_cast<double>(history_.step()));
    json.name("title"), json.text(document.title);
    json.name("all"), json.open("{");
    for (std::size_t i = 0; i < collection_names.size(); ++i)
        if (touched_.whole[i]) write_rows(json, document, static_cast<Collection>(i), labels);
    json.close("}");
    json.name("changed"), json.open("[");
    if (!touched_.whole[0])
        for (const std::uint32_t at : touched_.events) write_changed(json, document, at, labels);
    json.close("]");
    write_issues(json, issues_);
    std::vector<Problem> problems = problems_of_cells(document);
    problems.insert(problems.end(), of_story_.begin(), of_story_.end());
    write_problems(json, document, problems);
    json.name("added"), json.open("[");
    for (const std::string& id : added_) json.text(id);
    json.close("]");
    json.close("}");
    return std::move(json.out);
}

}  // namespace demarche
