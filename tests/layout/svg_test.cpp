#include "layout/svg.h"

#include <catch2/catch_test_macros.hpp>

using namespace demarche;

namespace {

std::string drawn(std::vector<Shape> shapes, std::string title = "A story") {
    Scene scene{.size = {400, 300}, .lane_colors = {0x2f6db5}, .shapes = std::move(shapes), .targets = {}};
    return to_svg(scene, {.title = std::move(title), .description = ""});
}
bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("a hostile title stays text in the picture") {
    const std::string svg =
        drawn({Text{.at = {1, 2}, .ink = {Tone::text}, .value = "</text><script>\"&"}}, "<img onerror=x>");
    CHECK_FALSE(has(svg, "<script"));
    CHECK_FALSE(has(svg, "<img"));
    CHECK(has(svg, "&lt;/text&gt;&lt;script&gt;&quot;&amp;"));
}

TEST_CASE("the picture needs no style attribute, so that a strict page can show it") {
    const std::string svg = drawn({Box{.rect = {1, 2, 3, 4}, .fill = {Tone::lane, 0}, .stroke = {Tone::text}}});
    CHECK_FALSE(has(svg, "style="));
    CHECK(has(svg,
              "<rect x=\"1.5\" y=\"2.5\" width=\"2\" height=\"3\" fill=\"#2f6db5\" stroke=\"#1d2733\" class=\"f-lane0 "
              "s-text\"/>"));
}

TEST_CASE("dashes are those of the other painter") {
    CHECK(has(drawn({Line{.from = {0, 0}, .to = {9, 9}, .ink = {Tone::text}, .width = 1, .style = Stroke::dashed}}),
              "stroke-dasharray=\"4 3\""));
    CHECK(has(drawn({Disc{.center = {9, 9}, .fill = {}, .stroke = {Tone::text}, .style = Stroke::dashed}}),
              "stroke-dasharray=\"2.5 2\""));
}

TEST_CASE("a clip holds until the next, and every group is closed") {
    const std::string svg =
        drawn({Clip{{0, 0, 50, 50}}, Box{.rect = {0, 0, 90, 90}, .fill = {Tone::text}, .stroke = {}},
               Clip{{0, 0, 60, 60}}, Clip{{0, 0, 400, 300}}});
    const auto count = [&](std::string_view part) {
        std::size_t found = 0;
        for (std::size_t at = svg.find(part); at != svg.npos; at = svg.find(part, at + 1)) ++found;
        return found;
    };
    CHECK(count("<g ") == 2);
    CHECK(count("</g>") == 2);
    CHECK(count("<clipPath ") == 2);
}

TEST_CASE("two pictures on one page do not share the names of their clips") {
    const auto name = [](const std::string& svg) { return svg.substr(svg.find("id=\"") + 4, 8); };
    const std::vector<Shape> shapes{Clip{{0, 0, 50, 50}}};
    CHECK(name(drawn(shapes, "One")) != name(drawn(shapes, "Two")));
}

TEST_CASE("characters that XML cannot write do not keep a viewer from opening the picture") {
    const std::string svg = drawn({Text{.at = {1, 2},
                                        .ink = {Tone::text},
                                        .value = "a\x01\x1f\tb\xEF\xBF\xBE"
                                                 "c"}},
                                  "T\b");
    CHECK(has(svg, "<title>T\uFFFD</title>"));
    CHECK(has(svg, ">a\uFFFD\uFFFD\tb\uFFFDc</text>"));
}
