// The look of a timeline as values: its colours in light and in dark, and how close its rows stand. face.h has its
// type.
//
// Canvas and still picture take the colours from here. web/theme.css says the same ones to the page: a test compares
// the two, and with UPDATE_GOLDEN=1 writes that file. A third set, such as one of high contrast, is one more value, and
// a name for it in parse_theme.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/color.h"
#include "model/party_colors.h"

namespace demarche {

// The uses of colours. `lane` and `lane_soft` are those of a lane without a colour; Ink::lane names that of the
// others.
enum class Tone : std::uint8_t {
    none,
    paper,
    band,
    panel,
    text,
    muted,
    faint,
    rule,
    grid,
    fold,
    lane,
    lane_soft,
    highlight,
    // Those of the page alone:
    field,
    press,
    link,
    notice,
    focus
};

inline constexpr std::size_t tone_count = static_cast<std::size_t>(Tone::focus) + 1;

struct Theme {
    Rgb paper{};      // the ground of everything
    Rgb band{};       // every other lane
    Rgb panel{};      // the ground of the overview
    Rgb text{};       // words and the strongest lines
    Rgb muted{};      // words of second rank
    Rgb faint{};      // lines of second rank
    Rgb rule{};       // between lanes and parts of the page
    Rgb grid{};       // upright, under the ticks of the axis
    Rgb fold{};       // where time is folded
    Rgb lane{};       // marks of a lane without a colour
    Rgb lane_soft{};  // and its areas
    Rgb highlight{};  // buttons, and the event that is pointed out
    Rgb field{};      // the edge of a text field
    Rgb press{};      // a button that is pressed or pointed at
    Rgb link{};
    Rgb notice{};                                    // the ground of a notice
    Rgb focus{};                                     // the ring around what has the keyboard's focus
    std::array<Rgb, party_colors.size()> parties{};  // in place of party_colors

    bool operator==(const Theme&) const = default;
};

struct ToneRow {
    std::string_view name;  // in CSS: --demarche-NAME
    Rgb Theme::* value;
};

// In the order of Tone. Painters skip Tone::none, so its colour is never seen.
inline constexpr std::array<ToneRow, tone_count> tone_rows{{{"none", &Theme::paper},
                                                            {"paper", &Theme::paper},
                                                            {"band", &Theme::band},
                                                            {"panel", &Theme::panel},
                                                            {"text", &Theme::text},
                                                            {"muted", &Theme::muted},
                                                            {"faint", &Theme::faint},
                                                            {"rule", &Theme::rule},
                                                            {"grid", &Theme::grid},
                                                            {"fold", &Theme::fold},
                                                            {"lane", &Theme::lane},
                                                            {"lane_soft", &Theme::lane_soft},
                                                            {"highlight", &Theme::highlight},
                                                            {"field", &Theme::field},
                                                            {"press", &Theme::press},
                                                            {"link", &Theme::link},
                                                            {"notice", &Theme::notice},
                                                            {"focus", &Theme::focus}}};

constexpr const ToneRow& row_of(Tone tone) { return tone_rows[static_cast<std::size_t>(tone)]; }

inline constexpr Theme light_theme{
    .paper = 0xffffff,
    .band = 0xfafbfc,
    .panel = 0xf6f8fa,
    .text = 0x1d2733,
    .muted = 0x5b6876,
    .faint = 0x7c8894,
    .rule = 0xdfe4ea,
    .grid = 0xe9edf1,
    .fold = 0xc4ccd5,
    .lane = 0x5b6876,
    .lane_soft = 0xe3e6e9,
    .highlight = light_ground,
    .field = 0x66727e,
    .press = 0xdde4eb,
    .link = 0x1f62ad,
    .notice = 0xfff7dc,
    .focus = 0x1f62ad,
    .parties = {0x2f6db5, 0xb5402f, 0xa7830a, 0x0f8aa0, 0x5a55a8, 0x2d8a5f, 0xb0567f, 0x7a6a58}};

inline constexpr Theme dark_theme{
    .paper = 0x12161b,
    .band = 0x161b21,
    .panel = 0x1a2027,
    .text = 0xe6eaee,
    .muted = 0xa3afbc,
    .faint = 0x7c8894,
    .rule = 0x2c343d,
    .grid = 0x212830,
    .fold = 0x4a5561,
    .lane = 0xa3afbc,
    .lane_soft = 0x2d3339,
    .highlight = dark_ground,
    .field = 0x8c98a5,
    .press = 0x323c48,
    .link = 0x7db4f0,
    .notice = 0x2c2710,
    .focus = 0x7db4f0,
    .parties = {0x417abb, 0xbc5a4c, 0xc99a00, 0x0f8aa0, 0x7571b6, 0x2d8a5f, 0xb35d85, 0x857767}};

// Rows are as high, and lanes as far apart, as there is room for, from least to most. CSS px.
struct Density {
    float row_most = 24, row_least = 14;
    float lane_pad_most = 16, lane_pad_least = 3;
};
inline constexpr Density density{};

// A theme said in lines: `scheme=dark`, and a `NAME=#rrggbb` for each tone that differs from the built-in one. Lines
// that say anything else are passed over.
Theme parse_theme(std::string_view lines);

}  // namespace demarche
