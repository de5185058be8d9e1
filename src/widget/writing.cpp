#include "widget/writing.h"

#include "base/text.h"
#include "document/save_json.h"
#include "layout/scene.h"
#include "model/file_order.h"
#include "page/markup.h"

namespace demarche {
namespace {

std::string issues_json(const Widget& widget) {
    std::string out = "[";
    for (const Issue& issue : widget.issues()) {
        out += out.size() > 1 ? ",{\"severity\":" : "{\"severity\":";
        append_page_string(out, word(issue.severity));
        out += ",\"pointer\":";
        append_page_string(out, issue.pointer);
        out += ",\"line\":";
        append_int(out, issue.line);
        out += ",\"column\":";
        append_int(out, issue.column);
        out += ",\"message\":";
        append_page_string(out, issue.message);
        out += "}";
    }
    return out + "]";
}

}  // namespace

std::string written(const Widget& widget, Writing what) {
    const Timeline& timeline = widget.timeline();
    switch (what) {
        case Writing::document:
            return save_json(timeline.document(), FileOrder(timeline));
        case Writing::issues:
            return issues_json(widget);
        case Writing::scene:
            return dump(widget.scene());
    }
    return {};
}

}  // namespace demarche
