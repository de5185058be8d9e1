#include "layout/arrange_down.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <span>

#include "base/limits.h"
#include "layout/stance_words.h"
#include "layout/text_lines.h"
#include "model/phrases.h"
#include "time/calendar.h"

namespace demarche {
namespace {

constexpr float first_column_px = 24, least_column_px = 22, collapsed_column_px = 9, head_gap_px = 4;
constexpr float right_margin_px = 12;
constexpr float event_gap_px = 11;                                          // below the words of an event
constexpr float heading_px = 36, fold_px = 32, today_px = 24, era_px = 30;  // of one line
constexpr std::size_t most_told = 8;                                        // stances of a party, the last ones
constexpr float least_line_px = 88;         // from the left edge to the words, where there are bands
constexpr double fold_share = 1.0 / 30;     // of the whole extent: an empty stretch this long is said so
constexpr float above_end_px = 6;           // of the time: where a span ends that is longer
constexpr std::size_t steps_a_row = 2'000;  // what wrapping its texts takes, as measured

float height(const std::vector<std::string>& lines, Face face) {
    return static_cast<float>(lines.size()) * line_px(face);
}

// The unit under which an event stands: days under their month, months and years under their year.
Step heading_step(const Brief& brief) {
    return brief.precision >= Precision::day ? Step{Unit::month, 1} : Step{Unit::year, 1};
}

struct Later {
    bool operator()(Instant a, Instant b) const { return a > b; }
};

// The room of all columns.
float columns_px(const Arrangement& a) { return a.size.width * 0.55f - first_column_px; }

class DownArranger {
public:
    DownArranger(Arrangement& a, const ArrangeInput& in)
        : a_(a), timeline_(in.timeline), measure_(in.measure), words_(in.words), today_(in.options.today) {
        const TimeRange extent = timeline_.extent();
        if (today_ && (*today_ < extent.begin || *today_ >= extent.end)) today_.reset();
    }

    Work run() {
        a_.gutter = a_.footer = a_.scroll_bar = 0;
        set_columns();
        for (std::uint32_t i = 0; i < timeline_.dated(); ++i) {
            if (a_.items_of[i] < a_.items_of[i + 1]) add_event(EventIndex{i});  // else it is not shown
            lasts_until_ = std::max(lasts_until_, timeline_.bounds(EventIndex{i}).end);
            co_await steps(steps_a_row);
        }
        add_today(distant_future);
        a_.time_end = y_ + 12;
        set_spans();
        add_undated();
        add_promises();
        add_stances();
        a_.lanes_height = y_ + 12;
    }

private:
    // Heads stand side by side over their columns: the widest pair sets the distance. A collapsed one has none.
    void set_columns() {
        float needed = least_column_px;
        const float all = columns_px(a_);
        float before = 0, room = all;
        int open = 0;
        for (const Lane& lane : a_.lanes) {
            if (lane.collapsed) {
                room -= collapsed_column_px;
                continue;
            }
            const float width = measure_.width(lane.head, Face::head);
            needed = std::max(needed, (before + width) / 2 + head_gap_px);
            before = width;
            ++open;
        }
        const float lanes = static_cast<float>(a_.lanes.size()) + 0.1f;  // there may be none
        a_.column_px = std::max(all / lanes, std::min(needed, room / static_cast<float>(std::max(1, open))));
        a_.header = a_.column_px < needed ? heads_px + head_line_px : heads_px;
        a_.text_left = column_x(a_, static_cast<std::uint16_t>(a_.lanes.size())) - a_.column_px + 24;
        if (a_.bands.height > 0) a_.text_left = std::max(a_.text_left, least_line_px);
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
        const TimeRange gap = gap_before(begin);
        add_today(gap.begin);
        add_fold(gap);
        add_today(begin);
        add_eras(begin);
        add_heading(begin, heading_step(brief));
        DownRow row{.kind = DownRow::Kind::event, .event = e};
        row.lines = wrapped(timeline_.label(e), {Face::title}, room());
        row.details = when_and_where(event, {timeline_.zone(), words_, Told::under_heading}, room());
        if (const std::string others = other_dates(event, timeline_.zone(), words_); !others.empty())
            for (std::string& line : wrapped(others, {Face::axis}, room())) row.details.push_back(std::move(line));
        add_titled(std::move(row));
        reached_ = std::max(reached_, begin);
        for (const Instant edge : {bounds.begin, bounds.end}) edges_.push(edge);
        if (brief.form != Form::interval) return;
        for (const Instant edge :
             {brief.first.begin, brief.first.end, bounds_in(event.date->last, timeline_.zone()).begin})
            edges_.push(edge);
    }

