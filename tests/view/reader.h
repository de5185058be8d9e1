// A reader in front of a story, for tests of the view: every input meets the picture they saw.
#pragma once

#include "layout/picture.h"
#include "view/view.h"

namespace demarche {

struct Onlooker {
    Picture picture;
    View view;
    Scene scene;

    Onlooker(Timeline timeline, Size size) : picture(std::move(timeline), {.size = size}) {
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

}  // namespace demarche
