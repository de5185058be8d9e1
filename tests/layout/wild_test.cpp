// Invented stories that are like files of real authors: one for each way in which a picture of such a file failed.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <filesystem>

#include "layout/picture.h"
#include "time/zones.h"

using namespace demarche;

namespace {

std::vector<std::string> wild_stories() {
    constexpr std::string_view ending = ".timeline.json";
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(DEMARCHE_SOURCE_DIR) + "/tests/wild"))
        if (const std::string file = entry.path().filename().string(); file.ends_with(ending))
            names.push_back(file.substr(0, file.size() - ending.size()));
    std::ranges::sort(names);
    return names;
}

// The zones of the stories, without a host: London leaves summer time on 31 October 2021.
std::int32_t offset_at(std::string_view zone, std::int64_t utc_s) {
    if (zone == "America/Sao_Paulo") return -3 * 3'600;
    return utc_s < zones::second("2021-10-31T01:00Z") ? 3'600 : 0;
}

Timeline wild_story(const std::string& name) {
    const Loaded loaded = load_json(read_source("tests/wild/" + name + ".timeline.json"));
    REQUIRE(loaded.issues.empty());
    return Timeline(loaded.document, offset_at);
}

std::string difference(const std::string& name, const Picture& p) {
    return golden_difference("wild/" + name + ".scene.txt", dump(p.first()));
}

}  // namespace

TEST_CASE("stories like those of real authors are drawn as approved, on a desk and on a phone") {
    const std::string name = GENERATE(from_range(wild_stories()));
    INFO(name);
    CHECK(difference(name, Picture(wild_story(name), {.size = {1'280, 652}})) == "");
    CHECK(difference(name + ".down", Picture(wild_story(name), {.size = {390, 3'000}})) == "");
}

TEST_CASE(
    "in stories like those of real authors no label overlaps another or covers a mark, and nothing is told twice") {
    const std::string name = GENERATE(from_range(wild_stories()));
    INFO(name);
    for (const Size size : {Size{1'280, 652}, Size{390, 3'000}}) {
        const Picture p(wild_story(name), {.size = size});
        CHECK(std::ranges::count_if(seen_in(p.first()).labels, is_event_title) > 0);
        for (const Scene& scene : {p.first(), p.scene(p.axis.zoomed(4, 500))}) {
            const Seen seen = seen_in(scene);
            CHECK(overlapping_labels(seen) == 0);
            CHECK(covered_marks(seen) == 0);
            for (const auto& [lane, events] : events_by_lane(scene)) CHECK(events <= p.timeline.size());
        }
    }
}
