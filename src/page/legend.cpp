// The legend: each mark that the document needs beside its meaning, drawn with the same shapes in the colour of the
// text; then who the parties are, each with the colour of its lane, which eras there are, and what the topics are
// about.

#include <algorithm>
#include <array>

#include "base/color.h"
#include "base/limits.h"
#include "base/text.h"
#include "model/promises.h"
#include "model/stances.h"
#include "page/outline.h"
#include "page/page_parts.h"
#include "time/format.h"

namespace demarche {
namespace {

// A mark in a box of 28 by 16 as SVG paths: filled, drawn and dashed; each may be empty. It is told where a document
// needs it, or always.
struct Mark {
    Word meaning;
    std::string_view filled, drawn, dashed;
    bool (*needed)(const Timeline&);
};

template <bool (*is_so)(const Timeline&, EventIndex)>
bool any(const Timeline& t) {
    bool found = false;
    for (std::uint32_t i = 0; i < t.dated() && !found; ++i) found = is_so(t, EventIndex{i});
    return found;
}

template <Part part>
bool has_part(const Timeline& t, EventIndex e) {
    return std::ranges::any_of(t.presences(e), [](const Presence& p) { return p.part == part; });
}

bool is_meeting(const Timeline& t, EventIndex e) { return t.presences(e).size() > 1; }

bool is_cancelled(const Timeline& t, EventIndex e) { return t.brief(e).status == Status::cancelled; }

bool is_planned(const Timeline& t, EventIndex e) { return t.brief(e).status != Status::held && !is_cancelled(t, e); }

bool is_some_day(const Timeline& t, EventIndex e) {
    const Brief brief = t.brief(e);
    return brief.form == Form::one_of || brief.unspecified;
}

bool has_open_end(const Timeline& t, EventIndex e) { return t.brief(e).last_end == End::open; }

template <SideDate::Of of>
bool has_side_date(const Timeline& t) {
    return std::ranges::any_of(t.side_dates(), [](const SideDate& date) { return date.of == of; });
}

bool is_put_off(const Timeline& t) {
    return has_side_date<SideDate::Of::plan>(t) ||
           std::ranges::any_of(t.ties(), [](const Tie& tie) { return tie.type == LinkType::postpones; });
}

bool has_undated(const Timeline& t) { return t.dated() < t.size(); }

template <bool (*is_so)(Standing)>
bool has_promise(const Timeline& t) {
    return std::ranges::any_of(t.promise_steps(), [&](const PromiseStep& step) {
        return raw(step.event) < t.dated() && is_so(step.standing);
    });
}

bool is_any(Standing) { return true; }
bool was_kept(Standing s) { return s == Standing::fulfilled; }
bool was_broken(Standing s) { return s == Standing::breached || s == Standing::rescinded; }
bool has_lapsed(Standing s) { return s == Standing::lapsed; }

template <Attitude attitude>
bool has_stance(const Timeline& t) {
    return std::ranges::any_of(t.stances(), [&](const StanceStep& step) {
        return raw(step.event) < t.dated() && attitude_of(step.stance) == attitude;
    });
}

constexpr std::array marks{
    Mark{Word::legend_party, "M9 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", "", "", any<has_part<Part::lead>>},
    Mark{Word::legend_host, "M9 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM11.8 8a2.2 2.2 0 1 1 4.4 0a2.2 2.2 0 1 1-4.4 0z", "",
         "", any<has_part<Part::host>>},
    Mark{Word::legend_addressed, "M10.7 8a3.3 3.3 0 1 0 6.6 0a3.3 3.3 0 1 0-6.6 0z", "", "",
         any<has_part<Part::addressed>>},
    Mark{Word::legend_absent, "", "M9 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM10.5 11.5l7-7", "M14 0v3M14 13v3",
         any<has_part<Part::absent>>},
    Mark{Word::legend_meeting, "M11 3a3 3 0 1 0 6 0a3 3 0 1 0-6 0zM11 13a3 3 0 1 0 6 0a3 3 0 1 0-6 0zM12.5 3v10h3v-10z",
         "", "", any<is_meeting>},
    Mark{Word::legend_planned, "", "", "M9 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", any<is_planned>},
    Mark{Word::legend_cancelled, "", "M9.5 8a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0zM9 13l10-10", "", any<is_cancelled>},
    Mark{Word::legend_postponed, "M22 2l5 0l-2.5 5z", "", "M3 4c3 12 19 12 21.5 0", is_put_off},
    Mark{Word::legend_phase, "", "M2 3h24v10h-24zM11 3v10M20 3v10", "", has_side_date<SideDate::Of::phase>},
    Mark{Word::legend_some_day, "", "", "M2 3h24v10h-24z", any<is_some_day>},
    Mark{Word::legend_open_end, "M21 3l6 5l-6 5z", "M21 3h-19v10h19", "", any<has_open_end>},
    Mark{Word::legend_fold, "", "M11 0v16M17 0v16", "", {}},
    Mark{Word::legend_ribbon, "M2 14v-3h6v-5h6v-4h6v7h6v5z", "", "", {}},
    Mark{Word::tray, "", "M10 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", "", has_undated},
    Mark{Word::legend_promise, "M1 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", "M9 8h9M23 3l5 5l-5 5l-5-5z", "",
         has_promise<is_any>},
    Mark{Word::legend_doubt, "", "", "M1 8h26", has_promise<is_in_doubt>},
    Mark{Word::legend_kept, "", "M1 8h16M19 9l3 3l5-8", "", has_promise<was_kept>},
    Mark{Word::legend_broken, "", "M1 8h16M19 4l8 8M27 4l-8 8", "", has_promise<was_broken>},
    Mark{Word::legend_lapsed, "", "M1 8h22M23 3v10", "", has_promise<has_lapsed>},
    Mark{Word::legend_in_favour, "", "M1 4h26v8h-26z", "", has_stance<Attitude::in_favour>},
    Mark{Word::legend_undecided, "", "", "M1 4h26v8h-26z", has_stance<Attitude::open>},
    Mark{Word::legend_against, "", "M1 4h26v8h-26zM5 12l3-8M12 12l3-8M19 12l3-8", "", has_stance<Attitude::against>},
};

Node& add_item(Node& list) {
    Node& item = add(list, "li");
    add_picture(item, "mark", "28 16");
    return item;
}

// "Q212"
bool is_wikidata_item(std::string_view id) {
    return id.size() > 1 && id[0] == 'Q' && std::ranges::all_of(id.substr(1), is_digit);
}

// "Ukraine (UA) · Wikidata", "Red Cross · organization · CHE": a party whose type is not given may be no state.
void add_party(Node& list, const Timeline& timeline, ActorIndex index, const Words& words) {
    const Actor& party = timeline[index];
    Node& item = add_item(list);
    add_path(item.children[0], "M9 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", css_color(timeline.color(index)), Fill::filled);
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
        if (mark.needed && !mark.needed(timeline)) continue;
        Node& item = add_item(list);
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
