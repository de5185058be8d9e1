// The ties of an event: its commitment with its outcomes, positions on topics, links, and the rest of the article.

#include <algorithm>

#include "base/order.h"
#include "base/web.h"
#include "model/promises.h"
#include "page/article_parts.h"

namespace demarche {
namespace {

Node& add_relation(Node& list, const Page& page, std::string_view relation, EventIndex other) {
    Node& item = add(list, "li");
    add(item, "span", "relation", relation);
    add_text(item, " ");
    add_event_link(item, page.timeline, other);
    return item;
}

Node& add_list(Node& parent, const char* class_name, const std::vector<std::string>& items) {
    Node& list = add(parent, "ul", class_name);
    for (const std::string& item : items) add(list, "li", "", item);
    return list;
}

void add_own_commitment(Node& section, const Page& page, const Commitment& commitment) {
    Node& line = add(section, "p");
    put(add(line, "span", "standing", page.words[phrase(commitment.status)]),
        {{"data-standing", word(commitment.status)}});
    if (const auto promise = page.timeline.find(commitment.of); promise && *promise != page.index) {
        add_text(line, " · ");
        add_text(line, page.words[Word::commitment_promised_in]);
        add_text(line, " ");
        add_event_link(line, page.timeline, *promise);
    }
    if (commitment.conditions.empty()) return;
    add(section, "p", "", page.words[Word::commitment_condition]);
    add_list(section, "conditions", commitment.conditions);
}

std::string_view topic_name(const Timeline& timeline, std::string_view id) {
    const auto topic = timeline.find_topic(id);
    const std::string_view name = topic ? std::string_view(timeline.document().topics[*topic].name) : id;
    return name.empty() ? id : name;
}

// "Membership of NATO: Russia — opposes, under any flag · Reuters"
void add_position(Node& list, const Page& page, const Position& position) {
    Node& item = add(list, "li");
    add(item, "span", "topic", topic_name(page.timeline, position.topic));
    add_text(item, ": ");
    add_text(item, actor_name(page.timeline, position.actor));
    add_text(item, " — ");
    put(add(item, "span", "stance", page.words[phrase(position.stance)]), {{"data-stance", word(position.stance)}});
    if (!position.condition.empty()) add_text(item, ", ");
    add_text(item, position.condition);
    if (position.sources.empty()) return;
    Joiner line(item, " · ");
    line.next();
    add_publishers(line, page.timeline, position.sources);
}

// The caption, or else what is to be seen, as a link; then who made it.
void add_caption(Node& parent, const Media& media) {
    Joiner item(parent, " · ");
    add_outside_link(item.next(), media.url, media.caption.empty() ? media.alt : media.caption);
    item.add(media.credit);
}

// Films, and whatever else a page cannot show by itself.
void add_media(Node& article, const Page& page) {
    Node* list = nullptr;
    for (const Media& media : page.event().media) {
        if (is_picture_address(media.url)) continue;
        if (!list) list = &add(add_section(article, "media", page.words[Word::media]), "ul");
        add_caption(add(*list, "li"), media);
    }
}

void add_changes(Node& article, const Page& page) {
    if (page.event().revisions.empty()) return;
    Node& list = add(add_section(article, "changes", page.words[Word::changes]), "ul");
    for (const Revision& revision : page.event().revisions) {
        Joiner item(add(list, "li"), " · ");
        if (revision.date) add_date(item.next(), *revision.date, page.timeline.zone(), page.words);
        item.add(revision.note);
    }
}

// Calls visit(id, link) for each event that `event` names.
template <class Visit>
void for_each_named(const Event& event, Visit visit) {
    for (const Link& link : event.links) visit(std::string_view(link.event), &link);
    if (event.commitment) visit(std::string_view(event.commitment->of), static_cast<const Link*>(nullptr));
}

std::optional<Link> copied(const Link* link) { return link ? std::optional(*link) : std::nullopt; }

}  // namespace

std::vector<Backlink> backlinks(const Timeline& timeline, EventIndex to) {
    std::vector<std::uint32_t> naming;
    for (const auto ties : {timeline.ties(), timeline.outcomes()})
        for (const Tie& tie : ties)
            if (tie.to == to && tie.from != to) naming.push_back(raw(tie.from));
    sort_positions_by(naming, [](std::uint32_t a, std::uint32_t b) { return a < b; });
    std::vector<Backlink> result;
    for (const std::uint32_t from : naming) {
        if (!result.empty() && raw(result.back().from) == from) continue;  // the event names it twice
        for_each_named(timeline.event(EventIndex{from}), [&](std::string_view id, const Link* link) {
            if (id == timeline.id(to)) result.push_back({to, EventIndex{from}, copied(link)});
        });
    }
    return result;
}

std::vector<Backlink> backlinks(const Timeline& timeline) {
    std::vector<Backlink> result;
    for (std::uint32_t i = 0; i < timeline.size(); ++i) {
        const EventIndex from{i};
        for_each_named(timeline.event(from), [&](std::string_view id, const Link* link) {
            if (const auto to = timeline.find(id); to && *to != from) result.push_back({*to, from, copied(link)});
        });
    }
    std::vector<Backlink> sorted;  // `from` ascends already
    sorted.reserve(result.size());
    const auto before = [&](std::uint32_t a, std::uint32_t b) { return result[a].to < result[b].to; };
    for (const std::uint32_t i : sorted_positions(result.size(), before)) sorted.push_back(result[i]);
    return sorted;
}

// What became of a promise: how it stood after each event that bears on it. What bears on it and does not change it,
// such as a plan, comes last.
void add_commitment(Node& article, const Page& page, std::span<const Backlink> named_by) {
    const auto& commitment = page.event().commitment;
    const auto life = life_of(page.timeline, page.index);
    Node outcome = element("ul", "outcome", {});
    for (std::size_t i = 1; i < life.size(); ++i) {
        const bool as_before = has_ended(life[i].standing) && life[i].standing == life[i - 1].standing;
        if (as_before && !page.timeline.event(life[i].event).commitment) continue;  // a link that changed nothing
        add_relation(outcome, page, page.words[phrase(life[i].standing)], life[i].event);
    }
    const auto steps = life.subspan(std::min<std::size_t>(1, life.size()));
    for (const Backlink& back : named_by) {
        if (back.link || std::ranges::binary_search(steps, back.from, {}, &PromiseStep::event)) continue;
        const auto bears_on_it = page.timeline.event(back.from).commitment;
        if (bears_on_it) add_relation(outcome, page, page.words[phrase(bears_on_it->status)], back.from);
    }
    if (!commitment && outcome.children.empty()) return;
    Node& section = add_section(article, "commitment", page.words[Word::commitment]);
    if (commitment) add_own_commitment(section, page, *commitment);
    if (outcome.children.empty()) return;
    add(section, "p", "", page.words[Word::commitment_outcome]);
    section.children.push_back(std::move(outcome));
}

void add_positions(Node& article, const Page& page) {
    if (page.event().positions.empty()) return;
    Node& list = add(add_section(article, "positions", page.words[Word::positions]), "ul");
    for (const Position& position : page.event().positions) add_position(list, page, position);
}

void add_related(Node& article, const Page& page, std::span<const Backlink> named_by) {
    Node& list = add(add_section(article, "related", page.words[Word::related]), "ul");
    const auto show = [&](const Link& link, std::string_view relation, EventIndex other) {
        Node& item = add_relation(list, page, relation, other);
        if (link.note.empty()) return;
        add_text(item, " ");
        add(item, "span", "note", link.note);
    };
    for (const Link& link : page.event().links)
        if (const auto other = page.timeline.find(link.event)) show(link, page.words[phrase(link.type)], *other);
    for (const Backlink& back : named_by)
        if (back.link) show(*back.link, page.words[reverse_phrase(back.link->type)], back.from);
    if (list.children.empty()) article.children.pop_back();
}

void add_rest(Node& article, const Page& page) {
    add_media(article, page);
    if (!page.event().tags.empty())
        put(add_list(article, "tags", page.event().tags), {{"aria-label", page.words[Word::tags]}});
    add_changes(article, page);
}

// A browser fetches a picture only when it comes near the reader's view. `loading` stands before `src`, so that none is
// fetched while the element is made.
void add_pictures(Node& article, const Page& page) {
    for (const Media& media : page.event().media) {
        if (!is_picture_address(media.url)) continue;
        Node& figure = add(article, "figure");
        put(add(figure, "img"),
            {{"loading", "lazy"}, {"referrerpolicy", "no-referrer"}, {"alt", media.alt}, {"src", media.url}});
        add_caption(add(figure, "figcaption"), media);
    }
}

}  // namespace demarche
