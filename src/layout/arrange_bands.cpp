#include "layout/arrange_bands.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/order.h"
#include "base/text.h"
#include "model/promises.h"

namespace demarche {
namespace {

constexpr float most_share = 0.34f;  // of the height that lanes and bands have, for all bands
constexpr std::size_t most_lines = 8, most_steps = 64;

// In favour, open, against: told apart by readers who see no red or no green too. They also differ in their pattern.
constexpr std::array<Rgb, 3> stance_colors{0x2a8f6d, 0xb07d00, 0xb03a2e};

using Steps = std::span<const PromiseStep>;

bool is_shown(const ArrangeOptions& options, EventIndex e) {
    return !options.shown || std::ranges::binary_search(*options.shown, e);
}

// The dated steps of a promise, but for those that say again that it has ended; of too many the first, and the last
// ones after which it stands otherwise.
std::vector<PromiseStep> drawn_steps(const Timeline& timeline, Steps steps) {
    std::vector<PromiseStep> kept;
    for (const PromiseStep& step : steps) {
        if (raw(step.event) >= timeline.dated()) continue;
        const bool says_more = kept.empty() || kept.back().standing != step.standing;
        if (says_more || (steps.size() <= most_steps && !has_ended(step.standing))) kept.push_back(step);
    }
    if (kept.size() <= most_steps) return kept;
    const auto cut = static_cast<std::ptrdiff_t>(kept.size() - most_steps);
    kept.front().standing = kept[static_cast<std::size_t>(cut)].standing;  // until the first one that is left
    kept.erase(kept.begin() + 1, kept.begin() + cut + 1);
    return kept;
}

class BandMaker {
public:
    BandMaker(Arrangement& a, const ArrangeInput& in) : bands_(a.bands), a_(a), in_(in), timeline_(in.timeline) {}

    void run() {
        choose_promises();
        choose_stances();
    }

private:
    float room() const { return a_.size.height - a_.header - a_.footer; }

    // So many lines have room: all bands leave most of the height to the lanes.
    std::size_t lines_that_fit(BandKind kind, float line_px) const {
        if (a_.orientation == Orientation::down) return most_lines;
        const float room_px = room() * most_share - 2 * band_pad_px - band_heading(a_.names, kind);
        return std::clamp(static_cast<std::size_t>(std::max(0.0f, room_px / line_px)), std::size_t{1}, most_lines);
    }

    // The most important ones, the earlier of equal ones, in time order.
    void choose_promises() {
        const Steps all = timeline_.promise_steps();
        const std::size_t most = lines_that_fit(BandKind::promises, promise_px);
        const auto importance = [&](std::uint32_t first) { return timeline_.importance(all[first].promise); };
        std::vector<std::uint32_t> lines;  // where the steps of each promise with a line begin
        for_promises(all, [&](Steps steps) {
            // A promise that is shown is shown whole: how it stands does not depend on a filter.
            if (!is_shown(in_.options, steps.front().promise)) return;
            const std::vector<PromiseStep> drawn = drawn_steps(timeline_, steps);
            if (drawn.empty()) return;
            ++bands_.all_promises;
            bands_.doubtful_promises += drawn.back().standing == Standing::in_doubt;
            const auto first = static_cast<std::uint32_t>(steps.data() - all.data());
            const auto place =
                std::ranges::find_if(lines, [&](std::uint32_t other) { return importance(other) < importance(first); });
            lines.insert(place, first);
            if (lines.size() > most) lines.pop_back();
        });
        if (lines.empty()) return;
        sort_positions_by(lines, [](std::uint32_t a, std::uint32_t b) { return a < b; });
        for (const std::uint32_t first : lines)
            for (const PromiseStep& step : drawn_steps(timeline_, life_of(timeline_, all[first].promise))) {
                bands_.promises.push_back(step);
                note(step.event);
            }
        place(BandKind::promises, promise_px * static_cast<float>(lines.size()));
    }

    void note(EventIndex e) { bands_.last_step = std::max(bands_.last_step, timeline_.brief(e).first.begin); }

