#include "model/traits.h"

#include <algorithm>
#include <array>

#include "base/order.h"
#include "base/text_set.h"
#include "model/promises.h"
#include "model/stances.h"

namespace demarche {

template <>
std::span<const std::string_view> words_of<Trait>() {
    static constexpr std::array<std::string_view, 22> words{
        "took-part", "host",      "addressed", "absent",  "meeting",         "planned",  "cancelled", "postponed",
        "phases",    "some-day",  "open-end",  "undated", "promise",         "in-doubt", "kept",      "broken",
        "lapsed",    "in-favour", "undecided", "against", "several-sources", "differing"};
    static_assert(words.size() == static_cast<std::size_t>(Trait::differing) + 1);
    return words;
}

namespace {

using Events = std::vector<std::uint64_t>;

// An event is asked whether it has a trait, or the timeline lists those that have it.
struct Row {
    bool (*is_so)(const Timeline&, EventIndex);
    void (*list)(const Timeline&, Events&);
};

template <Part part>
bool has_part(const Timeline& t, EventIndex e) {
    return std::ranges::any_of(t.presences(e), [](const Presence& p) { return p.part == part; });
}

bool is_meeting(const Timeline& t, EventIndex e) { return t.presences(e).size() > 1; }

bool is_cancelled(const Timeline& t, EventIndex e) { return t.brief(e).status == Status::cancelled; }

bool is_planned(const Timeline& t, EventIndex e) { return t.brief(e).status != Status::held && !is_cancelled(t, e); }

bool is_some_day(const Timeline& t, EventIndex e) {
    const Brief brief = t.brief(e);
    return brief.form == Form::one_of || brief.unspecified ||
           (brief.form == Form::single && brief.precision < Precision::day);
}

bool has_open_end(const Timeline& t, EventIndex e) { return t.brief(e).last_end == End::open; }

bool is_undated(const Timeline& t, EventIndex e) { return raw(e) >= t.dated(); }

bool has_several_sources(const Timeline& t, EventIndex e) {
    std::vector<std::string_view> ids;
    add_source_ids(ids, t, e);
    return std::ranges::any_of(ids, [&](std::string_view id) { return id != ids[0]; });
}

// Two accounts of one field do not say the same. Only what accounts are about is read of all events.
bool is_differing(const Timeline& t, EventIndex e) {
    std::vector<std::string_view> subjects;
    t.texts(e, {"accounts", "about"}, subjects);
    if (subjects.size() < 2) return false;
    const Event event = t.event(e);
    TextSet known;
    std::vector<const Account*> first;  // by subject
    return std::ranges::any_of(event.accounts, [&](const Account& account) {
        if (account.about.empty()) return false;
        const std::uint32_t subject = known.insert(account.about);
        if (subject == first.size()) first.push_back(&account);
        return account.text != first[subject]->text;
    });
}

template <SideDate::Of of>
void list_side_dates(const Timeline& t, Events& out) {
    for (const SideDate& date : t.side_dates())
        if (date.of == of) out.push_back(raw(date.event));
}

void list_put_off(const Timeline& t, Events& out) {
    list_side_dates<SideDate::Of::plan>(t, out);
    for (const Tie& tie : t.ties())
        if (tie.type == LinkType::postpones) out.push_back(raw(tie.to));
}

template <bool (*is_so)(Standing)>
void list_promises(const Timeline& t, Events& out) {
    for (const PromiseStep& step : t.promise_steps())
        if (is_so(step.standing)) out.push_back(raw(step.event));
}

bool is_any(Standing) { return true; }
bool was_kept(Standing s) { return s == Standing::fulfilled; }
bool was_broken(Standing s) { return s == Standing::breached || s == Standing::rescinded; }
bool has_lapsed(Standing s) { return s == Standing::lapsed; }

template <Attitude attitude>
void list_stances(const Timeline& t, Events& out) {
    for (const StanceStep& step : t.stances())
        if (attitude_of(step.stance) == attitude) out.push_back(raw(step.event));
}

constexpr std::array<Row, 22> rows{{
    {has_part<Part::lead>, {}},
    {has_part<Part::host>, {}},
    {has_part<Part::addressed>, {}},
    {has_part<Part::absent>, {}},
    {is_meeting, {}},
    {is_planned, {}},
    {is_cancelled, {}},
    {{}, list_put_off},
    {{}, list_side_dates<SideDate::Of::phase>},
    {is_some_day, {}},
    {has_open_end, {}},
    {is_undated, {}},
    {{}, list_promises<is_any>},
    {{}, list_promises<is_in_doubt>},
    {{}, list_promises<was_kept>},
    {{}, list_promises<was_broken>},
    {{}, list_promises<has_lapsed>},
    {{}, list_stances<Attitude::in_favour>},
    {{}, list_stances<Attitude::open>},
    {{}, list_stances<Attitude::against>},
    {has_several_sources, {}},
    {is_differing, {}},
}};

}  // namespace

EventsWith::EventsWith(const Timeline& timeline, Trait trait) : timeline_(&timeline) {
    const Row& row = rows[static_cast<std::size_t>(trait)];
    is_so_ = row.is_so;
    if (row.list) row.list(timeline, listed_);
    sort_numbers(listed_);
}

bool EventsWith::contains(EventIndex e) const {
    return is_so_ ? is_so_(*timeline_, e) : std::ranges::binary_search(listed_, raw(e));
}

bool EventsWith::occur() const {
    if (!is_so_) return !listed_.empty() && listed_.front() < timeline_->dated();
    if (is_so_ == is_undated) return timeline_->dated() < timeline_->size();
    bool found = false;
    for (std::uint32_t i = 0; i < timeline_->dated() && !found; ++i) found = is_so_(*timeline_, EventIndex{i});
    return found;
}

void add_source_ids(std::vector<std::string_view>& out, const Timeline& timeline, EventIndex e) {
    timeline.texts(e, {"sources"}, out);
    timeline.texts(e, {"accounts", "source"}, out);
}

}  // namespace demarche
