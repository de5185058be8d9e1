#include "page/outline.h"
#include "page/page_parts.h"

namespace demarche {

Node hits(const Timeline& timeline, std::span<const EventIndex> events, const Words& words) {
    Node list = element("ol", "hits", {});
    for (const EventIndex e : events) {
        Node& item = add(list, "li");
        add_event_link(item, timeline, e);
        const auto date = timeline.event(e).date;
        add(item, "small", "",
            date ? format_date(told_in(*date, timeline.zone()), words) : std::string(words[Word::undated]));
    }
    return list;
}

}  // namespace demarche
