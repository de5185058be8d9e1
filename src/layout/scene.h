// The picture as a display list in CSS pixels, with semantic inks; knows neither ImGui nor SVG.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "layout/face.h"
#include "layout/geometry.h"
#include "layout/theme.h"
#include "model/timeline.h"

namespace demarche {

// A theme says which colour a tone is. `lane` is the colour of Ink::lane.
struct Ink {
    Tone tone = Tone::none;
    std::uint16_t lane = 0;  // index into Scene::lane_colors, for the lane tones
    bool operator==(const Ink&) const = default;
};

inline Ink ink(Tone tone) { return {tone, 0}; }
inline Ink lane_ink(std::uint16_t lane, Tone tone = Tone::lane) { return {tone, lane}; }

enum class Stroke : std::uint8_t { solid, dashed };

struct Box {
    Rect rect{};
    Ink fill{};
    Ink stroke{};
    float radius = 0;
    float width = 1;  // of the stroke
    Stroke style = Stroke::solid;
};

struct Line {
    Vec2 from{}, to{};
    Ink ink{};
    float width = 1;
    Stroke style = Stroke::solid;
};

struct Disc {
    Vec2 center{};
    float radius = 5;
    Ink fill{};
    Ink stroke{};
    float width = 1.5f;
    Stroke style = Stroke::solid;
};

// A cubic Bézier curve.
struct Curve {
    Vec2 from{}, c1{}, c2{}, to{};
    Ink ink{};
    float width = 1;
    Stroke style = Stroke::solid;
};

// One line of text; `at` is the left end of its baseline. Painters do not wrap or scale it, and only the clip cuts it.
struct Text {
    Vec2 at{};
    Face face = Face::label;
    Ink ink{};
    std::string value{};
    float width = 0;    // as measured when it was laid out
    bool halo = false;  // a paper-coloured plate behind it, so that lines pass behind
    float alpha = 1;    // less while a label appears that a closer zoom has brought
};

// Shapes after it are cut to this rectangle, until the next Clip.
struct Clip {
    Rect rect{};
};

using Shape = std::variant<Box, Line, Disc, Curve, Text, Clip>;

// What shapes stand for. Across, roles up to `tip` are drawn in this order but for an event's own: its mark, its words
// and its ring come together.
enum class ShapeRole : std::uint8_t {
    lane,  // the ground or the column of one
    band,  // the ground of one below the lanes
    era,   // the band of a period, and its name
    grid,
    today,
    fold,
    ribbon,
    connector,
    link,
    old_date,  // of an event that was put off
    mark,
    title,
    caption,  // why a party is in an event, or where and when it was
    detail,   // the date and the summary on a card
    ring,
    link_name,
    promise,  // its line, the marks on it and the words above it
    stance,   // a strip and its words
    lane_name,
    band_name,
    handle,
    axis,  // or a heading where time runs down
    footer,
    tray,  // its ground, and the words that are no event's
    tip,
};

inline constexpr EventIndex no_event{0xffffffffu};

// Shapes from this one on have one role, and belong to one event or to none.
struct Meaning {
    std::uint32_t first = 0;  // in Scene::shapes
    ShapeRole role{};
    EventIndex event = no_event;
};

// A rectangle for hit tests: of an event, or of a cluster whose first event is `event`.
struct Target {
    Rect rect{};
    EventIndex event{};
    std::uint32_t count = 1;
    TimeRange range{};       // of a cluster: from the first begin to the last
    std::uint16_t lane = 0;  // where time runs down a target is of all lanes; no_lane: in a band or the tray
};

// A picture of an event, on its card. The page shows it: it comes from an address.
struct ScenePicture {
    Rect rect{};
    EventIndex event{};
};

struct Scene {
    Size size{};    // of the canvas
    float top = 0;  // px of the drawing above the canvas, where the page scrolls it
    std::vector<Rgb> lane_colors{};
    Rect plot{};                           // where marks stand
    std::vector<Shape> shapes{};           // painter's order
    std::vector<Meaning> meanings{};       // of all shapes, in their order
    std::vector<Target> targets{};         // the later one lies above
    std::vector<ScenePicture> pictures{};  // above all shapes, cut to the plot
    // An event has a mark in each of its lanes, or is counted there: together these are all that begin in view.
    std::uint32_t marks = 0, clustered = 0;
    std::uint32_t clusters = 0;
    std::uint32_t labels = 0;      // event titles drawn whole
    EventIndex tip_of = no_event;  // that has a tip
    std::string tip{};             // text about the hovered or focused cluster, in lines
    Rect tip_plate{};              // where it stands: the pointer may move onto it
    std::uint32_t tip_target = 0;  // its cluster, in targets
};

// The topmost target within `reach` px of a point of the drawing, the nearest of those that do not contain it.
const Target* hit_test(const Scene&, Vec2, float reach);

const Meaning& meaning_of(const Scene&, std::size_t shape);  // shape < shapes.size()

// One shape a line, coordinates to 0.1 px: the golden text of tests.
std::string dump(const Scene&);

// One target a line: x, y, width and height to 0.1 px, the number of its event, and how many events it counts.
std::string dump_targets(const Scene&);

}  // namespace demarche
