// Story time: gives busy stretches the room their labels need and folds the empty ones.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/work.h"
#include "layout/axis.h"

namespace demarche {

// One mark with its label that wants room in a lane.
struct StoryMark {
    TimeRange bounds;     // open ends are distant_past and distant_future
    float extent_px = 0;  // from the mark's position to the label's right end
    std::uint16_t lane = 0;
    bool is_span = false;      // fills its row from begin to end
    Unit unit = Unit::second;  // to which its date is known
};

// How stretches share the width before labels widen them. Evenly, so that most labels find room to the right of their
// marks; or by the room that their labels need, where crowds would leave out many otherwise.
enum class Share : std::uint8_t { evenly, by_need };

struct StoryPlot {
    double width_px = 0;
    std::span<const std::uint16_t> lane_rows;  // rows of each lane
    Share share = Share::evenly;
};

// Rule: the edges of all statements cut time into stretches; a stretch between two others that holds no dated unit is
// empty, though a span may last through it. The longest empty stretches fold: at most twelve, and at most a fifth
// of the width. A fold is `fold_px` wide, less where they are many; an empty stretch which would need no more than that
// at its neighbours' rate stays true to scale. Every other stretch is
// widened until the labels that begin before it leave free rows for the labels that begin in it.
Work make_story_warp(Warp& into, std::span<const StoryMark>, const StoryPlot&);
Warp story_warp(std::span<const StoryMark>, const StoryPlot&);  // the same in one go

inline constexpr double fold_px = 28;

// Sets Warp::scale_tail_px, the room that the last labels need at the right of the first view when it is true to scale:
// at most a third, and less where there are so many events that others are labelled instead.
Work find_scale_tail(Warp&, std::span<const StoryMark>);

}  // namespace demarche
