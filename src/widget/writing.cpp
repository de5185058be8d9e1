#include "widget/writing.h"

#include "document/save_json.h"
#include "layout/scene.h"
#include "model/file_order.h"
#include "page/markup.h"
#include "page/outline.h"

namespace demarche {

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
            return to_html(legend(words));
        case Writing::document:
            return save_json(timeline.document(), FileOrder(timeline));
        case Writing::scene:
            return dump(widget.scene());
        case Writing::targets:
            return dump_targets(widget.scene());
    }
    return {};
}

}  // namespace demarche
