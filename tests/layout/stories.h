// Stories of a folder of tests, and whether their scenes are as approved.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "layout/picture.h"
#include "time/zones.h"

namespace demarche {

// Their names, sorted.
inline std::vector<std::string> stories_in(const std::string& folder) {
    constexpr std::string_view ending = ".timeline.json";
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(DEMARCHE_SOURCE_DIR "/tests/" + folder))
        if (const std::string file = entry.path().filename().string(); file.ends_with(ending))
            names.push_back(file.substr(0, file.size() - ending.size()));
    std::ranges::sort(names);
    return names;
}

// Without a host, the zones are those of the stories: London leaves summer time on 31 October 2021.
inline Timeline story_in(const std::string& folder, const std::string& name) {
    constexpr auto offset_at = [](std::string_view zone, std::int64_t utc_s) {
        if (zone == "America/Sao_Paulo") return -3 * 3'600;
        return utc_s < zones::second("2021-10-31T01:00Z") ? 3'600 : 0;
    };
    const Loaded loaded = load_json(read_source("tests/" + folder + "/" + name + ".timeline.json"));
    REQUIRE(loaded.issues.empty());
    return Timeline(loaded.document, offset_at);
}

// Of a story on a desk and on a phone, from the approved scenes; empty: there is none.
inline std::string difference(const std::string& folder, const std::string& name) {
    std::string found;
    for (const auto& [ending, size] :
         {std::pair{".scene.txt", Size{1'280, 652}}, {".down.scene.txt", Size{390, 3'000}}})
        found += golden_difference(folder + "/" + name + ending,
                                   dump(Picture(story_in(folder, name), {.size = size}).first()));
    return found;
}

}  // namespace demarche
