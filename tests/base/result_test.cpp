#include "base/result.h"

#include <catch2/catch_test_macros.hpp>
#include <memory>

using demarche::Error;
using demarche::Result;

namespace {

Result<std::unique_ptr<int>> owned_or_error(int value) {
    if (value < 0) return Error{.at = 3, .message = "expected a number from 0"};
    return std::make_unique<int>(value);
}

}  // namespace

TEST_CASE("a caller gets the value, and may take it away") {
    auto result = owned_or_error(7);
    REQUIRE(result);
    CHECK(**result == 7);
    const std::unique_ptr<int> taken = *std::move(result);
    CHECK(*taken == 7);
}

TEST_CASE("a caller gets the reason and the place when there is no value") {
    const auto result = owned_or_error(-1);
    REQUIRE_FALSE(result);
    CHECK(result.error().at == 3);
    CHECK(result.error().message == "expected a number from 0");
}
