// Private to model: chains of owners, such as memberOf of actors.
#pragma once

#include <cstdint>
#include <vector>

namespace demarche {

// Not the position of anything.
inline constexpr std::uint32_t nobody = 0xffffffff;

// The root of each chain, in one pass. `owner_of` says the owner of each, or `nobody`. In a circle the smallest is the
// root.
std::vector<std::uint32_t> roots(std::vector<std::uint32_t> owner_of);

}  // namespace demarche
