// The first views of both stories as approved text: UPDATE_GOLDEN=1 rewrites them, a person looks, then commits.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstdlib>
#include <fstream>

#include "layout/picture.h"

using namespace demarche;

TEST_CASE("both stories are drawn as approved") {
    const std::string name = GENERATE("riyadh-2025", "westphalia");
    const Picture p(story(name), {.size = {940, 648}});
    const std::string drawn = dump(p.scene(p.axis, {.selected = EventIndex{p.timeline.dated() / 2}}));
    const std::string path = DEMARCHE_SOURCE_DIR "/tests/golden/" + name + ".scene.txt";
    if (std::getenv("UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << drawn;
    CHECK(drawn == read_file(path));
}
