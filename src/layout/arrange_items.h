// Items: each event's mark and label in every lane in which it stands.
#pragma once

#include <optional>
#include <span>

#include "layout/arrange.h"

namespace demarche {

// The lane of each party, and of the events that name nobody.
struct LaneOf {
    std::span<const std::uint16_t> of_party;
    std::uint16_t shared = 0;
};

struct ItemOptions {
    LaneOf lanes;
    const TextMeasure& measure;
    std::optional<std::span<const EventIndex>> shown;   // in time order; none: all
};

// What an item says beside its mark: the title, cut where it was too long, or the caption of a party.
std::string label_text(const Timeline&, const Item&);

bool names_nobody(const Timeline&);   // whether some dated event does

// By lane, then begin; with labels and their widths, and with the columns in which connectors of one day stand apart.
// Rows and levels are not set yet. Events that are not shown have no item.
Work make_items(std::vector<Item>& into, const Timeline&, const ItemOptions&);

}  // namespace demarche
