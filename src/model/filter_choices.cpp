#include "base/order.h"
#include "base/text.h"
#include "model/page_parts.h"
#include "model/query.h"

namespace demarche {
namespace {

constexpr std::size_t most_choices = 12;   // of one facet: the rest is looked for by words

void add_choice(Node& group, std::string_view facet, std::string_view value, std::string_view name) {
    Node& label = add(group, "label");
    put(add(label, "input"), {{"type", "checkbox"}, {"name", facet}, {"value", value}});
    add(label, "span", {}, name);
}

using Counts = std::vector<std::uint32_t>;

// Calls add(group, i) for each number that occurs, most frequent first.
template <class Add>
void add_group(Node& choices, std::string_view heading, const Counts& counts, Add add_one) {
    if (std::ranges::count(counts, 0u) + 1 >= static_cast<std::ptrdiff_t>(counts.size())) return;
    Node& group = add(choices, "fieldset");
    add(group, "legend", {}, heading);
    const Counts order = sorted_positions(counts.size(), [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
    for (std::size_t k = 0; k < std::min(order.size(), most_choices) && counts[order[k]]; ++k) {
        add_one(group, order[k]);
        std::string count;
        append_int(count, counts[order[k]]);
        add(group.children.back(), "small", {}, count);
    }
}

}  // namespace

Node filter_choices(const Timeline& timeline) {
    Counts parties(timeline.actors()), kinds(words_of<EventKind>().size()), statuses(words_of<Status>().size());
    for (std::uint32_t i = 0; i < timeline.size(); ++i) {
        const EventIndex e{i};
        for (const Presence& each : timeline.presences(e)) ++parties[raw(each.party)];
        ++kinds[static_cast<std::size_t>(timeline[e].kind)];
        ++statuses[static_cast<std::size_t>(timeline[e].status)];
    }
    Node choices = element("div", "choices", {});
    add_group(choices, "Parties", parties, [&](Node& group, std::uint32_t i) {
        const Actor& actor = timeline[ActorIndex{i}];
        add_choice(group, "party", actor.id, actor.name);
    });
    const auto add_words = [](std::string_view facet, std::span<const std::string_view> words) {
        return [=](Node& group, std::uint32_t i) { add_choice(group, facet, words[i], words[i]); };
    };
    add_group(choices, "Kinds", kinds, add_words("kind", words_of<EventKind>()));
    add_group(choices, "Status", statuses, add_words("status", words_of<Status>()));
    return choices;
}

}  // namespace demarche
