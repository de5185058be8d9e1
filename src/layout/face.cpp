#include "layout/face.h"

#include <string>

namespace demarche {
namespace {

// The begin of the character at a byte.
std::size_t boundary(std::string_view text, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0u) == 0x80u) --at;
    return at;
}

}  // namespace

std::size_t TextMeasure::cut(std::string_view utf8, Face face, float px) const {
    std::size_t low = 0, high = utf8.size();
    while (low + 1 < high) {
        const std::size_t middle = (low + high) / 2;
        const std::string trial = std::string(utf8.substr(0, boundary(utf8, middle))) + "…";
        (width(trial, face) <= px ? low : high) = middle;
    }
    return boundary(utf8, low);
}

}  // namespace demarche
