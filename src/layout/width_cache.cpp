#include "layout/width_cache.h"

#include "base/bytes.h"

namespace demarche {
namespace {

constexpr std::size_t most_texts = 65'536;  // of a face

}  // namespace

// The cache of a face is cleared when it is full. The texts in use are soon in it again.
float WidthCache::width(std::string_view utf8, Face face) const {
    Known& known = faces_[static_cast<std::size_t>(face)];
    const std::size_t code = utf8.size() == 1 ? static_cast<unsigned char>(utf8[0]) : known.letters.size();
    if (code < known.letters.size() && known.letters[code] != 0) return known.letters[code];
    if (known.texts.size() == most_texts) known = {};
    const std::uint32_t at = known.texts.insert(utf8);
    if (at == known.widths.size()) known.widths.push_back(of_.width(utf8, face));
    if (code < known.letters.size()) known.letters[code] = known.widths[at];
    return known.widths[at];
}

void WidthCache::write(ByteWriter& out) const {
    for (const Known& known : faces_) {
        out.value(static_cast<std::uint32_t>(known.texts.size()));
        for (std::size_t i = 0; i < known.texts.size(); ++i) {
            out.text(known.texts[i]);
            out.value(known.widths[i]);
        }
    }
}

void WidthCache::read(ByteReader& in) const {
    for (Known& known : faces_) {
        for (auto count = in.value<std::uint32_t>(); count > 0 && in.whole(); --count) {
            const std::uint32_t at = known.texts.insert(in.text());
            known.widths.resize(known.texts.size());
            known.widths[at] = in.value<float>();
        }
    }
}

}  // namespace demarche
