// The composition root of one timeline on a page: model, view, layout and drawing, still without a browser.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/words.h"
#include "document/loader.h"
#include "layout/arrange.h"
#include "layout/compose.h"
#include "layout/scene.h"
#include "model/tour.h"
#include "time/format.h"
#include "ui/host.h"
#include "view/input.h"
#include "widget/jobs.h"

namespace demarche {

struct ArrangementKey;

struct Frame {
    double wake_in_s;  // 0: again at once; infinity: not before an input
};

enum class LoadResult : std::uint8_t { read, not_a_document };

class Widget {
public:
    // Headless until it gets a renderer: everything but pixels. The host tells of time zones; null: there are none.
    explicit Widget(std::unique_ptr<TextRaster>, OffsetAt = nullptr);
    ~Widget();
    Widget(Widget&&) noexcept;

    // Replaces the document. The view returns to the first view, with the most important event open. A text that is not
    // a document gives an empty timeline. issues() tells what was wrong.
    LoadResult load(std::string_view json);
    // The same as work that is done in steps. The text can be fetched until it is released, or until stop_loading.
    void begin_load(const RemoteText& json);
    void stop_loading();
    std::optional<Links> links();  // those that are drawn; none: there are none, or time runs down
    LoadResult loaded() const;     // what the last one came to

    // Goes on with the first job, and returns the part of it that is done, 0–1; 1 only when nothing is left to do.
    // frame() also arranges: a long document in steps, while the picture before is shown. A search begins at once.
    double work(std::uint32_t steps);
    Job job() const;

    Reaction handle(const Input&);
    bool drawable() const;  // there is an arrangement of this document
    void set_scale(float device_pixel_ratio);
    void set_theme(const Theme&);
    // Words without a name of the time zone call it as the document does.
    void set_words(Words);
    // The time. Until it is set, no day is marked as today.
    void set_today(Instant);
    void fonts_changed();                          // text is to be measured and drawn anew
    void set_renderer(std::unique_ptr<Renderer>);  // null: the context is lost
    Frame frame(double now_s);                     // any steady clock
    Changes take_changes();                        // since the last call

    const Timeline& timeline() const;
    std::optional<EventIndex> selected() const;
    std::optional<EventIndex> focused() const;
    std::optional<EventIndex> hovered() const;
    std::optional<std::uint32_t> step() const;  // of the tour, that opens the selected event
    StepsAround steps_around() const;
    std::string view_text();  // see view/view_text.h
    std::string query() const;
    bool found_similar() const;           // the query found events with nearly its words
    std::vector<EventIndex> best_hits();  // of the query, the best first; few
    EventList shown() const;              // by the last search that ended
    std::span<const Issue> issues() const;
    std::size_t dropped() const;  // events left out because of an error in them
    const Words& words() const;
    AxisMode axis_mode();    // story or scale
    float natural_height();  // CSS px that the content needs, of those that it may have
    bool scrolls();          // the lanes scroll in the drawing
    std::span<const Lane> lanes();
    GroupBy lanes_by();
    const Bands& bands();
    std::uint32_t minor_apart();  // lanes that the reader may gather
    std::uint8_t groupings();     // bits of those with two lanes or more, and of what is shown
    bool over_handle() const;     // the pointer is on what can be clicked but is no event
    std::string tip();            // of the cluster that the keyboard has reached: what it is about
    // What an author's way to write a date stands for in this story; empty: today. None: it is no date.
    std::optional<TimeRange> time_of(std::string_view date) const;
    bool is_today_inside() const;            // of the story
    Scene heads();                           // where time runs down: the top of the drawing, with those of its columns
    std::optional<float> mark_left() const;  // px to the selected event, at the end of all animations
    std::optional<float> row_top(EventIndex);  // see top_of_event; none where time runs across
    float still_height();                      // see still_height in layout/arrange_down.h
    std::optional<float> sought_top();  // see top_of_date: of the date that was gone to last, where time runs down
    bool runs_down();                   // time runs down, as on a phone: the page scrolls, nothing zooms
    std::string range_text();           // "1994 – March 2025": what is in view
    std::string still_svg();            // what is in view, without handles, tips and today
    std::string drawn_svg() const;      // what is drawn
    Size size() const;                  // of the canvas
    const Theme& theme() const;
    const Scene& scene() const;  // as last drawn

private:
    friend class Transfer;
    struct State;
    void replace_timeline(std::unique_ptr<Timeline>);
    void replace_arrangement(std::unique_ptr<Arrangement>, ArrangementKey);
    bool read(std::uint32_t steps);
    bool sort_texts(std::uint32_t steps);
    bool search(std::uint32_t steps);
    bool arrange(std::uint32_t steps);
    void show(const Search&);
    bool prepare(std::uint32_t steps);
    bool is_drawable();
    double part_of(Job) const;
    std::unique_ptr<State> state_;
};

}  // namespace demarche
