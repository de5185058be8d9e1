// The version of the product; package.json says the same, which a test sees to.
#pragma once

namespace demarche {

inline constexpr const char* version = "0.1.0";

}  // namespace demarche
