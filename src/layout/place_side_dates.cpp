// The dates of an event beside its own: phases on its bar, and old dates, from which an arrow leads to the new one.
#include <algorithm>
#include <cmath>

#include "base/order.h"
#include "layout/placement.h"

namespace demarche {
namespace {

constexpr float name_gap_px = 6;     // between a line across a bar and the name of its phase
constexpr float least_apart_px = 4;  // between the lines of two phases
constexpr float far_out_px = 1e6f;
constexpr float least_distance_px = 16;  // between an old date and the new one, to tell them apart

// The title as it stands on the bar: of a card the first line.
Ends title_on_bar(const Placement& frame, const Placed& p) {
    if (!p.labelled) return {0, 0};
    const Card* card = frame.card_of(*p.item);
    const float width = card ? frame.in.measure.width(card->lines[0].text, card->lines[0].face) : p.label_width;
    return {p.label_x, p.label_x + width};
}

// The room for the name of a phase: to the next phase, outside of the title.
Ends room_after(const Placement& frame, const Ends& title, float from, float to) {
    const Ends room{std::max(from, frame.plot.x) + name_gap_px, std::min(to, frame.plot.right()) - name_gap_px};
    const bool beside = title.to < from || title.from > to;
    return beside ? room : Ends{std::max(room.from, title.to + 2 * name_gap_px), room.to};
}

void place_phases_of(Placement& frame, const Placed& p, std::span<const SideDate> dates) {
    std::vector<std::string_view> names;
    frame.timeline().texts(p.item->event, {"phases", "name"}, names);
    const std::size_t first = frame.phases.size();
    std::vector<PhaseMark> marks;
    for (const SideDate& date : dates)
        if (date.of == SideDate::Of::phase && date.nth < names.size())
            marks.push_back({.event = p.item->event,
                             .x = frame.x_at(date.time.begin),
                             .end = date.lasts ? frame.x_at(date.time.end) : 0,
                             .vague = date.vague,
                             .name = std::string(names[date.nth])});
    const auto earlier = [&](std::uint32_t a, std::uint32_t b) { return marks[a].x < marks[b].x; };
    for (const std::uint32_t i : sorted_positions(marks.size(), earlier)) frame.phases.push_back(std::move(marks[i]));
    const auto all = std::span(frame.phases).subspan(first);
    const Ends title = title_on_bar(frame, p);
    float last = -far_out_px;
    for (std::size_t i = 0; i < all.size(); ++i) {
        PhaseMark& phase = all[i];
        phase.drawn = phase.x - last >= least_apart_px;
        if (phase.drawn) last = phase.x;
        const float next = i + 1 < all.size() ? all[i + 1].x : p.right;
        const float end = phase.end > 0 ? std::min(phase.end, next) : next;
        if (end >= next - least_apart_px) phase.end = 0;
        const Ends room = room_after(frame, title, phase.x, end);
        phase.name_x = room.from;
        if (frame.in.measure.width(phase.name, Face::small) > room.to - room.from) phase.name.clear();
    }
}

// A row of the lane where an old date covers no label and no mark; the row of its event where there is none.
float free_y(const Placement& frame, const Placed& p, float x) {
    const auto is_free = [&](float y) {
        const Rect rect{x - mark_px - 2, y - mark_px - 2, 2 * mark_px + 4, 2 * mark_px + 4};
        return std::ranges::none_of(frame.placed, [&](const Placed& other) {
            const Rect mark{other.x - mark_px, other.y - mark_px, other.right - other.x + 2 * mark_px, 2 * mark_px};
            return mark.overlaps(rect) || (other.labelled && label_rect(other).overlaps(rect));
        });
    };
    if (is_free(p.y)) return p.y;
    for (std::uint16_t row = 0; row < frame.arranged().lanes[p.item->lane].rows; ++row)
        if (const float y = frame.lane_y(frame.arranged().row_center(p.item->lane, row)); is_free(y)) return y;
    return p.y;
}

// Whether an event of its own stands for an old date: this event says that it puts that one off.
bool is_told_by_link(const Timeline& timeline, const SideDate& date) {
    const auto from = std::ranges::equal_range(timeline.ties(), date.event, {}, &Tie::from);
    return std::ranges::any_of(from, [&](const Tie& tie) {
        const TimeRange other = timeline.bounds(tie.to);
        return tie.type == LinkType::postpones && other.begin < date.time.end && date.time.begin < other.end;
    });
}

void place_old_dates_of(Placement& frame, const Placed& p, std::span<const SideDate> dates) {
    const Vec2 now{p.x, p.y};
    for (std::size_t i = 0; i < dates.size() && dates[i].of == SideDate::Of::plan; ++i) {
        const float x = frame.x_at(dates[i].time.begin) + 4;
        if (std::abs(x - now.x) < least_distance_px || is_told_by_link(frame.timeline(), dates[i])) continue;
        const Vec2 at{x, free_y(frame, p, x)};
        frame.old_dates.push_back({p.item->event, p.item->color, p.item->lane, at});
        add_arc(frame, {.from = at, .to = now, .color = p.item->color, .style = Stroke::dashed},
                x < now.x ? Word::arc_postpones : Word::arc_brings_forward);
    }
}

template <class Place>
void for_leads(const Placement& frame, const Place& place_dates) {
    if (frame.timeline().side_dates().empty()) return;
    for (const Placed& p : frame.placed) {
        if (!p.item->leads() || p.quiet) continue;
        if (const auto dates = frame.timeline().side_dates(p.item->event); !dates.empty()) place_dates(p, dates);
    }
}

}  // namespace

void place_phases(Placement& frame) {
    for_leads(frame, [&](const Placed& p, std::span<const SideDate> dates) {
        if (p.wide && !frame.arranged().lanes[p.item->lane].collapsed) place_phases_of(frame, p, dates);
    });
}

void place_old_dates(Placement& frame) {
    for_leads(frame, [&](const Placed& p, std::span<const SideDate> dates) { place_old_dates_of(frame, p, dates); });
}

}  // namespace demarche
