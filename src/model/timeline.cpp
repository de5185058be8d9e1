#include "model/timeline.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>
#include <utility>

#include "base/color.h"
#include "base/order.h"
#include "model/party_colors.h"
#include "model/promises.h"
#include "model/roots.h"
#include "model/stances.h"
#include "time/calendar.h"

namespace demarche {
namespace {

// The actor each actor belongs to, or `nobody`.
std::vector<std::uint32_t> owners(const Timeline& timeline) {
    std::vector<std::uint32_t> result(timeline.actors(), nobody);
    for (std::uint32_t i = 0; i < result.size(); ++i)
        if (const auto owner = timeline.find_actor(timeline[ActorIndex{i}].member_of)) result[i] = raw(*owner);
    return result;
}

constexpr float prominent = 0.95f;               // importance from which an event stands out
constexpr std::ptrdiff_t most_standing_out = 4;  // one in so many, and three of a short story

// What events are ordered by, the least important first: undated events come last.
using Key = std::uint64_t (*)(const EventRow&, std::uint32_t fraction_ns);
std::uint64_t number_of(Instant at) {
    return static_cast<std::uint64_t>(at.time_since_epoch().count()) ^ std::uint64_t{1} << 63;
}
constexpr std::array<Key, 4> keys_from_last{
    [](const EventRow& row, std::uint32_t) { return number_of(row.bounds.end); },
    [](const EventRow&, std::uint32_t fraction_ns) { return std::uint64_t{fraction_ns}; },
    [](const EventRow& row, std::uint32_t) { return number_of(row.bounds.begin); },
    [](const EventRow& row, std::uint32_t) { return std::uint64_t{row.dated == 0}; },
};

}  // namespace

Timeline::Timeline(Document document, OffsetAt offset_at) {
    EventStore store;
    for (const Event& event : document.events) store.add(event);
    document.events = {};
    build(*this, document, store, offset_at).run();
    sort_texts().run();
}

Work Timeline::build(Timeline& into, Document& document, EventStore& store, OffsetAt offset_at) {
    assert(into.size() == 0 && into.actors() == 0);
    into.document_ = std::move(document);
    into.records_ = std::move(store.records);
    into.rows_ = std::move(store.rows);
    into.index_actors();
    into.index_ids();
    into.choose_colors();
    co_await into.place_in_zone(offset_at, store);
    co_await into.sort_events(store);
    co_await into.resolve_presences(store);
    if (store.earlier_fixed)
        for (const Instant at : {store.earlier_fixed->begin, store.earlier_fixed->end}) stretch(store.earlier, at);
    into.measure_extent(store.earlier);
    const auto high =
        std::ranges::count_if(into.rows_, [](const EventRow& row) { return row.importance >= prominent; });
    into.any_stands_out_ = high * most_standing_out <= std::max(std::ptrdiff_t{12}, std::ssize(into.rows_));
    co_await steps(std::size_t{2} * into.dated_);
    if (store.named_ids.size() > 0) co_await into.sort_ids();
    co_await into.tie_links(store);
    co_await into.take_side_dates(store);
    find_promises(into.promise_steps_, into, store);
    co_await steps(200 * store.pledges.size());
    find_stances(into.stances_, into, store, into.records_.names());
    co_await steps(200 * store.stands.size());
}

void Timeline::index_actors() {
    const auto& all = document_.actors;
    const auto before = [&](std::uint32_t a, std::uint32_t b) { return all[a].id < all[b].id; };
    actor_order_ = sorted_positions(all.size(), before);
    for (const std::uint32_t root : roots(owners(*this))) roots_.push_back(ActorIndex{root});
}

void Timeline::index_ids() {
    for (const Source& source : document_.sources) source_ids_.insert(source.id);
    for (const Topic& topic : document_.topics) topic_ids_.insert(topic.id);
}

// Colours that the author uses are given to other parties only when no other colour is left.
void Timeline::choose_colors() {
    colors_.resize(actors());
    const auto given = [&](std::uint32_t i) { return parse_color((*this)[ActorIndex{i}].color); };
    for (std::uint32_t i = 0; i < actors(); ++i) colors_[i] = given(i).value_or(0);
    const std::vector<std::uint32_t> taken = colors_;
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < actors(); ++i) {
        if (given(i) || raw(roots_[i]) != i) continue;
        while (next < party_colors.size() && std::ranges::find(taken, party_colors[next]) != taken.end()) ++next;
        colors_[i] = party_colors[next++ % party_colors.size()];
    }
}

