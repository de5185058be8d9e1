// A text engine for tests: widths of the table, pixels of nothing.
#pragma once

#include "layout/advances.h"
#include "ui/host.h"

namespace demarche {

class PlainText final : public TextRaster {
public:
    float width(std::string_view text, Face face) const override { return table_.width(text, face); }
    bool raster(const TextJob&, const Bitmap&) override { return true; }

private:
    TableMeasure table_;
};

}  // namespace demarche