    // A span is drawn to the row of the first event after its end, or to the end of all when there is none.
    void set_spans() {
        std::vector<std::uint32_t> events;  // rows of them, by begin
        for (std::uint32_t i = 0; i < a_.rows.size(); ++i)
            if (a_.rows[i].kind == DownRow::Kind::event) events.push_back(i);
        const auto begin_of = [&](std::uint32_t row) { return timeline_.bounds(a_.rows[row].event).begin; };
        for (const std::uint32_t row : events) {
            const EventIndex e = a_.rows[row].event;
            if (timeline_.brief(e).form != Form::interval) continue;
            const auto after = std::ranges::lower_bound(events, timeline_.bounds(e).end, {}, begin_of);
            a_.rows[row].reach = after == events.end() ? a_.time_end - above_end_px : a_.rows[*after].top;
        }
    }

    // A row with a title, and details below it.
    void add_titled(DownRow row) {
        row.height = height(row.lines, Face::title) + height(row.details, Face::axis) + event_gap_px;
        add(std::move(row));
    }

    void add_undated() {
        if (a_.undated.empty()) return;
        add_text({.kind = DownRow::Kind::heading, .height = heading_px}, words_[Word::tray], Face::lane);
        for (const EventIndex e : a_.undated) {
            DownRow row{.kind = DownRow::Kind::event, .event = e};
            row.lines = wrapped(timeline_.label(e), {Face::title}, room());
            add_titled(std::move(row));
        }
        const std::int64_t more = a_.all_undated - static_cast<std::int64_t>(a_.undated.size());
        if (more > 0)
            add_text({.kind = DownRow::Kind::heading, .height = heading_px}, words_.counted(Word::tray_more, {more}),
                     Face::lane);
    }

    // The name of a band with what there is to say of it; whether its lines follow.
    bool add_band_name(BandKind kind, Word name, const std::string& about) {
        const Band& band = a_.bands[kind];
        if (band.height > 0)
            add_text({.kind = DownRow::Kind::heading, .height = heading_px, .band = kind},
                     std::string(words_[name]) + " · " + about, Face::lane);
        return band.open;
    }

    void add_promises() {
        if (!add_band_name(BandKind::promises, Word::promises, summary_of_promises(a_.bands, words_))) return;
        for_promises(a_.bands.promises, [&](std::span<const PromiseStep> steps) {
            DownRow row{.kind = DownRow::Kind::promise, .event = steps.front().promise};
            row.first = static_cast<std::uint32_t>(steps.data() - a_.bands.promises.data());
            row.count = static_cast<std::uint32_t>(steps.size());
            row.lines = wrapped(timeline_.label(row.event), {Face::title}, room());
            row.details = wrapped(standing_of(steps), {Face::axis}, room());
            add_titled(std::move(row));
        });
    }

    void add_stances() {
        if (!add_band_name(BandKind::positions, Word::positions, summary_of_stances(a_.bands, timeline_, words_)))
            return;
        for_parties(a_.bands.stances, [&](std::span<const StanceStep> steps) {
            DownRow row{.kind = DownRow::Kind::party, .event = steps.back().event};
            row.first = static_cast<std::uint32_t>(steps.data() - a_.bands.stances.data());
            row.count = static_cast<std::uint32_t>(steps.size());
            row.lines = wrapped(timeline_[steps.front().party].name, {Face::title}, room());
            for (const StanceStep& step : steps.last(std::min(steps.size(), most_told)))
                for (std::string& line : wrapped(said(step), {Face::axis}, room()))
                    row.details.push_back(std::move(line));
            add_titled(std::move(row));
        });
    }

    // "18 February 2025 · conditional, after a settlement"
    std::string said(const StanceStep& step) const {
        std::string text = words_of_stance(timeline_, step, words_);
        const auto date = timeline_.event(step.event).date;
        return date ? format_date(told_in(*date, timeline_.zone()), words_) + " · " + text : text;
    }

    // "in doubt · 18 February 2025": since when
    std::string standing_of(std::span<const PromiseStep> steps) const {
        std::string text(words_[phrase(steps.back().standing)]);
        const PromiseStep* since = &steps.back();
        while (since != steps.data() && since[-1].standing == since->standing) --since;
        const auto date = timeline_.event(since->event).date;
        if (date) text.append(" · ").append(format_date(told_in(*date, timeline_.zone()), words_));
        return text;
    }

    // The time before an event in which nothing begins or ends: since the last edge of an event above it. Where time
    // runs across, the same edges cut it into stretches (layout/story.cpp).
    TimeRange gap_before(Instant begin) {
        if (begin <= reached_) return {begin, begin};
        for (; !edges_.empty() && edges_.top() < begin; edges_.pop()) passed_ = edges_.top();
        return {passed_, begin};
    }

    // A long gap is told with its length; when today is in it, its line says so. While an event lasts, or one lasts
    // that the filter hides, the gap is not without events.
    void add_fold(const TimeRange& gap) {
        const auto whole = static_cast<double>(length_s(timeline_.extent()));
        if (a_.rows.empty() || static_cast<double>(length_s(gap)) <= whole * fold_share) return;
        const SpanStyle style = lasts_until_ > gap.begin ? SpanStyle::full : SpanStyle::empty;
        std::string text = format_span(gap, words_, style);
        if (today_ && *today_ < gap.end) {
            const std::string word(words_[Word::today]);
            text.append(fits(text + " · " + word, Face::caption, room()) ? " · " : " ").append(word);
            today_.reset();
        }
        add_text({.kind = DownRow::Kind::fold, .height = fold_px}, text, Face::caption);
    }

