// What an arrangement takes out of the texts of events: the groups they name, and how long their labels are. It is the
// same for every size and axis, so whoever has it can arrange again and again without the texts.
#pragma once

#include <vector>

#include "layout/arrange_items.h"
#include "model/grouping.h"

namespace demarche {

// As in Item.
struct LabelSize {
    float label_width = 0, other_width = 0;
    std::uint16_t label_bytes = whole_label, other_bytes = whole_label;
};

struct LabelMetrics {
    LabelMetrics(const Timeline& timeline, GroupBy by) : grouping(timeline, by) {}

    // As make_items would set it.
    void size_label(Item&, const Timeline&) const;

    Grouping grouping;
    std::vector<LabelSize> titles;    // of dated events
    std::vector<LabelSize> captions;  // by presence, up to the last that has one
};

// Of all events.
Work measure_labels(LabelMetrics& into, const Labels&);

}  // namespace demarche
