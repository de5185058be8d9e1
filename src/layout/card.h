// Labels of several lines: a title with its date, or a card with the begin of the summary too.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/face.h"
#include "layout/theme.h"

namespace demarche {

// How much a label says, least first. Of all but `title` the lines are a Card.
enum class Tier : std::uint8_t { title, wrapped, dated, card, full };

struct CardLine {
    std::string text{};
    Face face = Face::label;
    Tone tone = Tone::text;
};

// The first line stands beside the mark.
struct Card {
    std::vector<CardLine> lines{};
    std::uint16_t title_lines = 0;  // the first ones
    float width = 0, height = 0;    // px
};

}  // namespace demarche
