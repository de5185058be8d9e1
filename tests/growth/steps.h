// How much work the product has done: the basic blocks that it has run, and the bytes that it has moved.
#pragma once

#include <cstdint>

namespace demarche {

std::uint64_t steps_so_far();

}  // namespace demarche
