#include "edit/change.h"

#include <algorithm>

namespace demarche {
namespace {

constexpr std::string_view story_id = "story";

StoryFields fields_of(const Document& document) {
    return {document.title,  document.summary, document.language, document.time_zone,
            document.topics, document.eras,    document.display};
}

void set_fields(Document& document, const StoryFields& fields) {
    document.title = fields.title;
    document.summary = fields.summary;
    document.language = fields.language;
    document.time_zone = fields.time_zone;
    document.topics = fields.topics;
    document.eras = fields.eras;
    document.display = fields.display;
}

template <class Row>
void replace(std::vector<Row>& rows, std::uint32_t at, const std::optional<Entry>& old,
             const std::optional<Entry>& now) {
    const auto place = rows.begin() + at;
    if (old && now)
        *place = row_of<Row>(*now);
    else if (old)
        rows.erase(place);
    else if (now)
        rows.insert(place, row_of<Row>(*now));
}

void replace(Document& document, const EntryChange& change, const std::optional<Entry>& old,
             const std::optional<Entry>& now) {
    switch (change.collection) {
        case Collection::events:
            return replace(document.events, change.at, old, now);
        case Collection::parties:
            return replace(document.actors, change.at, old, now);
        case Collection::sources:
            return replace(document.sources, change.at, old, now);
        case Collection::story:
            return set_fields(document, row_of<StoryFields>(*now));
    }
}

template <class Row>
std::optional<std::uint32_t> place_in(const std::vector<Row>& rows, std::string_view id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
    if (found == rows.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - rows.begin());
}

}  // namespace

std::uint32_t rows_in(const Document& document, Collection collection) {
    switch (collection) {
        case Collection::events:
            return static_cast<std::uint32_t>(document.events.size());
        case Collection::parties:
            return static_cast<std::uint32_t>(document.actors.size());
        case Collection::sources:
            return static_cast<std::uint32_t>(document.sources.size());
        case Collection::story:
            return 1;
    }
    return 0;
}

Entry entry_at(const Document& document, Collection collection, std::uint32_t at) {
    switch (collection) {
        case Collection::events:
            return document.events[at];
        case Collection::parties:
            return document.actors[at];
        case Collection::sources:
            return document.sources[at];
        case Collection::story:
            return fields_of(document);
    }
    return {};
}

std::string id_at(const Document& document, Collection collection, std::uint32_t at) {
    switch (collection) {
        case Collection::events:
            return document.events[at].id;
        case Collection::parties:
            return document.actors[at].id;
        case Collection::sources:
            return document.sources[at].id;
        case Collection::story:
            return std::string(story_id);
    }
    return {};
}

std::optional<std::uint32_t> place_of(const Document& document, Collection collection, std::string_view id) {
    switch (collection) {
        case Collection::events:
            return place_in(document.events, id);
        case Collection::parties:
            return place_in(document.actors, id);
        case Collection::sources:
            return place_in(document.sources, id);
        case Collection::story:
            return id == story_id ? std::optional(0u) : std::nullopt;
    }
    return std::nullopt;
}

void make(Document& document, const DocumentChange& change) {
    if (change.after) document = *change.after;
    for (const EntryChange& item : change.items) replace(document, item, item.before, item.after);
}

void undo(Document& document, const DocumentChange& change) {
    for (auto item = change.items.rbegin(); item != change.items.rend(); ++item)
        replace(document, *item, item->after, item->before);
    if (change.before) document = *change.before;
}

}  // namespace demarche
