#include <algorithm>

#include "model/article_parts.h"
#include "model/outline.h"

namespace demarche {
namespace {

constexpr std::string_view dot = " · ";

// "Tue 18 February 2025 · 4½ hours · Riyadh"
Node when(const Page& page) {
    const Event& event = page.event();
    Node line = element("p", "when", {});
    add(line, event.date ? date_node(*event.date, page.words) : element("span", {}, std::string(say(Say::undated))));
    std::string rest;
    if (event.duration) (rest += dot) += format_duration(*event.duration, page.words);
    if (event.place && !event.place->name.empty()) (rest += dot) += event.place->name;
    add_text(line, rest);
    return line;
}

// Anything but "it was held as planned", the dates that no longer hold struck through.
void add_status(Node& article, const Page& page) {
    const Event& event = page.event();
    if (event.status == Status::held && event.previous_dates.empty()) return;
    Node& line = add(article, element("p", "status", std::string(phrase(event.status))));
    for (const Date& previous : event.previous_dates) {
        if (!line.children.empty()) add_text(line, dot);
        add_text(line, say(Say::earlier_date));
        add_text(line, " ");
        add(add(line, element("del", {}, {})), date_node(previous, page.words));
    }
}

Node article_of(const Page& page, std::span<const Backlink> named_by) {
    const Event& event = page.event();
    Node article = element("article", "event", {});
    put(article, "id", event.id);
    put(article, "data-status", word(event.status));
    Node& header = add(article, element("header", {}, {}));
    add(header, when(page));
    add(header, element("h3", {}, event.title));
    if (!event.summary.empty()) add(article, element("p", "summary", event.summary));
    add_status(article, page);
    add_who(article, page);
    add_accounts(article, page);
    add_commitment(article, page, named_by);
    add_positions(article, page);
    add_related(article, page, named_by);
    add_rest(article, page);
    return article;
}

}  // namespace

Node article(const Timeline& timeline, EventIndex index, const DateWords& words) {
    return article_of({timeline, index, words}, backlinks(timeline, index));
}

Node outline(const Timeline& timeline, const DateWords& words) {
    Node list = element("ol", "events", {});
    list.children.reserve(timeline.size());
    const std::vector<Backlink> all = backlinks(timeline);
    auto at = all.begin();
    for (std::uint32_t i = 0; i < timeline.size(); ++i) {
        const auto first = at;
        while (at != all.end() && raw(at->to) == i) ++at;
        Node& item = add(list, element("li", {}, {}));
        add(item, article_of({timeline, EventIndex{i}, words}, std::span(first, at)));
    }
    return list;
}

}  // namespace demarche
