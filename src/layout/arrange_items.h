// Items: each event's mark and label in every lane in which it stands.
#pragma once

#include <span>

#include "layout/arrange.h"

namespace demarche {

// The lane of each party, and of the events that name nobody.
struct LaneOf {
    std::span<const std::uint16_t> of_party;
    std::uint16_t shared = 0;
};

// What an item says beside its mark: the title, cut where it was too long, or the caption of a party.
std::string label_text(const Timeline&, const Item&);

bool names_nobody(const Timeline&);   // whether some dated event does

// By lane, then begin; with labels and their widths, and with the columns in which connectors of one day stand apart.
// Rows and levels are not set yet.
std::vector<Item> make_items(const Timeline&, const LaneOf&, const TextMeasure&);

}  // namespace demarche