// Each sort is stable: a later one decides before those ahead of it, and equal dates keep the order of the file.
Work Timeline::sort_by_time(std::vector<std::uint32_t>& order, const EventStore& store) {
    std::vector<std::uint64_t> numbers(order.size());
    for (const Key key : keys_from_last) {
        for (const std::uint32_t i : order) numbers[i] = key(rows_[i], store.fraction_ns(i));
        co_await steps(2 * order.size());
        co_await sort_by_numbers(order, numbers);
    }
}

Work Timeline::sort_events(const EventStore& store) {
    std::vector<std::uint32_t> order = positions(rows_.size());
    co_await sort_by_time(order, store);
    in_file_order_.resize(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        in_file_order_[order[i]] = i;
        dated_ += rows_[i].dated;
        co_await steps(2);
    }
    order = in_file_order_;
    co_await move_to_places(values_of(rows_), order);
}

// Authors number their events, so that in the order of the file most ids are sorted already.
Work Timeline::sort_ids() {
    const auto by_id = [&](std::uint32_t a, std::uint32_t b) {
        return id(EventIndex{in_file_order_[a]}) < id(EventIndex{in_file_order_[b]});
    };
    std::vector<std::uint32_t> ids = positions(size());
    co_await sort_in_steps(ids, calls(by_id));
    for (std::uint32_t& i : ids) i = in_file_order_[i];
    by_id_ = std::move(ids);
}

// In the file each record ends where the next begins.
Work Timeline::sort_texts() {
    if (by_id_.size() != size()) co_await sort_ids();
    if (texts_sorted_) co_return;
    const std::string& in_file = records_.bytes();
    std::vector<std::uint32_t> places(size());  // first the end of each record, then its new begin
    auto end = static_cast<std::uint32_t>(in_file.size());
    for (std::uint32_t at = size(); at-- > 0; co_await steps(4)) {
        const std::uint32_t i = in_file_order_[at];
        places[i] = std::exchange(end, rows_[i].record);
    }
    std::string sorted;
    sorted.reserve(in_file.size());
    for (std::uint32_t i = 0; i < size(); ++i) {
        const std::size_t bytes = places[i] - rows_[i].record;
        places[i] = static_cast<std::uint32_t>(sorted.size());
        sorted.append(in_file, rows_[i].record, bytes);
        co_await steps(8);
    }
    for (std::uint32_t i = 0; i < size(); ++i) rows_[i].record = places[i];
    records_.bytes() = std::move(sorted);
    texts_sorted_ = true;
}

// Only known ends count. The old date of a postponed event counts too, since it is drawn.
void Timeline::measure_extent(std::optional<TimeRange> earlier) {
    for (std::uint32_t i = 0; i < dated_; ++i) {
        stretch(earlier, rows_[i].bounds.begin);
        stretch(earlier, rows_[i].bounds.end);
    }
    extent_ = earlier.value_or(TimeRange{});
}

const EventRow& Timeline::row(EventIndex i) const {
    assert(raw(i) < size());
    return rows_[raw(i)];
}

Event Timeline::event(EventIndex i) const { return records_.event(row(i).record); }

std::string_view Timeline::id(EventIndex i) const { return records_.id(row(i).record); }

std::string_view Timeline::title(EventIndex i) const { return records_.title(row(i).record); }
std::string_view Timeline::label(EventIndex i) const { return records_.label(row(i).record); }

bool Timeline::says_any(EventIndex i, std::uint64_t members) const { return records_.says_any(row(i).record, members); }

void Timeline::texts(EventIndex i, const MemberPath& path, std::vector<std::string_view>& out) const {
    records_.texts(row(i).record, path, out);
}

TimeRange Timeline::bounds(EventIndex i) const { return row(i).dated ? row(i).bounds : TimeRange{}; }

const Actor& Timeline::operator[](ActorIndex i) const {
    assert(raw(i) < actors());
    return document_.actors[actor_order_[raw(i)]];
}

ActorIndex Timeline::party_of(ActorIndex i) const {
    assert(raw(i) < roots_.size());
    return roots_[raw(i)];
}

