#include "model/promises.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/order.h"
#include "model/event_store.h"
#include "model/roots.h"

namespace demarche {
namespace {

constexpr std::size_t most_compared = 8;  // commitments of one date
constexpr std::uint8_t by_commitment = 0, by_link = 1;

// An event that bears on a promise, before it is known how the promise stands.
struct Bearing {
    EventIndex promise{}, event{};
    std::uint8_t by = by_commitment;
    Standing says = Standing::made;  // a link: where the promise still stands
};

// A commitment's status is a standing of the same number.
static_assert(static_cast<int>(Standing::lapsed) == static_cast<int>(CommitmentStatus::lapsed));

struct LinkMeaning {
    LinkType type;
    Standing says;
};
constexpr std::array link_meanings{
    LinkMeaning{LinkType::implements, Standing::in_progress},
    LinkMeaning{LinkType::rescinds, Standing::rescinded},
    LinkMeaning{LinkType::departs_from, Standing::in_doubt},
    LinkMeaning{LinkType::demands_rescission_of, Standing::in_doubt},
};

constexpr bool is_kept(Standing s) { return s <= Standing::fulfilled; }

Standing after(Standing before, const Bearing& b) {
    if (b.by == by_commitment) return b.says;
    const bool breached_still = before == Standing::breached && b.says == Standing::in_doubt;
    const bool gone = has_ended(before) && before != Standing::breached;
    return gone || breached_still ? before : b.says;
}

class PromiseFinder {
public:
    PromiseFinder(std::vector<PromiseStep>& into, const Timeline& timeline, const EventStore& store)
        : into_(into), timeline_(timeline), store_(store) {}

    void run() {
        if (store_.pledges.empty()) return;
        gather_events();
        std::vector<std::uint32_t> owners(events_.size(), nobody);
        for (const Tie& tie : timeline_.outcomes()) owners[at(tie.from)] = at(tie.to);
        roots_ = roots(std::move(owners));
        for (const EventStore::Pledge& pledge : store_.pledges) {
            const EventIndex e = event_at(pledge.position);
            add({.event = e,
                 .by = by_commitment,
                 .says = pledge.disputed ? Standing::disputed : static_cast<Standing>(pledge.status)},
                e);
        }
        for (const Tie& tie : timeline_.ties()) {
            for (const LinkMeaning& meaning : link_meanings)
                if (tie.type == meaning.type) add({.event = tie.from, .by = by_link, .says = meaning.says}, tie.to);
        }
        follow();
    }

private:
    EventIndex event_at(std::uint32_t position) const { return EventIndex{timeline_.in_file_order()[position]}; }

    void gather_events() {
        for (const EventStore::Pledge& pledge : store_.pledges) events_.push_back(raw(event_at(pledge.position)));
        for (const Tie& tie : timeline_.outcomes()) events_.push_back(raw(tie.to));
        const std::vector<std::uint32_t> all = events_;
        const auto before = [&](std::uint32_t a, std::uint32_t b) { return all[a] < all[b]; };
        events_.clear();
        for (const std::uint32_t i : sorted_positions(all.size(), before))
            if (events_.empty() || events_.back() != all[i]) events_.push_back(all[i]);
    }

    // The position of an event among those that make or change promises; their number for any other event.
    std::uint32_t at(EventIndex e) const {
        const auto found = std::ranges::lower_bound(events_, raw(e));
        const bool known = found != events_.end() && *found == raw(e);
        return static_cast<std::uint32_t>(known ? found - events_.begin() : events_.size());
    }

    bool is_dated(EventIndex e) const { return raw(e) < timeline_.dated(); }
    bool is_held(EventIndex e) const { return timeline_.brief(e).status == Status::held; }

    // What was not held changes nothing, nor what comes before the promise.
    void add(Bearing bearing, EventIndex about) {
        const std::uint32_t place = at(about);
        if (place == events_.size()) return;
        bearing.promise = EventIndex{events_[roots_[place]]};
        if (!is_held(bearing.promise) || !is_held(bearing.event)) return;
        const bool both_dated = is_dated(bearing.promise) && is_dated(bearing.event);
        if (both_dated && timeline_.bounds(bearing.event).end <= timeline_.bounds(bearing.promise).begin) return;
        bearings_.push_back(bearing);
    }

    void follow() {
        const auto key = [&](std::uint32_t i) {
            const Bearing& b = bearings_[i];
            return std::tuple(b.promise, b.event != b.promise, b.event, b.by);
        };
        const auto before = [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); };
        const Bearing* last = nullptr;
        for (const std::uint32_t i : sorted_positions(bearings_.size(), before)) {
            const Bearing& b = bearings_[i];
            const bool goes_on = last && last->promise == b.promise;
            if (goes_on && last->event == b.event) continue;  // its commitment says more than its link
            if (!goes_on || !are_of_one_date(*last, b)) of_this_date_.clear();
            if (!goes_on && b.event != b.promise) into_.push_back({b.promise, b.promise, Standing::made});
            const bool begins = !goes_on && b.event == b.promise;
            into_.push_back({b.promise, b.event, begins ? b.says : standing_after(b)});
            if (b.by == by_commitment && !begins && of_this_date_.size() < most_compared) of_this_date_.push_back(&b);
            last = &b;
        }
    }

    bool are_of_one_date(const Bearing& a, const Bearing& b) const {
        return is_dated(a.event) && is_dated(b.event) && timeline_.bounds(a.event) == timeline_.bounds(b.event);
    }

    Standing standing_after(const Bearing& b) const {
        const Standing before = into_.back().standing;
        const bool still = before == Standing::disputed && !of_this_date_.empty();
        const bool disputed =
            still || std::ranges::any_of(of_this_date_, [&](const Bearing* a) { return disagree(*a, b); });
        return disputed ? Standing::disputed : after(before, b);
    }

    // One says that the promise stands or was kept, the other that it does not, and no source reports both.
    bool disagree(const Bearing& a, const Bearing& b) const {
        if (b.by != by_commitment || is_kept(a.says) == is_kept(b.says)) return false;
        std::vector<std::string_view> of_a, of_b;
        timeline_.texts(a.event, {"sources"}, of_a);
        timeline_.texts(b.event, {"sources"}, of_b);
        return !of_a.empty() && !of_b.empty() && std::ranges::none_of(of_a, [&](std::string_view source) {
            return std::ranges::count(of_b, source) > 0;
        });
    }

    std::vector<PromiseStep>& into_;
    const Timeline& timeline_;
    const EventStore& store_;
    std::vector<std::uint32_t> events_;  // EventIndex values
    std::vector<std::uint32_t> roots_;   // by position in them
    std::vector<Bearing> bearings_;
    std::vector<const Bearing*> of_this_date_;  // commitments of the promise that is followed
};

}  // namespace

void find_promises(std::vector<PromiseStep>& into, const Timeline& timeline, const EventStore& store) {
    PromiseFinder(into, timeline, store).run();
}

std::span<const PromiseStep> life_of(const Timeline& timeline, EventIndex promise) {
    const auto all = timeline.promise_steps();
    const auto first = std::ranges::lower_bound(all, promise, {}, &PromiseStep::promise);
    const auto end = std::ranges::upper_bound(first, all.end(), promise, {}, &PromiseStep::promise);
    return {first, end};
}

std::optional<Standing> standing_at(const Timeline& timeline, std::span<const PromiseStep> life, Instant at) {
    std::optional<Standing> standing;
    for (const PromiseStep& step : life)
        if (raw(step.event) < timeline.dated() && timeline.brief(step.event).first.begin <= at)
            standing = step.standing;
    return standing;
}

}  // namespace demarche
