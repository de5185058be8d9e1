// The jobs of a widget, see Job. Each is done in steps, and stopped when it is no longer needed.
#include <algorithm>
#include <utility>

#include "view/flight.h"
#include "widget/state.h"

namespace demarche {
namespace {

constexpr double steps_an_event = 800;                 // of arranging, as measured
constexpr std::uint32_t steps_a_search_block = 5'000;  // of a thousand events

}  // namespace

Job Widget::job() const {
    const State& s = *state_;
    if (s.reading) return Job::read;
    if (s.sorting) return Job::sort_texts;
    if (!s.search.done()) return Job::search;
    return s.is_arranged() || !s.arranges() ? Job::none : Job::arrange;
}

double Widget::work(std::uint32_t steps) {
    const Job now = job();
    switch (now) {
        case Job::read:
            read(steps);
            break;
        case Job::sort_texts:
            sort_texts(steps);
            break;
        case Job::search:
            search(steps);
            break;
        case Job::arrange:
            arrange(steps);
            break;
        case Job::none:
            break;
    }
    return job() == Job::none ? 1 : part_of(now);
}

double Widget::part_of(Job under_way) const {
    constexpr double nearly_all = 0.99;
    const State& s = *state_;
    if (job() != under_way) return nearly_all;
    if (s.reading) return s.reading->part();
    if (!s.pending) return 0;
    return std::min(nearly_all, s.pending->steps_done / (steps_an_event * s.timeline->size()));
}

bool Widget::read(std::uint32_t steps) {
    State& s = *state_;
    if (!s.reading) return true;
    if (!s.reading->run(steps)) return false;
    const std::unique_ptr<Reading> reading = std::move(s.reading);
    s.issues = std::move(reading->read().issues);
    s.dropped = reading->read().dropped;
    s.loaded = reading->result;
    replace_timeline(std::move(reading->timeline));
    return true;
}

bool Widget::sort_texts(std::uint32_t steps) {
    State& s = *state_;
    if (s.sorting && s.sorting->run(steps)) s.sorting.reset();
    return !s.sorting;
}

bool Widget::search(std::uint32_t steps) {
    State& s = *state_;
    if (s.search.done()) return true;
    for (std::uint32_t done = 0; done < steps; done += steps_a_search_block)
        if (!s.search.step(*s.timeline, 1)) break;
    if (!s.search.done()) return false;
    s.found.reset();
    if (!s.search.asks_for_all()) s.found = s.search.found();
    s.lights = s.search.lights();
    show(s.search);
    ++s.views;  // what is lit
    s.changes.note(Change::shown);
    return true;
}

// The drawing is arranged anew only where other events are in it: not at each letter that a reader types.
void Widget::show(const Search& search) {
    State& s = *state_;
    std::string drawn_by = search.drawn_by();
    if (drawn_by == s.drawn_by) return;
    s.drawn_by = std::move(drawn_by);
    s.shown.reset();
    s.query = 0;
    if (s.drawn_by.empty()) return;
    s.shown = search.drawn();
    s.query = ++s.queries;
}

bool Widget::arrange(std::uint32_t steps) {
    State& s = *state_;
    if (s.is_arranged()) return true;
    const Depth depth = s.next_depth();
    if (depth == Depth::every_zoom && s.label_metrics && !s.pending) *s.arrangement = {};  // a worker draws nothing
    if (ArrangementKey key = s.arrangement_key(); !s.pending || s.pending->key != key)
        s.pending = std::make_unique<PendingArrangement>(
            std::move(key),
            ArrangeInput{*s.timeline, s.options(s.room(), depth), s.measure(), s.words, s.label_metrics.get()});
    s.pending->steps_done += steps;
    if (!s.pending->work.run(steps)) return false;
    const std::unique_ptr<PendingArrangement> made = std::move(s.pending);
    replace_arrangement(std::move(made->result), std::move(made->key));
    s.depth = made->in.options.depth;
    return s.is_arranged();
}

// Finishes the work that a picture needs. Texts are sorted first, since an arrangement uses them.
bool Widget::prepare(std::uint32_t steps) { return sort_texts(steps) && arrange(steps); }

void Widget::replace_arrangement(std::unique_ptr<Arrangement> arrangement, ArrangementKey key) {
    State& s = *state_;
    const Fit fit = s.is_drawable() ? Fit::keep : Fit::first_view;
    s.arrangement = std::move(arrangement);
    s.made = std::move(key);
    s.depth = Depth::every_zoom;
    ++s.arrangements;
    adopt(s.view, *s.arrangement, fit, moment_of(*s.timeline, s.view.emphasis.selected));
    s.changes.note(Change::lanes);
    if (const auto event = std::exchange(s.view.awaited, std::nullopt)) handle(Select{event});
}

// For answers that cannot wait: those about a long document may be of the arrangement before.
bool Widget::is_drawable() {
    if (state_->timeline->size() <= most_arranged_at_once) prepare(all_steps);
    return state_->is_drawable();
}

}  // namespace demarche
