#include "model/query.h"

#include <array>

#include "base/text.h"

namespace demarche {
namespace {

constexpr std::uint32_t block_events = 1024;
constexpr std::size_t most_words = 32;
constexpr int fold_work = 10;       // folding an event takes about so many times as long as reading it
constexpr int most_memberships = 8; // of a person in a ministry in a state

void add_line(std::string& text, std::string_view part) {
    if (part.empty()) return;
    append_fold(text, part);
    text += ' ';
}

// Its names, and those of whom it belongs to: what the foreign minister did is found by the state's name too.
std::string folded_names(const Timeline& timeline, ActorIndex at) {
    std::string text;
    std::optional<ActorIndex> next = at;
    for (int i = 0; next && i < most_memberships; ++i) {
        const Actor& actor = timeline[*next];
        add_line(text, actor.name);
        add_line(text, actor.short_name);
        for (const std::string& alias : actor.aliases) add_line(text, alias);
        next = actor.member_of.empty() ? std::nullopt : timeline.find_actor(actor.member_of);
    }
    return text;
}

constexpr std::array<std::string_view, 5> facet_names{"party", "kind", "status", "source", "tag"};

// Whole events are not read back: there may be a million.
bool has(const Timeline& timeline, EventIndex e, Facet facet, std::string_view value) {
    std::vector<std::string_view> values;
    switch (facet) {
        case Facet::party:
            return std::ranges::any_of(timeline.presences(e), [&](const Presence& p) { return timeline[p.party].id == value; });
        case Facet::kind: return word(timeline.brief(e).kind) == value;
        case Facet::status: return word(timeline.brief(e).status) == value;
        case Facet::source:
            timeline.texts(e, {"sources"}, values);
            timeline.texts(e, {"accounts", "source"}, values);
            break;
        case Facet::tag: timeline.texts(e, {"tags"}, values); break;
    }
    return std::ranges::find(values, value) != values.end();
}

// The next part of a text, up to a separator.
std::string_view next_part(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

}  // namespace

void Search::begin(const Timeline& timeline, std::string_view query) {
    query_ = query;
    read_query();
    found_.clear();
    next_ = 0;
    done_ = false;
    match_actors(timeline);
}

void Search::read_query() {
    words_.clear();
    wanted_.clear();
    for (std::string_view lines = query_; !lines.empty();) {
        std::string_view value = next_part(lines, '\n');
        const std::string_view name = next_part(value, '=');
        if (name == "words") {
            const std::string folded = fold(value);
            for (std::string_view words = folded; !words.empty() && words_.size() < most_words;)
                if (const std::string_view each = trim(next_part(words, ' ')); !each.empty()) words_.emplace_back(each);
        }
        const auto at = static_cast<std::size_t>(std::ranges::find(facet_names, name) - facet_names.begin());
        if (at < facet_names.size()) wanted_.push_back({static_cast<Facet>(at), std::string(value)});
    }
}

// Of one facet any value will do, of several facets one of each.
bool Search::passes(const Timeline& timeline, EventIndex e) const {
    unsigned asked = 0, met = 0;
    for (const Wanted& each : wanted_) {
        const unsigned bit = 1u << static_cast<unsigned>(each.facet);
        asked |= bit;
        if (!(met & bit) && has(timeline, e, each.facet, each.value)) met |= bit;
    }
    return asked == met;
}

void Search::match_actors(const Timeline& timeline) {
    for (std::uint32_t a = static_cast<std::uint32_t>(names_.size()); a < timeline.actors(); ++a)
        names_.push_back(folded_names(timeline, ActorIndex{a}));
    actor_words_.assign(names_.size(), 0);
    for (std::size_t a = 0; a < names_.size(); ++a)
        for (std::size_t w = 0; w < words_.size(); ++w)
            if (names_[a].find(words_[w]) != std::string::npos) actor_words_[a] |= 1u << w;
}

bool Search::step(const Timeline& timeline, int work) {
    const Block none;
    while (!done_ && work > 0) {
        const std::uint32_t first = next_ * block_events;
        if (first >= timeline.size()) {
            done_ = true;
            break;
        }
        if (next_ >= blocks_.size() && !words_.empty()) {
            blocks_.push_back(fold_block(timeline, first));
            work -= fold_work;
        }
        read_block(timeline, words_.empty() ? none : blocks_[next_], first);
        ++next_;
        --work;
    }
    return !done_;
}

Search::Block Search::fold_block(const Timeline& timeline, std::uint32_t first) const {
    Block block;
    std::vector<std::string_view> texts;
    const std::uint32_t end = std::min(first + block_events, timeline.size());
    for (std::uint32_t i = first; i < end; ++i) {
        const EventIndex e{i};
        texts.clear();
        for (const MemberPath& path : std::array<MemberPath, 4>{{{"title"}, {"summary"}, {"place", "name"}, {"tags"}}})
            timeline.texts(e, path, texts);
        for (const std::string_view text : texts) add_line(block.text, text);
        block.line_end.push_back(static_cast<std::uint32_t>(block.text.size()));
        texts.clear();
        timeline.texts(e, {"participants", "actor"}, texts);
        for (const std::string_view id : texts)
            if (const auto actor = timeline.find_actor(id)) block.who.push_back(*actor);
        block.who_end.push_back(static_cast<std::uint32_t>(block.who.size()));
    }
    block.text = std::string(block.text);   // without the room that it grew into
    return block;
}

void Search::read_block(const Timeline& timeline, const Block& block, std::uint32_t first) {
    std::array<std::uint32_t, block_events> found{};   // bits of the words
    for (std::size_t w = 0; w < words_.size(); ++w) {
        std::size_t i = 0;
        for (std::size_t at = 0; (at = block.text.find(words_[w], at)) != std::string::npos; at = block.line_end[i]) {
            while (block.line_end[i] <= at) ++i;
            found[i] |= 1u << w;
        }
    }
    const auto all = static_cast<std::uint32_t>((std::uint64_t{1} << words_.size()) - 1);
    const std::uint32_t count = std::min(block_events, timeline.size() - first);
    std::uint32_t actor = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (all)
            for (; actor < block.who_end[i]; ++actor) found[i] |= actor_words_[raw(block.who[actor])];
        const EventIndex e{first + i};
        if (found[i] == all && passes(timeline, e)) found_.push_back(e);
    }
}

}  // namespace demarche
