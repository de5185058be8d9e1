// One writer for each format of export.h.
#pragma once

#include "convert/export.h"

namespace demarche {

Exported to_csv(const Document&);
Exported to_csv_sheets(const Document&);
Exported to_workbook(const Document&);
Exported to_timeline_js(const Document&);
Exported to_vis(const Document&);
Exported to_icalendar(const Document&);
Exported to_markdown(const Document&);

}  // namespace demarche
