// The stories of the repository, for targets that start from one.
#pragma once

#include <string>

#include "fuzz/fuzz.h"
#include "golden.h"

namespace demarche::fuzz {

inline std::string story_text(const std::string& name) {
    std::string json = read_source("shell/stories/" + name + ".timeline.json");
    expect(!json.empty(), "the stories are where the target was built");
    return json;
}

}  // namespace demarche::fuzz
