// What the guarantees of the layout are held against: every kind of generated timeline in several sizes, and both
// stories.
#pragma once

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
    // Time runs across at every width.
    Timeline across() const { return demarche::across(timeline().document()); }
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

// What a reader brings into view with the page's scroll bar, where time runs down: one canvas full after the other.
inline std::vector<Scene> scrolled(const Picture& p) {
    std::vector<Scene> scenes;
    const Arrangement& a = p.arrangement;
    for (float y = 0; y < a.lanes_height; y += a.plot().height) scenes.push_back(p.scene(p.axis, {}, y));
    return scenes;
}

// The zooms a reader passes on the way in, around a point of the plot.
inline std::vector<Axis> zooms(const Axis& first, double x) {
    std::vector<Axis> axes{first};
    for (int i = 0; i < 9; ++i) axes.push_back(axes.back().zoomed(i < 5 ? 1.7 : 6.0, x));
    return axes;
}

}  // namespace demarche
