#include "model/timeline.h"

#include <algorithm>
#include <tuple>
#include <array>
#include <charconv>
#include <utility>

#include "base/order.h"
#include "time/calendar.h"

namespace demarche {
namespace {

constexpr std::uint32_t nobody = 0xffffffff;

// Apart in hue and lightness, dark enough for white ground: after Okabe and Ito, "Color Universal Design".
constexpr std::array<std::uint32_t, 8> palette{0x2f6db5, 0xb5402f, 0xc99a00, 0x0f8aa0,
                                               0x5a55a8, 0x2d8a5f, 0xb0567f, 0x7a6a58};

// "#2f6db5" as a number; nothing when the author gave no such colour.
std::optional<std::uint32_t> parse_color(std::string_view text) {
    std::uint32_t value = 0;
    const char* end = text.data() + text.size();
    if (text.size() != 7 || text[0] != '#' || std::from_chars(text.data() + 1, end, value, 16).ptr != end)
        return std::nullopt;
    return value;
}

// The actor each actor belongs to, or `nobody`.
std::vector<std::uint32_t> owners(const Timeline& timeline) {
    std::vector<std::uint32_t> result(timeline.actors(), nobody);
    for (std::uint32_t i = 0; i < result.size(); ++i)
        if (const auto owner = timeline.find_actor(timeline[ActorIndex{i}].member_of)) result[i] = raw(*owner);
    return result;
}

// Roots of all chains in one pass. Where members own each other in a circle, the smallest of the circle is the root.
class RootFinder {
public:
    explicit RootFinder(std::vector<std::uint32_t> owner_of)
        : owner_(std::move(owner_of)), root_(owner_.size(), nobody), walk_(owner_.size(), nobody) {}

    std::vector<ActorIndex> run() {
        std::vector<ActorIndex> result;
        result.reserve(owner_.size());
        for (std::uint32_t i = 0; i < owner_.size(); ++i) result.push_back(ActorIndex{walk_from(i)});
        return result;
    }

private:
    std::uint32_t walk_from(std::uint32_t start) {
        std::uint32_t at = start;
        while (root_[at] == nobody && walk_[at] != start && owner_[at] != nobody) {
            walk_[at] = start;
            at = owner_[at];
        }
        const std::uint32_t root = root_[at] != nobody ? root_[at] : smallest_of_circle(at);
        for (at = start; root_[at] == nobody; at = owner_[at]) {
            root_[at] = root;
            if (owner_[at] == nobody) break;
        }
        return root;
    }

    // `at` itself when nobody owns it.
    std::uint32_t smallest_of_circle(std::uint32_t at) const {
        std::uint32_t smallest = at;
        for (std::uint32_t i = owner_[at]; i != nobody && i != at; i = owner_[i]) smallest = std::min(smallest, i);
        return smallest;
    }

    std::vector<std::uint32_t> owner_, root_, walk_;
};

// A time of day begins something that then lasts; a day already covers the hours its meeting takes.
TimeRange bounds_of(const Event& event) {
    TimeRange bounds = event.date->bounds();
    const Statement& at = event.date->first;
    const bool one_point = event.date->form == Form::single && at.precision >= Precision::day && !at.unspecified;
    if (one_point && event.duration)
        bounds.end = at.precision > Precision::day ? add(bounds.begin, *event.duration)
                                                   : std::max(bounds.end, add(bounds.begin, *event.duration));
    return bounds;
}

void stretch(std::optional<TimeRange>& extent, Instant at) {
    if (at == distant_past || at == distant_future) return;
    if (!extent) extent = TimeRange{at, at};
    extent->begin = std::min(extent->begin, at);
    extent->end = std::max(extent->end, at);
}

}  // namespace

Timeline::Timeline(Document document) : document_(std::move(document)) {
    index_actors();
    choose_colors();
    sort_events();
    resolve_presences();
    measure_extent();
    tie_links();
}

void Timeline::index_actors() {
    const auto& all = document_.actors;
    const auto before = [&](std::uint32_t a, std::uint32_t b) { return all[a].id < all[b].id; };
    actor_order_ = sorted_positions(all.size(), before);
    roots_ = RootFinder(owners(*this)).run();
}

// Colours the author took are given to others only when all are taken.
void Timeline::choose_colors() {
    colors_.resize(actors());
    const auto given = [&](std::uint32_t i) { return parse_color((*this)[ActorIndex{i}].color); };
    for (std::uint32_t i = 0; i < actors(); ++i) colors_[i] = given(i).value_or(0);
    const std::vector<std::uint32_t> taken = colors_;
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < actors(); ++i) {
        if (given(i) || raw(roots_[i]) != i) continue;
        while (next < palette.size() && std::ranges::find(taken, palette[next]) != taken.end()) ++next;
        colors_[i] = palette[next++ % palette.size()];
    }
}

