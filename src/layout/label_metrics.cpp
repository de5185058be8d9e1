#include "layout/label_metrics.h"

#include <algorithm>

namespace demarche {
namespace {

// The index of a presence among those of all events.
std::size_t position(const Timeline& timeline, EventIndex e, std::uint16_t presence) {
    return static_cast<std::size_t>(timeline.presences(e).data() - timeline.presences(EventIndex{0}).data()) + presence;
}

LabelSize measured(Item item, const Labels& in) {
    measure_label(item, in);
    return {item.label_width, item.other_width, item.label_bytes, item.other_bytes};
}

}  // namespace

void LabelMetrics::size_label(Item& item, const Timeline& timeline) const {
    const bool leads = item.leads();
    if (!leads && item.presence == no_presence) return;
    const LabelSize& size = leads ? titles[raw(item.event)] : captions[position(timeline, item.event, item.presence)];
    item.label_width = size.label_width;
    item.other_width = size.other_width;
    item.label_bytes = size.label_bytes;
    item.other_bytes = size.other_bytes;
}

Work measure_labels(LabelMetrics& into, const Labels& in) {
    const Timeline& timeline = in.captions.timeline();
    into.titles.reserve(timeline.dated());
    for (std::uint32_t i = 0; i < timeline.dated(); ++i) {
        const EventIndex e{i};
        into.titles.push_back(measured({.event = e, .face = face_of(timeline, e, Part::lead)}, in));
        co_await steps(steps_a_label);
        if (into.grouping.by() != GroupBy::party) continue;
        const std::size_t end = std::min<std::size_t>(timeline.presences(e).size(), no_presence);
        for (std::uint16_t k = 1; k < end; ++k) {
            const Part part = timeline.presences(e)[k].part;
            into.captions.resize(position(timeline, e, k));
            into.captions.push_back(
                measured({.event = e, .presence = k, .part = part, .face = face_of(timeline, e, part)}, in));
            co_await steps(steps_a_label);
        }
    }
    co_await into.grouping.fill();
}

}  // namespace demarche
