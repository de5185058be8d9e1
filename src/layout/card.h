// Labels of several lines: a title with its date, or a card with the begin of the summary too.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/face.h"
#include "layout/geometry.h"
#include "layout/theme.h"

namespace demarche {

// How much a label says, least first. Of all but `title` the lines are a Card.
enum class Tier : std::uint8_t { title, wrapped, dated, card, full, pictured, illustrated };

struct CardLine {
    std::string text{};
    Face face = Face::label;
    Tone tone = Tone::text;
};

// The first line stands beside the mark. The picture of an event stands after its lines.
struct Card {
    std::vector<CardLine> lines{};
    std::uint16_t title_lines = 0;    // the first ones
    float width = 0, height = 0;      // px
    Rect picture{};                   // from the left top corner of the card; of no extent: it has none
    std::vector<CardLine> instead{};  // what the picture shows, in words: they stand in its place until it is there
};

}  // namespace demarche
