// The way from one part of the time to another.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "layout/generated.h"
#include "view/course.h"
#include "view/flight.h"
#include "view/reader.h"

using namespace demarche;

namespace {

bool is_near(double a, double b, double most = 1e-6) {
    return std::abs(a - b) <= most * (1 + std::abs(a) + std::abs(b));
}

bool is_near(const Window& a, const Window& b) { return is_near(a.middle, b.middle) && is_near(a.width, b.width); }

// The length by the metric of the paper, summed up in small steps: sqrt(rho² du² + dw²/rho²) / w.
double travelled(const Course& course) {
    constexpr int steps = 20'000;
    constexpr double rho2 = 1.42 * 1.42;
    double sum = 0;
    for (int i = 0; i < steps; ++i) {
        const Window a = course.at(i / double(steps)), b = course.at((i + 1) / double(steps));
        const double du = b.middle - a.middle, dw = b.width - a.width, w = (a.width + b.width) / 2;
        sum += std::sqrt(rho2 * du * du + dw * dw / rho2) / w;
    }
    return sum;
}

}  // namespace

TEST_CASE("a course begins and ends where it should, over any distance and any zoom") {
    for (const double distance : {0.0, 1e-9, 0.3, -40.0, 1e6, -1e9})
        for (const double width : {1e-6, 0.5, 1.0, 300.0}) {
            CAPTURE(distance, width);
            const Window from{10, 1}, to{10 + distance, width};
            const Course course(from, to);
            CHECK(is_near(course.at(0), from));
            CHECK(is_near(course.at(1), to));
            CHECK(course.length() >= 0);
        }
}

TEST_CASE("a course goes at an even pace: its length is what the eye has followed") {
    for (const Window to : {Window{30, 1}, Window{-5, 8}, Window{0, 0.01}, Window{0.2, 1}}) {
        const Course course({0, 1}, to);
        CHECK(is_near(travelled(course), course.length(), 1e-3));
    }
}

TEST_CASE("a far course zooms out on its way, a near one hardly does") {
    CHECK(Course({0, 1}, {100, 1}).at(0.5).width > 50);
    CHECK(Course({0, 1}, {0.2, 1}).at(0.5).width < 1.05);
}

TEST_CASE("a flight on a tour takes at most two seconds, and the longer the farther it leads") {
    Onlooker reader(generated::timeline({.events = 300, .lanes = 4}), {940, 648});
    View& view = reader.view;
    view.axis = view.axis.zoomed(200, 10);
    const auto length_to = [&](double px) {
        fly(view, view.axis.panned(px), Pace::tour);
        const double length = view.flight->length_s;
        view.flight.reset();
        return length;
    };
    const double near = length_to(-300), far = length_to(-5'000), farthest = length_to(-180'000);
    CHECK(near < far);
    CHECK(far <= farthest);
    CHECK(farthest <= 2);
}

TEST_CASE("a flight that takes over from another one goes on without a jerk") {
    for (const double taken_s : {0.1, 0.35, 0.6}) {
        CAPTURE(taken_s);
        Onlooker reader(generated::timeline({.events = 300, .lanes = 4}), {940, 648});
        View& view = reader.view;
        view.axis = view.axis.zoomed(20, 10);
        const Instant mark = view.axis.at(470);
        fly(view, view.axis.panned(-8'000), Pace::tour);
        const double step_s = 1e-3;
        const auto speeds = [&](double from_s) {  // of an instant, px per second, and of the zoom
            advance(view, from_s);
            const double x = view.axis.x(mark), zoom = std::log(view.axis.zoom());
            advance(view, from_s + step_s);
            return std::pair{(view.axis.x(mark) - x) / step_s, (std::log(view.axis.zoom()) - zoom) / step_s};
        };
        advance(view, 0);
        const auto before = speeds(taken_s - step_s);
        REQUIRE(std::abs(before.first) > 50);
        fly(view, view.axis.panned(900).zoomed(3, 470), Pace::tour);
        advance(view, taken_s);
        const auto after = speeds(taken_s);
        CHECK(std::abs(after.first - before.first) < 0.05 * std::abs(before.first) + 20);
        CHECK(std::abs(after.second - before.second) < 0.05 * std::abs(before.second) + 0.1);
        for (double s = taken_s; view.flight; s += 1.0 / 60) advance(view, s);
        CHECK(view.axis.zoom() > 0);
    }
}

TEST_CASE("on a stage without room a flight ends like any other") {
    Onlooker reader(generated::timeline({.events = 30, .lanes = 4}), {0, 0});
    fly(reader.view, reader.view.axis.zoomed(2, 0), Pace::tour);
    advance(reader.view, 0);
    advance(reader.view, 0.1);
    fly(reader.view, reader.view.axis.panned(5), Pace::tour);
    advance(reader.view, 0.2);
    CHECK_FALSE(advance(reader.view, 9));
}

TEST_CASE("a reader who takes hold of a long flight stops it where it is") {
    Onlooker reader(generated::timeline({.events = 300, .lanes = 4}), {940, 648});
    View& view = reader.view;
    view.axis = view.axis.zoomed(20, 10);
    fly(view, view.axis.panned(-4'000), Pace::tour);
    advance(view, 0);
    advance(view, 0.3);
    const Instant middle = view.axis.at(470);
    reader.does(Wheel{.at = {500, 300}, .dx = 2, .dy = 0});
    CHECK_FALSE(view.flight);
    CHECK(std::abs(view.axis.x(middle) - 470) < 10);
}
