#include "layout/story.h"

#include <algorithm>
#include <cmath>

#include "base/limits.h"
#include "base/order.h"
#include "layout/story_packer.h"
#include "time/calendar.h"

namespace demarche {
namespace {

constexpr double least_stop_px = 40, narrowest_stop_px = 26, narrowest_fold_px = 14;
constexpr double most_folds = 12, most_fold_share = 0.2;  // of the width of the first view
constexpr double base_share = 0.6;                        // of the plot, for all stretches before labels ask for more
constexpr double crowded_share = 0.84;                    // … where crowds get most of it
constexpr double crowded_tail_share = 1.0 / 7;            // then labels may stand before the last marks
constexpr double label_gap_px = 12;                       // from a label to the next mark

Work sort_and_unite(std::vector<Instant>& edges) {
    std::vector<std::uint32_t> order = positions(edges.size());
    const auto earlier = [&](std::uint32_t a, std::uint32_t b) { return edges[a] < edges[b]; };
    co_await sort_in_steps(order, calls(earlier));
    std::vector<Instant> sorted;
    for (const std::uint32_t i : order)
        if (sorted.empty() || edges[i] != sorted.back()) sorted.push_back(edges[i]);
    co_await steps(order.size());
    edges = std::move(sorted);
}

// All begins and ends, sorted and unique. Of a million events many are equal, so duplicates are removed repeatedly.
Work find_edges(std::vector<Instant>& edges, std::span<const StoryMark> marks) {
    std::size_t most = 1 << 16;
    for (const StoryMark& mark : marks) {
        if (mark.bounds.begin != distant_past) edges.push_back(mark.bounds.begin);
        if (mark.bounds.end != distant_future) edges.push_back(mark.bounds.end);
        co_await steps(2);
        if (edges.size() < most) continue;
        co_await sort_and_unite(edges);
        most = std::max(most, 2 * edges.size());
    }
    co_await sort_and_unite(edges);
}

std::size_t index_of(const std::vector<Instant>& edges, Instant t) {
    return static_cast<std::size_t>(std::lower_bound(edges.begin(), edges.end(), t) - edges.begin());
}

std::vector<Stretch> cut_at(const std::vector<Instant>& edges) {
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i)
        stretches.push_back({.time = {edges[i], edges[i + 1]}, .empty = true});
    return stretches;
}

// A dated unit that no other edge divides is a stop. A coarser unit around finer ones counts by its edges only.
void make_stop(std::vector<Stretch>& stretches, const StoryMark& mark, const std::vector<Instant>& edges) {
    if (mark.is_span || !known(mark.bounds)) return;
    const std::size_t first = index_of(edges, mark.bounds.begin);
    if (first + 1 < edges.size() && edges[first + 1] == mark.bounds.end) stretches[first].empty = false;
}

void merge_neighbours(std::vector<Stretch>& stretches) {
    std::vector<Stretch> merged;
    for (const Stretch& s : stretches) {
        if (!merged.empty() && !merged.back().empty && !s.empty)
            merged.back().time.end = s.time.end;
        else
            merged.push_back(s);
    }
    stretches = std::move(merged);
}

// Nothing folds before the first event or behind the last one: these stretches reach to the begin or the end of a span.
void open_ends(std::vector<Stretch>& stretches) { stretches.front().empty = stretches.back().empty = false; }

// Keeps the longest empty stretches as folds, and merges the others with their neighbours.
Work merge_to_fit(std::vector<Stretch>& stretches, double width_px) {
    const double fitting = std::floor(most_fold_share * width_px / narrowest_fold_px);
    const auto most = static_cast<std::size_t>(std::clamp(fitting, 1.0, most_folds));
    std::vector<std::int64_t> lengths;
    for (const Stretch& s : stretches)
        if (s.empty) lengths.push_back(length_s(s.time));
    const std::size_t stops = stretches.size() - lengths.size();
    if (lengths.size() > most) {
        const auto longer = [&](std::uint32_t a, std::uint32_t b) { return lengths[a] > lengths[b]; };
        std::vector<std::uint32_t> order = positions(lengths.size());
        co_await sort_in_steps(order, calls(longer));
        const std::int64_t bar = lengths[order[most]];
        for (Stretch& s : stretches)
            if (s.empty && length_s(s.time) <= bar) s.empty = false;
    }
    if (lengths.size() > most || stops > 2 * most) merge_neighbours(stretches);
    co_await steps(stretches.size());
}

// What the labels that begin in each stretch ask for: as much of the width as they fill in the rows of their lane.
Work find_needs(std::vector<Stretch>& stretches, std::span<const StoryMark> marks, const StoryPlot& plot) {
    const std::size_t lanes = plot.lane_rows.size();
    std::vector<double> filled(stretches.size() * lanes, 0);
    for (const StoryMark& mark : marks) {
        co_await steps(10);
        const auto after = std::upper_bound(stretches.begin(), stretches.end(), mark.bounds.begin,
                                            [](Instant v, const Stretch& s) { return v < s.time.begin; });
        if (after == stretches.begin() || (after - 1)->empty) continue;
        (after - 1)->finest = std::min((after - 1)->finest, mark.unit);
        if (mark.extent_px <= 0) continue;
        const auto at = static_cast<std::size_t>(after - stretches.begin()) - 1;
        stretches[at].weight += 1;
        double& sum = filled[at * lanes + mark.lane];
        sum += static_cast<double>(mark.extent_px) + label_gap_px;
        stretches[at].need_px = std::max(stretches[at].need_px, sum / plot.lane_rows[mark.lane]);
    }
}

// Takes the excess from every stretch, in proportion to its width above the least one.
void shrink(std::vector<Stretch>& stretches, double beside_px, double width_px) {
    const auto least = [](const Stretch& s) { return s.empty ? narrowest_fold_px : narrowest_stop_px; };
    double excess = beside_px - width_px, spare = 0;
    for (const Stretch& s : stretches) excess += s.px, spare += std::max(0.0, s.px - least(s));
    if (excess <= 0 || spare <= 0) return;
    for (Stretch& s : stretches) s.px -= std::max(0.0, s.px - least(s)) * std::min(1.0, excess / spare);
}

// An empty stretch is told as finely as the dates on both sides of it.
void take_finest_of_neighbours(std::vector<Stretch>& stretches) {
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        if (!stretches[i].empty) continue;
        if (i > 0) stretches[i].finest = stretches[i - 1].finest;
        if (i + 1 < stretches.size()) stretches[i].finest = std::min(stretches[i].finest, stretches[i + 1].finest);
    }
}

