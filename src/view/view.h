// Everything a reader can change about the picture, and the one function that changes it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/arrange.h"
#include "layout/compose.h"
#include "layout/scene.h"
#include "model/tour.h"
#include "view/input.h"

namespace demarche {

inline constexpr double short_flight_s = 0.24;

// How fast the view moves: its middle, in px of the first view, and the logarithm of its width, per second.
struct Speed {
    double middle = 0, zoom = 0;
};

// An animation of the axis.
struct Flight {
    Axis from, to;
    std::optional<double> begin_s{};  // set by the first frame
    double length_s = short_flight_s;
    Speed before{};    // with which it begins, when it takes over from another flight
    double now_s = 0;  // of the last frame
    // A short one leads so far in one step that an input goes on from its end; a long one is stopped where it is.
    bool is_short() const { return length_s <= short_flight_s; }
};

// What a reader has taken hold of in the overview: its window, or one of the window's edges.
enum class Grip : std::uint8_t { none, window, begin, end };

struct Drag {
    Vec2 start, last;
    bool moved = false;  // further than a click may
    Grip grip = Grip::none;
    float beside_px = 0;  // from the middle of the window to where it was taken hold of
    bool on_scroll_bar = false;
};

// Levels of labels that were just reached: they fade in.
struct Appearing {
    int above = 0, up_to = 0;
    double begin_s = 0;
};

struct View {
    Axis axis;
    Size size;              // of the stage
    float most_height = 0;  // px that the drawing may have
    Overflow overflow = Overflow::scrolls;
    AxisMode asked = AxisMode::automatic;
    std::optional<GroupBy> lanes;   // none: as the author says
    bool step_chose_lanes = false;  // a step of the tour did, and not the reader
    std::string collapsed;          // keys of lanes, also of groupings that are not shown
    Minor minor = Minor::gathered;
    BandStates bands{};
    std::optional<std::uint32_t> topic;  // of the positions; none: that of most
    std::string query;                   // what is looked for
    Emphasis emphasis;
    Links links = Links::of_selected;
    std::uint32_t step = 0;             // of the tour: the last one that was gone to
    std::optional<TimeRange> wanted;    // what the next arrangement is to show
    std::optional<Instant> sought;      // where time runs down: the date to which the page is to scroll
    std::optional<EventIndex> awaited;  // selected before there was a picture: where the view is to go
    float scroll_px = 0;
    Ends part = whole_drawing;             // where time runs down: of the drawing, that is on the canvas
    GroupBy scrolled_by = GroupBy::party;  // of the arrangement that scroll_px is about
    bool over_handle = false;              // the pointer is
    bool at_fit = true;                    // shows the first view: stays so when the size changes
    bool reduced_motion = false;
    std::optional<Drag> drag;
    std::optional<Flight> flight;
    std::optional<int> level;  // of labels, in the last frame
    std::vector<Appearing> appearing;

    // Until the page says which part it is, no more than the stage shows.
    Ends on_canvas() const { return part.to < whole_drawing.to ? part : Ends{0, size.height}; }

    // The axis at the end of the animation.
    const Axis& target() const { return flight ? flight->to : axis; }
};

// The picture that the reader saw when making an input.
struct Shown {
    const Timeline& timeline;
    const Arrangement& arrangement;
    const Scene& scene;
    EventList events{timeline.size()};  // what the query leaves

    bool has_picture() const { return static_cast<bool>(arrangement.warp); }
};

// The step of the tour that opens the selected event: of several the one that was gone to last, else the first.
std::optional<std::uint32_t> step_shown(const View&, const Timeline&, const EventList& shown);

// The steps to which the tour goes on from there, and back; without an open event it begins.
StepsAround steps_around(const View&, const Timeline&, const EventList& shown);

// The differences between two states of the emphasis.
Changes changes_between(const Emphasis& before, const Emphasis& now);

// The only mutator of a View. Before there is an arrangement, an input that points at the picture does nothing.
Reaction update(View&, const Input&, const Shown&);

// Moves the view to a moment of its flight; true while the flight goes on. `now_s` is any steady clock.
bool advance(View&, double now_s);

// A new arrangement (another document, size or axis mode): keeps what stands in the middle of the plot, or the first
// view when that was shown; a flight goes on. What stood in view at `kept` stays in view: when the stage gets smaller
// for the words about an event, its mark is not lost. A change of mode flies to the first view of the new one.
enum class Fit : std::uint8_t { keep, first_view };
void adopt(View&, const Arrangement&, Fit, std::optional<Instant> kept = {});

}  // namespace demarche
