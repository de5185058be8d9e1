#include "base/work.h"

#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace demarche;

namespace {

struct Witness {
    int& alive;
    explicit Witness(int& count) : alive(count) { ++alive; }
    ~Witness() { --alive; }
};

Work write_numbers(std::vector<int>& out, int from, int count) {
    for (int i = 0; i < count; ++i) {
        out.push_back(from + i);
        co_await steps(1);
    }
}

Work write_decades(std::vector<int>& out, int& alive) {
    const Witness witness(alive);
    for (int decade = 0; decade < 3; ++decade) co_await write_numbers(out, 10 * decade, 10);
}

Work live(int& alive, int rounds) {
    const Witness witness(alive);
    for (int i = 0; i < rounds; ++i) co_await steps(1);
}

Work live_twice(int& alive) {
    const Witness witness(alive);
    for (int i = 0; i < 2; ++i) co_await live(alive, 10);
}

Work nothing() { co_return; }

Work deep(int depth, int& reached) {
    if (depth == 0)
        ++reached;
    else
        for (int i = 0; i < 2; ++i) co_await deep(depth - 1, reached);
}

}  // namespace

TEST_CASE("Work goes on where it was left off, parts and all") {
    std::vector<int> out;
    int alive = 0;
    Work work = write_decades(out, alive);
    CHECK(out.empty());
    int runs = 0;
    std::size_t before = 0;
    while (!work.run(4)) {
        ++runs;
        CHECK(out.size() - before <= 5);
        CHECK(alive == 1);
        before = out.size();
    }
    CHECK(runs >= 6);
    REQUIRE(out.size() == 30);
    for (int i = 0; i < 30; ++i) CHECK(out[static_cast<std::size_t>(i)] == i);
    CHECK(alive == 0);
}

TEST_CASE("Work that nobody wants any more leaves nothing behind") {
    std::vector<int> out;
    int alive = 0;
    {
        Work work = write_decades(out, alive);
        CHECK(!work.run(3));
        CHECK(alive == 1);
        work = nothing();
        CHECK(alive == 0);
        CHECK(work.run(1));
    }
    {
        const Work never_begun = write_decades(out, alive);
    }
    CHECK(alive == 0);
    CHECK(out.size() < 6);
}

TEST_CASE("A part is destroyed when it ends, or else with the work around it") {
    int alive = 0;
    {
        Work work = live_twice(alive);
        CHECK(!work.run(5));
        CHECK(alive == 2);
        CHECK(!work.run(10));  // in the second part
        CHECK(alive == 2);
    }
    CHECK(alive == 0);
    CHECK(live_twice(alive).run());
    CHECK(alive == 0);
}

TEST_CASE("A part in a part in a part takes no more of the stack than one") {
    int reached = 0;
    CHECK(deep(16, reached).run());
    CHECK(reached == 1 << 16);
}
