// Numbers and texts of a timeline that the page asks for by number: so the ABI has two functions for them, not forty.
#pragma once

#include <string>

#include "widget/widget.h"

namespace demarche {

// The page asks by these numbers; web/abi/names.txt hands them on to JavaScript.
enum class NumberOf : std::uint8_t {
    events,
    selected,        // an event; -1: none
    focused,         // an event; -1: none
    hovered,         // an event; -1: none
    axis,            // an AxisMode
    natural_height,  // CSS px that the content needs, of those that it may have
    marks,           // drawn last
    labels,          // drawn last
    counted,         // drawn last: by bins, without a mark of their own
    runs_down,       // 1: time runs down
    shown,           // events that the query found
    job,             // the Job that comes first
    scrolls,         // 1: the lanes scroll in the drawing
    drawable,        // 1: there is something to draw
    similar,         // 1: the query found events with nearly its words
    clickable,       // 1: the pointer is on something to click
    virtual_list,    // 1: the list is too long for a page, which makes only the part that the reader sees
    links,           // 1: all are drawn, 0: those of the open event; -1: there are none
    loaded,          // 1: what was read last is a document
    event_at,        // of a rank among the shown events: the event; -1: none
    rank,            // of an event: how many shown events stand before it; -1: there is no such event
    steps,           // of the tour
    step,            // of the tour, that opens the selected event; -1: none
    previous_step,   // to which the tour goes back; -1: none
    next_step,       // to which it goes on; -1: none
    event_of_step,   // of the tour: the event that a step opens; -1: there is no such step
    step_seconds,    // of a step of the author's tour: how long its words take to read; 0: there is no author's tour
    today_inside,    // 1: today lies within the story
    date_top,        // px from the top of the drawing to the date that was gone to last; -1: time does not run down
    row_top,         // px from the top of the drawing to the row of an event; -1: none, or time does not run down
    still_height,    // px of the drawing that a still picture shows
    pictures,        // drawn last, on cards
    mark_left        // px from the left to the selected event once the view rests; -1: none, or time runs down
};

// JSON where nothing else is said; a node is ["tag",{"name":"value"},child…], a text is a string.
enum class TextOf : std::uint8_t {
    outline,      // a node
    article,      // a node, of an event
    notice,       // a node; empty where nothing is wrong
    masthead,     // a node
    sources,      // a node
    range,        // plain: what is in view
    id,           // plain, of an event
    title,        // plain
    language,     // plain, BCP 47
    event_title,  // plain, of an event
    legend,       // a node
    filter,       // a node: the choices of the filter
    theme,        // plain: light, dark, auto or empty, as the author chose
    lanes,
    announcement,  // plain: about the event or count that has the focus
    citation,      // plain, of an event
    picture,       // an <svg> of what is drawn
    hits,          // a node: the best of what the query found
    chips,         // a node: a button for each line of the query, that takes it away
    view,          // plain: the lines of view/view_text.h
    query,         // plain: the lines of the query
    step,          // plain, of a step of the tour: what the author says of it
    used_glyphs,   // plain: those of titles and names
    widths,        // bytes: of the glyphs that were measured
    version,       // plain: of the product
    time_zone,     // plain: of the document, by its IANA name; empty: none
    heads,         // a node: those of columns, where time runs down; else empty
    colors,        // plain: a line NAME=#rrggbb for each colour of the page that was moved to be legible
    pictures,      // plain, drawn last, a line each: its event, x, y, width, height and address; before them the plot's
    still,         // an <svg> of what is in view, to look at: without handles, tips and today
    targets        // plain, drawn last: the lines of dump_targets in layout/scene.h
};

// Events as their index, none as -1; lengths in CSS px. 0 for what is not in the list.
double number(Widget&, NumberOf, std::int32_t of = -1);

// Only article, id, event_title and citation are of an event, and step is of a step; they are empty for one that is not
// there.
std::string text(Widget&, TextOf, std::int32_t event);

}  // namespace demarche
