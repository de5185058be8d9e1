// The strips of positions: one line a party, one strip from each event that shows its stance to the next one.
#include <algorithm>
#include <string>

#include "layout/arrange_lanes.h"
#include "layout/band_axis.h"
#include "layout/stance_words.h"
#include "model/phrases.h"

namespace demarche {
namespace {

constexpr std::size_t most_together = 4;  // of the stances that begin together, the last ones
constexpr double least_strip_px = 12;     // of a stance that nothing is known to follow
constexpr double inset_px = 6;            // of the words in a strip
constexpr double pattern_px = 24;         // of a strip against, that words leave
constexpr double least_words_px = 30;     // less of them says nothing

struct StripPlace {
    double left, right;
    float y;
};

BandText words_in(const Placement& frame, std::span<const StanceStep> steps, const StripPlace& at) {
    const StanceStep& step = steps.front();
    const double patterned = attitude_of(steps.back().stance) == Attitude::against ? pattern_px : 0;
    const double room = at.right - at.left - 2 * inset_px - patterned;
    const Rect& plot = frame.plot;
    if (room < least_words_px || at.right < static_cast<double>(plot.x) || at.left > static_cast<double>(plot.right()))
        return {};
    std::string words;
    for (const StanceStep& each : steps)
        words.append(words.empty() ? "" : " / ").append(words_of_stance(frame.timeline(), each, frame.in.words));
    if (frame.arranged().names != LaneNames::column) words = frame.timeline()[step.party].name + ": " + words;
    words = shortened(words, Face::axis, static_cast<float>(std::min(room, 4000.0)), frame.in.measure);
    const float width = frame.in.measure.width(words, Face::axis);
    // They stay in view while their strip is.
    const double in_view = std::max(at.left, static_cast<double>(plot.x)) + inset_px;
    const double last = at.right - inset_px - patterned - static_cast<double>(width);
    return {std::move(words), on_canvas(std::min(in_view, last)), width, step.event};
}

// Stances that begin together share the height of their strip.
void place_together(Placement& frame, std::span<const StanceStep> steps, const StripPlace& at) {
    const float height = strip_px / static_cast<float>(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i)
        frame.strips.push_back({.event = steps[i].event,
                                .stance = steps[i].stance,
                                .rect = {on_canvas(at.left), at.y - strip_px / 2 + height * static_cast<float>(i),
                                         on_canvas(at.right) - on_canvas(at.left), height}});
    frame.strips.back().words = words_in(frame, steps, at);
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
    if (!a.bands[BandKind::positions].open) return;
    const BandAxis axis{frame};
    const double now = axis.now();
    float y = first_line_y(a, BandKind::positions) + stance_px / 2;
    for_parties(a.bands.stances, [&](std::span<const StanceStep> steps) {
        for (std::size_t i = 0, next; i < steps.size(); i = next) {
            const double left = axis.x(steps[i].event);
            for (next = i + 1; next < steps.size() && axis.x(steps[next].event) <= left;) ++next;
            const double right = next < steps.size() ? axis.x(steps[next].event) : std::max(now, left + least_strip_px);
            place_together(frame, steps.subspan(i, next - i).last(std::min(next - i, most_together)), {left, right, y});
        }
        y += stance_px;
    });
}

}  // namespace demarche
