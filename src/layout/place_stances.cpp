// The strips of positions: one line a party, one strip from each event that shows its stance to the next one.
#include <algorithm>
#include <string>

#include "layout/arrange_lanes.h"
#include "layout/band_axis.h"
#include "layout/stance_words.h"
#include "model/phrases.h"

namespace demarche {
namespace {

constexpr double inset_px = 6;         // of the words in a strip
constexpr double pattern_px = 24;      // of a strip against, that words leave
constexpr double least_words_px = 30;  // less of them says nothing

BandText words_in(const Placement& frame, const StanceStep& step, double left, double right) {
    const double patterned = attitude_of(step.stance) == Attitude::against ? pattern_px : 0;
    const double room = right - left - 2 * inset_px - patterned;
    if (room < least_words_px || right < static_cast<double>(frame.plot.x) ||
        left > static_cast<double>(frame.plot.right()))
        return {};
    const TextMeasure& measure = frame.in.measure;
    std::string words = words_of_stance(frame.timeline(), step, frame.in.words);
    if (frame.arranged().names != LaneNames::column) words = frame.timeline()[step.party].name + ": " + words;
    words = shortened(words, Face::axis, static_cast<float>(std::min(room, 4000.0)), measure);
    const float width = measure.width(words, Face::axis);
    // They stay in view while their strip is.
    const double in_view = std::max(left, static_cast<double>(frame.plot.x)) + inset_px;
    return {std::move(words), on_canvas(std::min(in_view, right - inset_px - patterned - static_cast<double>(width))),
            width, step.event};
}

}  // namespace

std::string words_of_stance(const Timeline& timeline, const StanceStep& step, const Words& words) {
    std::string text(words[phrase(step.stance)]);
    const std::string& topic = timeline.document().topics[step.topic].id;
    for (const Position& position : timeline.event(step.event).positions) {
        const auto actor = timeline.find_actor(position.actor);
        const bool says = actor && timeline.party_of(*actor) == step.party && position.topic == topic;
        if (says && position.stance == step.stance && !position.condition.empty())
            return text + ", " + position.condition;
    }
    return text;
}

void place_stances(Placement& frame) {
    const Arrangement& a = frame.arranged();
    const Band& band = a.bands[BandKind::positions];
    if (!band.open) return;
    const BandAxis axis{frame};
    const double now = axis.now();
    float y = a.bands_rect().y + band.top + band_heading(a.names, BandKind::positions) + band_pad_px + stance_px / 2;
    for_parties(a.bands.stances, [&](std::span<const StanceStep> steps) {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const double left = axis.x(steps[i].event);
            const double right = i + 1 < steps.size() ? axis.x(steps[i + 1].event) : std::max(now, left);
            if (right <= left) continue;
            frame.strips.push_back({.event = steps[i].event,
                                    .stance = steps[i].stance,
                                    .left = on_canvas(left),
                                    .right = on_canvas(right),
                                    .y = y,
                                    .words = words_in(frame, steps[i], left, right)});
        }
        y += stance_px;
    });
}

}  // namespace demarche
