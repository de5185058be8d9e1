#include "page/filter_choices.h"

#include <algorithm>
#include <array>

#include "base/order.h"
#include "base/text.h"
#include "base/text_set.h"
#include "model/query.h"
#include "page/page_parts.h"

namespace demarche {
namespace {

constexpr std::size_t most_choices = 12;             // of one facet; readers find the others by words
constexpr std::uint32_t most_events_read = 200'000;  // their texts, to be counted

// The values of a facet, as a query has them, and how many events have each.
struct Values {
    TextSet names;
    std::vector<std::uint32_t> counts;

    void count(std::string_view value, std::uint32_t events) {
        const std::uint32_t at = names.insert(value);
        counts.resize(names.size());
        counts[at] += events;
    }
};

template <class Enum>
void count_words(Values& values, const Timeline& timeline, Enum Brief::* of) {
    std::vector<std::uint32_t> counts(words_of<Enum>().size());
    for (std::uint32_t i = 0; i < timeline.size(); ++i)
        ++counts[static_cast<std::size_t>(timeline.brief(EventIndex{i}).*of)];
    for (std::size_t k = 0; k < counts.size(); ++k) values.count(words_of<Enum>()[k], counts[k]);
}

void count_parties(Values& values, const Timeline& timeline) {
    std::vector<std::uint32_t> counts(timeline.actors());
    for (std::uint32_t i = 0; i < timeline.size(); ++i)
        for (const Presence& each : timeline.presences(EventIndex{i})) ++counts[raw(each.party)];
    for (std::uint32_t a = 0; a < timeline.actors(); ++a) values.count(timeline[ActorIndex{a}].id, counts[a]);
}

// Those that the legend does not tell.
void count_traits(Values& values, const Timeline& timeline) {
    for (const Trait trait : {Trait::several_sources, Trait::differing}) {
        const EventsWith with(timeline, trait);
        std::uint32_t count = 0;
        for (std::uint32_t i = 0; i < timeline.size(); ++i) count += with.contains(EventIndex{i});
        values.count(word(trait), count);
    }
}

// What a choice says of a text of an event; empty: it is none. All sources of one publisher are one choice. A line of a
// query has no room for a text of several lines.
std::string_view value_of(const Timeline& timeline, Facet facet, std::string_view text) {
    if (facet == Facet::source)
        if (const auto source = timeline.find_source(text))
            text = demarche::name_of(timeline.document().sources[*source]);
    if (facet == Facet::person) {
        const auto actor = timeline.find_actor(text);
        if (!actor || timeline.party_of(*actor) == *actor) return {};
    }
    if (facet == Facet::place || facet == Facet::tag) text = trim(text);
    return text.find('\n') == std::string_view::npos ? text : std::string_view();
}

// An event that names a value twice counts once.
void count_texts(Values& values, const Timeline& timeline, Facet facet) {
    std::vector<std::string_view> texts;
    std::vector<std::uint32_t> last_of;  // the event that had the value last, from 1 on
    for (std::uint32_t i = 0; i < timeline.size(); ++i) {
        texts.clear();
        for (const MemberPath& path : members_of(facet)) timeline.texts(EventIndex{i}, path, texts);
        for (const std::string_view text : texts) {
            const std::string_view value = value_of(timeline, facet, text);
            if (value.empty()) continue;
            const std::uint32_t at = values.names.insert(value);
            last_of.resize(values.names.size());
            if (std::exchange(last_of[at], i + 1) != i + 1) values.count(value, 1);
        }
    }
}

Values values_of(const Timeline& timeline, Facet facet) {
    Values values;
    const bool is_huge = timeline.size() > most_events_read;
    if (facet == Facet::party) count_parties(values, timeline);
    if (facet == Facet::kind) count_words(values, timeline, &Brief::kind);
    if (facet == Facet::status) count_words(values, timeline, &Brief::status);
    if (facet == Facet::trait && !is_huge) count_traits(values, timeline);
    if (!members_of(facet).empty() && !is_huge) count_texts(values, timeline, facet);
    return values;
}

// The value in words. Values that the document does not have stand for themselves.
std::string_view name_of(const Timeline& timeline, Facet facet, std::string_view value, const Words& words) {
    const Document& document = timeline.document();
    switch (facet) {
        case Facet::party:
        case Facet::person: {
            const auto actor = timeline.find_actor(value);
            return actor ? std::string_view(timeline[*actor].name) : value;
        }
        case Facet::kind: {
            const auto kind = from_word<EventKind>(value);
            return kind ? words.nth(phrase(*kind), 0) : value;
        }
        case Facet::status: {
            const auto status = from_word<Status>(value);
            return status ? words[choice_phrase(*status)] : value;
        }
        case Facet::topic: {
            const auto topic = timeline.find_topic(value);
            return topic ? std::string_view(document.topics[*topic].name) : value;
        }
        case Facet::source: {
            const auto source = timeline.find_source(value);
            return source ? demarche::name_of(document.sources[*source]) : value;
        }
        case Facet::trait: {
            const auto trait = from_word<Trait>(value);
            return trait ? words[phrase(*trait)] : value;
        }
        case Facet::place:
        case Facet::tag:
            return value;
    }
    return {};
}

Word heading_of(Facet facet) { return word_after(Word::filter_parties, static_cast<std::size_t>(facet)); }

void add_choice(Node& group, Facet facet, std::string_view value, std::string_view name, std::uint32_t count) {
    Node& label = add(group, "label");
    put(add(label, "input"), {{"type", "checkbox"}, {"name", word(facet)}, {"value", value}});
    add(label, "span", "", name);
    add(label, "small", "", decimal(count));
}

void add_group(Node& choices, Facet facet, const Timeline& timeline, const Words& words) {
    const Values values = values_of(timeline, facet);
    const auto& counts = values.counts;
    const auto divides = [&](std::uint32_t count) { return count > 0 && count < timeline.size(); };
    if (std::ranges::none_of(counts, divides)) return;
    Node& group = add(choices, "details");
    add(group, "summary", "", words[heading_of(facet)]);
    const std::vector<std::uint32_t> order =
        sorted_positions(counts.size(), [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
    for (std::size_t k = 0; k < std::min(order.size(), most_choices) && counts[order[k]]; ++k) {
        const std::string_view value = values.names[order[k]];
        add_choice(group, facet, value, name_of(timeline, facet, value, words), counts[order[k]]);
    }
}

// "from 1648"; empty for a text that is no date.
std::string date_chip(std::string_view value, Word pattern, const Timeline& timeline, const Words& words) {
    const auto date = parse_date(value);
    if (!date) return {};
    return fill(words[pattern], {{"date", format_date(told_in(*date, timeline.zone()), words)}});
}

std::string chip_of(const QueryLine& line, const Timeline& timeline, const Words& words) {
    if (line.name == "words") return fill(words[Word::quote], {{"text", trim(line.value)}});
    if (line.name == "from") return date_chip(line.value, Word::filter_since, timeline, words);
    if (line.name == "until") return date_chip(line.value, Word::filter_up_to, timeline, words);
    const auto facet = from_word<Facet>(line.name);
    return std::string(facet ? name_of(timeline, *facet, line.value, words) : std::string_view());
}

}  // namespace

Node filter_choices(const Timeline& timeline, const Words& words) {
    Node choices = element("div", "choices", {});
    for (std::size_t i = 0; i < words_of<Facet>().size(); ++i)
        add_group(choices, static_cast<Facet>(i), timeline, words);
    return choices;
}

Node filter_chips(const Timeline& timeline, std::string_view query, const Words& words) {
    Node list = element("ul", "chips", {});
    for (const QueryLine& line : lines_of(query)) {
        const std::string name = chip_of(line, timeline, words);
        if (name.empty()) continue;
        Node& button = add(add(list, "li"), "button");
        const std::string label = fill(words[Word::filter_remove], {{"name", name}});
        put(button, {{"type", "button"}, {"name", line.name}, {"value", line.value}, {"aria-label", label}});
        add(button, "bdi", "", name);
        add_text(button, " ×");
    }
    return list;
}

}  // namespace demarche
