// Rows that are added and taken out, whole.
#include <algorithm>

#include "base/text.h"
#include "base/text_set.h"
#include "edit/cells.h"

namespace demarche {
namespace {

constexpr std::string_view id_begins[] = {"event", "party", "source"};

TextSet ids_of(const Document& document, Collection collection) {
    TextSet ids;
    for (std::uint32_t at = 0; at < rows_in(document, collection); ++at) ids.insert(id_at(document, collection, at));
    return ids;
}

Entry new_entry(Collection collection, std::string id) {
    switch (collection) {
        case Collection::parties:
            return Actor{.id = std::move(id)};
        case Collection::sources:
            return Source{.id = std::move(id)};
        case Collection::events:
        case Collection::story:
            break;
    }
    return Event{.id = std::move(id)};
}

// An event without the rows that go.
bool take_out(Event& event, Collection collection, const TextSet& gone) {
    const auto is_gone = [&](const std::string& id) { return gone.find(id).has_value(); };
    if (collection == Collection::parties)
        return std::erase_if(event.participants, [&](const Participant& one) { return is_gone(one.actor); }) +
                   std::erase_if(event.positions, [&](const Position& one) { return is_gone(one.actor); }) >
               0;
    if (collection == Collection::sources)
        return std::erase_if(event.sources, is_gone) +
                   std::erase_if(event.accounts, [&](const Account& one) { return is_gone(one.source); }) >
               0;
    return std::erase_if(event.links, [&](const Link& one) { return is_gone(one.event); }) > 0;
}

// A story whose tour does not go to the events that go.
std::optional<EntryChange> tour_without(const Document& document, const TextSet& gone) {
    const Entry before = entry_at(document, Collection::story, 0);
    Entry after = before;
    std::optional<Display>& display = row_of<StoryFields>(after).display;
    const auto is_gone = [&](const TourStep& step) { return gone.find(step.event).has_value(); };
    if (!display || std::erase_if(display->tour, is_gone) == 0) return std::nullopt;
    return EntryChange{Collection::story, 0, before, after};
}

}  // namespace

DocumentChange rows_added(const Document& document, Collection collection, std::string_view after,
                          std::uint32_t count) {
    DocumentChange change;
    if (collection == Collection::story) return change;
    TextSet ids = ids_of(document, collection);
    const auto behind = place_of(document, collection, after);
    std::uint32_t at = behind ? *behind + 1 : rows_in(document, collection);
    for (std::size_t number = ids.size() + 1; count > 0; ++number) {
        std::string id = std::string(id_begins[static_cast<std::size_t>(collection)]) + "-" +
                         decimal(static_cast<std::int64_t>(number));
        if (ids.find(id)) continue;
        change.items.push_back({collection, at++, std::nullopt, new_entry(collection, std::move(id))});
        --count;
    }
    return change;
}

DocumentChange rows_removed(const Document& document, Collection collection, std::span<const std::string> ids) {
    DocumentChange change;
    if (collection == Collection::story) return change;
    TextSet gone;
    for (const std::string& id : ids) gone.insert(id);
    for (std::uint32_t at = 0; at < rows_in(document, Collection::events); ++at) {
        Event event = document.events[at];
        const bool goes = collection == Collection::events && gone.find(event.id);
        if (!goes && take_out(event, collection, gone))
            change.items.push_back({Collection::events, at, document.events[at], event});
    }
    if (collection == Collection::events)
        if (auto tour = tour_without(document, gone)) change.items.push_back(std::move(*tour));
    for (std::uint32_t at = 0; collection == Collection::parties && at < document.actors.size(); ++at) {
        Actor actor = document.actors[at];
        if (gone.find(actor.id) || !gone.find(actor.member_of)) continue;
        actor.member_of.clear();
        change.items.push_back({collection, at, document.actors[at], actor});
    }
    for (std::uint32_t at = rows_in(document, collection); at-- > 0;)
        if (gone.find(id_at(document, collection, at)))
            change.items.push_back({collection, at, entry_at(document, collection, at), std::nullopt});
    return change;
}

}  // namespace demarche
