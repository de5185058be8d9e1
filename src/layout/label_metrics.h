// The groups and the label widths of all events: everything that an arrangement needs of their texts. They are the same
// for every size and axis, so with them a worker arranges again without the texts.
#pragma once

#include <vector>

#include "layout/arrange_items.h"
#include "model/grouping.h"

namespace demarche {

// The members of Item with these names.
struct LabelSize {
    float label_width = 0, other_width = 0;
    std::uint16_t label_bytes = whole_label, other_bytes = whole_label;
};

struct LabelMetrics {
    LabelMetrics(const Timeline& timeline, GroupBy by) : grouping(timeline, by) {}

    // Sets the label sizes as make_items would.
    void size_label(Item&, const Timeline&) const;

    Grouping grouping;
    std::vector<LabelSize> titles;    // of dated events
    std::vector<LabelSize> captions;  // by presence, up to the last that has one
};

// Measures the labels of all events.
Work measure_labels(LabelMetrics& into, const Labels&);

}  // namespace demarche