std::uint32_t Timeline::color(ActorIndex i) const { return colors_[raw(party_of(i))]; }

Brief Timeline::brief(EventIndex i) const {
    const EventRow& of = row(i);
    return {.first = {of.bounds.begin, of.first_end},
            .precision = of.precision,
            .form = of.form,
            .first_end = of.first_open,
            .last_end = of.last_open,
            .kind = of.kind,
            .status = of.status,
            .vague = of.vague != 0,
            .unspecified = of.unspecified != 0};
}

Work Timeline::tie_links(const EventStore& store) {
    std::vector<std::uint32_t> targets;
    for (std::size_t i = 0; i < store.named_ids.size(); ++i) {
        const auto target = find(store.named_ids[i]);
        targets.push_back(target ? raw(*target) : nobody);
        co_await steps(100);
    }
    std::vector<Tie> found;
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        const auto key = [&](std::uint32_t k) { return std::tuple(found[k].from, found[k].to, found[k].type); };
        return key(a) < key(b);
    };
    for (std::uint8_t links = 0; links < 2; ++links) {
        found.clear();
        for (const EventStore::Named& named : store.named) {
            co_await steps(2);
            if (targets[named.to] != nobody && named.is_link == links)
                found.push_back({EventIndex{in_file_order_[named.from]}, EventIndex{targets[named.to]}, named.type});
        }
        std::vector<std::uint32_t> order = positions(found.size());
        co_await sort_in_steps(order, calls(before));
        std::vector<Tie>& sorted = links ? ties_ : outcomes_;
        sorted.reserve(found.size());
        for (const std::uint32_t i : order) sorted.push_back(found[i]);
    }
    ties_by_target_ = positions(ties_.size());
    const auto by_target = [&](std::uint32_t a, std::uint32_t b) { return ties_[a].to < ties_[b].to; };
    co_await sort_in_steps(ties_by_target_, calls(by_target));
}

Work Timeline::take_side_dates(const EventStore& store) {
    using enum SideDate::Of;
    std::vector<std::uint32_t> order = positions(store.dates_beside.size());
    std::vector<std::uint64_t> numbers;
    numbers.reserve(order.size());
    for (const EventStore::DateBeside& date : store.dates_beside) {
        numbers.push_back(std::uint64_t{in_file_order_[date.position]} * 2 + date.is_phase);
        co_await steps(2);
    }
    co_await sort_by_numbers(order, numbers);
    side_dates_.reserve(order.size());
    for (const std::uint32_t i : order) {
        const EventStore::DateBeside& date = store.dates_beside[i];
        side_dates_.push_back({.event = EventIndex{in_file_order_[date.position]},
                               .nth = date.nth,
                               .of = date.is_phase ? phase : plan,
                               .vague = date.vague,
                               .lasts = date.lasts,
                               .time = date.time});
        co_await steps(2);
    }
}

std::span<const SideDate> Timeline::side_dates(EventIndex e) const {
    const auto [first, last] = std::ranges::equal_range(side_dates_, e, {}, &SideDate::event);
    return {first, last};
}

// The estimate without a given importance: 0.2 to 0.6, more with more parties, accounts and links.
float Timeline::importance(EventIndex i) const {
    const float given = row(i).importance;
    if (given >= 0) return given;
    const float ties = static_cast<float>(presences(i).size()) - 1 - given;
    return 0.2f + 0.4f * ties / (ties + 6.0f);
}

bool Timeline::stands_out(EventIndex i) const { return any_stands_out_ && row(i).importance >= prominent; }

std::span<const Presence> Timeline::presences(EventIndex i) const {
    const std::size_t first = row(i).parts;
    const std::size_t end = raw(i) + 1 < size() ? rows_[raw(i) + 1].parts : presences_.size();
    return std::span(presences_).subspan(first, end - first);
}

std::optional<EventIndex> Timeline::find(std::string_view id) const {
    const auto id_of = [&](std::uint32_t i) -> std::string_view { return this->id(EventIndex{i}); };
    if (by_id_.size() != size()) {  // not yet
        for (std::uint32_t i = 0; i < size(); ++i)
            if (id_of(i) == id) return EventIndex{i};
        return std::nullopt;
    }
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