// By id first: the sort by time is stable, and then need not look at the events again, which are far apart in memory.
void Timeline::sort_events() {
    const auto& events = document_.events;
    const std::size_t count = events.size();
    const auto by_id = [&](std::uint32_t a, std::uint32_t b) { return events[a].id < events[b].id; };
    const std::vector<std::uint32_t> ids = sorted_positions(count, by_id);
    std::vector<TimeRange> bounds(count, {distant_future, distant_future});   // of the undated: they come last
    std::vector<float> given(count);                                          // importance, 0 when not given
    for (std::size_t i = 0; i < count; ++i) {
        given[i] = static_cast<float>(events[i].importance.value_or(0));
        if (events[i].date) bounds[i] = bounds_of(events[i]);
        dated_ += events[i].date.has_value();
    }
    order_ = ids;
    sort_positions_by(order_, [&](std::uint32_t a, std::uint32_t b) {
        if (bounds[a].begin != bounds[b].begin) return bounds[a].begin < bounds[b].begin;
        return bounds[a].end != bounds[b].end ? bounds[a].end < bounds[b].end : given[a] > given[b];
    });
    bounds_.resize(count);
    std::vector<std::uint32_t> index_of(count);   // document position -> EventIndex
    for (std::uint32_t i = 0; i < count; ++i) {
        index_of[order_[i]] = i;
        if (i < dated_) bounds_[i] = bounds[order_[i]];
    }
    by_id_.reserve(count);
    for (const std::uint32_t i : ids) by_id_.push_back(index_of[i]);
}

// Open ends reach nowhere, so only what is known counts; the old date of a postponed event stays in view.
void Timeline::measure_extent() {
    std::optional<TimeRange> extent;
    for (std::uint32_t i = 0; i < dated_; ++i) {
        stretch(extent, bounds_[i].begin);
        stretch(extent, bounds_[i].end);
        for (const Date& previous : (*this)[EventIndex{i}].previous_dates) {
            stretch(extent, previous.bounds().begin);
            stretch(extent, previous.bounds().end);
        }
    }
    extent_ = extent.value_or(TimeRange{});
}

const Event& Timeline::operator[](EventIndex i) const { return document_.events[order_[raw(i)]]; }

TimeRange Timeline::bounds(EventIndex i) const { return bounds_[raw(i)]; }

const Actor& Timeline::operator[](ActorIndex i) const { return document_.actors[actor_order_[raw(i)]]; }

ActorIndex Timeline::party_of(ActorIndex i) const { return roots_[raw(i)]; }

std::uint32_t Timeline::color(ActorIndex i) const { return colors_[raw(party_of(i))]; }

// Without a word from the author, the more parties, accounts and links, the more an event matters: 0.2 to 0.6.
std::string_view Timeline::title(EventIndex i) const { return (*this)[i].title; }

Brief Timeline::brief(EventIndex i) const {
    const Event& event = (*this)[i];
    const Date& date = *event.date;
    return {.first = date.first_end == End::known ? date.first.bounds : bounds(i),
            .precision = date.first.precision,
            .form = date.form,
            .first_end = date.first_end,
            .last_end = date.last_end,
            .kind = event.kind,
            .status = event.status,
            .vague = date.first.approximate || date.first.uncertain,
            .unspecified = date.first.unspecified};
}

void Timeline::tie_links() {
    std::vector<Tie> found;
    for (std::uint32_t i = 0; i < size(); ++i)
        for (const Link& link : (*this)[EventIndex{i}].links)
            if (const auto to = find(link.event)) found.push_back({EventIndex{i}, *to, link.type});
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        const auto key = [&](std::uint32_t k) { return std::tuple(found[k].from, found[k].to, found[k].type); };
        return key(a) < key(b);
    };
    ties_.reserve(found.size());
    for (const std::uint32_t i : sorted_positions(found.size(), before)) ties_.push_back(found[i]);
}

float Timeline::importance(EventIndex i) const {
    const Event& event = (*this)[i];
    if (event.importance) return static_cast<float>(std::clamp(*event.importance, 0.0, 1.0));
    const auto ties = static_cast<float>(presences(i).size() + event.accounts.size() + event.links.size());
    return 0.2f + 0.4f * ties / (ties + 6.0f);
}

std::span<const Presence> Timeline::presences(EventIndex i) const {
    const std::uint32_t first = presence_at_[raw(i)];
    return std::span(presences_).subspan(first, presence_at_[raw(i) + 1] - first);
}

std::optional<EventIndex> Timeline::find(std::string_view id) const {
    const auto id_of = [&](std::uint32_t i) -> std::string_view { return (*this)[EventIndex{i}].id; };
    const auto found = std::ranges::lower_bound(by_id_, id, {}, id_of);
    if (found == by_id_.end() || id_of(*found) != id) return std::nullopt;
    return EventIndex{*found};
}

std::optional<ActorIndex> Timeline::find_actor(std::string_view id) const {
    const auto id_of = [&](std::uint32_t i) -> std::string_view { return document_.actors[i].id; };
    const auto found = std::ranges::lower_bound(actor_order_, id, {}, id_of);
    if (found == actor_order_.end() || id_of(*found) != id) return std::nullopt;
    return ActorIndex{static_cast<std::uint32_t>(found - actor_order_.begin())};
}

}  // namespace demarche
