#include "base/text_set.h"

#include <catch2/catch_test_macros.hpp>

using namespace demarche;

TEST_CASE("each of many texts is there once, in the order in which they came, and is found") {
    TextSet set;
    CHECK_FALSE(set.find("0"));
    for (int round = 0; round < 2; ++round)
        for (std::uint32_t i = 0; i < 5'000; ++i) REQUIRE(set.insert(std::to_string(i * i)) == i);
    REQUIRE(set.size() == 5'000);
    for (std::uint32_t i = 0; i < 5'000; ++i) {
        REQUIRE(set[i] == std::to_string(i * i));
        REQUIRE(set.find(set[i]) == i);
    }
    CHECK_FALSE(set.find("2"));
    CHECK(set.insert("") == 5'000);
    CHECK(set.find("") == 5'000);
}
