#include "layout/arrange_rows.h"

#include <algorithm>

#include "base/bits.h"
#include "base/order.h"
#include "layout/label_reach.h"

namespace demarche {
namespace {

constexpr double far_px = 1e6;   // where no begin is known
constexpr float first_in_line = 0.5f;   // importance that bars get on top, since they fill a row for long

enum class With : std::uint8_t { label, short_label, mark_only };

// One lane while its rows fill up, level by level. Positions count its items by begin.
class LaneFiller {
public:
    LaneFiller(std::span<Item> items, const Timeline& timeline) : items_(items) {
        std::vector<Turn> turns;
        turns.reserve(items.size());
        for (const Item& item : items) {
            const float bar = item.shape == MarkShape::bar ? first_in_line : 0;
            turns.push_back({.importance = timeline.importance(item.event) + bar,
                             .precision = timeline.brief(item.event).precision,
                             .width = item.label_width});
        }
        const auto before = [&](std::uint32_t a, std::uint32_t b) { return turns[a].comes_before(turns[b]); };
        for (const std::uint32_t i : sorted_positions(items.size(), before))
            (items[i].leads() ? leads_ : others_).push_back(i);
    }

    void restart(std::uint16_t rows) {
        rows_.assign(rows, PositionSet(static_cast<std::uint32_t>(items_.size())));
        for (Item& item : items_) item.level = no_level, item.row = rows;
        pending_ = leads_;
        followers_ = others_;
    }

    bool is_done() const { return pending_.empty() && followers_.empty(); }

    // A long title is cut only where the first view would not tell it at all.
    void place_leads(int level, const Axis& axis) {
        std::erase_if(pending_, [&](std::uint32_t i) { return place(i, level, axis, With::label); });
        if (level > 0) return;
        std::erase_if(pending_, [&](std::uint32_t i) { return place(i, level, axis, With::short_label); });
    }

    // Parties whose event has its place by now.
    void place_followers(int level, const Axis& axis, std::span<const std::uint8_t> level_of_event) {
        std::erase_if(followers_, [&](std::uint32_t i) {
            if (level_of_event[raw(items_[i].event)] > level) return false;
            return place(i, level, axis, With::label) || place(i, level, axis, With::mark_only);
        });
    }

private:
    struct Turn {
        float importance = 0;
        Precision precision{};
        float width = 0;
        bool comes_before(const Turn& o) const {
            if (importance != o.importance) return importance > o.importance;
            return precision != o.precision ? precision > o.precision : width < o.width;
        }
    };

    bool place(std::uint32_t i, int level, const Axis& axis, With with) {
        Item& item = items_[i];
        const Item before = item;
        if (with == With::short_label) {
            if (item.short_width == 0) return false;
            item.label_width = item.short_width;
            item.label_bytes = item.short_bytes;
        }
        item.captioned = with != With::mark_only && item.label_width > 0;
        if (place_on(Side::after, i, level, axis)) return true;
        const bool open = item.time.begin == distant_past || item.time.end == distant_future;
        if (item.captioned && item.leads() && !open && place_on(Side::before, i, level, axis)) return true;
        item = before;
        item.captioned = item.label_width > 0;
        return false;
    }

    bool place_on(Side side, std::uint32_t i, int level, const Axis& axis) {
        Item& item = items_[i];
        item.side = side;
        if (level == 0 && item.captioned && !is_whole(reach_of(item, axis), axis)) return false;
        for (std::uint16_t row = 0; row < rows_.size(); ++row) {
            if (!fits(i, rows_[row], axis)) continue;
            rows_[row].insert(i);
            item.row = row;
            item.level = static_cast<std::uint8_t>(level);
            return true;
        }
        return false;
    }

    // The first view shows its labels whole.
    bool is_whole(const Reach& reach, const Axis& axis) const {
        return reach.right <= axis.warp().width_px && (reach.left >= 0 || reach.left < -far_px);
    }

    bool fits(std::uint32_t i, const PositionSet& row, const Axis& axis) const {
        const std::uint32_t before = row.before(i), after = row.after(i);
        return (before == PositionSet::none || stands_apart(items_[before], items_[i], axis)) &&
               (after == PositionSet::none || stands_apart(items_[i], items_[after], axis));
    }

    std::span<Item> items_;
    std::vector<std::uint32_t> leads_, others_;   // in their turn
    std::vector<std::uint32_t> pending_, followers_;
    std::vector<PositionSet> rows_;
};

// In the lowest row a label needs room up to whatever stands there next, or the cluster that counts it.
class LowLabels {
public:
    LowLabels(std::span<Item> lane, const std::vector<Axis>& axes) : lane_(lane), axes_(axes) {}

