#include "layout/arrange_room.h"

#include <algorithm>
#include <cmath>

#include "base/limits.h"
#include "layout/arrange_axis.h"
#include "layout/arrange_rows.h"
#include "layout/lane_heights.h"
#include "layout/ribbon.h"
#include "layout/richer_labels.h"
#include "layout/theme.h"

namespace demarche {
namespace {

constexpr float scroll_bar_px = 14;
constexpr int most_trials = 24;
constexpr std::size_t steps_a_trial = 200;       // an item
constexpr std::size_t most_left_out_a_row = 60;  // where a lane leaves out more, it gets several rows at once
constexpr int most_idle_rows = 3;                // more rows that show no more titles, before a lane gets no more
constexpr std::uint32_t most_in_a_row = 8;       // more items of a lane hardly have room in one row

class RowFinder {
public:
    RowFinder(Arrangement& a, const ArrangeInput& in) : a_(a), timeline_(in.timeline), overflow_(in.options.overflow) {}

    Work run() {
        set_rows();
        if (a_.items.size() > most_refined_items) {
            add_rows_by_number();
            co_await make_axis(a_, timeline_, share_);
        } else
            co_await add_rows_by_trial();
    }

    Share share() const { return share_; }

private:
    // Every lane gets the rows that its marks need, the tallest fewer when all do not fit.
    void set_rows() {
        for (Lane& lane : a_.lanes) lane.rows = lane.collapsed ? std::uint16_t{1} : rows_needed(items_of(a_, lane));
        take_rows(static_cast<int>(std::ceil((most_height() - lanes_room(a_)) / density.row_least)));
        a_.scroll_bar = most_height() > lanes_room(a_) && overflow_ == Overflow::scrolls ? scroll_bar_px : 0;
        a_.bin_px = bin_px_of(a_);
    }

    // So many rows, one after another, each from the lane that has most.
    void take_rows(int count) {
        const auto is_lower = [](const Lane* a, const Lane* b) {
            return a->rows != b->rows ? a->rows < b->rows : a > b;
        };
        std::vector<Lane*> tallest;
        for (Lane& lane : a_.lanes)
            if (lane.rows > 2) tallest.push_back(&lane);
        std::ranges::make_heap(tallest, is_lower);
        for (; count > 0 && !tallest.empty(); --count) {
            std::ranges::pop_heap(tallest, is_lower);
            if (--tallest.back()->rows > 2)
                std::ranges::push_heap(tallest, is_lower);
            else
                tallest.pop_back();
        }
    }

    // An estimate of the height of all lanes with their rows as close as they may be. Each may still get a second row.
    float most_height() const { return total_height(a_, density.row_least, 2); }

    bool has_room_for_a_row() const {
        return total_height(a_, density.row_least) + density.row_least <= lanes_room(a_);
    }

    std::size_t all_left_out() const {
        std::size_t sum = 0;
        for (const Lane& lane : a_.lanes) sum += left_out(a_, lane);
        return sum;
    }

    Cost try_rows() {
        try_first_view(a_, timeline_, share_);
        return steps(steps_a_trial * a_.items.size());
    }

    // Very many events get rows by their number alone, since trying is slow.
    void add_rows_by_number() {
        share_ = Share::by_need;
        for (Lane& lane : a_.lanes)
            if (lane.count > most_in_a_row) lane.rows = std::max<std::uint16_t>(2, lane.rows);
        const auto events_a_row = [](const Lane& lane) { return lane.collapsed ? 0 : lane.count / lane.rows; };
        for (int added = 0; added < most_trials && !a_.lanes.empty() && has_room_for_a_row(); ++added)
            ++std::ranges::max_element(a_.lanes, {}, events_a_row)->rows;
    }

    // While the height lasts, the lane that leaves most events out of the first view gets another row, or some at once
    // when it leaves out very many. Rows that do not help are taken back, and their lane gets no more.
    Work add_rows_by_trial() {
        std::vector<int> idle(a_.lanes.size(), 0);  // rows of each lane that did not help
        const auto idle_of = [&](const Lane& lane) -> int& {
            return idle[static_cast<std::size_t>(&lane - a_.lanes.data())];
        };
        const auto wanting = [&](const Lane& lane) { return idle_of(lane) < most_idle_rows ? left_out(a_, lane) : 0; };
        co_await try_rows();
        for (int trial = 0; trial < most_trials && !a_.lanes.empty() && has_room_for_a_row(); ++trial) {
            Lane& crowded = *std::ranges::max_element(a_.lanes, {}, wanting);
            const std::size_t before = wanting(crowded);
            if (before == 0) break;
            const std::uint16_t rows = crowded.rows;
            for (std::size_t more = 0; more <= before / most_left_out_a_row && has_room_for_a_row(); ++more)
                ++crowded.rows;
            co_await try_rows();
            idle_of(crowded) = left_out(a_, crowded) < before ? 0 : idle_of(crowded) + crowded.rows - rows;
        }
        for (Lane& lane : a_.lanes) lane.rows = static_cast<std::uint16_t>(lane.rows - idle_of(lane));
        co_await try_rows();
        choose_share();
    }

    // Of the two ways to share the width, the one that shows more titles.
    void choose_share() {
        const std::size_t before = all_left_out();
        if (before == 0) return;
        share_ = Share::by_need;
        try_first_view(a_, timeline_, share_);
        if (all_left_out() < before) return;
        share_ = Share::evenly;
        try_first_view(a_, timeline_, share_);
    }

    Arrangement& a_;
    const Timeline& timeline_;
    Overflow overflow_;
    Share share_ = Share::evenly;
};

}  // namespace

void try_first_view(Arrangement& a, const Timeline& timeline, Share share) {
    make_axis(a, timeline, share).run();
    assign_rows(a, timeline, 1).run();
}

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

std::size_t left_out(const Arrangement& a, const Lane& lane) {
    if (lane.collapsed) return 0;
    const auto waits = [](const Item& i) { return i.leads() && i.level > 0; };
    return static_cast<std::size_t>(std::ranges::count_if(items_of(a, lane), waits));
}

Work use_room(Arrangement& a, const ArrangeInput& in) {
    RowFinder rows(a, in);
    co_await rows.run();
    enrich_labels(a, in, rows.share());
    co_await assign_rows(a, in.timeline, in.options.depth == Depth::first_view ? 1 : a.levels.count);
    place_lanes(a);
}

}  // namespace demarche
