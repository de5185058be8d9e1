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

TEST_CASE("events come out in the order of their numbers, near or far apart, and equals as they stood") {
    std::mt19937_64 random(7);
    std::size_t equals = 0;
    for (const std::size_t count : {0u, 1u, 2u, 3u, 100u, 3000u})
        for (const int shift : {0, 1, 7, 11, 31, 33, 52, 63})
            for (const std::uint64_t least : {std::uint64_t{0}, ~std::uint64_t{0} >> 1, ~std::uint64_t{0} - 50}) {
                std::vector<std::uint64_t> numbers(count);
                for (std::uint64_t& number : numbers) number = std::max(least, least + (random() % 50 << shift));
                std::vector<std::uint32_t> order = positions(count);
                std::ranges::shuffle(order, random);
                std::vector<std::uint32_t> expected = order;
                std::ranges::stable_sort(expected, {}, [&](std::uint32_t at) { return numbers[at]; });
                Work work = sort_by_numbers(order, numbers);
                while (!work.run(100)) {
                }
                CHECK(order == expected);
                for (std::size_t i = 1; i < count; ++i) equals += numbers[order[i]] == numbers[order[i - 1]];
            }
    CHECK(equals > 1000);
}
