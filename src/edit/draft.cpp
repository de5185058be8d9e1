#include "edit/draft.h"

#include <algorithm>

#include "base/text.h"
#include "convert/addresses.h"

namespace demarche {

Draft::Draft(const Document& document, DayOrder order) : document_(document), labels_(document), order_(order) {
    style_.has_semicolons = true;
    for (const Actor& actor : document.actors) {
        style_.names.insert(fold(name_of(actor)));
        directory_.add(actor);
    }
    for (const Source& source : document.sources) directory_.add(source);
    known_parties_ = named_.actors.size();
    known_sources_ = named_.sources.size();
}

Entry& Draft::entry(Collection collection, std::uint32_t at) {
    const auto [place, is_new] = places_.emplace(std::pair(collection, at), items_.size());
    if (!is_new) return *items_[place->second].after;
    const Entry now = entry_at(document_, collection, at);
    items_.push_back({collection, at, now, now});
    return *items_.back().after;
}

std::vector<Participant> Draft::participants(std::string_view cell, Role role) {
    std::vector<Participant> out;
    for (const Mention& mention : participants_in(cell, style_, role)) {
        const std::string id = directory_.party(mention);
        const bool is_there = std::any_of(out.begin(), out.end(), [&](const Participant& one) {
            return one.actor == id && one.role == mention.part.role;
        });
        if (!is_there) out.push_back({id, mention.part.role, mention.part.reason, {}});
    }
    return out;
}

std::string Draft::party(std::string_view name) { return directory_.party({.name = std::string(name)}); }

std::string Draft::source(std::string_view text) {
    const std::string asked = fold(text);
    for (const Source& one : document_.sources)
        if (fold(labels_.of(one)) == asked) return one.id;
    const std::size_t at = std::min(text.find("http"), text.size());
    Source made{.publisher = std::string(trim(text.substr(0, at)))};
    if (at < text.size()) made.url = address_in(text.substr(at));
    if (made.publisher.empty()) made.publisher = site_of(made.url);
    if (made.publisher.empty()) made.publisher = text;
    return directory_.source(made);
}

std::vector<std::string> Draft::sources(std::string_view cell) {
    std::vector<std::string> ids;
    for (const std::string_view part : listed_texts(cell, true))
        if (std::string id = source(part); std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(std::move(id));
    return ids;
}

std::string Draft::topic(std::string_view name) {
    const auto made = places_.find({Collection::story, 0});
    const auto& known =
        made == places_.end() ? document_.topics : row_of<StoryFields>(*items_[made->second].after).topics;
    for (const Topic& topic : known)
        if (fold(topic.name) == fold(name)) return topic.id;
    Ids ids("topic");
    for (const Topic& topic : known) ids.take(topic.id);
    std::vector<Topic>& topics = row_of<StoryFields>(entry(Collection::story, 0)).topics;
    topics.push_back({.id = ids.make(name), .name = std::string(name)});
    return topics.back().id;
}

DocumentChange Draft::change() && {
    DocumentChange change{.items = std::move(items_)};
    auto at = static_cast<std::uint32_t>(document_.actors.size());
    for (std::size_t i = known_parties_; i < named_.actors.size(); ++i)
        change.items.push_back({Collection::parties, at++, std::nullopt, named_.actors[i]});
    at = static_cast<std::uint32_t>(document_.sources.size());
    for (std::size_t i = known_sources_; i < named_.sources.size(); ++i)
        change.items.push_back({Collection::sources, at++, std::nullopt, named_.sources[i]});
    return change;
}

}  // namespace demarche
