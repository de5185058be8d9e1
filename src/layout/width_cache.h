// A cache of text widths: every frame asks for those of all its texts, which are mostly the same as before.
#pragma once

#include <array>
#include <vector>

#include "base/text_set.h"
#include "layout/face.h"

namespace demarche {

class ByteReader;
class ByteWriter;

class WidthCache final : public TextMeasure {
public:
    explicit WidthCache(const TextMeasure& of) : of_(of) {}

    float width(std::string_view utf8, Face) const override;
    // The widths of ASCII letters by their code; 0: nobody has asked for it yet. It stays at its place.
    const std::array<float, 128>& ascii(Face face) const { return faces_[static_cast<std::size_t>(face)].letters; }
    void forget() { faces_ = {}; }  // fonts changed

    // A worker does not have the page's fonts, so it uses widths that the page has measured.
    void write(ByteWriter&) const;
    void read(ByteReader&) const;

private:
    struct Known {
        TextSet texts;
        std::vector<float> widths;         // of the texts, in their order
        std::array<float, 128> letters{};  // the widths of ASCII letters once more, by their code; 0: not looked up yet
    };

    const TextMeasure& of_;
    mutable std::array<Known, face_styles.size()> faces_;
};

}  // namespace demarche
