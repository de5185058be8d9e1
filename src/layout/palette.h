// The colours of inks in a theme, for both painters.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "layout/scene.h"
#include "layout/theme.h"

namespace demarche {

// All colours are 0xRRGGBB. Colours are those of the page and of the author, moved towards the text colour until a mark
// stands out from the paper, a band, the panel and the highlight by 3:1 and a word by 4.5:1 (WCAG 1.4.11 and 1.4.3).
// Where the author gave a lane none, it is the theme's.
class Palette {
public:
    Palette(const Theme&, std::span<const Rgb> lane_colors);

    Rgb mark(Ink) const;  // of areas and strokes
    Rgb word(Ink) const;  // of text

private:
    struct Lane {
        Rgb mark, word, soft;
    };
    Theme theme_;
    std::array<Rgb, tone_count> words_, marks_;
    std::vector<Lane> lanes_;
};

}  // namespace demarche
