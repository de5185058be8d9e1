#include "model/tour.h"

#include <algorithm>
#include <cassert>

namespace demarche {
namespace {

std::span<const TourStep> steps_of(const Timeline& timeline) {
    const auto& display = timeline.document().display;
    return display ? std::span<const TourStep>(display->tour) : std::span<const TourStep>();
}

// From the begin of the first date to the end of the other. A view needs both.
std::optional<TimeRange> view_of(const TourStep& step, const TimeZone& zone) {
    if (!step.start || !step.end) return std::nullopt;
    const TimeRange range{bounds_in(*step.start, zone).begin, bounds_in(*step.end, zone).end};
    if (range.begin >= range.end || range.begin == distant_past || range.end == distant_future) return std::nullopt;
    return range;
}

constexpr double least_s = 4, most_s = 15;
constexpr double a_word_s = 0.25;
constexpr unsigned char first_ideograph = 0xe3, last_ideograph = 0xe9;  // first bytes of UTF-8, from U+3000 on

// Words stand between spaces. Chinese and Japanese have none: two of their letters are about a word.
double words_in(std::string_view text) {
    double words = 0;
    bool is_in_word = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_ideograph = byte >= first_ideograph && byte <= last_ideograph, is_space = byte <= ' ';
        if (is_ideograph)
            words += 0.5;
        else if (!is_space && !is_in_word)
            words += 1;
        is_in_word = !is_space;
    }
    return words;
}

}  // namespace

std::uint32_t tour_length(const Timeline& timeline, const EventList& shown) {
    const auto steps = steps_of(timeline);
    return steps.empty() ? shown.size() : static_cast<std::uint32_t>(steps.size());
}

// Reading a document leaves out the steps whose event it does not have.
TourStop tour_stop(const Timeline& timeline, const EventList& shown, std::uint32_t step) {
    assert(step < tour_length(timeline, shown));
    const auto steps = steps_of(timeline);
    if (steps.empty()) return {.event = shown[step]};
    const TourStep& of = steps[step];
    const auto event = timeline.find(of.event);
    assert(event);
    return {.event = event.value_or(EventIndex{0}),
            .text = of.text,
            .view = view_of(of, timeline.zone()),
            .lanes = from_word<GroupBy>(of.lanes)};
}

double reading_seconds(const Timeline& timeline, const TourStop& stop) {
    if (steps_of(timeline).empty()) return 0;
    const std::string_view said = stop.text.empty() ? timeline.title(stop.event) : stop.text;
    return std::min(most_s, least_s + a_word_s * words_in(said));
}

std::optional<std::uint32_t> step_of(const Timeline& timeline, const EventList& shown, EventIndex event) {
    const auto steps = steps_of(timeline);
    if (steps.empty()) return shown.contains(event) ? std::optional(shown.rank(event)) : std::nullopt;
    const auto found = std::ranges::find(steps, timeline.id(event), &TourStep::event);
    if (found == steps.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - steps.begin());
}

StepsAround steps_around(const Timeline& timeline, const EventList& shown, EventIndex event) {
    StepsAround around;
    const std::uint32_t length = tour_length(timeline, shown);
    if (steps_of(timeline).empty()) {
        const std::uint32_t rank = shown.rank(event);
        if (rank > 0) around.previous = rank - 1;
        if (rank < length) around.next = rank;
        return around;
    }
    for (std::uint32_t step = 0; step < length; ++step) {
        const EventIndex at = tour_stop(timeline, shown, step).event;
        if (at < event) around.previous = step;
        if (at > event && !around.next) around.next = step;
    }
    return around;
}

}  // namespace demarche
