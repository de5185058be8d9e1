// Checks the arguments of a page, so that no invalid number gets past the ABI.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "names.h"
#include "view/input.h"

namespace demarche {

// The enumerator of a number; none for a number that has no enumerator.
template <class Enum>
constexpr std::optional<Enum> named(int number) {
    static_assert(count_of<Enum> > 0);
    if (number < 0 || number >= count_of<Enum>) return std::nullopt;
    return static_cast<Enum>(number);
}

template <class Bit>
constexpr bool has(int flags, Bit bit) {
    return (flags & static_cast<int>(bit)) != 0;
}

// Clamps; NaN becomes the least.
template <class Number>
constexpr Number within(Number value, Number least, Number most) {
    return value >= least ? std::min(value, most) : least;
}

constexpr float px(float value) { return within(value, -furthest_px, furthest_px); }

constexpr std::uint32_t amount(int value) { return static_cast<std::uint32_t>(std::max(value, 0)); }

// Empty when the text is not within the memory of the wasm.
inline std::string_view text_at(const char* begin, int size) {
    constexpr std::uint64_t page = 1 << 16;
    const std::uint64_t end = reinterpret_cast<std::uintptr_t>(begin) + std::uint64_t{amount(size)};
    if (end > __builtin_wasm_memory_size(0) * page) return {};
    return {begin, amount(size)};
}

}  // namespace demarche
