// The composition root of one timeline on a page: model, view, layout and drawing, still without a browser.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/words.h"
#include "document/loader.h"
#include "layout/arrange.h"
#include "layout/scene.h"
#include "time/format.h"
#include "ui/host.h"
#include "view/input.h"

namespace demarche {

// What changed since the host last asked, as bits: it projects these into the page.
enum class Change : std::uint8_t {
    none = 0,
    outline = 1,
    selection = 2,
    focus = 4,
    range = 8,
    hover = 16,
    shown = 32,
    lanes = 64
};

struct Frame {
    double wake_in_s;  // 0: again at once; infinity: not before an input
};

enum class LoadResult : std::uint8_t { read, not_a_document };

class Widget {
public:
    // Headless until it gets a renderer: everything but pixels.
    explicit Widget(std::unique_ptr<TextRaster>);
    ~Widget();
    Widget(Widget&&) noexcept;

    // Replaces the document; the view returns to its first view, the most important event open. Issues keep what was
    // wrong; of something that is not a document nothing is kept.
    LoadResult load(std::string_view json);
    // The same in steps; the text can be fetched as long as it is needed, or until another begins.
    void begin_load(const RemoteText& json);
    void stop_loading();
    double load_some(std::size_t bytes);  // as much work as so many bytes; 0–1, and 1 only when all is read
    bool needs_no_text() const;           // what is left to do is done without it
    LoadResult end_load();
    // Texts that were read in steps, or are taken over, come into the order in which they are searched; true when they
    // are. To be done before anything else, or not at all.
    bool tidy(std::uint32_t steps);
    // The document, or once it is arranged the arrangement, for a widget of another instance of this program: a worker
    // reads and arranges, the page shows. The blocks stay until the widget changes. An arrangement in which time runs
    // down has no bytes: it holds few events, which the page arranges itself.
    bool has_bytes() const;
    ByteWriter bytes() const;
    // Takes it over, the document before its arrangement: first the head, which must stay where it is; then its blocks
    // are filled; then it is shown. Nothing of what is no such head.
    std::size_t begin_taking(std::string_view head);       // how many blocks there are, 0: it is none
    char* place_of(std::size_t block, std::size_t bytes);  // with room for its first bytes; it stays there
    bool end_taking();                                     // false: a block is missing, and nothing is taken over
    // A worker arranges too, measuring as the page does: the page learns the letters that the worker has met.
    std::string letters() const;
    void learn(std::string_view letters);
    std::string learnt() const;
    // Then it can only arrange, by the lanes of its author: it takes from the texts of very many events what that
    // needs, and lets them go.
    void know(std::string_view learnt);
    Reaction handle(const Input&);
    // Goes on with the search that a Find began, for about a frame's time; a huge document asks for it several times.
    Reaction search();
    bool searching() const;
    // Lanes, rows and labels of a long document are arranged in steps, some in every frame, while the picture before
    // stands. Goes on with it; true when there is nothing more to arrange.
    bool arrange(std::uint32_t steps);
    bool drawable() const;  // there is an arrangement of this document
    void set_scale(float device_pixel_ratio);
    void set_theme(const Theme&);
    void set_words(Words);
    // What the clock on the reader's wall shows, as a date is read; until then no day is marked as today.
    void set_today(Instant);
    void fonts_changed();                          // text is to be measured and drawn anew
    void set_renderer(std::unique_ptr<Renderer>);  // null: the context is lost
    Frame frame(double now_s);                     // any steady clock
    std::uint8_t take_changes();                   // bits of Change, cleared by the call

    const Timeline& timeline() const;
    std::optional<EventIndex> selected() const;
    std::optional<EventIndex> focused() const;
    std::optional<EventIndex> hovered() const;
    EventList shown() const;  // by the last search that ended
    std::span<const Issue> issues() const;
    std::size_t dropped() const;  // events left out because of an error in them
    const Words& words() const;
    AxisMode axis_mode();    // story or scale
    float natural_height();  // CSS px that show all lanes at this width
    std::span<const Lane> lanes();
    GroupBy lanes_by();
    std::uint8_t groupings();       // bits of those with two lanes or more, and of what is shown
    bool over_handle() const;       // the pointer is on what can be clicked but is no event
    std::string tip();              // of the cluster that the keyboard has reached: what it is about
    bool runs_down();               // time runs down, as on a phone: the page scrolls, nothing zooms
    std::string range_text();       // "1994 – March 2025": what is in view
    std::string svg(Size) const;    // the first view at a size
    std::string drawn_svg() const;  // what was drawn last
    Size size() const;
    const Scene& scene() const;  // as last drawn

private:
    struct State;
    void begin_with(Timeline&&);
    void take_up(std::unique_ptr<Arrangement>);
    bool is_drawable();
    std::unique_ptr<State> state_;
};

}  // namespace demarche
