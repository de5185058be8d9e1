#include "page/outline.h"

#include "base/text.h"
#include "page/page_parts.h"

namespace demarche {
namespace {

constexpr std::string_view dot = " · ";

void add_count(Joiner& line, std::size_t count, Say one, Say many) {
    std::string text;
    append_int(text, static_cast<std::int64_t>(count));
    (text += ' ') += say(count == 1 ? one : many);
    line.add(text);
}

// Publisher, title, authors, dates; the title is the link where the source has an address.
void add_source(Node& list, const Source& source, const DateWords& words) {
    Node& item = add(list, "li");
    put(item, {{"id", "source-" + source.id}});
    Joiner line(item, dot);
    if (!source.publisher.empty()) add(line.next(), "cite", {}, source.publisher);
    if (!source.title.empty() || !source.url.empty()) add_outside_link(line.next(), source.url, source.title);
    if (!source.authors.empty()) {
        Joiner authors(line.next(), ", ");
        for (const std::string& author : source.authors) authors.add(author);
    }
    if (source.published) add_date(line.next(), *source.published, words);
    if (!source.accessed) return;
    line.add(say(Say::accessed));
    add_text(item, " ");
    add_date(item, *source.accessed, words);
}

}  // namespace

Node masthead(const Timeline& timeline, const DateWords&) {
    const Document& document = timeline.document();
    Node header = element("header", "masthead", {});
    add(header, "h1", {}, document.title);
    if (!document.summary.empty()) add(header, "p", "summary", document.summary);
    Joiner counts(add(header, "p", "counts"), dot);
    add_count(counts, timeline.size(), Say::event, Say::events);
    add_count(counts, document.sources.size(), Say::source, Say::sources);
    return header;
}

Node source_list(const Timeline& timeline, const DateWords& words) {
    Node list = element("ol", "sources", {});
    for (const Source& source : timeline.document().sources) add_source(list, source, words);
    return list;
}

}  // namespace demarche
