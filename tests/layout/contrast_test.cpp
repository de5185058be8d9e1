// Words and marks stand out from what they stand on, in every colour that a page or an author chose.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "layout/palette.h"
#include "layout/stories.h"

using namespace demarche;

namespace {

constexpr float least_word = 4.5f, least_mark = 3;

// The colour of the last filled box at a point that is no word's own plate.
Rgb ground_at(const Scene& scene, std::size_t before, Vec2 point, const Palette& palette) {
    for (std::size_t i = before; i-- > 0;)
        if (const auto* box = std::get_if<Box>(&scene.shapes[i]))
            if (box->fill.tone != Tone::none && box->rect.contains(point)) return palette.mark(box->fill);
    return palette.mark({Tone::paper});
}

// What a reader cannot make out in a scene, each kind of it once; and how many words and marks there are.
struct Readability {
    std::set<std::string> dim;
    std::size_t words = 0, marks = 0;

    void compare(Rgb color, Rgb ground, float least, const std::string& what) {
        if (contrast(color, ground) < least)
            dim.insert(what + " " + css_color(color) + " on " + css_color(ground) + " " +
                       std::to_string(contrast(color, ground)) + "\n");
    }
    std::string all() const {
        std::string text;
        for (const std::string& each : dim) text += each;
        return text;
    }
};

bool is_mark(ShapeRole role) {
    return role == ShapeRole::mark || role == ShapeRole::promise || role == ShapeRole::stance ||
           role == ShapeRole::connector || role == ShapeRole::link || role == ShapeRole::old_date ||
           role == ShapeRole::tray || role == ShapeRole::ring || role == ShapeRole::today;
}

// Tones of grounds, of halos and of lines between parts: they only set off what has a mark or words of its own.
bool is_area(Tone tone) {
    return tone == Tone::paper || tone == Tone::band || tone == Tone::highlight || tone == Tone::rule ||
           tone == Tone::lane_soft;
}

void look_at(Readability& seen, const Scene& scene, const Palette& palette) {
    for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
        const ShapeRole role = meaning_of(scene, i).role;
        const std::string name = "role " + std::to_string(static_cast<int>(role));
        const auto mark = [&](Ink ink, Vec2 at, const char* what) {
            if (!is_mark(role) || ink.tone == Tone::none || is_area(ink.tone)) return;
            ++seen.marks;
            seen.compare(palette.mark(ink), ground_at(scene, i, at, palette), least_mark,
                         name + " " + what + " " + std::string(row_of(ink.tone).name));
        };
        if (const auto* text = std::get_if<Text>(&scene.shapes[i])) {
            ++seen.words;
            const Vec2 middle{text->at.x + text->width / 2, text->at.y - 4};
            seen.compare(palette.word(text->ink), ground_at(scene, i, middle, palette), least_word,
                         name + " word " + std::string(row_of(text->ink.tone).name));
        } else if (const auto* disc = std::get_if<Disc>(&scene.shapes[i])) {
            const bool has_edge = disc->stroke.tone != Tone::none && disc->stroke.tone != Tone::paper;
            mark(has_edge ? disc->stroke : disc->fill, disc->center, "disc");
        } else if (const auto* box = std::get_if<Box>(&scene.shapes[i])) {
            mark(box->stroke.tone != Tone::none ? box->stroke : box->fill, {box->rect.x, box->rect.y - 1}, "box");
        } else if (const auto* line = std::get_if<Line>(&scene.shapes[i])) {
            mark(line->ink, line->from, "line");
        } else if (const auto* curve = std::get_if<Curve>(&scene.shapes[i])) {
            mark(curve->ink, curve->from, "curve");
        }
    }
}

Readability seen_with(const Theme& theme, const std::vector<Rgb>& authors) {
    Readability seen;
    const auto look = [&](Timeline timeline, Size size) {
        const Picture p(std::move(timeline), {.size = size});
        for (const Emphasis& emphasis : {Emphasis{}, Emphasis{.selected = EventIndex{0}, .focused = EventIndex{1}}}) {
            Scene scene = p.scene(p.axis, emphasis);
            for (std::size_t i = 0; i < scene.lane_colors.size() && !authors.empty(); ++i)
                scene.lane_colors[i] = authors[i % authors.size()];
            look_at(seen, scene, Palette(theme, scene.lane_colors));
        }
    };
    for (const Size size : {Size{1'280, 652}, Size{390, 3'000}}) {
        for (const char* name : {"riyadh-2025", "westphalia", "cuba-1962", "iran-deal-2018"}) look(story(name), size);
        for (const std::string& name : stories_in("gallery")) look(story_in("gallery", name), size);
    }
    return seen;
}

}  // namespace

TEST_CASE("every word can be read and every mark seen, light and dark") {
    for (const Theme& theme : {light_theme, dark_theme}) {
        const Readability seen = seen_with(theme, {});
        CHECK(seen.all() == "");
        CHECK(seen.words > 2'000);
        CHECK(seen.marks > 1'000);
    }
}

TEST_CASE("every word can be read and every mark seen, whatever colours the author gave to parties") {
    const std::vector<Rgb> hostile{0xffff00, 0x111111, 0xffffff, 0x000000, 0x777777, 0xfafbfc,
                                   0x12161b, 0x00ff00, 0x0000ff, 0xff0000, 0xeef2f6, 0x242c35};
    for (const Theme& theme : {light_theme, dark_theme}) CHECK(seen_with(theme, hostile).all() == "");
}

TEST_CASE("every word can be read and every mark seen on a page with colours of its own") {
    for (const char* lines :
         {"paper=#ebddb9\ntext=#986e89", "paper=#20100a", "paper=#ffffff\ntext=#ffffff\nmuted=#eeeeee\nfaint=#dddddd",
          "paper=#808080\nband=#777777\nhighlight=#909090",
          "scheme=dark\npaper=#fffaf2\nhighlight=#fff0d0\nband=#fff8ee",
          "paper=#000000\nband=#000000\nhighlight=#1aebff\ntext=#ffffff\nmuted=#ffffff\nlane=#ffffff"})
        CHECK(seen_with(parse_theme(lines), {0xffff00, 0x111111, 0x2f6db5}).all() == "");
}
