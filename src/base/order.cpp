#include "base/order.h"

#include <algorithm>
#include <utility>

namespace demarche {
namespace {

// Two sorted neighbours, [begin, middle) and [middle, end).
struct Runs {
    const std::uint32_t *begin, *middle, *end;
};

void merge(Runs runs, std::uint32_t* out, Before before) {
    const std::uint32_t *left = runs.begin, *right = runs.middle;
    const bool in_order = right == runs.end || !before(*right, right[-1]);
    if (in_order) {
        std::copy(left, runs.end, out);
        return;
    }
    while (left != runs.middle && right != runs.end) *out++ = before(*right, *left) ? *right++ : *left++;
    out = std::copy(left, runs.middle, out);
    std::copy(right, runs.end, out);
}

}  // namespace

void sort_positions(std::span<std::uint32_t> positions, Before before) {
    const std::size_t size = positions.size();
    std::vector<std::uint32_t> scratch(size);
    std::uint32_t *from = positions.data(), *to = scratch.data();
    for (std::size_t width = 1; width < size; width *= 2) {
        for (std::size_t at = 0; at < size; at += 2 * width) {
            const std::size_t middle = std::min(at + width, size), end = std::min(at + 2 * width, size);
            merge({from + at, from + middle, from + end}, to + at, before);
        }
        std::swap(from, to);
    }
    if (from != positions.data()) std::copy(from, from + size, positions.data());
}

}  // namespace demarche
