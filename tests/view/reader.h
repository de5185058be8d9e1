// A reader in front of a story, for tests of the view: every input meets the picture they saw.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "layout/picture.h"
#include "view/view.h"

namespace demarche {

struct Onlooker {
    Picture picture;
    View view;
    Scene scene;

    Onlooker(Timeline timeline, Size size, Minor minor = Minor::gathered)
        : picture(std::move(timeline), {.size = size, .minor = minor}) {
        view.size = size;
        adopt(view, picture.arrangement, Fit::first_view);
        look();
    }
    void look() {
        scene = compose({.timeline = picture.timeline,
                         .arrangement = picture.arrangement,
                         .axis = view.axis,
                         .emphasis = view.emphasis,
                         .scroll_px = view.scroll_px,
                         .words = picture.words,
                         .measure = picture.measure,
                         .use = Use::live});
    }
    Reaction does(const Input& input) {
        const Reaction reaction = update(view, input, {picture.timeline, picture.arrangement, scene});
        look();
        return reaction;
    }
};

// A reader in front of the Riyadh story.
struct RiyadhReader : Onlooker {
    double clock_s = 0;

    explicit RiyadhReader(Size size = {940, 648}) : Onlooker(story("riyadh-2025"), size) {}
    void waits() {
        for (int i = 0; i < 100 && advance(view, clock_s); ++i) clock_s += 1.0 / 60;
        advance(view, clock_s + 1);
        look();
    }
    EventIndex event(const char* id) const { return *picture.timeline.find(id); }
    // A place on the mark of an event, in the lane where it leads.
    Vec2 at(const char* id) const {
        const Item* lead = lead_of(picture.arrangement, event(id));
        for (const Target& target : scene.targets)
            if (lead && target.event == event(id) &&
                (target.lane == lead->lane || picture.arrangement.orientation == Orientation::down))
                return {target.rect.x + 12, target.rect.y + target.rect.height / 2};
        FAIL("not in view: " << id);
        return {};
    }
    double plot_x(double x) const { return x - static_cast<double>(picture.arrangement.gutter); }
};

}  // namespace demarche