void share_evenly(std::vector<Stretch>& stretches, double width_px) {
    for (Stretch& s : stretches) s.px = s.empty ? fold_px : least_stop_px;
    shrink(stretches, 0, base_share * width_px);
}

// A crowd gets most of the width, and single events little more than their marks.
void share_by_need(std::vector<Stretch>& stretches, double width_px) {
    double needed = 0, spare = crowded_share * width_px;
    for (const Stretch& s : stretches) needed += s.need_px, spare -= s.empty ? narrowest_fold_px : narrowest_stop_px;
    for (Stretch& s : stretches)
        s.px = s.empty ? narrowest_fold_px : narrowest_stop_px + std::max(0.0, spare) * s.need_px / needed;
    shrink(stretches, 0, crowded_share * width_px);
}

// Labels may have widened folds too.
void narrow_folds(std::vector<Stretch>& stretches, double width_px) {
    double sum = 0;
    for (const Stretch& s : stretches) sum += s.empty ? s.px : 0;
    const double share = std::min(1.0, most_fold_share * width_px / std::max(1.0, sum));
    for (Stretch& s : stretches)
        if (s.empty) s.px *= share;
}

// Gives the width that is left in the plot to the stops, by the number of events in them, until labels and plot end
// together.
void spread_slack(std::vector<Stretch>& stretches, const Packer& packer, double width_px) {
    double weight = 0;
    for (const Stretch& s : stretches) weight += s.weight;
    if (weight <= 0) return;
    for (int round = 0; round < 6; ++round) {
        const double slack = width_px - lead_px - packer.total() - packer.tail();
        if (std::abs(slack) < 0.5) break;
        if (slack < 0 && round == 0) break;
        for (Stretch& s : stretches) s.px += std::max(0.5, slack) * s.weight / weight;
    }
}

// The rate of the nearest stretch with events in one direction; 0 when there is none.
double stop_rate(const std::vector<Stretch>& stretches, std::size_t from, std::ptrdiff_t step) {
    const auto n = static_cast<std::ptrdiff_t>(stretches.size());
    for (auto i = static_cast<std::ptrdiff_t>(from) + step; i >= 0 && i < n; i += step) {
        const Stretch& s = stretches[static_cast<std::size_t>(i)];
        if (!s.empty) return s.px / static_cast<double>(length_s(s.time));
    }
    return 0;
}

