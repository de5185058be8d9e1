// Text widths without a browser: Helvetica's advances from a table, made a little wider so that other fonts fit too.
#pragma once

#include "layout/face.h"

namespace demarche {

class TableMeasure final : public TextMeasure {
public:
    float width(std::string_view utf8, Face) const override;
};

}  // namespace demarche
