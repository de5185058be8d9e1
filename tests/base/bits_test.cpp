#include "base/bits.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

using namespace demarche;

TEST_CASE("a position set finds the nearest members on both sides, as a sorted set does") {
    for (const std::uint32_t size : {1u, 64u, 65u, 5'000u, 300'000u}) {
        PositionSet positions(size);
        std::set<std::uint32_t> expected;
        std::uint64_t state = size;
        for (int i = 0; i < 400; ++i) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            const auto p = static_cast<std::uint32_t>((state >> 33) % size);
            const auto above = expected.upper_bound(p);
            const auto below = expected.lower_bound(p);
            CHECK(positions.after(p) == (above == expected.end() ? PositionSet::none : *above));
            CHECK(positions.before(p) == (below == expected.begin() ? PositionSet::none : *std::prev(below)));
            if (i % 3 == 0) positions.insert(p), expected.insert(p);
        }
    }
}
