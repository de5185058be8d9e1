// Feeds each file of a folder to a target, with any compiler: `./dev test` replays the corpus this way.
#include <algorithm>
#include <filesystem>
#include <vector>

#include "fuzz/fuzz.h"
#include "golden.h"

int main(int count, char** arguments) {
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < count; ++i)
        for (const auto& entry : std::filesystem::directory_iterator(arguments[i])) files.push_back(entry.path());
    std::ranges::sort(files);
    for (const auto& file : files) {
        std::fprintf(stderr, "%s\n", file.c_str());  // first, so that the last line names the file of a crash
        const std::string bytes = demarche::read_file(file.string());
        demarche::fuzz::run({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    }
    if (!files.empty()) return 0;
    std::fprintf(stderr, "there are no files to replay\n");
    return 1;
}
