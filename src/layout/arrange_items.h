// Items: each event's mark and label in every lane in which it stands.
#pragma once

#include <optional>
#include <span>

#include "layout/arrange_lanes.h"

namespace demarche {

struct ItemOptions {
    const GroupLanes& lanes;
    const TextMeasure& measure;
    const Words& words;
    const LabelMetrics* label_metrics;                 // null: labels are measured
    std::optional<std::span<const EventIndex>> shown;  // in time order; none: all
};

// The label of an item: the title of its event, cut where it is too long, or the caption of a party.
std::string label_text(Captions&, const Item&);

// The face of a label. While the event is selected or hovered, it may be a bolder one.
Face face_of(const Timeline&, EventIndex, Part);

inline constexpr std::size_t steps_a_label = 250;  // to read and to measure it

// Sets the width of a label in its boldest face, and where it is cut.
struct Labels {
    Captions& captions;
    const TextMeasure& measure;
};
void measure_label(Item&, const Labels&);

// The number of bytes of a text that fit into the room together with an ellipsis.
struct Room {
    float px;
    const TextMeasure& measure;
};
std::uint16_t cut_to_fit(std::string_view text, Face, const Room&);

// By lane, then begin; with labels and their widths, and with the columns in which connectors of one day stand apart.
// Rows and levels are not set yet. Events that are not shown have no item. Adds the colours that items need.
Work make_items(Arrangement& into, const Timeline&, const ItemOptions&);

}  // namespace demarche
