// What a page asks about a timeline, by number, so that the ABI has two functions for it and not thirty.
#pragma once

#include <string>

#include "widget/widget.h"

namespace demarche {

// The order is that of the ABI: dm_number and dm_text in web/abi/abi.cpp.
enum class NumberOf : std::uint8_t {
    events,
    selected,
    focused,
    hovered,
    axis,
    errors,
    dropped,
    natural_height,
    marks,
    labels,
    runs_down,
    shown,
    searching,
    listed,
    drawable,
    clickable
};
enum class TextOf : std::uint8_t {
    outline,
    outline_html,
    article,
    issues,
    svg,
    masthead_html,
    masthead,
    sources_html,
    sources,
    range,
    id,
    document,
    title,
    language,
    event_title,
    scene,
    legend_html,
    legend,
    filter,
    theme,
    targets,
    lanes,
    tip
};

// Events as their index, none as -1; lengths in CSS px. 0 for what is not in the list.
double number(Widget&, NumberOf);

// `event` counts for article, id and event_title; they are empty for an event that is not there. SVG is the first view
// at 0, what was drawn last at 1.
std::string text(Widget&, TextOf, std::int32_t event);

}  // namespace demarche
