#include "layout/palette.h"

#include <algorithm>

namespace demarche {
namespace {

Rgb of(const Theme& theme, Tone tone) { return theme.*row_of(tone).value; }

Rgb readable(Rgb rgb, const Theme& theme, float ratio) {
    Rgb out = rgb;
    for (float share = 0.05f; share <= 1 && contrast(out, theme.paper) < ratio; share += 0.05f)
        out = mix(rgb, theme.text, share);
    return out;
}

// A party whose author gave it no colour has one of party_colors, and a lane of no party the neutral colour. A theme
// may replace these; the author's own colours stay.
Rgb themed(Rgb rgb, const Theme& theme) {
    if (rgb == light_theme.lane) return theme.lane;
    const auto party = std::ranges::find(party_colors, rgb) - party_colors.begin();
    return party < std::ssize(party_colors) ? theme.parties[static_cast<std::size_t>(party)] : rgb;
}

constexpr float least_mark = 3.02f, least_word = 4.55f;  // a hair above WCAG, for the approximation

}  // namespace

Palette::Palette(const Theme& theme, std::span<const Rgb> lane_colors) : theme_(theme) {
    for (std::size_t i = 0; i < tone_count; ++i) {
        const auto tone = static_cast<Tone>(i);
        const bool is_quiet = tone == Tone::muted || tone == Tone::faint || tone == Tone::lane;
        words_[i] = is_quiet ? readable(of(theme, tone), theme, least_word) : of(theme, tone);
    }
    lanes_.reserve(lane_colors.size());
    for (const Rgb given : lane_colors) {
        const Rgb rgb = themed(given, theme);
        lanes_.push_back(
            {readable(rgb, theme, least_mark), readable(rgb, theme, least_word), mix(theme.paper, rgb, 0.32f)});
    }
}

Rgb Palette::mark(Ink ink) const {
    if (ink.lane < lanes_.size()) {
        if (ink.tone == Tone::lane) return lanes_[ink.lane].mark;
        if (ink.tone == Tone::lane_soft) return lanes_[ink.lane].soft;
    }
    return of(theme_, ink.tone);
}

Rgb Palette::word(Ink ink) const {
    if (ink.tone == Tone::lane && ink.lane < lanes_.size()) return lanes_[ink.lane].word;
    return words_[static_cast<std::size_t>(ink.tone)];
}

}  // namespace demarche
