// Promises of a picture that are cheap to check for any input.
#pragma once

#include <cmath>

#include "fuzz/fuzz.h"
#include "fuzz/xml.h"
#include "layout/scene.h"
#include "layout/seen_events.h"
#include "layout/svg.h"

namespace demarche::fuzz {

inline bool finite(std::initializer_list<float> values) {
    for (const float value : values)
        if (!std::isfinite(value)) return false;
    return true;
}

struct IsFinite {
    bool operator()(const Box& b) const { return rect(b.rect) && finite({b.radius, b.width}); }
    bool operator()(const Line& l) const { return points({l.from, l.to}); }
    bool operator()(const Disc& d) const { return points({d.center}) && finite({d.radius}); }
    bool operator()(const Curve& c) const { return points({c.from, c.c1, c.c2, c.to}); }
    bool operator()(const Text& t) const { return points({t.at}) && finite({t.width, t.alpha}); }
    bool operator()(const Clip& c) const { return rect(c.rect); }

    static bool rect(const Rect& r) { return finite({r.x, r.y, r.width, r.height}); }
    static bool points(std::initializer_list<Vec2> all) {
        for (const Vec2 p : all)
            if (!finite({p.x, p.y})) return false;
        return true;
    }
};

// `shown` is the number of events that the picture is about.
inline void check_scene(const Scene& scene, std::uint32_t shown) {
    for (const Shape& shape : scene.shapes) {
        expect(std::visit(IsFinite{}, shape), "every coordinate is a finite number");
        if (const auto* text = std::get_if<Text>(&shape)) expect(is_valid_utf8(text->value), "a text is whole UTF-8");
    }
    for (const Target& target : scene.targets) expect(IsFinite::rect(target.rect), "a target has finite edges");
    for (const auto& [lane, events] : events_by_lane(scene))
        expect(events <= shown, "no event is drawn or counted twice in a lane");
    expect(XmlCheck(to_svg(scene, {.title = "a < b", .description = "\"&\""})).well_formed(),
           "the picture is well-formed XML");
}

}  // namespace demarche::fuzz
