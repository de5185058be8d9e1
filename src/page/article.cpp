#include <algorithm>
#include <array>
#include <utility>

#include "base/limits.h"
#include "base/order.h"
#include "base/text.h"
#include "page/article_parts.h"
#include "page/outline.h"

namespace demarche {
namespace {

constexpr std::string_view dot = " · ";

// The name of a place; where it is stands in it for machines: a reader of a name needs no numbers.
void add_place(Joiner& line, const Place& place) {
    if (!place.lat || !place.lon) return line.add(place.name);
    std::string at;
    append_fixed(at, *place.lat, 6);
    at += ',';
    append_fixed(at, *place.lon, 6);
    put(add(line.next(), "data", "", place.name), {{"value", at}});
}

// PLOVER's modes of talks, in the order of Word::modes. Other modes stand as they are written.
constexpr std::array<std::string_view, 4> modes{"visit", "phone", "multilateral", "third-party"};

std::string_view mode_text(const Page& page) {
    const std::string& mode = page.event().mode;
    const auto at = std::ranges::find(modes, mode);
    return at == modes.end() ? std::string_view(mode) : page.words.nth(Word::modes, at - modes.begin());
}

// "about 1648 · “c. 1648” · Riyadh", "Tue 18 February 2025 · 4½ hours · Riyadh · visit"
void add_when(Node& header, const Page& page) {
    const Event& event = page.event();
    Joiner line(add(header, "p", "when"), dot);
    if (event.date)
        add_date(line.next(), *event.date, page.timeline.zone(), page.words);
    else
        add(line.next(), "span", "", page.words[Word::undated]);
    if (!event.date_text.empty()) add(line.next(), "q", "", event.date_text);  // as the source has it
    if (event.duration) line.add(format_duration(*event.duration, page.words));
    if (event.place) add_place(line, *event.place);
    line.add(mode_text(page));
}

// "signed Tue 14 July 2015 · in force Sat 16 January 2016 – "
void add_phases(Node& article, const Page& page) {
    if (page.event().phases.empty()) return;
    Joiner line(add(article, "p", "phases"), dot);
    for (const EventPhase& phase : page.event().phases) {
        line.add(phase.name);
        if (!phase.date) continue;
        add_text(line.here(), " ");
        add_date(line.here(), *phase.date, page.timeline.zone(), page.words);
    }
}

// The status, unless the event was held, and the earlier dates, struck through.
void add_status(Node& article, const Page& page) {
    const Event& event = page.event();
    if (event.status == Status::held && event.previous_dates.empty()) return;
    Joiner line(add(article, "p", "status"), dot);
    line.add(page.words[phrase(event.status)]);
    for (const Date& previous : event.previous_dates) {
        line.add(page.words[Word::earlier_date]);
        add_text(line.here(), " ");
        add_date(add(line.here(), "del"), previous, page.timeline.zone(), page.words);
    }
}

void add_article(Node& parent, const Page& page, std::span<const Backlink> named_by) {
    const Event& event = page.event();
    Node& article = add(parent, "article", "event");
    put(article, {{"id", event.id}});
    Node& header = add(article, "header");
    add_when(header, page);
    add(header, "h3", "", event.title);
    if (!event.summary.empty()) add(article, "p", "summary", event.summary);
    add_pictures(article, page);
    add_phases(article, page);
    add_status(article, page);
    add_who(article, page);
    add_accounts(article, page);
    add_commitment(article, page, named_by);
    add_positions(article, page);
    add_related(article, page, named_by);
    add_rest(article, page);
}

// The events of the list: all, or the most important of a huge document; of equal ones the earliest.
std::vector<std::uint32_t> listed_events(const Timeline& timeline) {
    std::vector<std::uint32_t> events = sorted_positions(timeline.size(), [&](std::uint32_t a, std::uint32_t b) {
        return timeline.importance(EventIndex{a}) > timeline.importance(EventIndex{b});
    });
    events.resize(listed(timeline));
    sort_positions_by(events, [](std::uint32_t a, std::uint32_t b) { return a < b; });
    return events;
}

}  // namespace

bool needs_virtual_list(const Timeline& timeline) { return timeline.size() > most_in_live_list; }

std::uint32_t listed(const Timeline& timeline) {
    return timeline.size() > most_listed_whole ? most_listed_of_more : timeline.size();
}

Node article(const Timeline& timeline, EventIndex index, const Words& words) {
    Node parent;
    add_article(parent, {timeline, index, words}, backlinks(timeline, index));
    return std::move(parent.children[0]);
}

std::string announcement(const Timeline& timeline, EventIndex index, const Words& words) {
    Node header;
    add_when(header, {timeline, index, words});
    return std::string(timeline.title(index)) + ", " + to_text(header);
}

Node outline(const Timeline& timeline, const Words& words) {
    Node list = element("ol", "events", {});
    list.children.reserve(listed(timeline));
    const std::vector<Backlink> all = backlinks(timeline);
    auto at = all.begin();
    for (const std::uint32_t i : listed_events(timeline)) {
        while (at != all.end() && raw(at->to) < i) ++at;
        const auto first = at;
        while (at != all.end() && raw(at->to) == i) ++at;
        add_article(add(list, "li"), {timeline, EventIndex{i}, words}, std::span(first, at));
    }
    return list;
}

}  // namespace demarche
