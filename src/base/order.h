// Sorts positions with one compiled function: each use of std::sort adds 2–3 kB of wasm, each use of this a comparison.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "base/work.h"

namespace demarche {

// True when the item at the first position comes before the item at the second.
struct Before {
    const void* context;
    bool (*call)(const void* context, std::uint32_t a, std::uint32_t b);

    bool operator()(std::uint32_t a, std::uint32_t b) const { return call(context, a, b); }
};

// Stable: bottom-up merge sort (Knuth, TAOCP 3, 5.2.4), linear on what is sorted already.
Work sort_in_steps(std::vector<std::uint32_t>& positions, Before before);

// Stable, by the number of each position: radix sort from the lowest digit (Knuth, TAOCP 3, 5.2.5). It takes as long as
// a few passes, where the merge sort of a million takes twenty.
Work sort_by_numbers(std::vector<std::uint32_t>& positions, const std::vector<std::uint64_t>& numbers);

// Refers to a comparison, which must live as long.
template <class Compare>
Before calls(const Compare& before) {
    return {&before, [](const void* context, std::uint32_t a, std::uint32_t b) {
                return (*static_cast<const Compare*>(context))(a, b);
            }};
}

template <class Compare>
void sort_positions_by(std::vector<std::uint32_t>& positions, const Compare& before) {
    sort_in_steps(positions, calls(before)).run();
}

// Sorts numbers in place. Several small values in one number are sorted by the first, then the next.
void sort_numbers(std::vector<std::uint64_t>& numbers);

// 0 … count - 1.
std::vector<std::uint32_t> positions(std::size_t count);

// The positions 0 … count - 1 in the order that `before(a, b)` asks for; equals stay as they were.
template <class Compare>
std::vector<std::uint32_t> sorted_positions(std::size_t count, const Compare& before) {
    std::vector<std::uint32_t> result = positions(count);
    sort_positions_by(result, before);
    return result;
}

// Values of up to 64 bytes each, to be moved as bytes, four at a time.
struct Values {
    std::byte* first;
    std::size_t size;  // of each
};
template <class T>
Values values_of(std::vector<T>& values) {
    static_assert(std::is_trivially_copyable_v<T> && sizeof(T) <= 64 && sizeof(T) % 4 == 0);
    return {reinterpret_cast<std::byte*>(values.data()), sizeof(T)};
}

// Moves the i-th value to `places[i]` without a second copy of the values: along the cycles of the permutation (Knuth,
// TAOCP 1, 1.3.3). Afterwards `places[i]` is i.
Work move_to_places(Values values, std::vector<std::uint32_t>& places);

}  // namespace demarche
