#include "layout/story_packer.h"

#include <algorithm>

#include "base/order.h"

namespace demarche {
namespace {

constexpr double row_gap_px = 14;  // between a label and the next mark of its row
constexpr double bar_pad_px = 9;   // between a label and its bar's end
constexpr double most_fitted_px = 48;

}  // namespace

Packer::Packer(std::span<const StoryMark> marks, const StoryPlot& plot, std::vector<Stretch>& stretches)
    : plot_(plot), stretches_(stretches), lanes_(plot.lane_rows.size()) {
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane) lanes_[lane].resize(plot.lane_rows[lane]);
    std::vector<Start> starts;
    for (const StoryMark& mark : marks)
        if (mark.extent_px > 0) starts.push_back({start_of(mark.bounds.begin), &mark});
    for (const std::uint32_t i : sorted_positions(
             starts.size(), [&](std::uint32_t a, std::uint32_t b) { return starts[a].stretch < starts[b].stretch; }))
        starts_.push_back(starts[i]);
}

void Packer::pack() {
    for (const Start& start : starts_) place(start);
    for (const Start& start : starts_)
        if (start.mark->is_span) fit_label(start);
}

double Packer::tail() const {
    double most = 0;
    for (const auto& rows : lanes_)
        for (const Row& row : rows) most = std::max(most, label_end(row));
    return std::max(12.0, most - total() + 4);
}

std::size_t Packer::start_of(Instant t) const {
    if (stretches_.empty()) return 0;
    const auto after = std::upper_bound(stretches_.begin(), stretches_.end(), t,
                                        [](Instant v, const Stretch& s) { return v < s.time.begin; });
    return after == stretches_.begin() ? 0 : static_cast<std::size_t>(after - stretches_.begin()) - 1;
}

std::size_t Packer::end_of(Instant t) const {
    if (t == distant_future) return stretches_.size() + 1;
    const auto at = std::lower_bound(stretches_.begin(), stretches_.end(), t,
                                     [](const Stretch& s, Instant v) { return s.time.begin < v; });
    return static_cast<std::size_t>(at - stretches_.begin());
}

double Packer::left(std::size_t stretch) const {
    double sum = 0;
    for (std::size_t i = 0; i < stretch; ++i) sum += stretches_[i].px;
    return sum;
}

void Packer::place(const Start& start) {
    auto& rows = lanes_[start.mark->lane];
    Row* best = nullptr;
    double least = 1e9;
    for (Row& row : rows) {
        if (row.busy_until > start.stretch || (row.extent > 0 && row.start == start.stretch)) continue;
        const double lacking = label_end(row) + row_gap_px - left(start.stretch);
        if (lacking < least) least = lacking, best = &row;
        if (lacking <= 0) break;
    }
    // More labels than rows find no place in a crowd, however far its begin moves.
    const Stretch& stretch = stretches_[start.stretch];
    const bool crowded = plot_.share == Share::by_need && stretch.need_px > stretch.px;
    if (!best || (least > 0 && (crowded || !widen(best->start, start.stretch, least)))) return;
    const bool fills = start.mark->is_span;
    *best = {.start = start.stretch,
             .busy_until = fills ? end_of(start.mark->bounds.end) : start.stretch,
             .extent = start.mark->extent_px};
}

// A bar that is slightly too short for its label is made longer.
void Packer::fit_label(const Start& start) {
    const TimeRange& bounds = start.mark->bounds;
    if (!known(bounds)) return;
    const double lacking = start.mark->extent_px + bar_pad_px - (left(end_of(bounds.end)) - left(start.stretch));
    const bool has_room = total() + tail() + lead_px + lacking <= plot_.width_px;
    if (lacking > 0 && lacking < most_fitted_px && has_room) widen(start.stretch, end_of(bounds.end), lacking);
}

// Gives `px` to the stretch that holds the label in the way, or to the next one after it that is no fold.
bool Packer::widen(std::size_t from, std::size_t before, double px) {
    if (total() + px > plot_.width_px - 2 * lead_px) return false;
    std::size_t at = from;
    while (at + 1 < before && stretches_[at].empty) ++at;
    stretches_[at].px += px;
    return true;
}

}  // namespace demarche
