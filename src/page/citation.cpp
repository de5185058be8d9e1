#include <algorithm>

#include "model/traits.h"
#include "page/outline.h"

namespace demarche {
namespace {

void add_part(std::string& out, std::string_view part) {
    if (part.empty()) return;
    if (!out.empty()) out += ", ";
    out += part;
}

// "Reuters, The talks, 18 February 2025, https://…"
std::string cited(const Source& source, const TimeZone& zone, const Words& words) {
    std::string out;
    for (const std::string& author : source.authors) add_part(out, author);
    add_part(out, source.publisher);
    add_part(out, source.title);
    if (source.published) add_part(out, format_date(told_in(*source.published, zone), words));
    add_part(out, source.url);
    return out.empty() ? source.id : out;
}

// The sources of an event, and of its accounts, each once.
std::vector<std::string_view> sources_of(const Timeline& timeline, EventIndex event) {
    std::vector<std::string_view> ids, each;
    add_source_ids(ids, timeline, event);
    for (const std::string_view id : ids)
        if (std::ranges::find(each, id) == each.end()) each.push_back(id);
    return each;
}

}  // namespace

std::string citation(const Timeline& timeline, EventIndex index, const Words& words) {
    const Event event = timeline.event(index);
    std::string out = event.title;
    if (event.date) add_part(out, format_date(told_in(*event.date, timeline.zone()), words));
    out += ".";
    if (const std::string& title = timeline.document().title; !title.empty()) out.append(" ").append(title).append(".");
    std::string_view before = " ";
    for (const std::string_view id : sources_of(timeline, index)) {
        const auto source = timeline.find_source(id);
        if (!source) continue;
        out.append(before).append(cited(timeline.document().sources[*source], timeline.zone(), words));
        before = "; ";
    }
    return out;
}

}  // namespace demarche
