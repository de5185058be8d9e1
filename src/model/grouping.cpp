#include "model/grouping.h"

#include <algorithm>
#include <array>

#include "base/order.h"
#include "base/text.h"

namespace demarche {
namespace {

constexpr std::size_t steps_a_record = 15;
constexpr std::uint32_t sampled = 20'000;   // events that are asked whether a grouping has two lanes

// Where the groups of an event stand in it, and what is said of lanes that are none or many of them.
struct Row {
    std::array<MemberPath, 2> paths{};
    std::string_view none{}, others{};
};
constexpr std::array<Row, 7> rows{{
    {.paths = {}, .none = {}, .others = "Other parties"},
    {.paths = {{{"positions", "topic"}}}, .none = "No topic", .others = "Other topics"},
    {},
    {.paths = {{{"place", "name"}}}, .none = "No place", .others = "Other places"},
    {.paths = {{{"sources"}, {"accounts", "source"}}}, .none = "No source", .others = "Other sources"},
    {.paths = {{{"tags"}}}, .none = "No tag", .others = "Other tags"},
    {.paths = {}, .none = "All events", .others = {}},
}};

const Row& row_of(GroupBy by) { return rows[static_cast<std::size_t>(by)]; }

void texts_of(const Timeline& timeline, EventIndex e, const Row& row, std::vector<std::string_view>& out) {
    out.clear();
    for (const MemberPath& path : row.paths)
        if (!path.member.empty()) timeline.texts(e, path, out);
    std::erase_if(out, [](std::string_view text) { return trim(text).empty(); });
}

// Documents name topics and sources by ids; everything else is its own name.
template <class Named>
std::vector<std::uint32_t> by_id(const std::vector<Named>& all) {
    return sorted_positions(all.size(), [&](std::uint32_t a, std::uint32_t b) { return all[a].id < all[b].id; });
}

template <class Named>
const Named* with_id(const std::vector<Named>& all, const std::vector<std::uint32_t>& order, std::string_view id) {
    const auto id_of = [&](std::uint32_t i) -> std::string_view { return all[i].id; };
    const auto at = std::ranges::lower_bound(order, id, {}, id_of);
    return at != order.end() && id_of(*at) == id ? &all[*at] : nullptr;
}

// Sources of one publisher share a lane.
const std::string& name_of(const Source& source) {
    return !source.publisher.empty() ? source.publisher : !source.title.empty() ? source.title : source.id;
}

}  // namespace

Work Grouping::fill() {
    ends_.assign(timeline_.dated() + 1, 0);
    if (by_ == GroupBy::party) co_await group_parties();
    if (by_ == GroupBy::kind) co_await group_kinds();
    if (!row_of(by_).paths[0].member.empty()) co_await group_texts();
}

Work Grouping::group_parties() {
    for (std::uint32_t i = 0; i < timeline_.actors(); ++i) names_.push_back(timeline_[ActorIndex{i}].name);
    for (std::uint32_t i = 0; i < timeline_.dated(); ++i) {
        const bool deed = is_deed(timeline_.brief(EventIndex{i}).kind);
        for (const Presence& p : timeline_.presences(EventIndex{i}))
            members_.push_back({raw(p.party), p.part, p.part != Part::addressed || deed});
        ends_[i + 1] = static_cast<std::uint32_t>(members_.size());
        co_await steps(1);
    }
}

Work Grouping::group_kinds() {
    for (std::string_view word : words_of<EventKind>()) {
        names_.emplace_back(word);
        if (names_.back()[0] >= 'a') names_.back()[0] = static_cast<char>(names_.back()[0] - 'a' + 'A');
    }
    for (std::uint32_t i = 0; i < timeline_.dated(); ++i) {
        members_.push_back({.group = static_cast<std::uint32_t>(timeline_.brief(EventIndex{i}).kind)});
        ends_[i + 1] = i + 1;
        co_await steps(1);
    }
}

Work Grouping::group_texts() {
    std::vector<std::string_view> texts;
    for (std::uint32_t i = 0; i < timeline_.dated(); ++i) {
        texts_of(timeline_, EventIndex{i}, row_of(by_), texts);
        for (const std::string_view text : texts) members_.push_back({.group = ids_.insert(trim(text))});
        ends_[i + 1] = static_cast<std::uint32_t>(members_.size());
        co_await steps(steps_a_record);
    }
    name_groups();
    for (Member& member : members_) member.group = group_of_[member.group];
    co_await put_leads_first();
}

// Groups are in the order of their names, which no order of the document's arrays can change.
void Grouping::name_groups() {
    const JsonIdSet& found = ids_;
    const Document& document = timeline_.document();
    std::vector<std::uint32_t> order;
    if (by_ == GroupBy::topic) order = by_id(document.topics);
    if (by_ == GroupBy::source) order = by_id(document.sources);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Topic* topic = by_ == GroupBy::topic ? with_id(document.topics, order, found[i]) : nullptr;
        const Source* source = by_ == GroupBy::source ? with_id(document.sources, order, found[i]) : nullptr;
        names.push_back(topic ? topic->name : source ? name_of(*source) : std::string(found[i]));
    }
    const bool shared = by_ == GroupBy::source;   // else equal names are different things
    group_of_.resize(names.size());
    for (const std::uint32_t i : sorted_positions(names.size(), [&](std::uint32_t a, std::uint32_t b) {
             return names[a] != names[b] ? names[a] < names[b] : found[a] < found[b];
         })) {
        if (!shared || names_.empty() || names_.back() != names[i]) names_.push_back(names[i]);
        group_of_[i] = size() - 1;
    }
}

