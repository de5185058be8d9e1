#include "layout/arrange_bands.h"

#include <algorithm>

#include "base/limits.h"
#include "base/order.h"
#include "base/text.h"
#include "model/promises.h"

namespace demarche {
namespace {

constexpr float most_share = 0.34f;  // of the height that lanes and bands have, for all bands
constexpr std::size_t most_lines = 8, most_steps = 64;

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

    void place(BandKind kind, float lines_px) {
        Band& band = bands_[kind];
        const float heading = a_.names == LaneNames::column ? 0 : band_heading_px;
        const float open_px = lines_px + 2 * band_pad_px + heading;
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
    std::vector<std::uint32_t> lines_;  // where the steps of each promise with a line begin
};

}  // namespace

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
