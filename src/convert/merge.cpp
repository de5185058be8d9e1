#include "convert/merge.h"

#include <algorithm>

#include "base/text.h"
#include "convert/directory.h"
#include "convert/merge_events.h"

namespace demarche {
namespace {

// Ids of the second document as the first one has them.
struct IdMap {
    TextSet from;
    std::vector<std::string> to;
    void add(std::string_view id, std::string new_id) {
        if (from.insert(id) == to.size()) to.push_back(std::move(new_id));
    }
    void apply(std::string& id) const {
        if (const auto at = from.find(id)) id = to[*at];
    }
};

void fill(std::string& text, const std::string& other) {
    if (text.empty()) text = other;
}

// What the first list leaves open of a thing that both have.
void complete(Actor& actor, const Actor& other) {
    for (const auto member : {&Actor::short_name, &Actor::office, &Actor::country, &Actor::wikidata, &Actor::color})
        fill(actor.*member, other.*member);
    if (actor.type == ActorType::state) actor.type = other.type;
    for (const std::string& alias : other.aliases)
        if (std::find(actor.aliases.begin(), actor.aliases.end(), alias) == actor.aliases.end())
            actor.aliases.push_back(alias);
}
void complete(Source& source, const Source& other) {
    for (const auto member : {&Source::title, &Source::url, &Source::language}) fill(source.*member, other.*member);
    if (!source.published) source.published = other.published;
    if (source.authors.empty()) source.authors = other.authors;
}
void complete(Topic& topic, const Topic& other) { fill(topic.summary, other.summary); }
void complete(Era& era, const Era& other) { fill(era.summary, other.summary); }

// The items of the second list after those of the first, but for those whose names are there: they have its ids.
template <class Item, class Names>
IdMap join(std::vector<Item>& into, const std::vector<Item>& more, Names names) {
    TextSet known;
    std::vector<std::uint32_t> places;
    Ids ids("x");
    for (std::uint32_t i = 0; i < into.size(); ++i) {
        ids.take(into[i].id);
        for (const std::string& name : names(into[i]))
            if (!name.empty() && known.insert(name) == places.size()) places.push_back(i);
    }
    IdMap map;
    for (const Item& item : more) {
        std::optional<std::uint32_t> same;
        for (const std::string& name : names(item))
            if (const auto at = known.find(name); at && !same && !name.empty()) same = places[*at];
        if (same) {
            map.add(item.id, into[*same].id);
            complete(into[*same], item);
            continue;
        }
        into.push_back(item);
        std::string id = ids.take(item.id);
        into.back().id = id.empty() ? ids.make(item.id) : std::move(id);
        map.add(item.id, into.back().id);
    }
    return map;
}

std::vector<std::string> names_of(const Actor& actor) {
    std::vector<std::string> names{fold(actor.name)};
    for (const std::string& alias : actor.aliases) names.push_back(fold(alias));
    return names;
}
std::vector<std::string> names_of(const Source& source) {
    return {source.url.empty() ? fold(name_of(source)) + '\n' + fold(source.title) : source.url};
}
std::vector<std::string> names_of(const Topic& topic) { return {fold(topic.name)}; }
std::vector<std::string> names_of(const Era& era) {
    return {fold(era.title) + '\n' + (era.date ? era.date->text : std::string())};
}

class Merger {
public:
    Merger(const Document& first, const Document& second, FileNames names)
        : out_(first), second_(second), names_(names) {
        fill(out_.summary, second.summary);
        fill(out_.language, second.language);
        fill(out_.time_zone, second.time_zone);
        const std::size_t actors_before = out_.actors.size();
        const auto by_name = [](const auto& item) { return names_of(item); };
        actors_ = join(out_.actors, second.actors, by_name);
        sources_ = join(out_.sources, second.sources, by_name);
        topics_ = join(out_.topics, second.topics, by_name);
        join(out_.eras, second.eras, by_name);
        for (std::size_t i = actors_before; i < out_.actors.size(); ++i) actors_.apply(out_.actors[i].member_of);
    }

    Document run(std::span<const EventPair> pairs) {
        std::vector<std::int64_t> partner(second_.events.size(), -1);
        for (const EventPair& pair : pairs) partner[pair.second] = pair.first;
        name_events(partner);
        for (std::size_t i = 0; i < second_.events.size(); ++i) {
            Event event = with_new_ids(second_.events[i]);
            if (partner[i] < 0)
                out_.events.push_back(std::move(event));
            else
                merge_into(out_.events[static_cast<std::size_t>(partner[i])], std::move(event), teller(0), teller(1),
                           out_);
        }
        return std::move(out_);
    }

private:
    void name_events(const std::vector<std::int64_t>& partner) {
        Ids ids("event");
        for (const Event& event : out_.events) ids.take(event.id);
        for (std::size_t i = 0; i < partner.size(); ++i) {
            const std::string& id = second_.events[i].id;
            if (partner[i] >= 0) {
                events_.add(id, out_.events[static_cast<std::size_t>(partner[i])].id);
                continue;
            }
            std::string taken = ids.take(id);
            events_.add(id, taken.empty() ? ids.make(id) : std::move(taken));
        }
    }

    Event with_new_ids(Event event) const {
        events_.apply(event.id);
        for (Participant& one : event.participants) actors_.apply(one.actor);
        for (Position& one : event.positions) {
            actors_.apply(one.actor);
            topics_.apply(one.topic);
            for (std::string& source : one.sources) sources_.apply(source);
        }
        for (Account& one : event.accounts) {
            sources_.apply(one.source);
            actors_.apply(one.by);
        }
        for (Link& one : event.links) events_.apply(one.event);
        for (std::string& source : event.sources) sources_.apply(source);
        if (event.commitment) events_.apply(event.commitment->of);
        return event;
    }

    // The source of what a file tells where its event names none: made when it is first needed.
    Teller teller(std::size_t file) { return {file == 0 ? names_.first : names_.second}; }

    Document out_;
    const Document& second_;
    FileNames names_;
    IdMap actors_, sources_, topics_, events_;
};

}  // namespace

Document merged(const Document& first, const Document& second, std::span<const EventPair> pairs, FileNames names) {
    return Merger(first, second, names).run(pairs);
}

}  // namespace demarche
