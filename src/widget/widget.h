// The composition root of one timeline on a page: model, view, layout and drawing, still without a browser.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "model/issue.h"
#include "ui/host.h"
#include "view/input.h"

namespace demarche {

// What changed since the host last asked: it projects these into the page.
enum class Change : std::uint8_t { none = 0, outline = 1, selection = 2, focus = 4, range = 8, hover = 16 };

struct Frame {
    double wake_in_s;   // 0: again at once; infinity: not before an input
};

class Widget {
public:
    // A null renderer runs headless: everything but pixels.
    Widget(std::unique_ptr<TextRaster>, std::unique_ptr<Renderer>);
    ~Widget();

    // Replaces the document; the view returns to its first view. Issues keep what was wrong.
    void load(std::string_view json);
    Reaction handle(const Input&);
    void set_scale(float device_pixel_ratio);
    void set_theme(ThemeName);
    void set_words(DateWords);
    void set_renderer(std::unique_ptr<Renderer>);   // null: the context is lost
    Frame frame(double now_s);
    std::uint8_t take_changes();   // bits of Change, cleared by the call

    const Timeline& timeline() const;
    std::optional<EventIndex> selected() const;
    std::optional<EventIndex> focused() const;
    std::optional<EventIndex> hovered() const;
    std::span<const Issue> issues() const;
    const DateWords& words() const;
    std::string range_text() const;   // "1994 – March 2025": what is in view, for the zoom buttons' names
    std::string svg(Size) const;      // the first view at a size
    const Scene& scene() const;       // as last drawn

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace demarche
