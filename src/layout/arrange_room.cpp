#include "layout/arrange_room.h"

#include <algorithm>
#include <cmath>

#include "base/limits.h"
#include "layout/arrange_axis.h"
#include "layout/arrange_rows.h"
#include "layout/ribbon.h"
#include "layout/theme.h"

namespace demarche {
namespace {

constexpr float scroll_bar_px = 14;
constexpr float narrow_name_px = 18;  // a lane's name above its rows
constexpr int most_trials = 24;
constexpr std::size_t most_left_out_a_row = 60;  // where a lane leaves out more, it gets several rows at once
constexpr int most_idle_rows = 3;                // more rows that show no more titles, before a lane gets no more
constexpr std::uint32_t most_in_a_row = 8;       // more items of a lane hardly have room in one row

class Room {
public:
    Room(Arrangement& a, const Timeline& timeline) : a_(a), timeline_(timeline) {}

    Work use(Depth depth) {
        set_rows();
        co_await add_rows();
        co_await assign_rows(a_, timeline_, depth == Depth::first_view ? 1 : a_.levels.count);
        place_lanes();
    }

private:
    std::span<Item> items_of(const Lane& lane) { return std::span(a_.items).subspan(lane.first, lane.count); }

    float lanes_room() const { return std::max(80.0f, a_.size.height - a_.header - a_.footer); }
    float pad(float row) const {
        const float t = std::clamp((row - density.row_least) / (density.row_most - density.row_least), 0.0f, 1.0f);
        return density.lane_pad_least + (density.lane_pad_most - density.lane_pad_least) * t + name_px(a_);
    }
    float total_height(float row, std::uint16_t least_rows = 1) const {
        float sum = 0;
        for (const Lane& lane : a_.lanes) sum += height(lane, row, least_rows);
        return sum;
    }
    float height(const Lane& lane, float row, std::uint16_t least_rows) const {
        return static_cast<float>(std::max(lane.rows, least_rows)) * (lane.collapsed ? collapsed_row_px : row) +
               pad(lane.collapsed ? density.row_least : row);
    }

    // Every lane gets the rows that its marks need, the tallest fewer when all do not fit.
    void set_rows() {
        for (Lane& lane : a_.lanes) lane.rows = lane.collapsed ? std::uint16_t{1} : rows_needed(items_of(lane));
        take_rows(static_cast<int>(std::ceil((most_height() - lanes_room()) / density.row_least)));
        a_.scroll_bar = most_height() > lanes_room() && a_.size.width >= narrow_px ? scroll_bar_px : 0;
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
    float most_height() const { return total_height(density.row_least, 2); }

    bool has_room_for_a_row() const { return total_height(density.row_least) + density.row_least <= lanes_room(); }

    std::size_t left_out(const Lane& lane) {
        if (lane.collapsed) return 0;
        const auto waits = [](const Item& i) { return i.leads() && i.level > 0; };
        return static_cast<std::size_t>(std::ranges::count_if(items_of(lane), waits));
    }
    std::size_t left_out() {
        std::size_t sum = 0;
        for (const Lane& lane : a_.lanes) sum += left_out(lane);
        return sum;
    }

    Work try_rows() {
        co_await make_axis(a_, timeline_, share_);
        co_await assign_rows(a_, timeline_, 1);
    }

    // Very many events get rows by their number alone, since trying is slow.
    Work add_rows() {
        if (a_.items.size() > most_refined_items) {
            share_ = Share::by_need;
            for (Lane& lane : a_.lanes)
                if (lane.count > most_in_a_row) lane.rows = std::max<std::uint16_t>(2, lane.rows);
            const auto events_a_row = [](const Lane& lane) { return lane.collapsed ? 0 : lane.count / lane.rows; };
            for (int added = 0; added < most_trials && !a_.lanes.empty() && has_room_for_a_row(); ++added)
                ++std::ranges::max_element(a_.lanes, {}, events_a_row)->rows;
            co_await make_axis(a_, timeline_, share_);
        } else {
            co_await add_rows_by_trial();
            co_await choose_share();
        }
    }

    // While the height lasts, the lane that leaves most events out of the first view gets another row, or some at once
    // when it leaves out very many. Rows that do not help are taken back, and their lane gets no more.
    Work add_rows_by_trial() {
        std::vector<int> idle(a_.lanes.size(), 0);  // rows of each lane that did not help
        const auto idle_of = [&](const Lane& lane) -> int& {
            return idle[static_cast<std::size_t>(&lane - a_.lanes.data())];
        };
        const auto wanting = [&](const Lane& lane) { return idle_of(lane) < most_idle_rows ? left_out(lane) : 0; };
        co_await try_rows();
        for (int trial = 0; trial < most_trials && !a_.lanes.empty() && has_room_for_a_row(); ++trial) {
            Lane& crowded = *std::ranges::max_element(a_.lanes, {}, wanting);
            const std::size_t before = wanting(crowded);
            if (before == 0) break;
            const std::uint16_t rows = crowded.rows;
            for (std::size_t more = 0; more <= before / most_left_out_a_row && has_room_for_a_row(); ++more)
                ++crowded.rows;
            co_await try_rows();
            idle_of(crowded) = left_out(crowded) < before ? 0 : idle_of(crowded) + crowded.rows - rows;
        }
        for (Lane& lane : a_.lanes) lane.rows = static_cast<std::uint16_t>(lane.rows - idle_of(lane));
        co_await try_rows();
    }

    // Of the two ways to share the width, the one that shows more titles.
    Work choose_share() {
        const std::size_t before = left_out();
        if (before == 0) co_return;
        share_ = Share::by_need;
        co_await try_rows();
        if (left_out() < before) co_return;
        share_ = Share::evenly;
        co_await try_rows();
    }

    // Many rows come closer. Lanes share the height that is left, so that the drawing ends with the canvas.
    void place_lanes() {
        a_.row_px = density.row_most;
        while (a_.row_px > density.row_least && total_height(a_.row_px) > lanes_room()) a_.row_px -= 0.5f;
        const float spare = std::max(0.0f, lanes_room() - total_height(a_.row_px));
        const auto open = static_cast<float>(std::ranges::count(a_.lanes, false, &Lane::collapsed));
        const float share = open == 0 ? 0 : std::min(28.0f, spare / open);
        for (Lane& lane : a_.lanes) {
            lane.top = a_.lanes_height;
            lane.height = std::floor(height(lane, a_.row_px, 1) + (lane.collapsed ? 0 : share));
            a_.lanes_height += lane.height;
        }
    }

    Arrangement& a_;
    const Timeline& timeline_;
    Share share_ = Share::evenly;
};

}  // namespace

float name_px(const Arrangement& a) { return a.names == LaneNames::inside ? narrow_name_px : 0; }

Work use_room(Arrangement& a, const Timeline& timeline, Depth depth) {
    Room room(a, timeline);
    co_await room.use(depth);
}

}  // namespace demarche
