#include "view/view_text.h"

#include <charconv>
#include <optional>

#include "base/text.h"
#include "model/tour.h"
#include "view/flight.h"
#include "view/handlers.h"
#include "view/moves.h"

namespace demarche {
namespace {

constexpr std::int64_t most_scrolled_px = 1'000'000;
constexpr std::size_t most_collapsed = 4'096, most_query_lines = 64;

void add_line(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append("=").append(value).append("\n");
}

// Each line of a text that is not empty, under one name.
void add_lines(std::string& out, std::string_view name, std::string_view lines) {
    while (!lines.empty())
        if (const std::string_view line = next_part(lines, '\n'); !line.empty()) add_line(out, name, line);
}

std::string in_seconds(Instant at) { return decimal(at.time_since_epoch().count()); }

void add_band(std::string& out, std::string_view name, BandState state) {
    if (state != BandState::automatic) add_line(out, name, word(state));
}

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// "1735689600 1740000000"
std::optional<TimeRange> range_in(std::string_view text) {
    const std::size_t gap = text.find(' ');
    if (gap == std::string_view::npos) return std::nullopt;
    const auto begin = number_in(text.substr(0, gap)), end = number_in(text.substr(gap + 1));
    if (!begin || !end || *begin >= *end) return std::nullopt;
    return TimeRange{Instant(std::chrono::seconds(*begin)), Instant(std::chrono::seconds(*end))};
}

BandState& band(View& view, BandKind kind) { return view.bands[static_cast<std::size_t>(kind)]; }

// Reads a text into a view that is as it opens. What is unknown, or not of this document, is skipped.
struct ViewReader {
    View& view;
    const Timeline& timeline;
    std::size_t collapsed = 0, query_lines = 0;

    void read(std::string_view name, std::string_view value) {
        if (name == "event") view.emphasis.selected = timeline.find(value);
        if (name == "step")
            view.step = static_cast<std::uint32_t>(std::max<std::int64_t>(0, number_in(value).value_or(0)));
        if (name == "time") view.wanted = range_in(value);
        if (name == "scroll")
            view.scroll_px =
                static_cast<float>(std::clamp<std::int64_t>(number_in(value).value_or(0), 0, most_scrolled_px));
        if (name == "axis") view.asked = from_word<AxisMode>(value).value_or(view.asked);
        if (name == "lanes") view.lanes = from_word<GroupBy>(value);
        if (name == "links" && value == "all") view.links = Links::all;
        if (name == "others" && value == "apart") view.minor = Minor::apart;
        if (name == "promises")
            band(view, BandKind::promises) = from_word<BandState>(value).value_or(BandState::automatic);
        if (name == "positions")
            band(view, BandKind::positions) = from_word<BandState>(value).value_or(BandState::automatic);
        if (name == "topic") view.topic = timeline.find_topic(value);
        if (name == "collapsed" && collapsed++ < most_collapsed) view.collapsed.append("\n").append(value).append("\n");
        if (name == "find" && query_lines++ < most_query_lines) view.query.append(value).append("\n");
    }
};

// The text does not say who chose the lanes: they are the step's when it asks for the same ones.
bool has_step_chosen_lanes(const View& view, const Shown& shown) {
    const auto step = view.lanes ? step_shown(view, shown.timeline, shown.events) : std::nullopt;
    return step && tour_stop(shown.timeline, shown.events, *step).lanes == view.lanes;
}

// Everything that the arrangement depends on and a view text may change.
auto arranged_by(const View& v) { return std::tie(v.asked, v.lanes, v.collapsed, v.minor, v.bands, v.topic, v.query); }

}  // namespace

std::string view_text(const View& view, const Shown& shown) {
    const Timeline& timeline = shown.timeline;
    std::string out;
    if (const auto selected = view.emphasis.selected) add_line(out, "event", timeline.id(*selected));
    if (const auto step = step_shown(view, timeline, shown.events);
        step && step != step_of(timeline, shown.events, *view.emphasis.selected))
        add_line(out, "step", decimal(*step));
    if (view.wanted)
        add_line(out, "time", in_seconds(view.wanted->begin) + " " + in_seconds(view.wanted->end));
    else if (!view.at_fit && shown.has_picture() && !runs_down(shown)) {
        const Axis& axis = view.target();
        add_line(out, "time", in_seconds(axis.at(0)) + " " + in_seconds(axis.at(axis.warp().width_px)));
    }
    const auto& display = timeline.document().display;
    if (view.asked != (display ? display->axis : AxisMode::automatic)) add_line(out, "axis", word(view.asked));
    if (view.lanes) add_line(out, "lanes", word(*view.lanes));
    add_lines(out, "collapsed", view.collapsed);
    if (view.scroll_px >= 1) add_line(out, "scroll", decimal(static_cast<std::int64_t>(view.scroll_px)));
    if (view.minor == Minor::apart) add_line(out, "others", "apart");
    if (view.links == Links::all) add_line(out, "links", "all");
    add_band(out, "promises", view.bands[static_cast<std::size_t>(BandKind::promises)]);
    add_band(out, "positions", view.bands[static_cast<std::size_t>(BandKind::positions)]);
    if (view.topic) add_line(out, "topic", timeline.document().topics[*view.topic].id);
    add_lines(out, "find", view.query);
    return out;
}

// The time in view is set at once, or by the arrangement that the rest of the text asks for.
Reaction handle(View& view, const Restore& restore, const Shown& shown) {
    const auto& display = shown.timeline.document().display;
    View now = view;
    now.asked = display ? display->axis : AxisMode::automatic;
    now.lanes.reset();
    now.collapsed.clear();
    now.minor = Minor::gathered;
    now.links = Links::of_selected;
    now.bands = {};
    now.topic.reset();
    now.query.clear();
    now.emphasis = {};
    now.step = 0;
    now.wanted.reset();
    now.scroll_px = 0;
    ViewReader reader{now, shown.timeline};
    for (std::string_view lines = restore.text; !lines.empty();) {
        const std::string_view line = next_part(lines, '\n');
        const std::size_t equals = std::min(line.find('='), line.size());
        reader.read(line.substr(0, equals), line.substr(std::min(equals + 1, line.size())));
    }
    now.step_chose_lanes = has_step_chosen_lanes(now, shown);
    const bool stays = shown.has_picture() && arranged_by(now) == arranged_by(view);
    view = std::move(now);
    if (!view.wanted && stays) fly_to_first_view(view);
    if (!view.wanted && !stays) view.at_fit = true;
    if (view.wanted && stays && !runs_down(shown)) {
        const TimeRange range = *view.wanted;
        const Axis& axis = view.target();
        fly(view, clamped_to_extent(axis.showing(range, 0, axis.warp().width_px)));
        view.wanted = range;
    }
    return {.consumed = true, .redraw = true};
}

}  // namespace demarche