// An empty stretch that is short at its neighbours' rate marks no fold.
Warp finish(const std::vector<Stretch>& stretches, double width_px, double tail_px) {
    Warp warp{
        .finest = Unit::year, .width_px = width_px, .lead_px = lead_px, .tail_px = tail_px, .scale_tail_px = tail_px};
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const Stretch& s = stretches[i];
        const auto length = static_cast<double>(length_s(s.time));
        Segment segment{.begin = s.time.begin, .px_per_s = s.px / length, .stop = !s.empty, .finest = s.finest};
        const double neighbour = std::max(stop_rate(stretches, i, -1), stop_rate(stretches, i, 1));
        if (s.empty && neighbour > 0 && neighbour * length <= fold_px) segment.px_per_s = neighbour;
        if (s.empty && neighbour > 0) segment.compressed = segment.px_per_s / neighbour;
        warp.segments.push_back(segment);
        warp.finest = std::min(warp.finest, s.finest);
        warp.top_px_per_s = i == 0 ? segment.px_per_s : std::max(warp.top_px_per_s, segment.px_per_s);
    }
    warp.extent = {stretches.front().time.begin, stretches.back().time.end};
    return warp;
}

}  // namespace

Work make_story_warp(Warp& into, std::span<const StoryMark> marks, const StoryPlot& plot) {
    std::vector<Instant> edges;
    co_await find_edges(edges, marks);
    if (edges.empty()) edges = {instant({.year = 2000}), instant({.year = 2001})};
    if (edges.size() == 1) edges.push_back(saturating_add(edges[0], 86'400));
    std::vector<Stretch> stretches = cut_at(edges);
    co_await steps(edges.size());
    for (const StoryMark& mark : marks) {
        make_stop(stretches, mark, edges);
        co_await steps(10);
    }
    open_ends(stretches);
    co_await merge_to_fit(stretches, plot.width_px);
    co_await find_needs(stretches, marks, plot);
    take_finest_of_neighbours(stretches);
    const bool crowded = plot.share == Share::by_need && !marks.empty();
    crowded ? share_by_need(stretches, plot.width_px) : share_evenly(stretches, plot.width_px);
    const double most_tail = crowded ? crowded_tail_share * plot.width_px : plot.width_px;
    Packer packer(marks.size() <= most_widened_marks ? marks : std::span<const StoryMark>{}, plot, stretches);
    packer.pack();
    const auto tail_px = [&] { return std::min(packer.tail(), most_tail); };
    for (int round = 0; round < 3; ++round) shrink(stretches, tail_px() + lead_px, plot.width_px);
    narrow_folds(stretches, plot.width_px);
    spread_slack(stretches, packer, plot.width_px);
    const double tail = std::min(tail_px(), std::max(12.0, plot.width_px - lead_px - packer.total()));
    into = finish(stretches, plot.width_px, tail);
}

Warp story_warp(std::span<const StoryMark> marks, const StoryPlot& plot) {
    Warp warp;
    make_story_warp(warp, marks, plot).run();
    return warp;
}

namespace {

constexpr std::size_t crowded_marks = 60;
constexpr double crowded_tail_px = 40;

// The right end of the last label when the first view is true to scale.
double rightmost(std::span<const StoryMark> marks, const Warp& warp, double px_per_s) {
    double right = 0;
    for (const StoryMark& mark : marks)
        if (mark.bounds.begin != distant_past)
            right = std::max(right, static_cast<double>(length_s({warp.extent.begin, mark.bounds.begin})) * px_per_s +
                                        static_cast<double>(mark.extent_px));
    return right;
}

}  // namespace

Work find_scale_tail(Warp& warp, std::span<const StoryMark> marks) {
    const auto total = static_cast<double>(length_s(warp.extent));
    double low = 12,
           high = marks.size() > crowded_marks ? std::min(crowded_tail_px, warp.width_px / 3) : warp.width_px / 3;
    for (int i = 0; i < 12; ++i) {
        const double middle = (low + high) / 2, room = warp.width_px - warp.lead_px;
        (rightmost(marks, warp, (room - middle) / total) > room - 12 ? low : high) = middle;
        co_await steps(marks.size());
    }
    warp.scale_tail_px = high;
}

}  // namespace demarche