Work Grouping::put_leads_first() {
    std::vector<std::uint32_t> uses(size(), 0);
    for (const Member& member : members_) ++uses[member.group];
    const auto before = [&](const Member& a, const Member& b) {
        return uses[a.group] != uses[b.group] ? uses[a.group] < uses[b.group] : a.group < b.group;
    };
    std::uint32_t out = 0;
    for (std::uint32_t i = 0, from = 0; i + 1 < ends_.size(); ++i) {
        const std::uint32_t first = out, end = ends_[i + 1];
        for (; from < end; ++from) {   // by insertion: an event has few groups
            const Member member = members_[from];
            std::uint32_t at = out;
            while (at > first && before(member, members_[at - 1])) --at;
            if (at > first && members_[at - 1].group == member.group) continue;
            for (std::uint32_t k = out++; k > at; --k) members_[k] = members_[k - 1];
            members_[at] = member;
        }
        for (std::uint32_t k = first + 1; k < out; ++k) members_[k].part = Part::present;
        ends_[i + 1] = out;
        co_await steps(1);
    }
    members_.resize(out);
}

std::string_view Grouping::key(std::uint32_t group) const {
    if (by_ == GroupBy::party) return timeline_[ActorIndex{group}].id;
    if (by_ == GroupBy::kind) return words_of<EventKind>()[group];
    if (by_ == GroupBy::source) return names_[group];
    return ids_[static_cast<std::size_t>(std::ranges::find(group_of_, group) - group_of_.begin())];
}

std::optional<std::uint32_t> Grouping::find(std::string_view word) const {
    if (by_ == GroupBy::party) {
        const auto actor = timeline_.find_actor(word);
        return actor ? std::optional(raw(*actor)) : std::nullopt;
    }
    if (by_ == GroupBy::kind) {
        const auto kind = from_word<EventKind>(word);
        return kind ? std::optional(static_cast<std::uint32_t>(*kind)) : std::nullopt;
    }
    const auto id = ids_.find(word);
    return id ? std::optional(group_of_[*id]) : std::nullopt;
}

GroupBy grouped_by(const Document& document) {
    const auto by = document.display ? from_word<GroupBy>(document.display->lanes) : std::nullopt;
    return by.value_or(GroupBy::party);
}

std::string_view name_of_none(GroupBy by) { return row_of(by).none; }
std::string_view name_of_others(GroupBy by) { return row_of(by).others; }

namespace {

// Whether the events of a sample stand in two lanes: those of two groups, or of one and of none.
bool has_two_lanes(const Timeline& timeline, GroupBy by) {
    std::string first;
    bool none = false;
    std::vector<std::string_view> texts;
    const std::uint32_t step = timeline.dated() / sampled + 1;
    for (std::uint32_t i = 0; i < timeline.dated(); i += step) {
        const EventIndex e{i};
        texts.clear();
        if (by == GroupBy::party)
            for (const Presence& p : timeline.presences(e)) texts.push_back(timeline[p.party].id);
        else if (by == GroupBy::kind)
            texts.push_back(word(timeline.brief(e).kind));
        else
            texts_of(timeline, e, row_of(by), texts);
        none |= texts.empty();
        if (first.empty() && !texts.empty()) first = texts[0];
        const bool other = std::ranges::any_of(texts, [&](std::string_view text) { return text != first; });
        if (other || (none && !first.empty())) return true;
    }
    return false;
}

}  // namespace

std::vector<GroupBy> groupings_of(const Timeline& timeline) {
    std::vector<GroupBy> result;
    for (std::size_t i = 0; i < words_of<GroupBy>().size(); ++i)
        if (has_two_lanes(timeline, static_cast<GroupBy>(i))) result.push_back(static_cast<GroupBy>(i));
    if (!result.empty()) result.push_back(GroupBy::one);
    return result;
}

}  // namespace demarche
