#include "layout/svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "base/web.h"
#include "layout/backdrop.h"

namespace demarche {
namespace {

constexpr float halo_margin_px = 2;

float whole_width(float px) { return std::max(1.0f, std::round(px)); }

// Shapes stand on whole px, as those of the canvas on whole device pixels.
Rect snapped(const Rect& r) {
    const float x = std::round(r.x), y = std::round(r.y);
    return {x, y, std::max(1.0f, std::round(r.right()) - x), std::max(1.0f, std::round(r.bottom()) - y)};
}

std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (!is_xml_character(text, at)) {
            out += "\uFFFD";
            at += next_code_point(text, at).size - 1;
        } else if (entity(c).empty()) {
            out += c;
        } else {
            out += entity(c);
        }
    }
    return out;
}

class Writer {
public:
    Writer(const Scene& scene, const Theme& theme) : scene_(scene), palette_(theme, scene.lane_colors) {}

    std::string document(const SvgOptions& options) {
        for (const char c : options.title + options.description) mix(static_cast<unsigned char>(c));
        mix(static_cast<std::uint32_t>(scene_.size.width) << 16 | static_cast<std::uint32_t>(scene_.size.height));
        begin("svg");
        word("xmlns", "http://www.w3.org/2000/svg");
        word("viewBox", "0 0 " + number(scene_.size.width) + " " + number(scene_.size.height));
        numbers({{"width", scene_.size.width}, {"height", scene_.size.height}});
        word("role", "img");
        word("font-family", "Arial, Liberation Sans, Arimo, sans-serif");  // of one width, that of shell/page/arial.mjs
        out_ += ">";
        child("title", options.title);
        child("desc", options.description);
        plate({0, 0, scene_.size.width, scene_.size.height}, {Tone::paper});
        for (const Shape& shape : scene_.shapes) std::visit(*this, shape);
        end_clip();
        return out_ + "</svg>\n";
    }

    void operator()(const Box& box) {
        backdrop_.add(box);
        const float width = box.stroke.tone == Tone::none ? 0 : whole_width(box.width);  // its stroke is inside
        const Rect outer = snapped(box.rect);
        const float radius = std::min(box.radius, std::floor(std::min(outer.width, outer.height) / 2));
        begin("rect");
        numbers({{"x", outer.x + width / 2},
                 {"y", outer.y + width / 2},
                 {"width", std::max(0.0f, outer.width - width)},
                 {"height", std::max(0.0f, outer.height - width)}});
        if (radius > 0) numbers({{"rx", radius - width / 2}});
        paint(box.fill, box.stroke);
        if (width > 0) pen(width, box.style, "4 3");
        end();
    }

    void operator()(const Line& line) {
        const bool upright = line.from.x == line.to.x, slanted = !upright && line.from.y != line.to.y;
        const float width = slanted ? line.width : whole_width(line.width);
        const auto along = [&](float at) { return slanted ? at : std::round(at); };
        const auto across = [&](float at) { return std::round(at - width / 2) + width / 2; };
        const auto x = [&](float at) { return upright ? across(at) : along(at); };
        const auto y = [&](float at) { return upright || slanted ? along(at) : across(at); };
        begin("line");
        numbers({{"x1", x(line.from.x)}, {"y1", y(line.from.y)}, {"x2", x(line.to.x)}, {"y2", y(line.to.y)}});
        paint({}, line.ink);
        pen(width, line.style, "4 3");
        end();
    }

    void operator()(const Disc& disc) {
        begin("circle");
        numbers({{"cx", std::round(disc.center.x)}, {"cy", std::round(disc.center.y)}, {"r", disc.radius}});
        paint(disc.fill, disc.stroke);
        if (disc.stroke.tone != Tone::none) pen(disc.width, disc.style, "2.5 2");
        end();
    }

    void operator()(const Curve& curve) {
        begin("path");
        const std::array all{curve.from, curve.c1, curve.c2, curve.to};
        word("d", "M" + points({all.data(), 1}) + "C" + points({all.data() + 1, 3}));
        paint({}, curve.ink);
        pen(curve.width, curve.style, "4 3");
        end();
    }

