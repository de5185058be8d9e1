#include "convert/directory.h"

#include "base/text.h"

namespace demarche {
namespace {

constexpr std::size_t longest_id = 48;

std::string slug(std::string_view text) {
    std::string out;
    for (const char c : fold(text)) {
        if (out.size() >= longest_id) break;
        if (is_digit(c) || (c >= 'a' && c <= 'z'))
            out += c;
        else if (!out.empty() && out.back() != '-' && c != '\'')
            out += '-';
    }
    while (out.ends_with('-')) out.pop_back();
    return out;
}

// A place in a document under a name; the first one stays.
void name_place(TextSet& names, std::vector<std::uint32_t>& places, std::string_view name, std::size_t place) {
    if (trim(name).empty()) return;
    if (names.insert(fold(name)) == places.size()) places.push_back(static_cast<std::uint32_t>(place));
}

// A source without an address is known by its publisher and its title.
std::string key_of(const Source& source) {
    return source.url.empty() ? '\n' + fold(name_of(source)) + '\n' + fold(source.title) : source.url;
}

}  // namespace

std::string Ids::make(std::string_view text) {
    std::string base = slug(text);
    const bool is_numbered = base.empty();
    if (is_numbered) base = std::string(otherwise_) + "-" + decimal(static_cast<std::int64_t>(++last_));
    std::string id = base;
    // The number goes on where it was, so that many events of one title take no time.
    const std::uint32_t at = bases_.insert(base);
    if (at == numbers_.size()) numbers_.push_back(1);
    while (taken_.find(id)) id = base + "-" + decimal(++numbers_[at]);
    taken_.insert(id);
    return id;
}

std::string Ids::take(std::string_view id) {
    if (taken_.find(id)) return {};
    taken_.insert(id);
    return std::string(id);
}

std::string Directory::party(const Mention& mention) {
    if (const auto at = party_names_.find(fold(mention.name))) return document_.actors[party_places_[*at]].id;
    Actor actor{.id = party_ids_.make(mention.name), .name = mention.name};
    if (!mention.party.empty()) {
        actor.member_of = party({.name = mention.party});
        actor.type = ActorType::person;
    }
    name_place(party_names_, party_places_, actor.name, document_.actors.size());
    document_.actors.push_back(std::move(actor));
    return document_.actors.back().id;
}

std::string Directory::source(const Source& source) {
    const std::string key = key_of(source);
    if (const auto at = source_names_.find(key)) return document_.sources[source_places_[*at]].id;
    // A name that the sheet of sources has.
    if (source.url.empty() && source.title.empty())
        if (const auto at = source_names_.find("\n" + fold(source.publisher)))
            return document_.sources[source_places_[*at]].id;
    Source added = source;
    added.id = source_ids_.make(!source.title.empty() ? source.title : name_of(source));
    source_names_.insert(key);
    source_places_.push_back(static_cast<std::uint32_t>(document_.sources.size()));
    document_.sources.push_back(std::move(added));
    return document_.sources.back().id;
}

void Directory::belong(std::string_view name, std::string_view whole) {
    std::string id = party({.name = std::string(whole)});
    const auto at = party_names_.find(fold(name));
    if (at && document_.actors[party_places_[*at]].id != id)
        document_.actors[party_places_[*at]].member_of = std::move(id);
}

bool Directory::add(Actor actor) {
    // The id is taken also where the name is: no other party gets it.
    if (!actor.id.empty() && (actor.id = party_ids_.take(actor.id)).empty()) return false;
    if (party_names_.find(fold(actor.name))) return false;
    if (actor.id.empty()) actor.id = party_ids_.make(actor.name);
    const std::size_t place = document_.actors.size();
    name_place(party_names_, party_places_, actor.name, place);
    name_place(party_names_, party_places_, actor.id, place);
    name_place(party_names_, party_places_, actor.short_name, place);
    for (const std::string& alias : actor.aliases) name_place(party_names_, party_places_, alias, place);
    document_.actors.push_back(std::move(actor));
    return true;
}

bool Directory::add(Source source) {
    source.id = source.id.empty() ? source_ids_.make(!source.title.empty() ? source.title : name_of(source))
                                  : source_ids_.take(source.id);
    if (source.id.empty()) return false;
    const std::size_t place = document_.sources.size();
    for (const std::string& name :
         {key_of(source), "\n" + fold(source.id), "\n" + fold(source.publisher), "\n" + fold(source.title)})
        if (name.size() > 1 && source_names_.insert(name) == source_places_.size())
            source_places_.push_back(static_cast<std::uint32_t>(place));
    document_.sources.push_back(std::move(source));
    return true;
}

}  // namespace demarche
