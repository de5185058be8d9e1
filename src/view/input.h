// The inputs of a reader as values: CSS px relative to the drawing, seconds, UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "layout/arrange.h"
#include "layout/geometry.h"
#include "model/query.h"

namespace demarche {

// What an input may say at most. The ABI brings the numbers of a page within these limits, so that a script or a
// browser cannot send others; update() ignores an input beyond them.
inline constexpr float furthest_px = 1.5e6f;  // outside of every stage, and still exact to a tenth of a px
inline constexpr float most_pinched = 100;    // times: how far fingers move apart in one step
inline constexpr float most_ratio = 16;       // device px per CSS px
inline constexpr double most_seconds = 1e12;  // from 1970: some 30,000 years
inline constexpr double most_clock_s = 1e12;  // of a steady clock

enum class PointerPhase : std::uint8_t { down, move, up, leave, cancel };
enum class Key : std::uint8_t {
    plus,
    minus,
    zero,
    home,
    end,
    left,
    right,
    up,
    down,
    enter,
    escape,
    page_up,
    page_down,
    axis,      // from story to scale, and back
    promises,  // opens and closes their band
    positions,
    next_step,  // of the tour
    previous_step,
    earlier,  // moves along time
    later,
    whole,    // all of the story, also where the author has the first view show a part
    dismiss,  // sends the tip of an event away, and closes nothing
    links     // shows all of them, or those of the open event only
};
inline constexpr std::uint32_t key_count = static_cast<std::uint32_t>(Key::links) + 1;

struct Pointer {
    PointerPhase phase = PointerPhase::move;
    Vec2 at;
    bool touch = false;       // a finger: it needs a wider reach
    std::uint8_t clicks = 1;  // 2 on the second press of a double click
};

struct Wheel {
    Vec2 at;
    float dx = 0, dy = 0;  // CSS px
    bool zooms = false;    // Ctrl or ⌘ is held, or it is a trackpad's pinch
};

// Two fingers. Since the last input their midpoint moved by `pan`, and their distance grew by `factor`.
struct Pinch {
    Vec2 at, pan;
    float factor = 1;
};

struct KeyPress {
    Key key{};
};

// The stage has this size. Its drawing may be so high, and needs another height where it says so.
struct Resize {
    Size size;
    std::optional<float> most_height{};  // none: that of the canvas
    Overflow overflow = Overflow::scrolls;
};

// Where the page scrolls the drawing, the canvas shows a part of it: from the first px of the drawing to the second.
struct ShowPart {
    Ends part;
};

// Opens an event, or closes the panel. The view flies to an event that is out of view.
struct Select {
    std::optional<EventIndex> event;
};

// Goes to a step of the tour: opens its event, and shows what the author wants to be seen with it.
struct GoToStep {
    std::uint32_t step = 0;
};

// Goes to a date; to the nearest end of the story when the date is outside of it.
struct GoToDate {
    TimeRange date;
};

// Keyboard focus in the list: a ring on the canvas, no panel.
struct Focus {
    std::optional<EventIndex> event;
};

struct SetAxis {
    AxisMode mode = AxisMode::automatic;
};

// Groups events into lanes: by party, by topic, …
struct SetLanes {
    GroupBy by = GroupBy::party;
};

// Shows the positions on a topic, by its place in the document; closes their band when it shows them already.
struct ShowTopic {
    std::uint32_t topic = 0;
};

// Collapses a lane, or opens it again. Without a lane: collapses all, or opens them when all are collapsed.
struct Collapse {
    std::optional<std::uint16_t> lane;
};

// Shows only the events that match the query.
struct Find {
    std::string_view query;  // as model/query.h reads it
};

// Sets the view to what a text says, and all else to how the document opens.
struct Restore {
    std::string_view text;  // of view_text()
};

struct Preferences {
    bool reduced_motion = false;
};

using Input = std::variant<Pointer, Wheel, Pinch, KeyPress, Resize, ShowPart, Select, GoToStep, GoToDate, Focus,
                           SetAxis, SetLanes, ShowTopic, Collapse, Find, Restore, Preferences>;

// The kinds of changes that the page has to show, as bits.
enum class Change : std::uint8_t {
    none = 0,
    outline = 1,
    selection = 2,
    focus = 4,
    range = 8,
    hover = 16,
    shown = 32,
    lanes = 64
};

class Changes {
public:
    void note(Change change) { bits_ |= static_cast<std::uint8_t>(change); }
    Changes& operator|=(Changes o) {
        bits_ |= o.bits_;
        return *this;
    }
    std::uint8_t bits() const { return bits_; }

private:
    std::uint8_t bits_ = 0;
};

// The answer to an input, for the page.
struct Reaction {
    bool consumed = false;  // prevent the page's own answer
    bool redraw = false;    // a frame is wanted
    Changes changes{};
    Reaction& operator|=(const Reaction& o) {
        consumed |= o.consumed;
        redraw |= o.redraw;
        changes |= o.changes;
        return *this;
    }
};

}  // namespace demarche
