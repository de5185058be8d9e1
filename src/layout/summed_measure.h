// Text widths as sums of advances, each measured once: a browser takes some 20 µs to measure a title, and a million
// titles would take it as many seconds.
#pragma once

#include <string>

#include "layout/known_widths.h"
#include "model/timeline.h"

namespace demarche {

// Letters that join or stack are counted as if they stood alone and kerning not at all, so a sum is hardly ever less
// than the text's own width, and for Latin, Greek, Cyrillic and Han about the same.
class SummedMeasure final : public TextMeasure {
public:
    explicit SummedMeasure(const KnownWidths& of_letters) : of_letters_(of_letters) {}

    float width(std::string_view utf8, Face) const override;

    // Measures letters in every face that items are set in, so that a worker can take their widths over.
    void learn(std::string_view letters) const;

private:
    const KnownWidths& of_letters_;
};

// Each code point of titles and of actors' names once, as UTF-8: what `learn` wants to know.
std::string letters_in(const Timeline&);

}  // namespace demarche
