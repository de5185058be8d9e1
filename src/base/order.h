#pragma once
// Sorting by position, compiled once: each use of std::sort costs 2–3 kB of wasm, each use of this a comparison.

#include <cstdint>
#include <span>
#include <vector>

namespace demarche {

/// True when the item at the first position comes before the item at the second.
struct Before {
    const void* context;
    bool (*call)(const void* context, std::uint32_t a, std::uint32_t b);

    bool operator()(std::uint32_t a, std::uint32_t b) const { return call(context, a, b); }
};

/// Stable: bottom-up merge sort (Knuth, TAOCP 3, 5.2.4), linear on what is sorted already.
void sort_positions(std::span<std::uint32_t> positions, Before before);

template <class Compare>
void sort_positions_by(std::span<std::uint32_t> positions, const Compare& before) {
    sort_positions(positions, {&before, [](const void* context, std::uint32_t a, std::uint32_t b) {
                                   return (*static_cast<const Compare*>(context))(a, b);
                               }});
}

/// The positions 0 … count - 1 in the order that `before(a, b)` asks for; equals stay as they were.
template <class Compare>
std::vector<std::uint32_t> sorted_positions(std::size_t count, const Compare& before) {
    std::vector<std::uint32_t> result(count);
    for (std::uint32_t i = 0; i < count; ++i) result[i] = i;
    sort_positions_by(result, before);
    return result;
}

}  // namespace demarche
