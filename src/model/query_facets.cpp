#include "model/query_facets.h"

#include "base/order.h"
#include "base/text.h"
#include "model/page_parts.h"

namespace demarche {
namespace {

constexpr std::size_t most_choices = 12;
constexpr std::array<std::string_view, facets> headings{"Parties", "Kinds", "Status", "Sources", "Tags"};

std::string_view name_of(const Timeline& timeline, Facet facet, std::string_view value) {
    if (facet == Facet::party) return actor_name(timeline, value);
    return facet == Facet::source ? source_name(timeline.document(), value) : value;
}

void add_choice(Node& group, const FacetValue& each, std::string_view facet) {
    Node& label = add(group, "label");
    put(add(label, "input"), {{"type", "checkbox"}, {"name", facet}, {"value", each.value}});
    add(label, "span", {}, each.name);
    std::string count;
    append_int(count, each.count);
    add(label, "small", {}, count);
}

}  // namespace

void values_of(const Timeline& timeline, EventIndex e, Facet facet, std::vector<std::string_view>& values) {
    values.clear();
    const Event& event = timeline[e];
    const auto add = [&](std::string_view value) {
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
    };
    switch (facet) {
        case Facet::party:
            for (const Presence& each : timeline.presences(e)) add(timeline[each.party].id);
            break;
        case Facet::kind: add(word(event.kind)); break;
        case Facet::status: add(word(event.status)); break;
        case Facet::source:
            for (const std::string& id : event.sources) add(id);
            for (const Account& account : event.accounts) add(account.source);
            break;
        case Facet::tag:
            for (const std::string& tag : event.tags) add(tag);
    }
}

std::vector<FacetValue> facet_values(const Timeline& timeline, Facet facet) {
    std::vector<FacetValue> by_value;
    std::vector<std::string_view> values;
    for (std::uint32_t i = 0; i < timeline.size(); ++i) {
        values_of(timeline, EventIndex{i}, facet, values);
        for (const std::string_view value : values) {
            auto at = std::lower_bound(by_value.begin(), by_value.end(), value,
                                       [](const FacetValue& each, std::string_view v) { return each.value < v; });
            if (at == by_value.end() || at->value != value) at = by_value.insert(at, {.value = value});
            ++at->count;
        }
    }
    std::vector<FacetValue> by_count;
    for (const std::uint32_t i : sorted_positions(by_value.size(), [&](std::uint32_t a, std::uint32_t b) {
             return by_value[a].count > by_value[b].count;
         })) {
        by_count.push_back(by_value[i]);
        by_count.back().name = name_of(timeline, facet, by_value[i].value);
    }
    return by_count;
}

Node filter_choices(const Timeline& timeline) {
    Node choices = element("div", "choices", {});
    for (std::size_t i = 0; i < facets; ++i) {
        const std::vector<FacetValue> values = facet_values(timeline, static_cast<Facet>(i));
        if (values.size() < 2) continue;
        Node& group = add(choices, "fieldset");
        add(group, "legend", {}, headings[i]);
        for (std::size_t k = 0; k < std::min(values.size(), most_choices); ++k) add_choice(group, values[k], facet_names[i]);
    }
    return choices;
}

}  // namespace demarche
