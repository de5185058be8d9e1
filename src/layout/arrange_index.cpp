#include "layout/arrange_index.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "base/order.h"

namespace demarche {
namespace {

// Items without a level stand on the last shelf of their row.
std::uint32_t shelf_of(const Arrangement& a, const Item& item) {
    const auto levels = static_cast<std::uint32_t>(a.levels.count);
    return item.row * (levels + 1) + std::min<std::uint32_t>(item.level, levels);
}

// The position of each item of a lane, by a counting sort. It keeps the order of begins on each shelf.
void find_places(Arrangement& a, Lane& lane, std::vector<std::uint32_t>& places) {
    const std::span items = std::span<const Item>(a.items).subspan(lane.first, lane.count);
    const std::uint32_t shelves = lane.rows * (static_cast<std::uint32_t>(a.levels.count) + 1);
    lane.shelf = static_cast<std::uint32_t>(a.shelves.size());
    a.shelves.resize(a.shelves.size() + shelves + 1, 0);
    for (const Item& item : items) ++a.shelves[lane.shelf + shelf_of(a, item) + 1];
    const auto begin = a.shelves.begin() + lane.shelf;
    *begin = lane.first;
    std::partial_sum(begin, a.shelves.end(), begin);
    std::vector<std::uint32_t> next(begin, a.shelves.end() - 1);
    for (const Item& item : items) places.push_back(next[shelf_of(a, item)]++);
}

void index_events(Arrangement& a, std::uint32_t events) {
    a.items_of.assign(events + 1, 0);
    for (const Item& item : a.items) ++a.items_of[raw(item.event) + 1];
    std::partial_sum(a.items_of.begin(), a.items_of.end(), a.items_of.begin());
    std::vector<std::uint32_t> next(a.items_of.begin(), a.items_of.end() - 1);
    a.item_order.resize(a.items.size());
    for (std::uint32_t i = 0; i < a.items.size(); ++i) a.item_order[next[raw(a.items[i].event)]++] = i;
}

// Precondition: events are in the order of their begins.
void index_begins(Arrangement& a) {
    for (const Item& item : a.items) ++a.lanes[item.lane].begins;
    std::vector<std::uint32_t> next;
    std::uint32_t all = 0;
    for (Lane& lane : a.lanes) {
        next.push_back(lane.first_begin = all);
        all += lane.begins;
    }
    a.begins.resize(all);
    a.begin_items.resize(all);
    for (const std::uint32_t i : a.item_order) {
        const Item& item = a.items[i];
        const std::uint32_t at = next[item.lane]++;
        a.begins[at] = std::max(item.time.begin, a.warp->extent.begin);
        a.begin_items[at] = i;
    }
}

}  // namespace

Work index_items(Arrangement& a, const Timeline& timeline) {
    std::vector<std::uint32_t> places;
    places.reserve(a.items.size());
    for (Lane& lane : a.lanes) {
        find_places(a, lane, places);
        co_await steps(std::size_t{2} * lane.count);
    }
    co_await move_to_places(values_of(a.items), places);
    index_events(a, timeline.size());
    co_await steps(3 * a.items.size());
    index_begins(a);
}

std::span<const Item> Arrangement::shelf(std::uint16_t lane, std::uint16_t row, int level) const {
    assert(lane < lanes.size() && row < lanes[lane].rows && level >= 0 && level <= levels.count);
    const std::uint32_t at =
        lanes[lane].shelf + row * (static_cast<std::uint32_t>(levels.count) + 1) + static_cast<std::uint32_t>(level);
    return std::span(items).subspan(shelves[at], shelves[at + 1] - shelves[at]);
}

}  // namespace demarche
