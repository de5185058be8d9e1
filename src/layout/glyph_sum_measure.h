// Text widths as sums of advances, each measured once: a browser takes some 20 µs to measure a title, and a million
// titles would take it as many seconds.
#pragma once

#include <string>

#include "layout/width_cache.h"
#include "model/timeline.h"

namespace demarche {

// Letters that join or stack are counted as if they stood alone and kerning not at all, so a sum is hardly ever less
// than the text's own width, and for Latin, Greek, Cyrillic and Han about the same.
class GlyphSumMeasure final : public TextMeasure {
public:
    explicit GlyphSumMeasure(const WidthCache& of_letters) : of_letters_(of_letters) {}

    float width(std::string_view utf8, Face) const override;

    // Measures glyphs in every face that items are set in, so that a worker can use their widths.
    void measure(std::string_view glyphs) const;

private:
    const WidthCache& of_letters_;
};

// Each code point of titles and of actors' names once, as UTF-8: what `measure` is given.
std::string glyphs_in(const Timeline&);

}  // namespace demarche
