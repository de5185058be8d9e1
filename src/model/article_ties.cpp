// What ties an event to others and to its topics: promises and what became of them, positions, links, and the rest.

#include <algorithm>

#include "model/article_parts.h"

namespace demarche {
namespace {

Node related(const Page& page, std::string_view relation, EventIndex other) {
    Node item = element("li", {}, {});
    add(item, element("span", "relation", std::string(relation)));
    add_text(item, " ");
    add(item, event_link(page.timeline, other));
    return item;
}

Node list_of(std::string_view class_name, const std::vector<std::string>& items) {
    Node list = element("ul", class_name, {});
    for (const std::string& item : items) add(list, element("li", {}, item));
    return list;
}

Node own_commitment(const Page& page, const Commitment& commitment) {
    Node part = element("div", {}, {});
    Node& line = add(part, element("p", {}, {}));
    put(add(line, element("span", "standing", std::string(phrase(commitment.status)))), "data-standing",
        word(commitment.status));
    if (const auto promise = page.timeline.find(commitment.of); promise && *promise != page.index) {
        add_text(line, " · ");
        add_text(line, say(Say::promised_in));
        add_text(line, " ");
        add(line, event_link(page.timeline, *promise));
    }
    if (!commitment.conditions.empty()) {
        add(part, element("p", {}, std::string(say(Say::on_condition_that))));
        add(part, list_of("conditions", commitment.conditions));
    }
    return part;
}

std::string_view topic_name(const Document& document, std::string_view id) {
    const auto found = std::ranges::find(document.topics, id, &Topic::id);
    return found == document.topics.end() || found->name.empty() ? id : std::string_view(found->name);
}

// "Membership of NATO: Russia — opposes, under any flag · Reuters"
Node position_item(const Page& page, const Position& position) {
    const Document& document = page.timeline.document();
    Node item = element("li", {}, {});
    add(item, element("span", "topic", std::string(topic_name(document, position.topic))));
    std::string text = ": ";
    (text += actor_name(page.timeline, position.actor)) += " — ";
    add_text(item, text);
    put(add(item, element("span", "stance", std::string(word(position.stance)))), "data-stance", word(position.stance));
    std::string rest, publishers;
    if (!position.condition.empty()) (rest += ", ") += position.condition;
    for (const std::string& id : position.sources) append_joined(publishers, ", ", source_name(document, id));
    if (!publishers.empty()) (rest += " · ") += publishers;
    add_text(item, rest);
    return item;
}

void add_media(Node& article, const Page& page) {
    if (page.event().media.empty()) return;
    Node part = section("media", Say::media);
    Node& list = add(part, element("ul", {}, {}));
    for (const Media& media : page.event().media) {
        Node& item = add(list, element("li", {}, {}));
        add(item, outside_link(media.url, media.caption.empty() ? media.alt : media.caption));
        if (media.credit.empty()) continue;
        add_text(item, " · ");
        add_text(item, media.credit);
    }
    add(article, std::move(part));
}

void add_changes(Node& article, const Page& page) {
    if (page.event().revisions.empty()) return;
    Node part = section("changes", Say::changes);
    Node& list = add(part, element("ul", {}, {}));
    for (const Revision& revision : page.event().revisions) {
        Node& item = add(list, element("li", {}, {}));
        if (revision.date) {
            add(item, date_node(*revision.date, page.words));
            if (!revision.note.empty()) add_text(item, " · ");
        }
        add_text(item, revision.note);
    }
    add(article, std::move(part));
}

// Calls visit(id, link) for each event that `event` names.
template <class Visit>
void for_each_named(const Event& event, Visit visit) {
    for (const Link& link : event.links) visit(std::string_view(link.event), &link);
    if (event.commitment) visit(std::string_view(event.commitment->of), static_cast<const Link*>(nullptr));
}

}  // namespace

std::vector<Backlink> backlinks(const Timeline& timeline, EventIndex to) {
    std::vector<Backlink> result;
    for (std::uint32_t i = 0; i < timeline.size(); ++i) {
        const EventIndex from{i};
        if (from == to) continue;
        for_each_named(timeline[from], [&](std::string_view id, const Link* link) {
            if (id == timeline[to].id) result.push_back({to, from, link});
        });
    }
    return result;
}

std::vector<Backlink> backlinks(const Timeline& timeline) {
    std::vector<Backlink> result;
    for (std::uint32_t i = 0; i < timeline.size(); ++i) {
        const EventIndex from{i};
        for_each_named(timeline[from], [&](std::string_view id, const Link* link) {
            if (const auto to = timeline.find(id); to && *to != from) result.push_back({*to, from, link});
        });
    }
    std::ranges::stable_sort(result, {}, &Backlink::to);   // `from` ascends already
    return result;
}

void add_commitment(Node& article, const Page& page, std::span<const Backlink> named_by) {
    const auto& commitment = page.event().commitment;
    Node part = section("commitment", Say::commitment);
    if (commitment) add(part, own_commitment(page, *commitment));
    Node outcome = element("ul", "outcome", {});
    for (const Backlink& back : named_by)
        if (!back.link) add(outcome, related(page, phrase(page.timeline[back.from].commitment->status), back.from));
    if (!outcome.children.empty()) {
        add(part, element("p", {}, std::string(say(Say::what_became_of_it))));
        add(part, std::move(outcome));
    }
    if (part.children.size() > 1) add(article, std::move(part));
}

void add_positions(Node& article, const Page& page) {
    if (page.event().positions.empty()) return;
    Node part = section("positions", Say::positions);
    Node& list = add(part, element("ul", {}, {}));
    for (const Position& position : page.event().positions) add(list, position_item(page, position));
    add(article, std::move(part));
}

void add_related(Node& article, const Page& page, std::span<const Backlink> named_by) {
    Node list = element("ul", {}, {});
    const auto show = [&](const Link& link, std::string_view relation, EventIndex other) {
        Node& item = add(list, related(page, relation, other));
        if (link.note.empty()) return;
        add_text(item, " ");
        add(item, element("span", "note", link.note));
    };
    for (const Link& link : page.event().links)
        if (const auto other = page.timeline.find(link.event)) show(link, phrase(link.type), *other);
    for (const Backlink& back : named_by)
        if (back.link) show(*back.link, reverse_phrase(back.link->type), back.from);
    if (list.children.empty()) return;
    Node part = section("related", Say::related_events);
    add(part, std::move(list));
    add(article, std::move(part));
}

void add_rest(Node& article, const Page& page) {
    add_media(article, page);
    if (!page.event().tags.empty())
        put(add(article, list_of("tags", page.event().tags)), "aria-label", say(Say::tags));
    add_changes(article, page);
}

}  // namespace demarche
