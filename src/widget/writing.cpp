#include "widget/writing.h"

#include <array>

#include "base/text.h"
#include "document/save_json.h"
#include "layout/scene.h"
#include "model/file_order.h"
#include "page/markup.h"
#include "page/outline.h"

namespace demarche {
namespace {

std::string issues_json(const Widget& widget) {
    static constexpr std::array<std::string_view, 3> severities{"error", "warning", "notice"};
    std::string out = "[";
    for (const Issue& issue : widget.issues()) {
        out += out.size() > 1 ? ",{\"severity\":" : "{\"severity\":";
        append_page_string(out, severities[static_cast<std::size_t>(issue.severity)]);
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

// A page without the engine may hold the most important events alone.
std::string list_heading(const Timeline& timeline, const Words& words) {
    const std::int64_t shown = listed(timeline), all = timeline.size();
    const std::string shown_number = words.number(shown), all_number = words.number(all);
    return words.counted(shown == all ? Word::list : Word::list_part, {all},
                         std::array{Slot{"shown", shown_number}, Slot{"n", all_number}});
}

}  // namespace

std::string written(const Widget& widget, Writing what) {
    const Timeline& timeline = widget.timeline();
    const Words& words = widget.words();
    switch (what) {
        case Writing::outline_html:
            return to_html(outline(timeline, words));
        case Writing::masthead_html:
            return to_html(masthead(timeline, words, Heading::of_page));
        case Writing::sources_html:
            return to_html(source_list(timeline, words));
        case Writing::legend_html:
            return to_html(legend(timeline, words));
        case Writing::list_heading:
            return list_heading(timeline, words);
        case Writing::summary:
            return timeline.document().summary;
        case Writing::document:
            return save_json(timeline.document(), FileOrder(timeline));
        case Writing::issues:
            return issues_json(widget);
        case Writing::svg:
            return widget.svg(widget.room());
        case Writing::scene:
            return dump(widget.scene());
        case Writing::targets:
            return dump_targets(widget.scene());
    }
    return {};
}

}  // namespace demarche
