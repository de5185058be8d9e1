#include "layout/arrange_index.h"

#include <algorithm>
#include <numeric>

#include "base/order.h"

namespace demarche {
namespace {

// Items without a level stand on the last shelf of their row.
std::uint32_t shelf_of(const Arrangement& a, const Item& item) {
    const auto levels = static_cast<std::uint32_t>(a.levels.count);
    return item.row * (levels + 1) + std::min<std::uint32_t>(item.level, levels);
}

// A counting sort, which keeps the order of begins on each shelf.
Work sort_onto_shelves(Arrangement& a) {
    std::vector<Item> sorted(a.items.size());
    co_await steps(a.items.size());
    a.shelves.clear();
    for (Lane& lane : a.lanes) {
        const std::span items = std::span<const Item>(a.items).subspan(lane.first, lane.count);
        const std::uint32_t shelves = lane.rows * (static_cast<std::uint32_t>(a.levels.count) + 1);
        lane.shelf = static_cast<std::uint32_t>(a.shelves.size());
        a.shelves.resize(a.shelves.size() + shelves + 1, 0);
        for (const Item& item : items) {
            ++a.shelves[lane.shelf + shelf_of(a, item) + 1];
            co_await steps(1);
        }
        const auto begin = a.shelves.begin() + lane.shelf;
        *begin = lane.first;
        std::partial_sum(begin, a.shelves.end(), begin);
        std::vector<std::uint32_t> next(begin, a.shelves.end() - 1);
        for (const Item& item : items) {
            sorted[next[shelf_of(a, item)]++] = item;
            co_await steps(2);
        }
    }
    a.items = std::move(sorted);
}

Work index_begins(Arrangement& a) {
    a.begins.clear();
    a.begin_items.clear();
    for (Lane& lane : a.lanes) {
        const std::span items = std::span<const Item>(a.items).subspan(lane.first, lane.count);
        lane.first_begin = static_cast<std::uint32_t>(a.begins.size());
        std::vector<std::uint32_t> order = positions(items.size());
        const auto earlier = [&](std::uint32_t x, std::uint32_t y) {
            return items[x].event < items[y].event;   // events are in the order of their begins
        };
        co_await sort_in_steps(order, calls(earlier));
        for (const std::uint32_t i : order) {
            co_await steps(2);
            if (!items[i].leads()) continue;
            a.begins.push_back(std::max(items[i].time.begin, a.warp->extent.begin));
            a.begin_items.push_back(lane.first + i);
        }
        lane.begins = static_cast<std::uint32_t>(a.begins.size()) - lane.first_begin;
    }
}

Work index_events(Arrangement& a, const Timeline& timeline) {
    a.items_of.assign(timeline.size() + 1, 0);
    for (const Item& item : a.items) {
        ++a.items_of[raw(item.event) + 1];
        co_await steps(1);
    }
    std::partial_sum(a.items_of.begin(), a.items_of.end(), a.items_of.begin());
    std::vector<std::uint32_t> next(a.items_of.begin(), a.items_of.end() - 1);
    a.item_order.resize(a.items.size());
    co_await steps(a.items.size());
    for (std::uint32_t i = 0; i < a.items.size(); ++i) {
        a.item_order[next[raw(a.items[i].event)]++] = i;
        co_await steps(1);
    }
}

}  // namespace

Work index_items(Arrangement& a, const Timeline& timeline) {
    co_await sort_onto_shelves(a);
    co_await index_begins(a);
    co_await index_events(a, timeline);
}

}  // namespace demarche
