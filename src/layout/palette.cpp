#include "layout/palette.h"

#include <algorithm>

#include "layout/legible.h"

namespace demarche {
namespace {

Rgb of(const Theme& theme, Tone tone) { return theme.*row_of(tone).value; }

// A party whose author gave it no colour has one of party_colors, and a lane of no party the neutral colour. A theme
// may replace these; the author's own colours stay.
Rgb themed(Rgb rgb, const Theme& theme) {
    if (rgb == light_theme.lane) return theme.lane;
    const auto party = std::ranges::find(party_colors, rgb) - party_colors.begin();
    return party < std::ssize(party_colors) ? theme.parties[static_cast<std::size_t>(party)] : rgb;
}

constexpr std::array words{Tone::text, Tone::muted, Tone::faint, Tone::lane};

}  // namespace

Palette::Palette(const Theme& given, std::span<const Rgb> lane_colors) : theme_(legible(given)), words_{}, marks_{} {
    std::array<Rgb, under_marks.size()> all{};
    std::ranges::transform(under_marks, all.begin(), [&](Tone tone) { return of(theme_, tone); });
    for (std::size_t i = 0; i < tone_count; ++i) {
        const auto tone = static_cast<Tone>(i);
        const bool is_word = std::ranges::find(words, tone) != words.end();
        marks_[i] = of(theme_, tone);
        words_[i] = is_word ? moved(marks_[i], theme_.text, all, least_word_contrast) : marks_[i];
    }
    // Areas under words and marks stay near the paper.
    const auto soft = [&](Rgb rgb, Rgb mark) {
        const std::array on_it{marks_[static_cast<std::size_t>(Tone::muted)], mark};
        return moved(moved(rgb, theme_.paper, {&theme_.text, 1}, least_word_contrast), theme_.paper, on_it,
                     least_mark_contrast);
    };
    Rgb& no_lane = marks_[static_cast<std::size_t>(Tone::lane_soft)];
    no_lane = soft(no_lane, marks_[static_cast<std::size_t>(Tone::lane)]);
    lanes_.reserve(lane_colors.size());
    for (const Rgb lane : lane_colors) {
        const Rgb rgb = themed(lane, theme_), mark = moved(rgb, theme_.text, all, least_mark_contrast);
        lanes_.push_back(
            {mark, moved(rgb, theme_.text, all, least_word_contrast), soft(mix(theme_.paper, rgb, 0.32f), mark)});
    }
}

Rgb Palette::mark(Ink ink) const {
    if (ink.lane < lanes_.size()) {
        if (ink.tone == Tone::lane) return lanes_[ink.lane].mark;
        if (ink.tone == Tone::lane_soft) return lanes_[ink.lane].soft;
    }
    return marks_[static_cast<std::size_t>(ink.tone)];
}

Rgb Palette::word(Ink ink) const {
    if (ink.tone == Tone::lane && ink.lane < lanes_.size()) return lanes_[ink.lane].word;
    return words_[static_cast<std::size_t>(ink.tone)];
}

}  // namespace demarche
