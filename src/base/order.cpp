#include "base/order.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <utility>

namespace demarche {
namespace {

// The merge of two sorted neighbours: [left, middle) and [right, end) are left to do.
struct Merge {
    const std::uint32_t *left, *middle, *right, *end;
    std::uint32_t* out;

    bool is_in_order(Before before) const { return right == end || !before(*right, right[-1]); }
    bool is_plain() const { return left == middle || right == end; }

    void advance(std::size_t count, Before before) {
        for (; count > 0 && !is_plain(); --count) *out++ = before(*right, *left) ? *right++ : *left++;
    }
    void finish() {
        out = std::copy(left, middle, out);
        std::copy(right, end, out);
    }
};

}  // namespace

Work sort_in_steps(std::vector<std::uint32_t>& positions, Before before) {
    const std::size_t size = positions.size();
    std::vector<std::uint32_t> scratch(size);
    std::uint32_t *from = positions.data(), *to = scratch.data();
    for (std::size_t width = 1; width < size; width *= 2) {
        for (std::size_t at = 0; at < size; at += 2 * width) {
            const std::size_t middle = std::min(at + width, size), end = std::min(at + 2 * width, size);
            Merge merge{from + at, from + middle, from + middle, from + end, to + at};
            const bool in_order = merge.is_in_order(before);
            while (!in_order && !merge.is_plain()) {
                merge.advance(stride, before);
                co_await steps(std::min(stride, 2 * width));
            }
            merge.finish();
            co_await steps(1 + width / 8);
        }
        std::swap(from, to);
    }
    if (from != positions.data()) std::copy(from, from + size, positions.data());
}

Work move_to_places(Values values, std::vector<std::uint32_t>& places) {
    const auto value = [&](std::uint32_t i) { return values.first + i * values.size; };
    const auto copy = [&](std::byte* to, const std::byte* from) { std::memcpy(to, from, values.size); };
    std::array<std::byte, 64> held{};
    for (std::uint32_t i = 0; i < places.size(); ++i)
        while (places[i] != i) {
            const std::uint32_t place = std::exchange(places[i], places[places[i]]);
            places[place] = place;
            copy(held.data(), value(place));
            copy(value(place), value(i));
            copy(value(i), held.data());
            co_await steps(4);
        }
}

// Heap sort: less code than std::sort, and as fast where lists are short or sorted already.
void sort_numbers(std::vector<std::uint64_t>& numbers) {
    if (std::is_sorted(numbers.begin(), numbers.end())) return;
    std::make_heap(numbers.begin(), numbers.end());
    std::sort_heap(numbers.begin(), numbers.end());
}

std::vector<std::uint32_t> positions(std::size_t count) {
    std::vector<std::uint32_t> result(count);
    std::iota(result.begin(), result.end(), 0u);
    return result;
}

}  // namespace demarche
