#include "model/outline.h"

#include "base/text.h"
#include "model/page_parts.h"

namespace demarche {
namespace {

void append_count(std::string& out, std::size_t count, Say one, Say many) {
    append_int(out, static_cast<std::int64_t>(count));
    (out += ' ') += say(count == 1 ? one : many);
}

// Publisher, title, authors, dates; the title is the link where the source has an address.
Node source_item(const Source& source, const DateWords& words) {
    Node item = element("li", {}, {});
    put(item, "id", "source-" + source.id);
    const auto separate = [&] { if (!item.children.empty()) add_text(item, " · "); };
    if (!source.publisher.empty()) add(item, element("cite", {}, source.publisher));
    if (!source.title.empty() || !source.url.empty()) {
        separate();
        add(item, outside_link(source.url, source.title));
    }
    std::string authors;
    for (const std::string& author : source.authors) append_joined(authors, ", ", author);
    if (!authors.empty()) separate();
    add_text(item, authors);
    if (source.published) {
        separate();
        add(item, date_node(*source.published, words));
    }
    if (source.accessed) {
        separate();
        add_text(item, say(Say::accessed));
        add_text(item, " ");
        add(item, date_node(*source.accessed, words));
    }
    return item;
}

}  // namespace

Node masthead(const Timeline& timeline, const DateWords&) {
    const Document& document = timeline.document();
    Node header = element("header", "masthead", {});
    add(header, element("h1", {}, document.title));
    if (!document.summary.empty()) add(header, element("p", "summary", document.summary));
    std::string counts;
    append_count(counts, timeline.size(), Say::event, Say::events);
    counts += " · ";
    append_count(counts, document.sources.size(), Say::source, Say::sources);
    add(header, element("p", "counts", std::move(counts)));
    return header;
}

Node source_list(const Timeline& timeline, const DateWords& words) {
    Node list = element("ol", "sources", {});
    for (const Source& source : timeline.document().sources) add(list, source_item(source, words));
    return list;
}

}  // namespace demarche
