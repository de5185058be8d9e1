#include "layout/scene.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <string_view>

#include "base/text.h"

namespace demarche {
namespace {

class Dump {
public:
    explicit Dump(std::string& out) : out_(out) {}

    void operator()(const Box& b) {
        start("box", b.rect);
        inks(b.fill, b.stroke, b.style);
    }
    void operator()(const Line& l) {
        word("line");
        points({l.from, l.to});
        number(l.width);
        inks(l.ink, {}, l.style);
    }
    void operator()(const Disc& c) {
        word("disc");
        points({c.center});
        number(c.radius);
        inks(c.fill, c.stroke, c.style);
    }
    void operator()(const Curve& c) {
        word("curve");
        points({c.from, c.c1, c.c2, c.to});
        inks(c.ink, {}, c.style);
    }
    void operator()(const Text& t) {
        word("text");
        points({t.at});
        number(t.width);
        number(style_of(t.face).size_px);
        inks(t.ink, {}, Stroke::solid);
        out_.append(" \"").append(t.value).append("\"");
    }
    void operator()(const Clip& c) { start("clip", c.rect); }

private:
    void word(std::string_view w) { out_.append(w); }
    void number(float v) {
        out_ += ' ';
        append_fixed(out_, static_cast<double>(v), 1);
    }
    void points(std::initializer_list<Vec2> all) {
        for (const Vec2 p : all) number(p.x), number(p.y);
    }
    void start(std::string_view w, const Rect& r) {
        word(w);
        for (const float v : {r.x, r.y, r.width, r.height}) number(v);
    }
    void tone(Ink i) {
        out_.append(" ").append(row_of(i.tone).name);
        if (i.tone == Tone::lane || i.tone == Tone::lane_soft) append_int(out_, i.lane);
    }
    void inks(Ink fill, Ink stroke, Stroke style) {
        tone(fill);
        if (stroke.tone != Tone::none) tone(stroke);
        if (style == Stroke::dashed) out_ += " dashed";
    }

    std::string& out_;
};

// The squared distance of a point from a rectangle; 0 inside.
float distance_squared(const Rect& r, Vec2 p) {
    const float dx = std::max({r.x - p.x, 0.0f, p.x - r.right()});
    const float dy = std::max({r.y - p.y, 0.0f, p.y - r.bottom()});
    return dx * dx + dy * dy;
}

}  // namespace

const Target* hit_test(const Scene& scene, Vec2 at, float reach) {
    if (!scene.tip.empty() && scene.tip_plate.contains(at)) return &scene.targets[scene.tip_target];
    at.y -= scene.top;
    const Target* best = nullptr;
    float nearest = reach * reach;
    for (const Target& target : scene.targets) {
        const float distance = distance_squared(target.rect, at);
        if (distance <= nearest) nearest = distance, best = &target;
    }
    return best;
}

const Meaning& meaning_of(const Scene& scene, std::size_t shape) {
    assert(shape < scene.shapes.size() && !scene.meanings.empty());
    const auto later = [](std::size_t at, const Meaning& meaning) { return at < meaning.first; };
    return *std::prev(std::upper_bound(scene.meanings.begin(), scene.meanings.end(), shape, later));
}

std::string dump(const Scene& scene) {
    std::string out;
    Dump visitor(out);
    for (const Shape& shape : scene.shapes) {
        std::visit(visitor, shape);
        out += '\n';
    }
    return out;
}

std::string dump_targets(const Scene& scene) {
    std::string out;
    for (const Target& target : scene.targets) {
        const Rect& r = target.rect;
        for (const float v : {r.x, r.y, r.width, r.height}) append_fixed(out, static_cast<double>(v), 1), out += ' ';
        append_int(out, raw(target.event));
        out += ' ';
        append_int(out, target.count);
        out += '\n';
    }
    return out;
}

}  // namespace demarche
