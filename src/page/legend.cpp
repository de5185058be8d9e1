// The legend: each mark that the document needs beside its meaning, drawn with the same shapes in the colour of the
// text; then who the parties are, each with the colour of its lane, which eras there are, and what the topics are
// about.

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/text.h"
#include "model/query.h"
#include "page/outline.h"
#include "page/page_parts.h"
#include "time/format.h"

namespace demarche {
namespace {

// A mark in a box of 28 by 16 as SVG paths: filled, drawn and dashed; each may be empty. Without a trait the drawing of
// any document may need it.
struct Mark {
    std::optional<Trait> trait;
    std::string_view filled, drawn, dashed;
    Word meaning = trait ? phrase(*trait) : Word::legend_fold;
};

constexpr std::array marks{
    Mark{Trait::took_part, "M9 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", "", ""},
    Mark{Trait::host, "M9 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM11.8 8a2.2 2.2 0 1 1 4.4 0a2.2 2.2 0 1 1-4.4 0z", "", ""},
    Mark{Trait::addressed, "M10.7 8a3.3 3.3 0 1 0 6.6 0a3.3 3.3 0 1 0-6.6 0z", "", ""},
    Mark{Trait::absent, "", "M9 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM10.5 11.5l7-7", "M14 0v3M14 13v3"},
    Mark{Trait::meeting, "M11 3a3 3 0 1 0 6 0a3 3 0 1 0-6 0zM11 13a3 3 0 1 0 6 0a3 3 0 1 0-6 0zM12.5 3v10h3v-10z", "",
         ""},
    Mark{Trait::planned, "", "", "M9 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"},
    Mark{Trait::cancelled, "", "M9.5 8a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0zM9 13l10-10", ""},
    Mark{Trait::postponed, "M22 2l5 0l-2.5 5z", "", "M3 4c3 12 19 12 21.5 0"},
    Mark{Trait::phases, "", "M2 3h24v10h-24zM11 3v10M20 3v10", ""},
    Mark{Trait::some_day, "", "", "M2 2h24v7h-24zM2 14h24"},
    Mark{Trait::open_end, "M21 3l6 5l-6 5z", "M21 3h-19v10h19", ""},
    Mark{{}, "", "M11 0v16M17 0v16", "", Word::legend_fold},
    Mark{{}, "M2 14v-3h6v-5h6v-4h6v7h6v5z", "", "", Word::legend_ribbon},
    Mark{Trait::undated, "", "M10 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", ""},
    Mark{Trait::promise, "M1 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", "M9 8h9M23 3l5 5l-5 5l-5-5z", ""},
    Mark{Trait::in_doubt, "", "", "M1 8h26"},
    Mark{Trait::kept, "", "M1 8h16M19 9l3 3l5-8", ""},
    Mark{Trait::broken, "", "M1 8h16M19 4l8 8M27 4l-8 8", ""},
    Mark{Trait::lapsed, "", "M1 8h22M23 3v10", ""},
    Mark{Trait::in_favour, "", "M1 4h26v8h-26z", ""},
    Mark{Trait::undecided, "", "", "M1 4h26v8h-26z"},
    Mark{Trait::against, "", "M1 4h26v8h-26zM5 12l3-8M12 12l3-8M19 12l3-8", ""},
};

Node& add_item(Node& list) {
    Node& item = add(list, "li");
    add_picture(item, "mark", "28 16");
    return item;
}

// What a reader filters by when they press the line.
void add_query(Node& item, Facet facet, std::string_view value) {
    if (value.find('\n') != std::string_view::npos) return;
    std::string line = std::string(word(facet)) + '=';
    put(item, {{"data-query", line.append(value)}});
}

// "Q212"
bool is_wikidata_item(std::string_view id) {
    return id.size() > 1 && id[0] == 'Q' && std::ranges::all_of(id.substr(1), is_digit);
}

// "Ukraine (UA) · Wikidata", "Red Cross · organization · CHE": a party whose type is not given may be no state.
void add_party(Node& list, const Timeline& timeline, ActorIndex index, const Words& words) {
    const Actor& party = timeline[index];
    Node& item = add_item(list);
    add_query(item, Facet::party, party.id);
    add_path(item.children[0], "M9 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", dot_color(timeline, index), Fill::filled);
    Joiner line(add(item, "span"), " · ");
    const bool has_short = !party.short_name.empty() && party.short_name != party.name;
    line.add(has_short ? party.name + " (" + party.short_name + ")" : party.name);
    if (party.type != ActorType::state) {
        line.add(words[phrase(party.type)]);
        line.add(party.country);
    }
    if (is_wikidata_item(party.wikidata))
        add_outside_link(line.next(), "https://www.wikidata.org/wiki/" + party.wikidata, words[Word::party_wikidata]);
    else
        line.add(party.wikidata);
}

void add_topic(Node& list, const Topic& topic) {
    Joiner line(add(add_item(list), "span"), " · ");
    line.add(topic.name);
    line.add(topic.summary);
}

// "The war · 1700 – 1714 · what it was about", beside its band.
void add_era(Node& list, const Era& era, const Timeline& timeline, const Words& words) {
    Node& item = add_item(list);
    add_path(item.children[0], "M4 1v14M24 1v14", "currentColor", Fill::drawn);
    Joiner line(add(item, "span"), " · ");
    line.add(era.title);
    if (era.date) line.add(format_date(told_in(*era.date, timeline.zone()), words));
    line.add(era.summary);
}

}  // namespace

Node legend(const Timeline& timeline, const Words& words) {
    Node list = element("ul", "legend", {});
    for (const Mark& mark : marks) {
        if (mark.trait && !EventsWith(timeline, *mark.trait).occur()) continue;
        Node& item = add_item(list);
        if (mark.trait) add_query(item, Facet::trait, word(*mark.trait));
        Node& svg = item.children[0];
        add_path(svg, mark.filled, "currentColor", Fill::filled);
        add_path(svg, mark.drawn, "currentColor", Fill::drawn);
        add_path(svg, mark.dashed, "currentColor", Fill::dashed);
        add_text(item, " ");
        add(item, "span", "", words[mark.meaning]);
    }
    const std::size_t most = marks.size() + most_in_legend;
    for (std::uint32_t i = 0; i < timeline.actors() && list.children.size() < most; ++i)
        if (timeline[ActorIndex{i}].member_of.empty()) add_party(list, timeline, ActorIndex{i}, words);
    for (const Era& era : timeline.document().eras)
        if (list.children.size() < most) add_era(list, era, timeline, words);
    for (const Topic& topic : timeline.document().topics)
        if (!topic.summary.empty() && list.children.size() < most) add_topic(list, topic);
    return list;
}

}  // namespace demarche
