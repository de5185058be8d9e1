#include "view/fade.h"

#include <algorithm>

namespace demarche {
namespace {

constexpr double fade_s = 0.16;

}  // namespace

std::vector<Fade> fade_in(View& view, const Arrangement& arrangement, double now_s) {
    const int level = level_at(arrangement, view.axis);
    auto& appearing = view.appearing;
    std::erase_if(appearing, [&](const Appearing& a) {
        const double age_s = now_s - a.begin_s;  // less than 0 when the clock was set back
        return a.above >= level || age_s < 0 || age_s >= fade_s || view.reduced_motion;
    });
    if (view.level && level > *view.level && !view.reduced_motion)
        appearing.push_back({.above = *view.level, .up_to = level, .begin_s = now_s});
    view.level = level;
    std::vector<Fade> fades;
    fades.reserve(appearing.size());
    for (const Appearing& a : appearing)
        fades.push_back(
            {.above = a.above, .up_to = a.up_to, .alpha = static_cast<float>((now_s - a.begin_s) / fade_s)});
    return fades;
}

}  // namespace demarche
