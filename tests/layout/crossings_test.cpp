// How often lines cross words and marks in the first view of both stories at 1280 × 720: held, so that it does not grow
// unnoticed, and harmless, since lines pass behind words.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>

#include "layout/picture.h"

using namespace demarche;

namespace {

constexpr Size stage{940, 648};  // of a window of 1280 × 720

// A part of a connector.
struct Upright {
    std::size_t order;  // in the scene
    float x, top, bottom;
    EventIndex event;
    Rect rect() const { return {x - 0.5f, top, 1, bottom - top}; }
};

struct DrawnText {
    std::size_t order;
    Rect rect;
    bool halo;
};

struct Parts {
    std::vector<Upright> connectors;
    std::vector<DrawnText> words;
    std::vector<SeenMark> marks;
    std::vector<Curve> arcs;
};

Parts parts_of(const Scene& scene) {
    Parts parts{.marks = seen_in(scene).marks};
    for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
        const Shape& shape = scene.shapes[i];
        const Meaning& meaning = meaning_of(scene, i);
        const auto* line = std::get_if<Line>(&shape);
        if (line && meaning.role == ShapeRole::connector)
            parts.connectors.push_back(
                {.order = i, .x = line->from.x, .top = line->from.y, .bottom = line->to.y, .event = meaning.event});
        const auto* text = std::get_if<Text>(&shape);
        if (text && is_label(meaning.role, false))
            parts.words.push_back({i, {text->at.x, text->at.y - 11, text->width, 14}, text->halo});
        const auto* curve = std::get_if<Curve>(&shape);
        if (curve && meaning.role == ShapeRole::link) parts.arcs.push_back(*curve);
    }
    return parts;
}

std::vector<Vec2> points_of(const Curve& c) {
    std::vector<Vec2> points;
    for (int i = 2; i <= 62; ++i) {  // without the ends, which arcs of one event share
        const float t = static_cast<float>(i) / 64, s = 1 - t;
        const float a = s * s * s, b = 3 * s * s * t, e = 3 * s * t * t, f = t * t * t;
        points.push_back(
            {a * c.from.x + b * c.c1.x + e * c.c2.x + f * c.to.x, a * c.from.y + b * c.c1.y + e * c.c2.y + f * c.to.y});
    }
    return points;
}

float side(Vec2 a, Vec2 b, Vec2 p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); }

bool cross(const Curve& one, const Curve& other) {
    const auto p = points_of(one), q = points_of(other);
    for (std::size_t i = 1; i < p.size(); ++i)
        for (std::size_t k = 1; k < q.size(); ++k)
            if (side(p[i - 1], p[i], q[k - 1]) * side(p[i - 1], p[i], q[k]) < 0 &&
                side(q[k - 1], q[k], p[i - 1]) * side(q[k - 1], q[k], p[i]) < 0)
                return true;
    return false;
}

std::string counted(const std::string& name, const Parts& parts) {
    std::size_t words = 0, marks = 0, arcs = 0;
    for (const Upright& line : parts.connectors) {
        for (const DrawnText& word : parts.words) words += word.rect.overlaps(line.rect());
        for (const SeenMark& mark : parts.marks) marks += mark.rect.overlaps(line.rect()) && mark.event != line.event;
    }
    for (std::size_t i = 0; i < parts.arcs.size(); ++i)
        for (std::size_t k = i + 1; k < parts.arcs.size(); ++k) arcs += cross(parts.arcs[i], parts.arcs[k]);
    return name + ": connectors cross " + std::to_string(words) + " labels and " + std::to_string(marks) +
           " marks of others, arcs cross each other " + std::to_string(arcs) + " times; of " +
           std::to_string(parts.connectors.size()) + " connector parts and " + std::to_string(parts.arcs.size()) +
           " arcs\n";
}

// The first view, with the event open that opens by itself.
Scene first_view(const Picture& p) {
    std::optional<EventIndex> most;
    for (std::uint32_t i = 0; i < p.timeline.size(); ++i)
        if (!most || p.timeline.importance(EventIndex{i}) > p.timeline.importance(*most)) most = EventIndex{i};
    return p.scene(p.axis, {.selected = most});
}

}  // namespace

TEST_CASE("connectors and arcs cross no more words, marks and arcs in the stories' first views than they did") {
    std::string found;
    for (const char* name : {"riyadh-2025", "westphalia"})
        for (const AxisMode mode : {AxisMode::story, AxisMode::scale}) {
            const Picture p(story(name), {.size = stage, .axis = mode});
            found += counted(name + std::string(mode == AxisMode::story ? ", story" : ", to scale"),
                             parts_of(first_view(p)));
        }
    CHECK(golden_difference("crossings.txt", found) == "");
}

TEST_CASE("a line that crosses words passes behind them, so that they stay readable") {
    const std::string name = GENERATE("riyadh-2025", "westphalia");
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(story(name), {.size = stage, .axis = mode});
    for (const double zoom : {1.0, 2.0, 6.0}) {
        Picture at = p;
        at.axis = p.axis.zoomed(zoom, 470);
        const Scene scene = first_view(at);
        const Parts parts = parts_of(scene);
        for (const Upright& line : parts.connectors)
            for (const DrawnText& word : parts.words) {
                if (!word.rect.overlaps(line.rect())) continue;
                const auto hides = [&](const Shape& shape) {  // a bar that holds the words hides the line too
                    const auto* box = std::get_if<Box>(&shape);
                    return box && box->fill.tone != Tone::none && box->rect.contains({line.x, word.rect.y + 7});
                };
                const auto first = scene.shapes.begin() + static_cast<std::ptrdiff_t>(line.order);
                const auto last = scene.shapes.begin() + static_cast<std::ptrdiff_t>(word.order);
                INFO(std::get<Text>(*last).value << " at zoom " << zoom);
                CHECK(line.order < word.order);
                CHECK((word.halo || (first < last && std::any_of(first, last, hides))));
            }
    }
}
