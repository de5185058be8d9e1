// Checks that need the whole document: references that name nothing, and actors that are members of themselves.
#include <algorithm>

#include "base/limits.h"
#include "base/sentences.h"
#include "document/document_reader.h"
#include "document/suggestion.h"

namespace demarche {
namespace {

// By IdSpace.
constexpr std::array nouns{Sentence::object_source, Sentence::object_actor, Sentence::object_topic,
                           Sentence::object_era, Sentence::object_event};

// The collection that display.lanes makes lanes of. Kinds, places and tags have no collection.
IdSpace ids_of_lanes(const Document& document) {
    const auto by = document.display ? from_word<GroupBy>(document.display->lanes) : std::nullopt;
    return !by || *by == GroupBy::party ? IdSpace::actors
           : *by == GroupBy::topic      ? IdSpace::topics
           : *by == GroupBy::source     ? IdSpace::sources
                                        : IdSpace::no_ids;
}

// All ids, and the collection of the lanes.
struct Known {
    const IdSets& ids;
    IdSpace lanes;

    IdSpace collection(const Field& field) const {
        return field.rule.refers_to == IdSpace::lanes ? lanes : field.rule.refers_to;
    }
    bool contains(const Field& field, const std::string& id) const {
        const IdSpace where = collection(field);
        return where == IdSpace::no_ids || ids[static_cast<std::size_t>(where)].find(id).has_value();
    }
};

std::string dangling(const Reference& reference, const Known& known) {
    const auto collection = static_cast<std::size_t>(known.collection(*reference.field));
    const TextSet& ids = known.ids[collection];
    Nearest nearest(reference.id);
    for (std::size_t i = 0; i < std::min(ids.size(), most_suggested); ++i) nearest.offer(ids[i]);
    const bool list = reference.field->kind == FieldKind::texts;
    return say(list ? Sentence::dangling_element : Sentence::dangling, {{"field", quoted(reference.field->name)},
                                                                        {"id", quoted(reference.id)},
                                                                        {"object", say_nth(nouns[collection], 1)}}) +
           consequence_of(*reference.field, *reference.owner) + nearest.question();
}

bool prune(const ObjectTable& object, void* target, const Known& known);

void prune_parts(const Field& field, void* member, const Known& known) {
    const Container& parts = *field.container;
    const std::size_t count = parts.size(member);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!prune(*field.object, parts.at(member, i), known)) continue;
        if (kept < i) parts.move(member, i, kept);
        ++kept;
    }
    if (kept < count) parts.keep(member, kept);
}

// Clears references that name nothing in this object and its parts. False when the object needs one of them. The
// recursion is as deep as the tables, not as the text.
bool prune(const ObjectTable& object, void* target, const Known& known) {
    for (const Field& field : object.fields) {
        void* const member = field.member(target);
        if (field.object != nullptr) prune_parts(field, member, known);
        if (field.rule.refers_to == IdSpace::no_ids) continue;
        if (field.kind == FieldKind::texts) {
            std::erase_if(*static_cast<std::vector<std::string>*>(member),
                          [&](const std::string& id) { return !known.contains(field, id); });
            continue;
        }
        std::string& id = *static_cast<std::string*>(member);
        if (id.empty() || known.contains(field, id)) continue;
        if (field.rule.need >= Need::vital) return false;
        id.clear();
    }
    return true;
}

constexpr std::uint32_t nobody = 0xFFFFFFFF;

// For each actor: 1 when its chain of memberOf comes back to it.
std::vector<std::uint8_t> in_circles(const std::vector<std::uint32_t>& parents) {
    std::vector<std::uint8_t> circular(parents.size());
    std::vector<std::uint32_t> visited_from(parents.size(), nobody);
    for (std::uint32_t start = 0; start < parents.size(); ++start) {
        std::uint32_t at = start;
        for (; at != nobody && visited_from[at] == nobody; at = parents[at]) visited_from[at] = start;
        if (at == nobody || visited_from[at] != start) continue;
        for (; !circular[at]; at = parents[at]) circular[at] = 1;
    }
    return circular;
}

// Actors, their ids in the set and their references are all in the order of the text.
void open_circles(std::vector<Actor>& actors, const TextSet& ids, const std::vector<Reference>& references,
                  IssueLog& issues) {
    std::vector<std::uint32_t> parents;
    parents.reserve(actors.size());
    for (const Actor& actor : actors) parents.push_back(ids.find(actor.member_of).value_or(nobody));
    const std::vector<std::uint8_t> circular = in_circles(parents);
    auto reference = references.begin();
    for (std::size_t i = 0; i < actors.size(); ++i) {
        if (actors[i].member_of.empty()) continue;
        reference = std::find_if(reference, references.end(),
                                 [](const Reference& r) { return r.owner->defines == IdSpace::actors; });
        const SourcePlace place = (reference++)->place;
        if (!circular[i]) continue;
        issues.add(
            Severity::error, place,
            say(Sentence::member_of_itself, {{"id", quoted(actors[i].member_of)}, {"actor", quoted(actors[i].id)}}));
        actors[i].member_of.clear();
    }
}

}  // namespace

void settle_references(Target target, const IdSets& ids, const std::vector<Reference>& references, IssueLog& issues) {
    Read& read = target.read;
    EventSink& events = target.events;
    open_circles(read.document.actors, ids[static_cast<std::size_t>(IdSpace::actors)], references, issues);
    const Known known{ids, ids_of_lanes(read.document)};
    bool all_known = true;
    std::uint32_t pruned = 0;  // events before this position have been pruned
    for (const Reference& reference : references) {
        if (known.contains(*reference.field, reference.id)) continue;
        all_known = false;
        const bool is_listed = issues.lists_more(Severity::error);
        issues.add(Severity::error, reference.place, is_listed ? dangling(reference, known) : std::string());
        if (reference.event >= pruned && reference.event < events.size()) {
            pruned = reference.event + 1;
            Event event = events.event(reference.event);
            prune(event_table(), &event, known);
            events.overwrite(reference.event, event);
        }
    }
    if (!all_known) prune(document_table(), &read.document, known);
}

}  // namespace demarche
