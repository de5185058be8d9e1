// Documents come in, and cross from a worker to its page.
#include <utility>

#include "base/limits.h"
#include "layout/arrangement_bytes.h"
#include "widget/state.h"

namespace demarche {
namespace {

constexpr float opens_by_itself = 0.9f;  // importance

AxisMode author_axis(const Timeline& timeline) {
    const auto& display = timeline.document().display;
    return display ? display->axis : AxisMode::automatic;
}

}  // namespace

std::optional<EventIndex> opening_event(const Timeline& timeline) {
    std::optional<EventIndex> best;
    for (std::uint32_t i = 0; i < timeline.size(); ++i) {
        const float importance = timeline.importance(EventIndex{i});
        if (importance >= opens_by_itself && (!best || importance > timeline.importance(*best))) best = EventIndex{i};
    }
    return best;
}

LoadResult Widget::load(std::string_view json) {
    state_->reading = std::make_unique<Reading>(json);
    while (load_some(json.size() + 1) < 1) {
    }
    const LoadResult result = end_load();
    tidy(all_steps);
    return result;
}

void Widget::begin_load(const RemoteText& json) { state_->reading = std::make_unique<Reading>(json); }

void Widget::stop_loading() { state_->reading.reset(); }

bool Widget::needs_no_text() const { return state_->reading->is_read(); }

double Widget::load_some(std::size_t bytes) { return state_->reading->step(bytes); }

LoadResult Widget::end_load() {
    State& s = *state_;
    const std::unique_ptr<Reading> reading = std::move(s.reading);
    s.issues = std::move(reading->read().issues);
    s.dropped = reading->read().dropped;
    begin_with(std::move(reading->timeline));
    return reading->result;
}

bool Widget::tidy(std::uint32_t steps) {
    State& s = *state_;
    if (!s.tidying) s.tidying.emplace(s.timeline.sort_texts());
    const bool done = s.tidying->run(steps);
    if (done) s.tidying.reset();
    return done;
}

bool Widget::has_bytes() const { return !state_->arranged || state_->arrangement->orientation == Orientation::across; }

ByteWriter Widget::bytes() const {
    const State& s = *state_;
    ByteWriter out;
    out.value(static_cast<std::uint8_t>(s.arranged));
    if (s.arranged)
        write(out, *s.arrangement);
    else {
        s.timeline.write(out);
        out.value(static_cast<std::uint32_t>(s.dropped));
        out.value(static_cast<std::uint32_t>(s.issues.size()));
        for (const Issue& issue : s.issues) {
            out.value(issue.severity);
            out.text(issue.pointer);
            out.value(issue.line);
            out.value(issue.column);
            out.text(issue.message);
        }
    }
    out.seal();
    return out;
}

std::size_t Widget::begin_taking(std::string_view head) {
    State& s = *state_;
    const std::string_view body = unsealed(head);  // whatever is sealed was written above, and is believed
    if (body.empty()) return 0;
    s.taking = std::make_unique<Taking>(body);
    Taking& t = *s.taking;
    if (t.in.value<std::uint8_t>() != 0) {
        t.arrangement = std::make_unique<Arrangement>();
        demarche::read(t.in, *t.arrangement);
    } else {
        t.timeline.read(t.in);
        t.dropped = t.in.value<std::uint32_t>();
        for (auto count = t.in.value<std::uint32_t>(); count > 0 && t.in.whole(); --count) {
            Issue& issue = t.issues.emplace_back();
            issue.severity = t.in.value<Severity>();
            issue.pointer = t.in.text();
            issue.line = t.in.value<std::uint32_t>();
            issue.column = t.in.value<std::uint32_t>();
            issue.message = t.in.text();
        }
    }
    if (!t.in.whole()) s.taking.reset();
    return s.taking ? t.in.blocks() : 0;
}

char* Widget::place_of(std::size_t block, std::size_t bytes) {
    return state_->taking ? state_->taking->in.place(block, bytes) : nullptr;
}

bool Widget::end_taking() {
    State& s = *state_;
    const std::unique_ptr<Taking> taking = std::move(s.taking);
    if (!taking || !taking->in.filled()) return false;
    if (!taking->arrangement) {
        s.issues = std::move(taking->issues);
        s.dropped = taking->dropped;
        begin_with(std::move(taking->timeline));
        return true;
    }
    // What does not fit, or is not of what the reader could ask for meanwhile, is drawn until one is ready that does.
    const bool fits = taking->arrangement->size == s.view.size && s.view.asked == author_axis(s.timeline) && !s.shown;
    s.outdate();
    take_up(std::move(taking->arrangement));
    if (!fits) s.outdate();
    return true;
}

std::string Widget::letters() const { return letters_in(state_->timeline); }
void Widget::learn(std::string_view letters) { state_->summed.learn(letters); }

std::string Widget::learnt() const {
    ByteWriter out;
    state_->known.write(out);
    return out.head();
}

void Widget::know(std::string_view learnt) {
    State& s = *state_;
    ByteReader in(learnt);
    s.known.read(in);
    if (s.excerpt || s.timeline.dated() <= most_refined_items) return;
    s.excerpt = std::make_unique<Excerpt>(s.timeline, grouped_by(s.timeline.document()));
    make_excerpt(*s.excerpt, {s.timeline, s.words, s.summed}).run();
    s.timeline.forget_texts();
}

void Widget::begin_with(Timeline&& timeline) {
    State& s = *state_;
    const Emphasis before = s.view.emphasis;
    s.outdate();
    s.tidying.reset();
    s.excerpt.reset();
    s.timeline = std::move(timeline);
    s.view = {.size = s.view.size, .asked = author_axis(s.timeline), .reduced_motion = s.view.reduced_motion};
    s.view.emphasis.selected = opening_event(s.timeline);
    s.search_for = {};
    s.groupings.reset();
    s.shown.reset();
    s.scene = {};
    s.arrangement = std::make_unique<Arrangement>();
    s.drawable = false;
    s.awaited.reset();
    s.fit = Fit::first_view;
    s.note(Change::outline);
    s.note(Change::selection);  // the same number may be another event
    s.note_emphasis(before);
}

}  // namespace demarche
