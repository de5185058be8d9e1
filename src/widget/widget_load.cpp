// Loading a document into a widget.
#include <utility>

#include "widget/state.h"

namespace demarche {
namespace {

constexpr float opens_by_itself = 0.9f;  // importance

}  // namespace

AxisMode author_axis(const Timeline& timeline) {
    const auto& display = timeline.document().display;
    return display ? display->axis : AxisMode::automatic;
}

std::optional<EventIndex> opening_event(const Timeline& timeline) {
    std::optional<EventIndex> best;
    for (std::uint32_t i = 0; i < timeline.size(); ++i) {
        const float importance = timeline.importance(EventIndex{i});
        if (importance >= opens_by_itself && (!best || importance > timeline.importance(*best))) best = EventIndex{i};
    }
    return best;
}

LoadResult Widget::load(std::string_view json) {
    State& s = *state_;
    s.reading = std::make_unique<Reading>(json, s.offset_at);
    read(all_steps);
    sort_texts(all_steps);
    return s.loaded;
}

void Widget::begin_load(const RemoteText& json) {
    state_->reading = std::make_unique<Reading>(json, state_->offset_at);
}

void Widget::stop_loading() { state_->reading.reset(); }

LoadResult Widget::loaded() const { return state_->loaded; }

void Widget::replace_timeline(std::unique_ptr<Timeline> timeline) {
    State& s = *state_;
    const Emphasis before = s.view.emphasis;
    s.pending.reset();
    s.sorting.reset();
    s.label_metrics.reset();
    s.timeline = std::move(timeline);
    s.words.zone = s.timeline->zone().name();
    ++s.document;
    s.sorting = s.timeline->sort_texts();
    s.view = {.size = s.view.size,
              .most_height = s.view.most_height,
              .overflow = s.view.overflow,
              .asked = author_axis(*s.timeline),
              .reduced_motion = s.view.reduced_motion};
    s.view.emphasis.selected = opening_event(*s.timeline);
    s.search = {};
    s.query = 0;
    s.found.reset();
    s.lights = false;
    s.shown.reset();
    s.drawn_by.clear();
    s.groupings.reset();
    s.scene = {};
    s.arrangement = std::make_unique<Arrangement>();
    s.changes.note(Change::outline);
    s.changes.note(Change::selection);  // the same number may be another event
    s.changes |= changes_between(before, s.view.emphasis);
}

}  // namespace demarche
