#include "widget/answers.h"

#include <algorithm>

#include "base/text.h"
#include "layout/legible.h"
#include "layout/scene.h"
#include "model/grouping.h"
#include "model/tour.h"
#include "page/filter_choices.h"
#include "page/markup.h"
#include "page/notice.h"
#include "page/outline.h"
#include "widget/over_canvas.h"
#include "widget/transfer.h"
#include "widget/version.h"

namespace demarche {
namespace {

using Asked = const std::optional<EventIndex>;

double index_of(Asked& event) { return event ? static_cast<double>(raw(*event)) : -1; }

double event_at(EventList shown, std::int32_t rank) {
    const auto at = static_cast<std::uint32_t>(rank);
    return rank >= 0 && at < shown.size() ? static_cast<double>(raw(shown[at])) : -1;
}

double rank(const Widget& widget, std::int32_t event) {
    const auto asked = static_cast<std::uint32_t>(event);
    return event >= 0 && asked < widget.timeline().size() ? widget.shown().rank(EventIndex{asked}) : -1.0;
}

// ["Promises",0,-1]: 1 is closed, -1 no topic.
void append_band(std::string& out, std::string_view name, bool open, std::int64_t topic) {
    if (out.back() == ']') out += ',';
    append_page_string(out += '[', name);
    out.append(open ? ",0," : ",1,").append(decimal(topic)) += ']';
}

// The band of promises, and that of positions once for each topic.
void append_bands(std::string& out, Widget& widget) {
    const Bands& bands = widget.bands();
    const Band &promises = bands[BandKind::promises], &positions = bands[BandKind::positions];
    if (promises.height > 0) append_band(out, widget.words()[Word::promises], promises.open, -1);
    if (positions.height == 0) return;
    const std::string name = std::string(widget.words()[Word::positions]) + ": ";
    for (const std::uint32_t topic : bands.topics) {
        const bool shown = bands.stances.front().topic == topic;
        append_band(out, name + name_of_topic(widget.timeline(), topic), shown && positions.open, topic);
    }
}

// {"by":"party","choices":["party","kind"],"lanes":[["Ukraine",0],["Russia",1]],"bands":[["Promises",0,-1]]}: 1
// is collapsed.
std::string lanes_json(Widget& widget) {
    std::string out = "{\"by\":";
    append_page_string(out, word(widget.lanes_by()));
    out += ",\"choices\":[";
    std::string_view comma = "";
    const std::uint8_t choices = widget.groupings();
    for (std::size_t i = 0; i < words_of<GroupBy>().size(); ++i) {
        if (!(choices >> i & 1)) continue;
        append_page_string(out += comma, words_of<GroupBy>()[i]);
        comma = ",";
    }
    out += "],\"lanes\":[";
    comma = "";
    for (const Lane& lane : widget.lanes()) {
        append_page_string(out.append(comma) += "[", lane.name);
        out += lane.collapsed || lane.gathers ? ",1]" : ",0]";
        comma = ",";
    }
    if (widget.minor_apart() > 0) {
        append_page_string(out.append(comma) += "[", name_of_others(widget.lanes_by(), widget.words()));
        out += ",0]";
    }
    out += "],\"bands\":[";
    append_bands(out, widget);
    return out + "]}";
}

std::optional<TourStop> stop_at(const Widget& widget, std::int32_t step) {
    const auto asked = static_cast<std::uint32_t>(step);
    if (step < 0 || asked >= tour_length(widget.timeline(), widget.shown())) return std::nullopt;
    return tour_stop(widget.timeline(), widget.shown(), asked);
}

double step_number(std::optional<std::uint32_t> step) { return step ? static_cast<double>(*step) : -1.0; }

// An event by its number; none: there is no such event.
std::optional<EventIndex> event_of(const Timeline& timeline, std::int32_t number) {
    if (number < 0 || static_cast<std::uint32_t>(number) >= timeline.size()) return std::nullopt;
    return EventIndex{static_cast<std::uint32_t>(number)};
}

double row_top(Widget& widget, std::int32_t number) {
    const auto event = event_of(widget.timeline(), number);
    return event ? static_cast<double>(widget.row_top(*event).value_or(-1)) : -1.0;
}

// The announcement of a screen reader for the focused event or cluster.
std::string announcement_of_focus(Widget& widget) {
    if (const auto event = widget.focused()) return announcement(widget.timeline(), *event, widget.words());
    std::string out;
    for (const char c : widget.tip()) c == '\n' ? out += "; " : out += c;
    return out;
}

std::string about_event(const Widget& widget, TextOf what, std::int32_t number) {
    const Timeline& timeline = widget.timeline();
    const auto event = event_of(timeline, number);
    if (!event) return {};
    if (what == TextOf::article) return to_json(article(timeline, *event, widget.words()));
    if (what == TextOf::citation) return citation(timeline, *event, widget.words());
    return std::string(what == TextOf::id ? timeline.id(*event) : timeline.title(*event));
}

Node part_of_page(const Timeline& timeline, const Words& words, TextOf what) {
    switch (what) {
        case TextOf::outline:
            return outline(timeline, words);
        case TextOf::masthead:
            return masthead(timeline, words);
        case TextOf::sources:
            return source_list(timeline, words);
        case TextOf::legend:
            return legend(timeline, words);
        default:
            return filter_choices(timeline, words);
    }
}

std::string about_document(const Document& document, TextOf what) {
    if (what == TextOf::title) return document.title;
    if (what == TextOf::language) return document.language;
    if (what == TextOf::time_zone) return document.time_zone;
    return document.display ? document.display->theme : std::string();
}

bool flag(Widget& widget, NumberOf what) {
    switch (what) {
        case NumberOf::runs_down:
            return widget.runs_down();
        case NumberOf::scrolls:
            return widget.scrolls();
        case NumberOf::similar:
            return widget.found_similar();
        case NumberOf::drawable:
            return widget.drawable();
        case NumberOf::clickable:
            return widget.hovered() || widget.over_handle();
        case NumberOf::virtual_list:
            return needs_virtual_list(widget.timeline());
        case NumberOf::today_inside:
            return widget.is_today_inside();
        default:
            return widget.loaded() == LoadResult::read;
    }
}

}  // namespace

double number(Widget& widget, NumberOf what, std::int32_t of) {
    switch (what) {
        case NumberOf::events:
            return widget.timeline().size();
        case NumberOf::selected:
            return index_of(widget.selected());
        case NumberOf::focused:
            return index_of(widget.focused());
        case NumberOf::hovered:
            return index_of(widget.hovered());
        case NumberOf::axis:
            return static_cast<double>(widget.axis_mode());
        case NumberOf::natural_height:
            return static_cast<double>(widget.natural_height());
        case NumberOf::marks:
            return widget.scene().marks;
        case NumberOf::labels:
            return widget.scene().labels;
        case NumberOf::counted:
            return widget.scene().clustered;
        case NumberOf::links:
            return widget.links() ? static_cast<double>(*widget.links()) : -1.0;
        case NumberOf::shown:
            return widget.shown().size();
        case NumberOf::job:
            return static_cast<double>(widget.job());
        case NumberOf::runs_down:
        case NumberOf::scrolls:
        case NumberOf::drawable:
        case NumberOf::similar:
        case NumberOf::clickable:
        case NumberOf::virtual_list:
        case NumberOf::loaded:
        case NumberOf::today_inside:
            return flag(widget, what);
        case NumberOf::event_at:
            return event_at(widget.shown(), of);
        case NumberOf::rank:
            return rank(widget, of);
        case NumberOf::steps:
            return tour_length(widget.timeline(), widget.shown());
        case NumberOf::step:
            return step_number(widget.step());
        case NumberOf::previous_step:
            return step_number(widget.steps_around().previous);
        case NumberOf::next_step:
            return step_number(widget.steps_around().next);
        case NumberOf::event_of_step: {
            const auto stop = stop_at(widget, of);
            return stop ? static_cast<double>(raw(stop->event)) : -1.0;
        }
        case NumberOf::step_seconds: {
            const auto stop = stop_at(widget, of);
            return stop ? reading_seconds(widget.timeline(), *stop) : 0.0;
        }
        case NumberOf::date_top:
            return static_cast<double>(widget.sought_top().value_or(-1));
        case NumberOf::row_top:
            return row_top(widget, of);
        case NumberOf::pictures:
            return static_cast<double>(widget.scene().pictures.size());
        case NumberOf::still_height:
            return static_cast<double>(widget.still_height());
        case NumberOf::mark_left:
            return static_cast<double>(widget.mark_left().value_or(-1));
    }
    return 0;
}

std::string text(Widget& widget, TextOf what, std::int32_t event) {
    const Timeline& timeline = widget.timeline();
    const Words& words = widget.words();
    switch (what) {
        case TextOf::outline:
        case TextOf::masthead:
        case TextOf::sources:
        case TextOf::legend:
        case TextOf::filter:
            return to_json(part_of_page(timeline, words, what));
        case TextOf::article:
        case TextOf::id:
        case TextOf::event_title:
        case TextOf::citation:
            return about_event(widget, what, event);
        case TextOf::picture:
            return widget.drawn_svg();
        case TextOf::still:
            return widget.still_svg();
        case TextOf::targets:
            return dump_targets(widget.scene());
        case TextOf::hits:
            return to_json(hits(timeline, widget.best_hits(), words));
        case TextOf::chips:
            return to_json(filter_chips(timeline, widget.query(), words));
        case TextOf::view:
            return widget.view_text();
        case TextOf::query:
            return widget.query();
        case TextOf::step: {
            const auto stop = stop_at(widget, event);
            return stop ? std::string(stop->text) : std::string();
        }
        case TextOf::colors:
            return moved_colors(widget.theme());
        case TextOf::pictures:
            return pictures(widget);
        case TextOf::heads:
            return heads(widget);
        case TextOf::notice:
            return to_json(notice(widget.issues(), widget.dropped(), words));
        case TextOf::range:
            return widget.range_text();
        case TextOf::title:
        case TextOf::language:
        case TextOf::time_zone:
        case TextOf::theme:
            return about_document(timeline.document(), what);
        case TextOf::lanes:
            return lanes_json(widget);
        case TextOf::announcement:
            return announcement_of_focus(widget);
        case TextOf::used_glyphs:
            return Transfer(widget).used_glyphs();
        case TextOf::widths:
            return Transfer(widget).widths();
        case TextOf::version:
            return version;
    }
    return {};
}

}  // namespace demarche
