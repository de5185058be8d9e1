#include "base/order.h"

#include <algorithm>
#include <random>
#include <utility>

#include <catch2/catch_test_macros.hpp>

using namespace demarche;

TEST_CASE("Whatever an author's order, events come out sorted, and equals as they stood") {
    std::mt19937 random(7);
    for (const std::uint32_t count : {0u, 1u, 2u, 3u, 7u, 8u, 9u, 100u, 1000u, 1025u}) {
        std::vector<unsigned> keys(count);
        for (unsigned& key : keys) key = static_cast<unsigned>(random() % (1 + count / 3));
        const auto before = [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; };
        auto expected = sorted_positions(count, [](std::uint32_t, std::uint32_t) { return false; });
        REQUIRE(std::ranges::is_sorted(expected));
        std::ranges::sort(expected, {}, [&](std::uint32_t at) { return std::pair(keys[at], at); });
        CHECK(sorted_positions(count, before) == expected);
    }
}

TEST_CASE("A million events come to their places without room for a second million") {
    std::mt19937 random(7);
    for (const std::uint32_t count : {0u, 1u, 2u, 3u, 100u, 1025u}) {
        std::vector<std::uint32_t> places = positions(count);
        std::ranges::shuffle(places, random);
        struct Row {
            std::uint32_t place, more[12];
        };
        std::vector<Row> rows;
        rows.reserve(count);
        for (const std::uint32_t place : places) rows.push_back({place, {place, 7, place}});
        Work work = move_to_places(values_of(rows), places);
        while (!work.run(10)) {
        }
        CHECK(places == positions(count));
        for (std::uint32_t i = 0; i < count; ++i) {
            CHECK(rows[i].place == i);
            CHECK(rows[i].more[2] == i);
        }
    }
}

TEST_CASE("What is sorted already is passed through with one look at each neighbour") {
    std::size_t looks = 0;
    sorted_positions(1 << 12, [&](std::uint32_t a, std::uint32_t b) {
        ++looks;
        return a < b;
    });
    CHECK(looks == (1 << 12) - 1);
}
