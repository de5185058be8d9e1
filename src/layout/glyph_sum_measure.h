// Text widths as sums of the advances of code points, each measured once. A browser takes some 20 µs for a title, so a
// million titles would take 20 seconds.
#pragma once

#include <string>

#include "layout/width_cache.h"
#include "model/timeline.h"

namespace demarche {

// Ligatures and joined letters count as single letters, and kerning is ignored. So a sum is hardly ever less than the
// width of the text, and for Latin, Greek, Cyrillic and Han about the same.
class GlyphSumMeasure final : public TextMeasure {
public:
    explicit GlyphSumMeasure(const WidthCache& of_letters) : of_letters_(of_letters) {}

    float width(std::string_view utf8, Face) const override;
    std::size_t cut(std::string_view utf8, Face, float px) const override;

    // Measures glyphs in every face that items are set in, so that a worker can use their widths.
    void measure(std::string_view glyphs) const;

private:
    const WidthCache& of_letters_;
};

// Each code point of titles and of actors' names once, as UTF-8: what `measure` is given.
std::string glyphs_in(const Timeline&);

}  // namespace demarche
