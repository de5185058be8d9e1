#include "page/filter_choices.h"

#include "base/order.h"
#include "base/text.h"
#include "model/query.h"
#include "page/page_parts.h"

namespace demarche {
namespace {

constexpr std::size_t most_choices = 12;  // of one facet; readers find the others by words

struct Choice {
    std::string_view value, name;
};

// One facet: how often each number occurs, and its name.
struct Group {
    std::string_view facet;
    Word heading;
    std::vector<std::uint32_t> counts;
    Choice (*choice)(const Timeline&, std::uint32_t, const Words&);
};

void add_choice(Node& fieldset, std::string_view facet, const Choice& choice, std::uint32_t count) {
    Node& label = add(fieldset, "label");
    put(add(label, "input"), {{"type", "checkbox"}, {"name", facet}, {"value", choice.value}});
    add(label, "span", "", choice.name);
    add(label, "small", "", decimal(count));
}

void add_group(Node& choices, const Group& group, const Timeline& timeline, const Words& words) {
    const auto& counts = group.counts;
    const std::vector<std::uint32_t> order =
        sorted_positions(counts.size(), [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
    if (order.size() < 2 || counts[order[1]] == 0) return;
    Node& fieldset = add(choices, "fieldset");
    add(fieldset, "legend", "", words[group.heading]);
    for (std::size_t k = 0; k < std::min(order.size(), most_choices) && counts[order[k]]; ++k)
        add_choice(fieldset, group.facet, group.choice(timeline, order[k], words), counts[order[k]]);
}

Choice kind(const Timeline&, std::uint32_t i, const Words& words) {
    return {words_of<EventKind>()[i], words.nth(phrase(static_cast<EventKind>(i)), 0)};
}

Choice status(const Timeline&, std::uint32_t i, const Words& words) {
    return {words_of<Status>()[i], words[choice_phrase(static_cast<Status>(i))]};
}

Choice party(const Timeline& timeline, std::uint32_t i, const Words&) {
    const Actor& actor = timeline[ActorIndex{i}];
    return {actor.id, actor.name};
}

}  // namespace

Node filter_choices(const Timeline& timeline, const Words& words) {
    Group parties{"party", Word::filter_parties, std::vector<std::uint32_t>(timeline.actors()), party};
    Group kinds{"kind", Word::filter_kinds, std::vector<std::uint32_t>(words_of<EventKind>().size()), kind};
    Group statuses{"status", Word::filter_status, std::vector<std::uint32_t>(words_of<Status>().size()), status};
    for (std::uint32_t i = 0; i < timeline.size(); ++i) {
        const EventIndex e{i};
        for (const Presence& each : timeline.presences(e)) ++parties.counts[raw(each.party)];
        ++kinds.counts[static_cast<std::size_t>(timeline.brief(e).kind)];
        ++statuses.counts[static_cast<std::size_t>(timeline.brief(e).status)];
    }
    Node choices = element("div", "choices", {});
    for (const Group* group : {&parties, &kinds, &statuses}) add_group(choices, *group, timeline, words);
    return choices;
}

}  // namespace demarche
