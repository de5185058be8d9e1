// A change of a document as a value: what stood in a place, and what stands there now.
#pragma once

#include <cassert>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "document/document.h"

namespace demarche {

// What an author edits row by row. `story` has one row: the fields of the document itself.
enum class Collection : std::uint8_t { events, parties, sources, story };

struct StoryFields {
    std::string title, summary, language, time_zone;
    std::vector<Topic> topics;
    std::vector<Era> eras;
    std::optional<Display> display;  // has the tour
};

using Entry = std::variant<Event, Actor, Source, StoryFields>;  // in the order of Collection

// The row of a type that it is known to have.
template <class Row>
Row& row_of(Entry& entry) {
    Row* row = std::get_if<Row>(&entry);
    assert(row);
    return *row;
}
template <class Row>
const Row& row_of(const Entry& entry) {
    return row_of<Row>(const_cast<Entry&>(entry));
}

// Without `before` a row is added, without `after` one is taken out.
struct EntryChange {
    Collection collection = Collection::events;
    std::uint32_t at = 0;  // its place, when this part of the change is made
    std::optional<Entry> before, after;
};

// The parts are made in their order, and undone in the opposite one. A change of everything has two documents instead.
struct DocumentChange {
    std::vector<EntryChange> items;
    std::optional<Document> before, after;

    bool is_empty() const { return items.empty() && !after; }
};

std::uint32_t rows_in(const Document&, Collection);
Entry entry_at(const Document&, Collection, std::uint32_t at);  // at < rows_in
std::string id_at(const Document&, Collection, std::uint32_t at);
// The place of a row; nothing where there is none of that id.
std::optional<std::uint32_t> place_of(const Document&, Collection, std::string_view id);

void make(Document&, const DocumentChange&);
void undo(Document&, const DocumentChange&);

}  // namespace demarche
