// Approved text under tests/golden: compared with, or with UPDATE_GOLDEN=1 replaced by, what the program says now.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace demarche {

inline std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// A file of the repository, by its path from the top.
inline std::string read_source(const std::string& path) { return read_file(DEMARCHE_SOURCE_DIR "/" + path); }

// Empty when `actual` is the approved text, otherwise the first line that differs.
inline std::string golden_difference(const std::string& name, const std::string& actual) {
    const std::string path = DEMARCHE_SOURCE_DIR "/tests/golden/" + name;
    if (std::getenv("UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << actual;
    const std::string approved = read_file(path);
    if (approved == actual) return {};
    std::size_t line = 0, at = 0;
    for (; at < approved.size() && at < actual.size() && approved[at] == actual[at]; ++at)
        if (actual[at] == '\n') line = at + 1;
    const auto line_of = [&](const std::string& text) { return text.substr(line, text.find('\n', at) - line); };
    return name + " differs (UPDATE_GOLDEN=1 approves it):\n- " + line_of(approved) + "\n+ " + line_of(actual);
}

}  // namespace demarche
