#include "layout/theme.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstdlib>
#include <fstream>
#include <span>
#include <string>

#include "golden.h"
#include "layout/legible.h"
#include "layout/palette.h"

using namespace demarche;

namespace {

Rgb color(const Theme& theme, Tone tone) { return theme.*row_of(tone).value; }

std::string css_name(std::string_view name) {
    std::string out(name);
    std::ranges::replace(out, '_', '-');
    return out;
}

std::string party_name(std::size_t party) { return "party-" + std::to_string(party + 1); }

std::string declaration(const std::string& name, const std::string& value) {
    return "  --" + name + ": var(--demarche-" + name + ", " + value + ");\n";
}

// The list says the colour of a party by its built-in value, which another may take the place of.
std::string party_rules(std::size_t party) {
    const std::string is = "=\"" + css_color(party_colors[party]) + "\"] { ";
    const std::string color = ": var(--" + party_name(party) + "); }\n";
    return ".dot [fill" + is + "fill" + color + ".dot [stroke" + is + "stroke" + color +
           ".event blockquote[data-color" + is + "border-inline-start-color" + color;
}

std::string style_sheet() {
    std::string out =
        "/* The built-in colours, light and dark: those of src/layout/theme.h. Its test writes this file, so change "
        "them "
        "there.\n   A page gives a colour another value by --demarche-NAME: see docs/theme.md. */\n\n"
        ":host,\ndemarche-timeline {\n";
    for (const ToneRow& row : std::span(tone_rows).subspan(1))
        out += declaration(css_name(row.name), "light-dark(" + css_color(light_theme.*row.value) + ", " +
                                                   css_color(dark_theme.*row.value) + ")");
    for (std::size_t i = 0; i < party_colors.size(); ++i)
        out += declaration(party_name(i), "light-dark(" + css_color(light_theme.parties[i]) + ", " +
                                              css_color(dark_theme.parties[i]) + ")");
    out += "}\n\n";
    for (std::size_t i = 0; i < party_colors.size(); ++i) out += party_rules(i);
    return out;
}

}  // namespace

TEST_CASE("the page has the colours of the drawing") {
    const std::string path = DEMARCHE_SOURCE_DIR "/web/theme.css";
    if (std::getenv("UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << style_sheet();
    CHECK(read_file(path) == style_sheet());
}

TEST_CASE("words can be read on every ground they stand on, light and dark") {
    const Theme& theme = GENERATE(light_theme, dark_theme);
    for (const Tone ground : {Tone::paper, Tone::band, Tone::panel, Tone::highlight, Tone::notice})
        for (const Tone word : {Tone::text, Tone::muted, Tone::link}) {
            INFO(row_of(word).name << " on " << row_of(ground).name);
            CHECK(contrast(color(theme, word), color(theme, ground)) >= 4.5f);
        }
    CHECK(contrast(theme.text, theme.press) >= 4.5f);
}

TEST_CASE("the edge of a field and the ring of the keyboard can be seen, light and dark") {
    const Theme& theme = GENERATE(light_theme, dark_theme);
    CHECK(contrast(theme.field, theme.paper) >= 3);
    for (const Tone ground : {Tone::paper, Tone::panel, Tone::highlight, Tone::press})
        CHECK(contrast(theme.focus, color(theme, ground)) >= 3);
}

TEST_CASE("a page can give every colour another value, and what is no colour is passed over") {
    CHECK(parse_theme("") == light_theme);
    CHECK(parse_theme("scheme=dark") == dark_theme);
    for (const ToneRow& row : std::span(tone_rows).subspan(1)) {
        Theme wanted = dark_theme;
        wanted.*row.value = 0x123abc;
        CHECK(parse_theme("scheme=dark\n" + std::string(row.name) + "=#123ABC") == wanted);
    }
    Theme wanted = light_theme;
    wanted.parties[0] = 0x102030, wanted.parties[7] = 0x405060;
    CHECK(parse_theme("party_1=#102030\r\nparty_8=#405060\n") == wanted);
    for (const std::string_view wrong :
         {"text", "text=", "text=red", "text=#12345", "text=#1234567", "text=#12345g", "=#123456", "none=#123456",
          "ink=#123456", "party_0=#123456", "party_9=#123456", "party_=#123456", "party_11=#123456", "scheme=dim",
          "\n\n=\n", "TEXT=#123456"})
        CHECK(parse_theme(wrong) == light_theme);
}

TEST_CASE("the built-in colours are legible as they are") {
    for (const Theme& theme : {light_theme, dark_theme}) {
        CHECK(legible(theme) == theme);
        CHECK(moved_colors(theme) == "");
    }
}

TEST_CASE("a page learns which of its colours were moved for its words to be read") {
    const std::string lines =
        "text=#cccccc\nlink=#ffe000\nfaint=#eeeeee\npress=#333333\nparty_2=#fff0f0\nfield=#fefefe\nfocus=#ffffff\n";
    const std::string moved = moved_colors(parse_theme(lines));
    for (const char* name : {"text=", "link=", "faint=", "press=", "party_2=", "field=", "focus="})
        CHECK(moved.find(name) != std::string::npos);
    for (const char* name : {"paper=", "rule=", "party_1="}) CHECK(moved.find(name) == std::string::npos);
    const Theme theme = parse_theme(lines + moved);
    CHECK(theme == legible(theme));
    CHECK(contrast(theme.text, theme.paper) >= 4.5f);
    CHECK(contrast(theme.text, theme.press) >= 4.5f);
    CHECK(contrast(theme.link, theme.panel) >= 4.5f);
    CHECK(contrast(theme.parties[1], theme.paper) >= 3);
}

TEST_CASE("a theme gives another colour to parties without one, and leaves the authors' own") {
    Theme theme = light_theme;
    theme.parties[1] = 0x006644;
    const Palette palette(theme, std::array<Rgb, 2>{party_colors[1], 0x7a1f3d});
    CHECK(palette.mark({Tone::lane, 0}) == 0x006644);
    CHECK(palette.mark({Tone::lane, 1}) == 0x7a1f3d);
}

TEST_CASE("every colour stands in the guide with its built-in values") {
    const std::string guide = read_source("docs/theme.md");
    const auto has_row = [&](const std::string& name, Rgb light, Rgb dark) {
        const std::size_t row = guide.find("| `--demarche-" + name + "` | ");
        const std::string values = " | `" + css_color(light) + "` | `" + css_color(dark) + "` |\n";
        return row != guide.npos && guide.substr(0, guide.find('\n', row) + 1).ends_with(values);
    };
    for (const ToneRow& row : std::span(tone_rows).subspan(1)) {
        INFO(row.name);
        CHECK(has_row(css_name(row.name), light_theme.*row.value, dark_theme.*row.value));
    }
    for (std::size_t i = 0; i < party_colors.size(); ++i)
        CHECK(has_row(party_name(i), light_theme.parties[i], dark_theme.parties[i]));
}

TEST_CASE("rows of tones are in the order of their numbers") {
    CHECK(row_of(Tone::paper).name == "paper");
    CHECK(row_of(Tone::lane_soft).name == "lane_soft");
    CHECK(row_of(Tone::highlight).name == "highlight");
    CHECK(row_of(Tone::focus).name == "focus");
}