    void run() {
        for (std::uint32_t i = 0; i < lane_.size(); ++i)
            if (lane_[i].leads() && lane_[i].level > 0) lane_[i].low_level = level_for(i);
    }

private:
    std::uint8_t level_for(std::uint32_t i) const {
        const Item& item = lane_[i];
        const auto levels = static_cast<int>(axes_.size());
        std::uint32_t next = i + 1, before = i;   // `before` is one past the neighbour
        for (int level = 0; level < std::min<int>(item.level, levels); ++level) {
            while (next < lane_.size() && lane_[next].level <= level) ++next;
            while (before > 0 && lane_[before - 1].level <= level) --before;
            if (next > i + most_passed || before + most_passed < i) break;
            const Axis& axis = axes_[static_cast<std::size_t>(level)];
            const bool clear = before == 0 || is_clear_of(lane_[before - 1], item, axis);
            if (clear && (next == lane_.size() || has_room(item, lane_[next], axis)))
                return static_cast<std::uint8_t>(level);
        }
        return no_level;
    }

    // Whether an item with its label keeps clear of the one before it, which stands there alone or in a cluster.
    static bool is_clear_of(const Item& before, const Item& item, const Axis& axis) {
        if (before.time.end > item.time.begin) return false;
        if (item.side == Side::before) {
            const double counted = axis.x(before.time.begin) + 2 * cluster_cell_px;
            return std::max(counted, reach_of(before, axis).right) + 2 <= reach_of(item, axis).left;
        }
        const double mark = axis.x(before.time.begin) + 4 + static_cast<double>(before.offset_px + mark_px);
        return mark + 2 <= axis.x(item.time.begin) + static_cast<double>(label_gap_px(item));
    }

    static bool has_room(const Item& item, const Item& next, const Axis& axis) {
        if (item.time.begin == distant_past) return false;
        if (item.side == Side::before) return true;
        return reach_of(item, axis).right + 2 * cluster_cell_px <= axis.x(next.time.begin);
    }

    static constexpr std::uint32_t most_passed = 64;   // neighbours with places of their own; beyond is a crowd anyway
    std::span<Item> lane_;
    const std::vector<Axis>& axes_;
};

class Filler {
public:
    Filler(Arrangement& a, const Timeline& timeline) : a_(a), timeline_(timeline), axis_(Axis::fit(a.warp, a.truth())) {
        for (const Lane& lane : a.lanes)
            lanes_.emplace_back(std::span(a.items).subspan(lane.first, lane.count), timeline);
    }

    void run() {
        for (std::size_t i = 0; i < lanes_.size(); ++i) lanes_[i].restart(a_.lanes[i].rows);
        fill(0, Lanes::all);
        if (keep_lowest_rows()) fill(0, Lanes::restarted);
        for (int level = 1; level < a_.levels.count; ++level) {
            if (std::all_of(lanes_.begin(), lanes_.end(), [](const LaneFiller& l) { return l.is_done(); })) break;
            fill(level, Lanes::all);
        }
        std::vector<Axis> axes;
        for (int level = 0; level < a_.levels.count; ++level) axes.push_back(axis_.with_zoom(a_.levels.zoom(level), 0));
        for (const Lane& lane : a_.lanes) LowLabels(std::span(a_.items).subspan(lane.first, lane.count), axes).run();
    }

private:
    enum class Lanes : std::uint8_t { all, restarted };

    // What finds no room in the first view needs the lowest row for itself.
    bool keep_lowest_rows() {
        restarted_.assign(lanes_.size(), 0);
        for (std::size_t i = 0; i < lanes_.size(); ++i) {
            if (lanes_[i].is_done()) continue;
            a_.lanes[i].rows = std::max<std::uint16_t>(2, a_.lanes[i].rows);
            lanes_[i].restart(static_cast<std::uint16_t>(a_.lanes[i].rows - 1));
            restarted_[i] = 1;
        }
        return std::find(restarted_.begin(), restarted_.end(), 1) != restarted_.end();
    }

    void fill(int level, Lanes which) {
        const Axis axis = axis_.with_zoom(a_.levels.zoom(level), 0);
        const auto each = [&](auto act) {
            for (std::size_t i = 0; i < lanes_.size(); ++i)
                if (which == Lanes::all || restarted_[i]) act(lanes_[i]);
        };
        each([&](LaneFiller& lane) { lane.place_leads(level, axis); });
        note_levels();
        each([&](LaneFiller& lane) { lane.place_followers(level, axis, level_of_event_); });
    }

    void note_levels() {
        level_of_event_.assign(timeline_.size(), no_level);
        for (const Item& item : a_.items)
            if (item.leads()) level_of_event_[raw(item.event)] = item.level;
    }

    Arrangement& a_;
    const Timeline& timeline_;
    Axis axis_;
    std::vector<LaneFiller> lanes_;
    std::vector<std::uint8_t> restarted_;
    std::vector<std::uint8_t> level_of_event_;
};

}  // namespace

std::uint16_t rows_needed(std::span<const Item> lane) {
    std::vector<Instant> free_from;
    for (const Item& item : lane) {
        const TimeRange time = item.time;
        const auto row = std::find_if(free_from.begin(), free_from.end(), [&](Instant t) { return t <= time.begin; });
        if (row != free_from.end())
            *row = time.end;
        else
            free_from.push_back(time.end);
        if (free_from.size() >= most_rows) break;
    }
    return static_cast<std::uint16_t>(std::max<std::size_t>(1, free_from.size()));
}

void assign_rows(Arrangement& a, const Timeline& timeline) { Filler(a, timeline).run(); }

}  // namespace demarche
