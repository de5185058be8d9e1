// Text widths as sums of advances, each measured once: a browser takes some 20 µs to measure a title, and a million
// titles would take it as many seconds.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "layout/face.h"
#include "model/timeline.h"

namespace demarche {

class ByteReader;
class ByteWriter;

// Letters that join or stack are counted as if they stood alone and kerning not at all, so a sum is hardly ever less
// than the text's own width, and for Latin, Greek, Cyrillic and Han about the same.
class SummedMeasure final : public TextMeasure {
public:
    explicit SummedMeasure(const TextMeasure& of_letters) : of_letters_(of_letters) {}

    float width(std::string_view utf8, Face) const override;
    void forget();   // fonts changed

    // A worker has not the page's fonts: the page learns the letters that its worker has met, in every face that items
    // are set in, and the worker takes the advances over.
    void learn(std::string_view letters) const;
    void write(ByteWriter&) const;
    void read(ByteReader&);

private:
    using Page = std::array<float, 256>;   // advances of 256 code points; below 0 where nobody has asked

    float advance(char32_t, Face) const;

    const TextMeasure& of_letters_;
    mutable std::array<std::vector<std::unique_ptr<Page>>, face_styles.size()> pages_;
};

// Each code point of titles and of actors' names once, as UTF-8: what `learn` wants to know.
std::string letters_in(const Timeline&);

}  // namespace demarche
