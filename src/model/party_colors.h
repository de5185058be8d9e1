// The colours of parties whose author gave them none.
#pragma once

#include <array>

#include "base/color.h"

namespace demarche {

// The colours differ in hue and lightness and are dark enough for white ground. After Okabe and Ito, "Color Universal
// Design".
inline constexpr std::array<Rgb, 8> party_colors{0x2f6db5, 0xb5402f, 0xc99a00, 0x0f8aa0,
                                                 0x5a55a8, 0x2d8a5f, 0xb0567f, 0x7a6a58};

// Of the grounds that marks of parties stand on, those on which they are hardest to see, in light and in dark.
inline constexpr Rgb light_ground = 0xeef2f6, dark_ground = 0x242c35;

}  // namespace demarche
