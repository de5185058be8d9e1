#include "page/outline.h"

#include "base/text.h"
#include "page/page_parts.h"

namespace demarche {
namespace {

constexpr std::string_view dot = " · ";

// In an element of its own direction: a number at the beginning of English words goes before them in every page.
void add_count(Joiner& line, Word word, std::size_t count, const Words& words) {
    add(line.next(), "bdi", "", words.counted(word, {static_cast<std::int64_t>(count)}));
}

// Publisher, title, authors, dates; the title is the link where the source has an address.
void add_source(Node& list, const Source& source, const TimeZone& zone, const Words& words) {
    Node& item = add(list, "li");
    put(item, {{"id", "source-" + source.id}});
    Joiner line(item, dot);
    if (!source.publisher.empty()) add(line.next(), "cite", "", source.publisher);
    if (!source.title.empty() || !source.url.empty()) {
        add_outside_link(line.next(), source.url, source.title);
        Node& title = item.children.back();
        if (!source.language.empty()) put(title, {{"lang", source.language}});
        if (!source.language.empty() && title.tag == "a") put(title, {{"hreflang", source.language}});
    }
    if (!source.authors.empty()) {
        Joiner authors(line.next(), ", ");
        for (const std::string& author : source.authors) authors.add(author);
    }
    if (source.published) add_date(line.next(), *source.published, zone, words);
    if (!source.accessed) return;
    line.add(words[Word::accessed]);
    add_text(item, " ");
    add_date(item, *source.accessed, zone, words);
}

}  // namespace

Node masthead(const Timeline& timeline, const Words& words) {
    const Document& document = timeline.document();
    Node header = element("header", "masthead", {});
    add(header, "h2", "", document.title);
    if (!document.summary.empty()) add(header, "p", "summary", document.summary);
    Joiner counts(add(header, "p", "counts"), dot);
    add_count(counts, Word::events, timeline.size(), words);
    if (!document.sources.empty()) add_count(counts, Word::sources, document.sources.size(), words);
    if (!document.updated) return header;
    counts.add(words[Word::updated]);
    add_text(counts.here(), " ");
    add_date(counts.here(), *document.updated, timeline.zone(), words);
    return header;
}

Node source_list(const Timeline& timeline, const Words& words) {
    Node list = element("ol", "sources", {});
    for (const Source& source : timeline.document().sources) add_source(list, source, timeline.zone(), words);
    return list;
}

}  // namespace demarche
