#include "base/order.h"

#include <algorithm>
#include <array>
#include <bit>
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

// In a wasm, memory.copy of so few bytes takes longer than a loop.
void swap_words(std::byte* one, std::byte* other, std::size_t size) {
    for (std::size_t at = 0; at < size; at += sizeof(std::uint32_t)) {
        std::uint32_t first = 0, second = 0;
        std::memcpy(&first, one + at, sizeof first);
        std::memcpy(&second, other + at, sizeof second);
        std::memcpy(one + at, &second, sizeof second);
        std::memcpy(other + at, &first, sizeof first);
    }
}

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

Work sort_by_numbers(std::vector<std::uint32_t>& positions, const std::vector<std::uint64_t>& numbers) {
    constexpr int digit_bits = 11;
    constexpr std::uint64_t mask = (1u << digit_bits) - 1;
    std::vector<std::uint32_t> scratch(positions.size()), begins;  // of each digit
    const std::uint64_t least = numbers.empty() ? 0 : *std::ranges::min_element(numbers);
    std::uint64_t varying = 0;  // the bits that differ; a digit without any needs no pass
    for (const std::uint64_t number : numbers) varying |= number - least;
    while (varying != 0) {
        const int shift = std::countr_zero(varying);
        varying &= ~(mask << shift);
        const auto digit = [&](std::uint32_t position) {
            return static_cast<std::uint32_t>((numbers[position] - least) >> shift & mask);
        };
        begins.assign(mask + 2, 0);
        for (const std::uint32_t position : positions) ++begins[digit(position) + 1];
        co_await steps(positions.size());
        std::partial_sum(begins.begin(), begins.end(), begins.begin());
        for (std::size_t i = 0; i < positions.size(); ++i) {
            scratch[begins[digit(positions[i])]++] = positions[i];
            if (i % stride == 0) co_await steps(2 * stride);
        }
        positions.swap(scratch);
    }
}

Work move_to_places(Values values, std::vector<std::uint32_t>& places) {
    const auto value = [&](std::uint32_t i) { return values.first + i * values.size; };
    std::array<std::byte, 64> held{};
    for (std::uint32_t i = 0; i < places.size(); ++i) {
        if (places[i] == i) continue;
        std::uint32_t at = i;
        swap_words(held.data(), value(at), values.size);
        do {
            at = std::exchange(places[at], at);
            swap_words(held.data(), value(at), values.size);
            co_await steps(4);
        } while (at != i);
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
