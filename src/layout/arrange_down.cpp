#include "layout/arrange_down.h"

#include <algorithm>

#include "time/calendar.h"

namespace demarche {
namespace {

constexpr float first_column_px = 24, least_column_px = 22, collapsed_column_px = 9, head_gap_px = 4;
constexpr float right_margin_px = 12;
constexpr float heading_px = 36, line_px = 18, detail_px = 17, event_gap_px = 11, fold_px = 32, today_px = 24;
constexpr std::size_t most_lines = 3;
constexpr double fold_share = 1.0 / 30;  // of the whole extent: an empty stretch this long is said so

// Breaks a text between words so that each line fits; what is left over ends in an ellipsis.
std::vector<std::string> wrapped(std::string_view text, float width, const TextMeasure& measure) {
    std::vector<std::string> lines(1);
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        const std::string_view word = text.substr(0, space);
        text.remove_prefix(space == text.npos ? text.size() : space + 1);
        std::string longer = lines.back().empty() ? std::string(word) : lines.back() + " " + std::string(word);
        if (lines.back().empty() || measure.width(longer, Face::title) <= width)
            lines.back() = std::move(longer);
        else if (lines.size() < most_lines)
            lines.emplace_back(word);
        else {
            lines.back() += "…";
            break;
        }
    }
    return lines;
}

// The unit under which an event stands: days under their month, months and years under their year.
Step heading_step(const Brief& brief) {
    return brief.precision >= Precision::day ? Step{Unit::month, 1} : Step{Unit::year, 1};
}

// When it was; how long and where, while the line has room for it.
std::string when_and_where(const Event& event, const Words& words, const auto& fits) {
    const Date& date = *event.date;
    const bool plain_day = date.form == Form::single && date.first.precision == Precision::day &&
                           !date.first.approximate && !date.first.uncertain && !date.first.unspecified;
    std::string text = plain_day ? format_tick(date.first.bounds.begin, {Unit::day, 1}, words, TickStyle::minor)
                                 : format_date(date, words);
    const auto add = [&](const std::string& part) {
        if (!part.empty() && fits(text + " · " + part)) text.append(" · ").append(part);
    };
    if (event.duration) add(format_duration(*event.duration, words));
    if (event.place) add(event.place->name);
    return text;
}

class Runner {
public:
    Runner(Arrangement& a, const ArrangeInput& in)
        : a_(a), timeline_(in.timeline), measure_(in.measure), words_(in.words), today_(in.options.today) {
        const TimeRange extent = timeline_.extent();
        if (today_ && (*today_ < extent.begin || *today_ >= extent.end)) today_.reset();
    }

    void run() {
        a_.orientation = Orientation::down;
        a_.gutter = a_.footer = a_.scroll_bar = 0;
        a_.header = 24;
        set_columns();
        for (std::uint32_t i = 0; i < timeline_.dated(); ++i)
            if (a_.items_of[i] < a_.items_of[i + 1]) add_event(EventIndex{i});  // else it is not shown
        add_today(distant_future);
        a_.lanes_height = y_ + 12;
    }

private:
    // Heads stand side by side over their columns: the widest pair sets the distance. A collapsed one has none.
    void set_columns() {
        a_.column_px = least_column_px;
        const float all = a_.size.width * 0.55f - first_column_px;
        float before = 0, room = all;
        int open = 0;
        for (const Lane& lane : a_.lanes) {
            if (lane.collapsed) {
                room -= collapsed_column_px;
                continue;
            }
            const float width = measure_.width(lane.head, Face::head);
            a_.column_px = std::max(a_.column_px, (before + width) / 2 + head_gap_px);
            before = width;
            ++open;
        }
        const float lanes = static_cast<float>(a_.lanes.size()) + 0.1f;  // there may be none
        a_.column_px = std::max(all / lanes, std::min(a_.column_px, room / static_cast<float>(std::max(1, open))));
        a_.text_left = column_x(a_, static_cast<std::uint16_t>(a_.lanes.size())) - a_.column_px + 24;
    }

    void add(DownRow row) {
        row.top = y_;
        y_ += row.height;
        a_.rows.push_back(std::move(row));
    }

    void add_event(EventIndex e) {
        const Event event = timeline_.event(e);
        const Brief brief = timeline_.brief(e);
        const TimeRange bounds = timeline_.bounds(e);
        const Instant begin = bounds.begin == distant_past ? bounds.end : bounds.begin;
        add_today(std::min(begin, reached_));
        add_fold(begin);
        add_today(begin);
        add_heading(begin, heading_step(brief));
        DownRow row{.kind = DownRow::Kind::event, .event = e};
        const float room = a_.size.width - a_.text_left - right_margin_px;
        row.lines = wrapped(event.title, room, measure_);
        row.detail = when_and_where(event, words_,
                                    [&](const std::string& text) { return measure_.width(text, Face::axis) <= room; });
        row.height = static_cast<float>(row.lines.size()) * line_px + detail_px + event_gap_px;
        add(std::move(row));
        reached_ = std::max(
            reached_, brief.form == Form::single || brief.first_end != End::known ? bounds.begin : brief.first.end);
    }

    void add_fold(Instant begin) {
        const TimeRange extent = timeline_.extent();
        const auto whole = static_cast<double>(length_s(extent));
        const bool is_long = static_cast<double>(length_s({reached_, begin})) > whole * fold_share;
        if (a_.rows.empty() || begin <= reached_ || !is_long) return;
        add({.kind = DownRow::Kind::fold,
             .height = fold_px,
             .lines = {format_span({reached_, begin}, words_, SpanStyle::full)}});
        heading_.clear();
    }

    // Before the first event that is still to come; in a silence, the line of that silence names it.
    void add_today(Instant until) {
        if (!today_ || *today_ >= until) return;
        const std::string_view word = words_[Word::today];
        if (!a_.rows.empty() && a_.rows.back().kind == DownRow::Kind::fold)
            a_.rows.back().lines.front().append(" · ").append(word);
        else
            add({.kind = DownRow::Kind::today, .height = today_px, .lines = {std::string(word)}});
        today_.reset();
    }

    void add_heading(Instant begin, Step step) {
        std::string name = format_tick(floor(begin, step), step, words_, TickStyle::major);
        if (name == heading_) return;
        heading_ = name;
        add({.kind = DownRow::Kind::heading, .height = heading_px, .lines = {std::move(name)}});
    }

    Arrangement& a_;
    const Timeline& timeline_;
    const TextMeasure& measure_;
    const Words& words_;
    std::optional<Instant> today_;  // until it has its line
    float y_ = 0;
    Instant reached_ = distant_past;
    std::string heading_;
};

}  // namespace

float column_width(const Arrangement& a, std::uint16_t lane) {
    const bool collapsed = lane < a.lanes.size() && a.lanes[lane].collapsed;
    return collapsed ? std::min(collapsed_column_px, a.column_px) : a.column_px;
}

float column_x(const Arrangement& a, std::uint16_t lane) {
    float x = first_column_px - column_width(a, 0) / 2;
    for (std::uint16_t i = 0; i < lane; ++i) x += column_width(a, i);
    return x + column_width(a, lane) / 2;
}

void run_down(Arrangement& a, const ArrangeInput& in) { Runner(a, in).run(); }

}  // namespace demarche
