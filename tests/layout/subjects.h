// What the promises of the layout are held against: every kind of generated timeline in several sizes, both stories,
// and what a reader sees of them in a scene.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "layout/generated.h"
#include "layout/picture.h"

namespace demarche {

struct Subject {
    std::string story;  // empty: generated
    generated::Spec spec{};

    std::string name() const {
        if (!story.empty()) return story;
        return "kind " + std::to_string(static_cast<int>(spec.kind)) + ", " + std::to_string(spec.events) + " events";
    }
    Timeline timeline() const { return story.empty() ? generated::timeline(spec) : demarche::story(story); }
};

inline std::vector<Subject> subjects() {
    std::vector<Subject> all{{.story = "riyadh-2025"}, {.story = "westphalia"}};
    for (const generated::Kind kind : generated::kinds)
        for (const std::uint32_t events : {0u, 1u, 20u, 500u})
            all.push_back(
                {.story = {},
                 .spec = {.kind = kind, .events = events, .lanes = events > 100 ? 12u : 5u, .seed = events + 7}});
    return all;
}

// The zooms a reader passes on the way in, around a point of the plot.
inline std::vector<Axis> zooms(const Axis& first, double x) {
    std::vector<Axis> axes{first};
    for (int i = 0; i < 9; ++i) axes.push_back(axes.back().zoomed(i < 5 ? 1.7 : 6.0, x));
    return axes;
}

// An event's title as it is drawn; one in a bar slides along in it.
struct SeenTitle {
    std::string text;
    float x = 0, y = 0, width = 0;
    bool slides = false;
    float right() const { return x + width; }
    bool operator==(const SeenTitle&) const = default;
};

inline std::vector<SeenTitle> titles_in(const Scene& scene, Rect plot) {
    std::vector<SeenTitle> seen;
    Rect clip{};
    for (const Shape& shape : scene.shapes) {
        if (const auto* c = std::get_if<Clip>(&shape)) clip = c->rect;
        const auto* text = std::get_if<Text>(&shape);
        if (!text || clip != plot || text->face == Face::caption || text->face == Face::small) continue;
        seen.push_back({text->value, text->at.x, text->at.y, text->width, !text->halo});
    }
    return seen;
}

inline const SeenTitle* find(const std::vector<SeenTitle>& seen, const std::string& text) {
    const auto at = std::find_if(seen.begin(), seen.end(), [&](const SeenTitle& t) { return t.text == text; });
    return at == seen.end() ? nullptr : &*at;
}

// A title as it is drawn, and be it cut off.
inline bool is_title(std::string_view text, std::string_view title) {
    return text == title || (text.ends_with("…") && title.starts_with(text.substr(0, 12)));
}

inline bool says(const Scene& scene, std::string_view title) {
    return std::ranges::any_of(scene.shapes, [&](const Shape& s) {
        const auto* text = std::get_if<Text>(&s);
        return text && is_title(text->value, title);
    });
}

}  // namespace demarche
