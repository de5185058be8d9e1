#include "layout/clusters.h"

#include "base/limits.h"

namespace demarche {

// During the animation from story time to scale, only the labels of the first view are shown.
int level_at(const Arrangement& arrangement, const Axis& axis) {
    const bool arrived = axis.linearity() == arrangement.linearity();
    return arrived ? arrangement.levels.at(axis.zoom()) : 0;
}

std::int64_t bin_length_s(const Axis::Piece& piece, double bin_px) {
    std::int64_t length = 1;
    while (static_cast<double>(length) * piece.px_per_s < bin_px && length < std::int64_t{1} << 60) length *= 2;
    return length;
}

Instant bin_begin(Instant t, std::int64_t length) {
    const std::int64_t s = t.time_since_epoch().count();
    const std::int64_t bin = s / length - (s % length < 0 ? 1 : 0);
    return Instant(std::chrono::seconds(bin * length));
}

Instant bin_end(Instant begin, std::int64_t length) {
    return begin > distant_future - std::chrono::seconds(length) ? distant_future
                                                                 : begin + std::chrono::seconds(length);
}

TimeRange bin_at(const Arrangement& a, const Axis& axis, Instant at) {
    for (std::size_t i = 0; i < axis.distinct_pieces(); ++i)
        if (const Axis::Piece piece = axis.distinct_piece(i); at < piece.end) {
            const std::int64_t length = bin_length_s(piece, static_cast<double>(a.bin_px));
            const Instant begin = bin_begin(at, length);
            return {std::max(begin, piece.begin), std::min(bin_end(begin, length), piece.end)};
        }
    return {at, at};
}

bool stands_alone(const Arrangement& a, int level, const Item& item, const TimeRange& bin) {
    const Begins begins(a, a.lanes[item.lane]);
    const Instant end = item.shape == MarkShape::bar ? std::max(bin.end, item.time.end) : bin.end;
    const std::size_t first = begins.before(bin.begin);
    for (std::size_t i = first; i < begins.size() && begins[i] < end && i - first < most_looked_at; ++i)
        if (&begins.item(i) != &item && begins.item(i).level > level) return false;
    return true;
}

const Item* lead_of(const Arrangement& a, EventIndex e) {
    if (raw(e) + 1 >= a.items_of.size()) return nullptr;
    for (std::uint32_t i = a.items_of[raw(e)]; i < a.items_of[raw(e) + 1]; ++i)
        if (const Item& item = a.items[a.item_order[i]]; item.leads()) return &item;
    return nullptr;
}

std::optional<Cluster> ClusterFinder::of(EventIndex e) {
    const Item* lead = lead_of(a_, e);
    if (!lead || lead->level <= level_ || a_.orientation == Orientation::down) return std::nullopt;
    const Instant begin = std::max(lead->time.begin, a_.warp->extent.begin);
    std::optional<Cluster>& last = last_[lead->lane];
    if (!last || begin < last->bin.begin || begin >= last->bin.end) last = at(a_.lanes[lead->lane], begin);
    return last;
}

std::optional<Cluster> ClusterFinder::at(const Lane& lane, Instant begin) const {
    const Begins begins(a_, lane);
    Cluster cluster{.bin = bin_at(a_, axis_, begin)};
    const std::size_t first = begins.before(cluster.bin.begin), last = begins.before(cluster.bin.end);
    int counted = 0;
    bool has_first = false;
    for (std::size_t i = first; i < last && (counted < 2 || !has_first); ++i) {
        const Item& item = begins.item(i);
        if (item.level <= level_) continue;
        ++counted;
        if (!has_first && item.leads()) cluster.first = item.event, has_first = true;
    }
    if (counted < 2) return std::nullopt;
    cluster.range = {begins[first], begins[last - 1]};
    return cluster;
}

}  // namespace demarche