    // Before the first event that is still to come.
    void add_today(Instant until) {
        if (!today_ || *today_ >= until) return;
        add_text({.kind = DownRow::Kind::today, .height = today_px}, words_[Word::today], Face::axis_strong);
        today_.reset();
    }

    // The eras that have begun: each is told before the first event in it.
    void add_eras(Instant until) {
        const auto& eras = timeline_.document().eras;
        told_.resize(eras.size());
        for (std::size_t i = 0; i < eras.size(); ++i) {
            if (told_[i] || !eras[i].date) continue;
            const TimeRange time = bounds_in(*eras[i].date, timeline_.zone());
            if (time.begin > until || time.end <= until) continue;
            told_[i] = 1;
            const std::string dates = format_date(told_in(*eras[i].date, timeline_.zone()), words_);
            add_text({.kind = DownRow::Kind::era, .height = era_px}, eras[i].title + " · " + dates, Face::axis);
        }
    }

    void add_heading(Instant begin, Step step) {
        std::string name = format_tick(floor(timeline_.zone().local(begin), step), step, words_, TickStyle::major);
        if (name == heading_) return;
        heading_ = std::move(name);
        add_text({.kind = DownRow::Kind::heading, .height = heading_px}, heading_, Face::lane);
    }

    // A row that is so high with one line of text, and higher with more.
    void add_text(DownRow row, std::string_view text, Face face) {
        row.lines = wrapped(text, {face}, room());
        row.height += height(row.lines, face) - line_px(face);
        add(std::move(row));
    }

    Room room() const { return {a_.size.width - a_.text_left - right_margin_px, measure_}; }

    Arrangement& a_;
    const Timeline& timeline_;
    const TextMeasure& measure_;
    const Words& words_;
    std::optional<Instant> today_;  // until it has its line
    float y_ = 0;
    Instant reached_ = distant_past;      // the latest begin of an event above
    Instant lasts_until_ = distant_past;  // the latest end of an event above, shown or not
    Instant passed_ = distant_past;       // the latest of the edges before the event
    // Begins and ends of the events above, and of their first and last units: those that are still to come.
    std::priority_queue<Instant, std::vector<Instant>, Later> edges_;
    std::string heading_;
    std::vector<std::uint8_t> told_;  // by era: 1 when it has its line
};

}  // namespace

float widest_head_px(const Arrangement& a) {
    const auto open = std::ranges::count(a.lanes, false, &Lane::collapsed);
    const auto collapsed = static_cast<float>(std::ssize(a.lanes) - open) * collapsed_column_px;
    const float column = (columns_px(a) - collapsed) / static_cast<float>(std::max<std::ptrdiff_t>(1, open));
    return std::min(2 * column - 1, 2 * first_column_px);
}

float column_width(const Arrangement& a, std::uint16_t lane) {
    const bool collapsed = lane < a.lanes.size() && a.lanes[lane].collapsed;
    return collapsed ? std::min(collapsed_column_px, a.column_px) : a.column_px;
}

float column_x(const Arrangement& a, std::uint16_t lane) {
    float x = first_column_px - column_width(a, 0) / 2;
    for (std::uint16_t i = 0; i < lane; ++i) x += column_width(a, i);
    return x + column_width(a, lane) / 2;
}

std::optional<float> top_of_date(const Arrangement& a, const Timeline& timeline, Instant date) {
    std::optional<float> top;
    for (const DownRow& row : a.rows) {
        if (row.kind != DownRow::Kind::event || raw(row.event) >= timeline.dated()) continue;
        const TimeRange bounds = timeline.bounds(row.event);
        top = a.header + row.top;
        const bool may_be_then = timeline.brief(row.event).form != Form::interval && bounds.end > date;
        if (may_be_then || (bounds.begin == distant_past ? bounds.end : bounds.begin) >= date) break;
    }
    return top;
}

std::optional<float> top_of_event(const Arrangement& a, EventIndex event) {
    const auto row = std::ranges::find_if(
        a.rows, [&](const DownRow& each) { return each.kind == DownRow::Kind::event && each.event == event; });
    return row == a.rows.end() ? std::nullopt : std::optional(a.header + row->top);
}

float still_height(const Arrangement& a) {
    if (a.orientation == Orientation::across || a.size.height <= highest_still_px) return a.size.height;
    float bottom = highest_still_px;
    for (const DownRow& row : a.rows)
        if (const float end = a.header + row.top + row.height; end <= highest_still_px) bottom = end;
    return std::ceil(bottom);
}

Work arrange_down(Arrangement& a, const ArrangeInput& in) {
    DownArranger arranger(a, in);
    co_await arranger.run();
}

}  // namespace demarche
