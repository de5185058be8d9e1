#include "widget/over_canvas.h"

#include <variant>

#include "base/color.h"
#include "base/text.h"
#include "layout/make_card.h"
#include "layout/palette.h"
#include "page/markup.h"

namespace demarche {

std::string heads(Widget& widget) {
    const Scene top = widget.heads();
    if (top.shapes.empty()) return {};
    const Palette palette(widget.theme(), top.lane_colors);
    const auto px = [](float value) {
        std::string out;
        append_fixed(out, static_cast<double>(value), 1);
        return out;
    };
    Node svg = element("svg", "", "");
    svg.attributes = {{"width", "100%"}, {"height", px(top.size.height)}};
    for (std::size_t i = 0; i < top.shapes.size(); ++i) {
        const auto* text = std::get_if<Text>(&top.shapes[i]);
        if (!text || meaning_of(top, i).role != ShapeRole::lane_name) continue;
        const FaceStyle style = style_of(text->face);
        Node& head = svg.children.emplace_back(element("text", "", text->value));
        head.attributes = {{"x", px(text->at.x)},
                           {"y", px(text->at.y)},
                           {"fill", css_color(palette.word(text->ink))},
                           {"font-size", px(style.size_px)},
                           {"font-weight", decimal(style.weight)}};
    }
    return to_json(svg);
}

namespace {

void append_rect(std::string& out, const Rect& rect) {
    for (const float value : {rect.x, rect.y, rect.width, rect.height}) {
        out += ' ';
        append_fixed(out, static_cast<double>(value), 1);
    }
}

}  // namespace

std::string pictures(const Widget& widget) {
    std::string out = "-1";
    append_rect(out, widget.scene().plot);
    for (const ScenePicture& picture : widget.scene().pictures) {
        append_int(out += '\n', raw(picture.event));
        append_rect(out, picture.rect);
        out.append(" ").append(picture_of(widget.timeline().event(picture.event))->url);
    }
    return out;
}

}  // namespace demarche
