#include "convert/export.h"

#include <array>

#include "convert/json_writer.h"
#include "convert/writers.h"
#include "document/load_json.h"

namespace demarche {
namespace {

// In the order of the enumerators.
constexpr std::array writers{&to_csv,      &to_timeline_js, &to_vis,     &to_icalendar,
                             &to_markdown, &to_csv_sheets,  &to_workbook};
static_assert(writers.size() == static_cast<std::size_t>(ExportFormat::workbook) + 1);

}  // namespace

Exported exported(const Document& document, ExportFormat format) {
    return writers[static_cast<std::size_t>(format)](document);
}

std::string exported_json(std::string_view json, ExportFormat format) {
    const Exported made = exported(load_json(json).document, format);
    JsonWriter out;
    out.open("{");
    out.name("text"), out.text(made.text);
    out.list("leftOut", made.left_out, [&](const LeftOut& one) {
        out.open("{");
        out.name("field"), out.text(one.field);
        out.name("count"), out.number(one.count);
        out.close("}");
    });
    out.list("events", made.events, [&](const std::string& id) { out.text(id); });
    out.list("beside", made.beside, [&](const FileBeside& one) {
        out.open("{");
        out.name("name"), out.text(one.name);
        out.name("text"), out.text(one.text);
        out.close("}");
    });
    out.close("}");
    return std::move(out.out);
}

}  // namespace demarche
