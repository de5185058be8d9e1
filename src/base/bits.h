// A set of positions that finds the nearest member on either side in a few steps, however many there are.
#pragma once

#include <array>
#include <bit>
#include <cassert>
#include <cstdint>
#include <vector>

namespace demarche {

// Three levels of 64-bit words, each bit of a higher level telling whether a word below it holds anything:
// van Emde Boas' idea with a fixed fan-out of 64. Positions are below 2^24 or so; memory is one bit each.
class PositionSet {
public:
    static constexpr std::uint32_t none = 0xffffffff;

    explicit PositionSet(std::uint32_t size = 0) {
        for (auto& level : levels_) {
            size = size / 64 + 1;
            level.assign(size, 0);
        }
    }

    void insert(std::uint32_t position) {
        assert(position / 64 < levels_[0].size());
        for (auto& level : levels_) {
            level[position / 64] |= std::uint64_t{1} << (position % 64);
            position /= 64;
        }
    }

    // The largest member below `position`, or none.
    std::uint32_t before(std::uint32_t position) const {
        for (std::size_t i = 0; i < levels_.size(); ++i) {
            const std::uint32_t word = position / 64, bit = position % 64;
            const std::uint64_t below = levels_[i][word] & ((std::uint64_t{1} << bit) - 1);
            if (below != 0)
                return descend(i, word * 64 + 63 - static_cast<std::uint32_t>(std::countl_zero(below)), true);
            position = word;
        }
        return none;
    }

    // The smallest member above `position`, or none.
    std::uint32_t after(std::uint32_t position) const {
        for (std::size_t i = 0; i < levels_.size(); ++i) {
            const std::uint32_t word = position / 64, bit = position % 64;
            const std::uint64_t above = bit == 63 ? 0 : levels_[i][word] >> (bit + 1) << (bit + 1);
            if (above != 0) return descend(i, word * 64 + static_cast<std::uint32_t>(std::countr_zero(above)), false);
            position = word;
        }
        return none;
    }

private:
    std::uint32_t descend(std::size_t level, std::uint32_t position, bool last) const {
        while (level-- > 0) {
            const std::uint64_t word = levels_[level][position];
            const int bit = last ? 63 - std::countl_zero(word) : std::countr_zero(word);
            position = position * 64 + static_cast<std::uint32_t>(bit);
        }
        return position;
    }

    std::array<std::vector<std::uint64_t>, 4> levels_;  // 64^4 positions
};

}  // namespace demarche