    // The topic that was asked for, or the first of those with most positions; of its parties those that spoke first.
    void choose_stances() {
        const auto all = timeline_.stances();
        const auto is_drawn = [&](const StanceStep& step) {
            return raw(step.event) < timeline_.dated() && is_shown(in_.options, step.event);
        };
        std::vector<std::uint32_t> positions(timeline_.document().topics.size());
        for (const StanceStep& step : all) positions[step.topic] += is_drawn(step);
        for (std::uint32_t i = 0; i < positions.size(); ++i)
            if (positions[i] > 0) bands_.topics.push_back(i);
        if (bands_.topics.empty()) return;
        auto topic = static_cast<std::uint32_t>(std::ranges::max_element(positions) - positions.begin());
        if (in_.options.topic && std::ranges::binary_search(bands_.topics, *in_.options.topic))
            topic = *in_.options.topic;
        std::vector<StanceStep> steps;
        for (const StanceStep& step : all)
            if (step.topic == topic && is_drawn(step)) steps.push_back(step);
        place(BandKind::positions, stance_px * static_cast<float>(keep_first_parties(steps)));
        bands_.first_stance_color = static_cast<std::uint16_t>(a_.lane_colors.size());
        a_.lane_colors.insert(a_.lane_colors.end(), stance_colors.begin(), stance_colors.end());
        for (const StanceStep& step : bands_.stances)
            if (const std::uint32_t rgb = timeline_.color(step.party);
                std::ranges::find(a_.lane_colors, rgb) == a_.lane_colors.end())
                a_.lane_colors.push_back(rgb);
    }

    // Of each the last stances. How many parties have a line.
    std::size_t keep_first_parties(std::span<const StanceStep> steps) {
        std::vector<std::span<const StanceStep>> parties;
        for_parties(steps, [&](std::span<const StanceStep> each) { parties.push_back(each); });
        const auto first = [&](std::uint32_t a, std::uint32_t b) {
            return parties[a].front().event < parties[b].front().event;
        };
        std::vector<std::uint32_t> order = sorted_positions(parties.size(), first);
        bands_.all_parties = static_cast<std::uint32_t>(order.size());
        order.resize(std::min(order.size(), lines_that_fit(BandKind::positions, stance_px)));
        for (const std::uint32_t i : order)
            for (const StanceStep& step : parties[i].last(std::min(parties[i].size(), most_steps))) {
                bands_.stances.push_back(step);
                note(step.event);
            }
        return order.size();
    }

    void place(BandKind kind, float lines_px) {
        Band& band = bands_[kind];
        const float open_px = lines_px + 2 * band_pad_px + band_heading(a_.names, kind);
        BandState asked = in_.options.bands[static_cast<std::size_t>(kind)];
        const auto& display = timeline_.document().display;
        if (asked == BandState::automatic && display) asked = display->bands;
        const bool down = a_.orientation == Orientation::down;
        const bool fits = bands_.height + open_px <= room() * most_share;
        band.open = asked == BandState::automatic ? fits || down : asked == BandState::open;
        band.top = bands_.height;
        band.height = band.open ? open_px : band_heading_px;
        bands_.height += band.height;
    }

    Bands& bands_;
    Arrangement& a_;
    const ArrangeInput& in_;
    const Timeline& timeline_;
};

// "8 of 300", or "3" when these are all.
std::string counted_lines(std::uint32_t lines, std::uint32_t all, const Words& words) {
    const std::string shown = decimal(lines), of_all = decimal(all);
    return lines < all ? fill(words[Word::lines_some], {{"shown", shown}, {"all", of_all}}) : of_all;
}

}  // namespace

std::string name_of_topic(const Timeline& timeline, std::uint32_t topic) {
    const Topic& of = timeline.document().topics[topic];
    return of.name.empty() ? of.id : of.name;
}

std::string summary_of_stances(const Bands& bands, const Timeline& timeline, const Words& words) {
    if (bands.stances.empty()) return {};
    std::uint32_t lines = 0;
    for_parties(bands.stances, [&](auto) { ++lines; });
    std::string text = name_of_topic(timeline, bands.stances.front().topic);
    return lines < bands.all_parties ? text + " · " + counted_lines(lines, bands.all_parties, words) : text;
}

std::string summary_of_promises(const Bands& bands, const Words& words) {
    std::uint32_t lines = 0;
    for_promises(bands.promises, [&](Steps) { ++lines; });
    std::string text = counted_lines(lines, bands.all_promises, words);
    if (bands.doubtful_promises > 0)
        text.append(" · ").append(words.counted(Word::promises_doubtful, {bands.doubtful_promises}));
    return text;
}

void make_bands(Arrangement& a, const ArrangeInput& in) {
    BandMaker(a, in).run();
    a.footer += a.bands.height;
}

}  // namespace demarche
