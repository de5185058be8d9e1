#include "model/grouping.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/limits.h"
#include "base/order.h"
#include "base/text.h"
#include "model/phrases.h"

namespace demarche {
namespace {

constexpr std::size_t steps_an_event = 12;  // reading some texts of its record

// The members of an event that name its groups, and the names of the lanes for no group and for the rarest groups.
struct Row {
    std::array<MemberPath, 2> paths{};
    std::optional<Word> none{}, others{};
};
constexpr std::array<Row, 7> rows{{
    {.paths = {}, .others = Word::lanes_others},
    {.paths = {{{"positions", "topic"}}}, .none = Word::lane_no_topic, .others = Word::lane_other_topics},
    {.paths = {}},
    {.paths = {{{"place", "name"}}}, .none = Word::lane_no_place, .others = Word::lane_other_places},
    {.paths = {{{"sources"}, {"accounts", "source"}}},
     .none = Word::lane_no_source,
     .others = Word::lane_other_sources},
    {.paths = {{{"tags"}}}, .none = Word::lane_no_tag, .others = Word::lane_other_tags},
    {.paths = {}, .none = Word::lane_all_events},
}};

std::string_view text_of(std::optional<Word> word, const Words& words) {
    return word ? words[*word] : std::string_view();
}

const Row& row_of(GroupBy by) { return rows[static_cast<std::size_t>(by)]; }

}  // namespace

Grouping::Grouping(const Timeline& timeline, GroupBy by) : timeline_(timeline), by_(by) {
    ends_.push_back(0);
    const Document& document = timeline.document();
    if (by == GroupBy::topic)
        for (const Topic& each : document.topics) ids_.insert(each.id);
    if (by == GroupBy::source)
        for (const Source& each : document.sources) ids_.insert(each.id);
}

Work Grouping::fill() {
    ends_.reserve(timeline_.dated() + 1);
    members_.reserve(timeline_.dated());  // most events name one
    for (std::uint32_t i = 0; i < timeline_.dated(); ++i) {
        add(EventIndex{i});
        co_await steps(steps_an_event);
    }
    name_groups();
    std::uint32_t from = 0, to = 0;
    for (std::uint32_t i = 0; i < timeline_.dated(); ++i) {
        settle(i, from, to);
        co_await steps(1);
    }
}

// By party and kind the number of the group is known. Otherwise members are positions in ids_ until all are known.
void Grouping::add(EventIndex e) {
    const Brief brief = timeline_.brief(e);
    if (by_ == GroupBy::party)
        for (const Presence& p : timeline_.presences(e)) members_.push_back({.group = raw(p.party), .part = p.part});
    if (by_ == GroupBy::kind) members_.push_back({.group = static_cast<std::uint32_t>(brief.kind)});
    texts_.clear();
    for (const MemberPath& path : row_of(by_).paths)
        if (!path.member.empty()) timeline_.texts(e, path, texts_);
    for (const std::string_view text : texts_) {
        const std::string_view word = trim(text);
        if (word.empty()) continue;
        const std::uint32_t group = ids_.insert(word);
        if (group >= last_of_.size()) last_of_.resize(ids_.size());
        const auto number = static_cast<std::uint32_t>(ends_.size());
        if (std::exchange(last_of_[group], number) != number) members_.push_back({.group = group});
    }
    ends_.push_back(static_cast<std::uint32_t>(members_.size()));
}

// Groups are in the order of their names, so that the order of the document's arrays does not matter.
void Grouping::name_groups() {
    const Document& document = timeline_.document();
    std::vector<std::string_view> names;
    names.reserve(ids_.size());
    for (std::size_t i = 0; i < ids_.size(); ++i)
        names.push_back(by_ == GroupBy::topic && i < document.topics.size()     ? document.topics[i].name
                        : by_ == GroupBy::source && i < document.sources.size() ? name_of(document.sources[i])
                                                                                : ids_[i]);
    // Sources of one publisher share a lane. Other groups with equal names stay apart.
    const bool shared = by_ == GroupBy::source;
    group_of_.resize(names.size());
    for (const std::uint32_t i : sorted_positions(names.size(), [&](std::uint32_t a, std::uint32_t b) {
             return names[a] != names[b] ? names[a] < names[b] : ids_[a] < ids_[b];
         })) {
        if (!shared || names_.empty() || names_.back() != names[i]) names_.push_back(names[i]);
        group_of_[i] = size() - 1;
    }
    if (by_ == GroupBy::party)
        for (std::uint32_t i = 0; i < timeline_.actors(); ++i) names_.push_back(timeline_[ActorIndex{i}].name);
    if (by_ == GroupBy::kind)
        for (const std::string_view word : words_of<EventKind>()) names_.push_back(word);
    uses_.resize(size());
    for (Member& member : members_) {
        if (!group_of_.empty()) member.group = group_of_[member.group];
        ++uses_[member.group];
    }
}

// The rarest group leads. A group that occurs twice is left out, and later members move up.
void Grouping::settle(std::uint32_t event, std::uint32_t& from, std::uint32_t& to) {
    if (group_of_.empty()) return;
    const std::uint32_t first = to;
    by_use_.clear();
    for (; from < ends_[event + 1]; ++from)
        by_use_.push_back(std::uint64_t{uses_[members_[from].group]} << 32 | members_[from].group);
    sort_numbers(by_use_);
    by_use_.erase(std::unique(by_use_.begin(), by_use_.end()), by_use_.end());
    for (const std::uint64_t each : by_use_) members_[to++] = {.group = static_cast<std::uint32_t>(each)};
    for (std::uint32_t k = first; k < to; ++k) members_[k].part = k == first ? Part::lead : Part::present;
    ends_[event + 1] = to;
}

std::string_view Grouping::name(std::uint32_t group, const Words& words) const {
    return by_ == GroupBy::kind ? words.nth(phrase(static_cast<EventKind>(group)), 1) : names_[group];
}

std::optional<std::uint32_t> Grouping::find(std::string_view word) const {
    if (by_ == GroupBy::party) {
        const auto actor = timeline_.find_actor(word);
        return actor ? std::optional(raw(*actor)) : std::nullopt;
    }
    if (const auto id = ids_.find(word)) return group_of_[*id];
    const auto at = static_cast<std::uint32_t>(std::ranges::find(names_, word) - names_.begin());
    return at < size() ? std::optional(at) : std::nullopt;
}

bool Grouping::has_two_lanes() {
    const std::uint32_t step = timeline_.dated() / most_grouping_samples + 1;
    bool none = false;
    for (std::uint32_t i = 0; i < timeline_.dated(); i += step) {
        const std::size_t before = members_.size();
        add(EventIndex{i});
        none |= members_.size() == before;
        for (std::size_t k = before; k < members_.size(); ++k)
            if (none || members_[k].group != members_[0].group) return true;
        if (none && !members_.empty()) return true;
    }
    return false;
}

GroupBy grouped_by(const Document& document) {
    const auto by = document.display ? from_word<GroupBy>(document.display->lanes) : std::nullopt;
    return by.value_or(GroupBy::party);
}

std::string_view name_of_none(GroupBy by, const Words& words) { return text_of(row_of(by).none, words); }
std::string_view name_of_others(GroupBy by, const Words& words) { return text_of(row_of(by).others, words); }

std::uint8_t groupings_of(const Timeline& timeline) {
    std::uint8_t result = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto by = static_cast<GroupBy>(i);
        if (Grouping(timeline, by).has_two_lanes()) result |= bit_of(by);
    }
    return result ? result | bit_of(GroupBy::one) : result;
}

}  // namespace demarche
