// Text widths without a browser: a table of Helvetica's advances, a little wide so that other faces fit too.
#pragma once

#include "layout/face.h"

namespace demarche {

class TableMeasure final : public TextMeasure {
public:
    float width(std::string_view utf8, Face) const override;
};

}  // namespace demarche
