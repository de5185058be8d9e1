#include "layout/legible.h"

#include <span>
#include <vector>

namespace demarche {
namespace {

struct Rule {
    Tone tone;
    float least;               // contrast
    std::span<const Tone> on;  // what it stands on
};

constexpr std::array grounds{Tone::band, Tone::panel, Tone::highlight, Tone::notice, Tone::press};
constexpr std::array under_words{Tone::paper, Tone::band, Tone::panel, Tone::highlight, Tone::notice};
constexpr std::array under_focus{Tone::paper, Tone::panel, Tone::highlight, Tone::press};
constexpr std::array under_fields{Tone::paper};

constexpr std::array rules{
    Rule{Tone::muted, least_word_contrast, under_words},  Rule{Tone::link, least_word_contrast, under_words},
    Rule{Tone::faint, least_mark_contrast, under_marks},  Rule{Tone::lane, least_mark_contrast, under_marks},
    Rule{Tone::field, least_mark_contrast, under_fields}, Rule{Tone::focus, least_mark_contrast, under_focus}};

std::vector<Rgb> colors_of(const Theme& theme, std::span<const Tone> tones) {
    std::vector<Rgb> colors;
    for (const Tone tone : tones) colors.push_back(theme.*row_of(tone).value);
    return colors;
}

}  // namespace

Theme legible(Theme theme) {
    const Rgb farthest = contrast(0x000000, theme.paper) > contrast(0xffffff, theme.paper) ? 0x000000 : 0xffffff;
    theme.text = moved(theme.text, farthest, {&theme.paper, 1}, least_word_contrast);
    for (const Tone tone : grounds) {
        Rgb& ground = theme.*row_of(tone).value;
        ground = moved(ground, theme.paper, {&theme.text, 1}, least_word_contrast);
    }
    for (const Rule& rule : rules) {
        Rgb& color = theme.*row_of(rule.tone).value;
        color = moved(color, theme.text, colors_of(theme, rule.on), rule.least);
    }
    for (Rgb& party : theme.parties)
        party = moved(party, theme.text, colors_of(theme, under_marks), least_mark_contrast);
    return theme;
}

std::string moved_colors(const Theme& given) {
    const Theme theme = legible(given);
    std::string lines;
    const auto compare = [&](std::string_view name, Rgb before, Rgb after) {
        if (before != after) ((lines += name) += '=') += css_color(after) + '\n';
    };
    for (const ToneRow& row : std::span(tone_rows).subspan(1)) compare(row.name, given.*row.value, theme.*row.value);
    for (std::size_t i = 0; i < theme.parties.size(); ++i)
        compare("party_" + std::to_string(i + 1), given.parties[i], theme.parties[i]);
    return lines;
}

}  // namespace demarche
