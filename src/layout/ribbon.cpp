#include "layout/ribbon.h"

#include <algorithm>
#include <cmath>

#include "layout/theme.h"

namespace demarche {
namespace {

constexpr float least_bin_px = 8;
constexpr float most_bins = 1'250;       // of a frame
constexpr std::uint32_t least_full = 4;  // so few events never look like a crowd
constexpr double crowd = 4;              // a bin with so many times the average number of events is full
constexpr float edge_px = 2;             // below a ribbon

// The bins of one zoom, lane by lane.
class BinCounter {
public:
    BinCounter(const Arrangement& a, const Axis& axis) {
        for (std::size_t i = 0; i < axis.distinct_pieces(); ++i) {
            const Axis::Piece piece = axis.distinct_piece(i);
            pieces_.push_back({piece.end, bin_length_s(piece, static_cast<double>(a.bin_px))});
        }
    }

    // Counts the begins of a lane whose level is above one. `levels` are those of its begins.
    void add(std::span<const Instant> begins, std::span<const std::uint8_t> levels, int level) {
        std::size_t piece = 0;
        for (std::size_t i = 0; i < begins.size();) {
            while (begins[i] >= pieces_[piece].end) ++piece;
            const auto [piece_end, length] = pieces_[piece];
            const Instant end = std::min(piece_end, bin_end(bin_begin(begins[i], length), length));
            std::uint32_t events = 0;
            for (; i < begins.size() && begins[i] < end; ++i) events += levels[i] > level ? 1 : 0;
            if (events > 0) full_.add(events);
        }
    }

    std::uint32_t full() const { return full_.events(least_full); }

private:
    struct Piece {
        Instant end;
        std::int64_t bin_s;
    };
    std::vector<Piece> pieces_;
    FullBin full_;
};

}  // namespace

void FullBin::add(std::uint64_t events) {
    sum_ += events;
    ++bins_;
    most_ = std::max(most_, events);
}

std::uint32_t FullBin::events(std::uint32_t least) const {
    if (bins_ == 0) return least;
    const double average = static_cast<double>(sum_) / static_cast<double>(bins_);
    const double full = std::min(static_cast<double>(most_), std::ceil(crowd * average));
    return std::max(least, static_cast<std::uint32_t>(full));
}

Ends ribbon_of(const Arrangement& a, std::uint16_t lane) {
    const Lane& l = a.lanes[lane];
    const float row = a.row_px_of(l);
    return {a.row_center(lane, a.lowest_row(lane)) - row / 2 + edge_px, l.top + l.height - edge_px};
}

float bin_px_of(const Arrangement& a) {
    const bool some_collapsed = std::ranges::any_of(a.lanes, &Lane::collapsed);
    const float lane_px = density.lane_pad_least + (some_collapsed ? collapsed_row_px : 2 * density.row_least);
    const float lanes = std::min(static_cast<float>(a.lanes.size()), a.plot().height / lane_px + 1);
    return std::max(least_bin_px, a.plot().width * lanes / most_bins);
}

Work find_full_bins(Arrangement& a) {
    std::vector<std::uint8_t> levels(a.begins.size());
    std::ranges::transform(a.begin_items, levels.begin(), [&](std::uint32_t i) { return a.items[i].level; });
    co_await steps(a.begins.size());
    const Axis first = Axis::fit(a.warp, a.linearity());
    // The closer the zoom, the fewer events a bin has.
    for (int level = 0; level < a.levels.count; ++level) {
        if (level > 0 && a.full_bins.back() == least_full) {
            a.full_bins.resize(static_cast<std::size_t>(a.levels.count), least_full);
            break;
        }
        BinCounter counter(a, first.with_zoom(a.levels.zoom(level), 0));
        for (const Lane& lane : a.lanes)
            counter.add(std::span(a.begins).subspan(lane.first_begin, lane.begins),
                        std::span(levels).subspan(lane.first_begin, lane.begins), level);
        a.full_bins.push_back(counter.full());
        co_await steps(a.begins.size() / 4);
    }
}

}  // namespace demarche
