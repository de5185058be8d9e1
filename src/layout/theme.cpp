#include "layout/theme.h"

#include <algorithm>

#include "base/text.h"

namespace demarche {
namespace {

constexpr std::string_view party_prefix = "party_";

// The colour that a line names: of a tone, or of a party by its number from 1.
Rgb* color_of(Theme& theme, std::string_view name) {
    if (name.size() == party_prefix.size() + 1 && name.starts_with(party_prefix)) {
        const auto party = static_cast<std::size_t>(name.back() - '1');
        return party < theme.parties.size() ? &theme.parties[party] : nullptr;
    }
    const auto row =
        std::find_if(tone_rows.begin() + 1, tone_rows.end(), [&](const ToneRow& r) { return r.name == name; });
    return row == tone_rows.end() ? nullptr : &(theme.*row->value);
}

}  // namespace

Theme parse_theme(std::string_view lines) {
    Theme theme = light_theme;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = trim(lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (line == "scheme=dark") theme = dark_theme;
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos) continue;
        const auto rgb = parse_color(line.substr(equals + 1));
        if (Rgb* color = rgb ? color_of(theme, line.substr(0, equals)) : nullptr) *color = *rgb;
    }
    return theme;
}

}  // namespace demarche
