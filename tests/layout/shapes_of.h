// The shapes of one kind in a scene that stand for one thing.
#pragma once

#include <vector>

#include "layout/scene.h"

namespace demarche {

template <class T>
std::vector<T> shapes_of(const Scene& scene, ShapeRole role) {
    std::vector<T> found;
    for (std::size_t i = 0; i < scene.shapes.size(); ++i)
        if (const auto* shape = std::get_if<T>(&scene.shapes[i]); shape && meaning_of(scene, i).role == role)
            found.push_back(*shape);
    return found;
}

}  // namespace demarche
