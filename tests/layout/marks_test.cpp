// What marks tell of dates and of the order in which labels get their room.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "layout/picture.h"

using namespace demarche;

namespace {

Event dated(const std::string& id, const std::string& title, const std::string& date) {
    Event e{.id = id, .title = title};
    e.date = *parse_date(date);
    return e;
}

Picture drawn(std::vector<Event> events, Size size = {940, 400}) {
    Document document;
    document.events = std::move(events);
    return Picture(Timeline(std::move(document)), {.size = size, .axis = AxisMode::scale});
}

std::size_t arrowheads(const Scene& scene) {
    return static_cast<std::size_t>(std::ranges::count_if(
        scene.shapes, [](const Shape& shape) { return std::holds_alternative<Polyline>(shape); }));
}

}  // namespace

TEST_CASE("an end that is open has an arrowhead, one that is known or unknown has none") {
    const auto one = [](const std::string& date) {
        return arrowheads(drawn({dated("a", "First", "2019-01-01"), dated("b", "Second", date)}).first());
    };
    CHECK(one("2020-01-01/..") == 1);
    CHECK(one("2020-01-01/2022-01-01") == 0);
    CHECK(one("2020-01-01/") == 0);
    CHECK(one("2020-01-01") == 0);
}
