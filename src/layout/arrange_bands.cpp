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

// The steps of a promise, but for those that say again that it has ended; of too many the first, and the last ones
// after which it stands otherwise.
void add_steps(std::vector<PromiseStep>& out, Steps steps) {
    std::vector<PromiseStep> kept;
    for (const PromiseStep& step : steps) {
        const bool says_more = kept.empty() || kept.back().standing != step.standing;
        if (says_more || (steps.size() <= most_steps && !has_ended(step.standing))) kept.push_back(step);
    }
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (i == 0 || i + most_steps > kept.size()) out.push_back(kept[i]);
}

class BandMaker {
public:
    BandMaker(Arrangement& a, const ArrangeInput& in) : bands_(a.bands), a_(a), in_(in), timeline_(in.timeline) {}

    void run() {
        choose_promises();
        if (bands_.all_promises > 0) place(BandKind::promises, promise_px * static_cast<float>(lines_.size()));
        const Steps all = timeline_.promise_steps();
        for (const std::uint32_t first : lines_) {
            std::size_t end = first;
            while (end < all.size() && all[end].promise == all[first].promise) ++end;
            add_steps(bands_.promises, all.subspan(first, end - first));
        }
        choose_stances();
    }

private:
    float room() const { return a_.size.height - a_.header - a_.footer; }

    // The most important ones that have a date, the earlier of equal ones, in time order.
    void choose_promises() {
        const bool down = a_.orientation == Orientation::down;
        const auto fit = static_cast<std::size_t>(std::max(0.0f, (room() * most_share - 2 * band_pad_px) / promise_px));
        const std::size_t most = down ? most_lines : std::clamp(fit, std::size_t{1}, most_lines);
        const Steps all = timeline_.promise_steps();
        const auto importance = [&](std::uint32_t first) { return timeline_.importance(all[first].promise); };
        for_promises(all, [&](Steps steps) {
            const EventIndex promise = steps.front().promise;
            if (raw(promise) >= timeline_.dated() || !is_shown(in_.options, promise)) return;
            ++bands_.all_promises;
            bands_.doubtful_promises += is_in_doubt(steps.back().standing);
            const auto first = static_cast<std::uint32_t>(steps.data() - all.data());
            const auto place = std::ranges::find_if(
                lines_, [&](std::uint32_t other) { return importance(other) < importance(first); });
            lines_.insert(place, first);
            if (lines_.size() > most) lines_.pop_back();
        });
        sort_positions_by(lines_, [](std::uint32_t a, std::uint32_t b) { return a < b; });
    }

    // The topic that was asked for, or the first of those with most positions; of its parties those that spoke first.
    void choose_stances() {
        const auto all = timeline_.stances();
        const auto is_drawn = [&](const StanceStep& step) {
            return raw(step.event) < timeline_.dated() && is_shown(in_.options, step.event);
        };
        std::vector<std::uint32_t> positions(timeline_.document().topics.size());
        for (const StanceStep& step : all) positions[step.topic] += is_drawn(step);
        if (std::ranges::count(positions, 0u) == std::ssize(positions)) return;
        auto topic = static_cast<std::uint32_t>(std::ranges::max_element(positions) - positions.begin());
        if (const auto asked = in_.options.topic; asked && *asked < positions.size() && positions[*asked] > 0)
            topic = *asked;
        for (const StanceStep& step : all)
            if (step.topic == topic && is_drawn(step)) bands_.stances.push_back(step);
        keep_first_parties();
        std::uint32_t parties = 0;
        for_parties(bands_.stances, [&](auto) { ++parties; });
        place(BandKind::positions, stance_px * static_cast<float>(parties));
        bands_.first_stance_color = static_cast<std::uint16_t>(a_.lane_colors.size());
        a_.lane_colors.insert(a_.lane_colors.end(), stance_colors.begin(), stance_colors.end());
    }

    void keep_first_parties() {
        std::vector<StanceStep> steps;
        steps.swap(bands_.stances);
        std::vector<std::span<const StanceStep>> parties;
        for_parties(steps, [&](std::span<const StanceStep> each) { parties.push_back(each); });
        const auto first = [&](std::uint32_t a, std::uint32_t b) {
            return parties[a].front().event < parties[b].front().event;
        };
        const std::vector<std::uint32_t> order = sorted_positions(parties.size(), first);
        for (std::size_t i = 0; i < std::min(order.size(), most_lines); ++i) {
            const auto& each = parties[order[i]];
            const std::size_t left_out = each.size() - std::min(each.size(), most_steps);
            bands_.stances.insert(bands_.stances.end(), each.begin() + static_cast<std::ptrdiff_t>(left_out),
                                  each.end());
        }
    }

    void place(BandKind kind, float lines_px) {
        Band& band = bands_[kind];
        const float open_px = lines_px + 2 * band_pad_px + heading_of(kind);
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

    float heading_of(BandKind kind) const { return band_heading(a_.names, kind); }

    Bands& bands_;
    Arrangement& a_;
    const ArrangeInput& in_;
    const Timeline& timeline_;
    std::vector<std::uint32_t> lines_;  // where the steps of each promise with a line begin
};

}  // namespace

std::vector<std::uint32_t> topics_of_stances(const Timeline& timeline) {
    std::vector<std::uint32_t> topics;
    for (const StanceStep& step : timeline.stances())
        if (topics.empty() || topics.back() != step.topic) topics.push_back(step.topic);
    return topics;
}

std::string name_of_topic(const Bands& bands, const Timeline& timeline) {
    if (bands.stances.empty()) return {};
    const Topic& topic = timeline.document().topics[bands.stances.front().topic];
    return topic.name.empty() ? topic.id : topic.name;
}

std::string summary_of_promises(const Bands& bands, const Words& words) {
    std::uint32_t lines = 0;
    for_promises(bands.promises, [&](Steps) { ++lines; });
    const std::string some = decimal(lines), all = decimal(bands.all_promises);
    std::string text =
        lines < bands.all_promises ? fill(words[Word::promises_some], {{"shown", some}, {"all", all}}) : all;
    if (bands.doubtful_promises > 0)
        text.append(" · ").append(words.counted(Word::promises_doubtful, {bands.doubtful_promises}));
    return text;
}

void make_bands(Arrangement& a, const ArrangeInput& in) {
    BandMaker(a, in).run();
    a.footer += a.bands.height;
}

}  // namespace demarche