    void operator()(const Text& text) {
        const FaceStyle style = style_of(text.face);
        const float x = std::round(text.at.x), y = std::round(text.at.y);
        if (text.halo)
            plate(
                {x - halo_margin_px, y - style.size_px * 0.85f, text.width + 2 * halo_margin_px, style.size_px * 1.15f},
                backdrop_.under(text.at));
        begin("text");
        numbers({{"x", x}, {"y", y}, {"font-size", style.size_px}});
        if (style.weight != 400) numbers({{"font-weight", style.weight}});
        if (style.italic) word("font-style", "italic");
        if (text.alpha < 1) numbers({{"fill-opacity", text.alpha}});
        word("fill", css_color(palette_.word(text.ink)));
        word("class", class_of("t-", text.ink));
        out_ += ">" + escaped(text.value) + "</text>";
    }

    // The names of clips depend on the texts, so that two pictures on one page do not share a name.
    void operator()(const Clip& clip) {
        end_clip();
        const Rect r = snapped(clip.rect);
        if (r.x <= 0 && r.y <= 0 && r.right() >= scene_.size.width && r.bottom() >= scene_.size.height) return;
        std::string id = "c";
        append_int(id, name_);
        id += "-";
        append_int(id, ++clips_);
        out_ += "<clipPath id=\"" + id + "\"><rect";
        numbers({{"x", r.x}, {"y", r.y}, {"width", r.width}, {"height", r.height}});
        out_ += "/></clipPath><g clip-path=\"url(#" + id + ")\">";
        clipping_ = true;
    }

private:
    using Attribute = std::pair<std::string_view, float>;

    static std::string number(float value) {
        std::string out;
        append_fixed(out, static_cast<double>(value), 2);
        return out;
    }

    static std::string points(std::span<const Vec2> all) {
        std::string out;
        for (const Vec2 p : all) {
            if (!out.empty()) out += " ";
            out += number(p.x) + "," + number(p.y);
        }
        return out;
    }

    void begin(std::string_view tag) { (out_ += "<") += tag; }
    void end() { out_ += "/>"; }
    void word(std::string_view name, std::string_view value) { ((((out_ += " ") += name) += "=\"") += value) += "\""; }
    void numbers(std::initializer_list<Attribute> all) {
        for (const auto& [name, value] : all) word(name, number(value));
    }
    void child(std::string_view tag, std::string_view text) {
        if (text.empty()) return;
        (((out_ += "<") += tag) += ">") += escaped(text);
        ((out_ += "</") += tag) += ">";
    }

    // The class of an ink: its tone, with the number of the lane where it has one.
    static std::string class_of(std::string_view prefix, Ink ink) {
        std::string out(prefix);
        out += row_of(ink.tone).name;
        if (ink.tone == Tone::lane || ink.tone == Tone::lane_soft) append_int(out, ink.lane);
        return out;
    }

    // Colours as attributes, and classes by which a style sheet overrules them: f- fills, s- strokes, t- words.
    void paint(Ink fill, Ink stroke) {
        std::string classes;
        const auto add = [&](std::string_view name, Ink ink, std::string_view prefix) {
            if (ink.tone == Tone::none) return;
            word(name, css_color(palette_.mark(ink)));
            if (!classes.empty()) classes += " ";
            classes += class_of(prefix, ink);
        };
        if (fill.tone == Tone::none) word("fill", "none");
        add("fill", fill, "f-");
        add("stroke", stroke, "s-");
        if (!classes.empty()) word("class", classes);
    }

    void plate(const Rect& around, Ink fill) {
        const Rect rect = snapped(around);
        begin("rect");
        numbers({{"x", rect.x}, {"y", rect.y}, {"width", rect.width}, {"height", rect.height}});
        paint(fill, {});
        end();
    }

    void pen(float width, Stroke style, std::string_view dashes) {
        if (width != 1) numbers({{"stroke-width", width}});
        if (style == Stroke::dashed) word("stroke-dasharray", dashes);
    }

    void end_clip() {
        if (clipping_) out_ += "</g>";
        clipping_ = false;
    }

    void mix(std::uint32_t value) { name_ = (name_ ^ value) * 16777619u; }  // FNV-1a

    const Scene& scene_;
    Palette palette_;
    Backdrop backdrop_;
    std::string out_;
    std::uint32_t name_ = 2166136261u;
    int clips_ = 0;
    bool clipping_ = false;
};

}  // namespace

std::string to_svg(const Scene& scene, const SvgOptions& options) {
    return Writer(scene, options.theme).document(options);
}

}  // namespace demarche
