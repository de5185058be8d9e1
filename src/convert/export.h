// A document in the formats of other programs, with all that they have no room for named.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace demarche {

enum class ExportFormat : std::uint8_t {
    csv,  // one sheet of events
    timeline_js,
    vis,
    icalendar,
    markdown,
    csv_sheets,  // sheets of events, parties, sources and accounts, each a file
    workbook     // the same as JSON: [{"name", "rows": [[CELL]]}]
};

// How often a field was left out: "events.positions", 12.
struct LeftOut {
    std::string field;
    std::uint32_t count = 0;
};

// A file beside the first one: of parties.
struct FileBeside {
    std::string name, text;
};

struct Exported {
    std::string text;
    std::vector<LeftOut> left_out;    // in the order of the document's fields
    std::vector<std::string> events;  // ids of the events that the format cannot hold at all
    std::vector<FileBeside> beside;
};

Exported exported(const Document&, ExportFormat);

// The same of a document as JSON (load_json.h), for the page and the command line:
// {"text", "leftOut": [{"field", "count"}], "events": [ID], "beside": [{"name", "text"}]}
std::string exported_json(std::string_view json, ExportFormat);

}  // namespace demarche
