#include "model/query.h"

#include <array>

#include "base/order.h"
#include "base/text.h"

namespace demarche {
namespace {

constexpr std::uint32_t block_events = 1'024;
constexpr std::size_t most_words = 32;
constexpr int most_memberships = 8;  // of a person in a ministry in a state

void add_line(std::string& text, std::string_view part) {
    if (part.empty()) return;
    append_fold(text, part);
    text += ' ';
}

// The names of an actor alone.
std::string folded_names(const Actor& actor) {
    std::string text;
    add_line(text, actor.name);
    add_line(text, actor.short_name);
    for (const std::string& alias : actor.aliases) add_line(text, alias);
    return text;
}

// The texts that are searched besides the title and the names.
constexpr std::array<std::string_view, 6> more_members{"shortTitle", "summary", "place", "tags", "accounts", "sources"};
constexpr std::array<MemberPath, 5> more_texts{
    {{"shortTitle"}, {"summary"}, {"place", "name"}, {"tags"}, {"accounts", "text"}}};

constexpr std::size_t most_ranked = 4'000;
constexpr std::uint32_t most_searched_nearly = 50'000;

// A bit for each of so many words.
constexpr std::uint32_t all_of(std::size_t words) {
    return static_cast<std::uint32_t>((std::uint64_t{1} << words) - 1);
}

struct FacetRow {
    std::array<MemberPath, 2> texts{};
};
constexpr std::array<FacetRow, 9> facets{{
    {},
    {{{{"participants", "actor"}}}},
    {},
    {},
    {{{{"positions", "topic"}}}},
    {{{{"place", "name"}}}},
    {{{{"sources"}, {"accounts", "source"}}}},
    {{{{"tags"}}}},
    {},
}};

}  // namespace

template <>
std::span<const std::string_view> words_of<Facet>() {
    static constexpr std::array<std::string_view, facets.size()> words{"party", "person", "kind", "status", "topic",
                                                                       "place", "source", "tag",  "trait"};
    return words;
}

std::span<const MemberPath> members_of(Facet facet) {
    const auto& texts = facets[static_cast<std::size_t>(facet)].texts;
    const auto used = std::ranges::count_if(texts, [](const MemberPath& path) { return !path.member.empty(); });
    return std::span(texts).first(static_cast<std::size_t>(used));
}

std::vector<QueryLine> lines_of(std::string_view query) {
    std::vector<QueryLine> lines;
    while (!query.empty()) {
        std::string_view value = next_part(query, '\n');
        const std::string_view name = next_part(value, '=');
        if (!value.empty()) lines.push_back({name, value});
    }
    return lines;
}

void Search::begin(const Timeline& timeline, std::string_view query) {
    query_ = query;
    read_query(timeline);
    found_.clear();
    passing_.clear();
    next_ = 0;
    done_ = false;
    near_ = false;
    more_ = EventRecords::members(more_members);
    match_actors(timeline);
    match_sources(timeline);
}

void Search::read_query(const Timeline& timeline) {
    words_.clear();
    wanted_.clear();
    from_.reset();
    until_.reset();
    lights_ = true;
    for (const auto& [name, value] : lines_of(query_)) {
        if (name == "only" && value == "found") lights_ = false;
        if (name == "words") {
            const std::string folded = fold(value);
            for (std::string_view words = folded; !words.empty() && words_.size() < most_words;)
                if (const std::string_view each = trim(next_part(words, ' ')); !each.empty()) words_.emplace_back(each);
        }
        if (name == "from" || name == "until")
            if (const auto date = parse_date(value)) {
                const TimeRange bounds = bounds_in(*date, timeline.zone());
                if (name == "from") from_ = bounds.begin;
                if (name == "until") until_ = bounds.end;
            }
        if (const auto facet = from_word<Facet>(name)) {
            wanted_.push_back({.facet = *facet, .value = std::string(value)});
            const auto trait = from_word<Trait>(value);
            if (facet == Facet::trait && trait) wanted_.back().with.emplace(timeline, *trait);
        }
    }
    lights_ &= !words_.empty();
}

std::string Search::drawn_by() const {
    std::string out;
    for (const auto& [name, value] : lines_of(query_))
        if (!lights_ || name != "words") out.append(name).append("=").append(value).append("\n");
    return filters() || (!lights_ && !words_.empty()) ? out : std::string();
}

// Only single members are read back, since there may be a million events.
bool Search::has(const Timeline& timeline, EventIndex e, const Wanted& wanted) {
    const std::string_view value = wanted.value;
    if (wanted.facet == Facet::party)
        return std::ranges::any_of(timeline.presences(e),
                                   [&](const Presence& p) { return timeline[p.party].id == value; });
    if (wanted.facet == Facet::kind) return word(timeline.brief(e).kind) == value;
    if (wanted.facet == Facet::status) return word(timeline.brief(e).status) == value;
    if (wanted.facet == Facet::trait) return wanted.with && wanted.with->contains(e);
    texts_.clear();
    for (const MemberPath& path : members_of(wanted.facet)) timeline.texts(e, path, texts_);
    return std::ranges::any_of(texts_, [&](std::string_view text) {
        const auto source = wanted.facet == Facet::source ? timeline.find_source(text) : std::nullopt;
        return text == value || trim(text) == value ||
               (source && name_of(timeline.document().sources[*source]) == value);
    });
}

bool Search::is_in_time(const Timeline& timeline, EventIndex e) const {
    if (!from_ && !until_) return true;
    if (raw(e) >= timeline.dated()) return false;
    const TimeRange bounds = timeline.bounds(e);
    return (!from_ || bounds.end > *from_) && (!until_ || bounds.begin < *until_);
}

// An event passes with any value of a facet, and must pass every facet.
bool Search::passes(const Timeline& timeline, EventIndex e) {
    if (!is_in_time(timeline, e)) return false;
    unsigned asked = 0, met = 0;
    for (const Wanted& each : wanted_) {
        const unsigned bit = 1u << static_cast<unsigned>(each.facet);
        asked |= bit;
        if (!(met & bit) && has(timeline, e, each)) met |= bit;
    }
    return asked == met;
}

void Search::match_actors(const Timeline& timeline) {
    actor_words_.assign(timeline.actors(), 0);
    member_words_.assign(timeline.actors(), 0);
    if (words_.empty()) return;
    std::vector<Bits> own(timeline.actors());
    for (std::uint32_t a = 0; a < timeline.actors(); ++a) {
        const std::string names = folded_names(timeline[ActorIndex{a}]);
        for (std::size_t w = 0; w < words_.size(); ++w)
            if (near_ ? holds_nearly(names, words_[w]) : names.find(words_[w]) != std::string::npos) own[a] |= 1u << w;
    }
    // An actor has the names of all that it belongs to: the name of a state also finds its foreign minister.
    for (std::uint32_t a = 0; a < timeline.actors(); ++a) {
        std::optional<ActorIndex> next = ActorIndex{a};
        for (int i = 0; next && i < most_memberships; ++i) {
            actor_words_[a] |= own[raw(*next)];
            next = timeline.find_actor(timeline[*next].member_of);
        }
    }
    for (std::uint32_t a = 0; a < timeline.actors(); ++a) {
        const std::uint32_t party = raw(timeline.party_of(ActorIndex{a}));
        member_words_[party] |= actor_words_[a] & ~actor_words_[party];
    }
}

void Search::match_sources(const Timeline& timeline) {
    source_words_.clear();
    if (words_.empty()) return;
    const auto all = all_of(words_.size());
    for (const Source& source : timeline.document().sources)
        source_words_.push_back(in_text(source.publisher, all) | in_text(source.title, all));
}

Search::Bits Search::in_sources(const Timeline& timeline, EventIndex e) {
    Bits found = 0;
    if (std::ranges::none_of(source_words_, [](Bits bits) { return bits != 0; })) return found;
    texts_.clear();
    add_source_ids(texts_, timeline, e);
    for (const std::string_view id : texts_)
        if (const auto source = timeline.find_source(id)) found |= source_words_[*source];
    return found;
}

bool Search::holds(std::string_view text, const std::string& word) {
    return near_ ? holds_nearly(text, word) : holds_folded(text, word, folded_);
}

Search::Bits Search::in_text(std::string_view text, Bits missing) {
    Bits found = 0;
    for (std::size_t w = 0; w < words_.size(); ++w)
        if (missing >> w & 1u && holds(text, words_[w])) found |= 1u << w;
    return found;
}

// The names of a party count for all its members. Members are looked at only where their own names may add a word.
Search::Bits Search::in_names(const Timeline& timeline, EventIndex e, Bits missing) {
    Bits found = 0, members = 0;
    for (const Presence& presence : timeline.presences(e)) {
        found |= actor_words_[raw(presence.party)];
        members |= member_words_[raw(presence.party)];
    }
    if ((members & missing & ~found) == 0) return found;
    texts_.clear();
    timeline.texts(e, {"participants", "actor"}, texts_);
    for (const std::string_view id : texts_)
        if (const auto actor = timeline.find_actor(id)) found |= actor_words_[raw(*actor)];
    return found;
}

bool Search::has_words(const Timeline& timeline, EventIndex e) {
    if (words_.empty()) return true;
    const auto all = all_of(words_.size());
    Bits missing = all & ~in_text(timeline.title(e), all);
    if (missing) missing &= ~in_names(timeline, e, missing);
    if (!missing || !timeline.says_any(e, more_)) return !missing;
    texts_.clear();
    for (const MemberPath& path : more_texts) timeline.texts(e, path, texts_);
    for (const std::string_view text : texts_) missing &= ~in_text(text, missing);
    if (missing) missing &= ~in_sources(timeline, e);
    return !missing;
}

// Nearly the same words take longer to find: not in a huge document.
bool Search::begin_near(const Timeline& timeline) {
    if (near_ || !found_.empty() || words_.empty() || timeline.size() > most_searched_nearly) return false;
    near_ = true;
    passing_.clear();
    match_actors(timeline);
    match_sources(timeline);
    next_ = 0;
    return true;
}

void Search::look_at(const Timeline& timeline, EventIndex e) {
    if (!passes(timeline, e)) return;
    if (lights_ && filters()) passing_.push_back(e);
    if (has_words(timeline, e)) found_.push_back(e);
}

bool Search::step(const Timeline& timeline, int work) {
    do {
        for (; next_ < timeline.size() && work > 0; --work)
            for (const std::uint32_t end = std::min(next_ + block_events, timeline.size()); next_ < end; ++next_)
                look_at(timeline, EventIndex{next_});
        done_ = next_ >= timeline.size();
    } while (done_ && begin_near(timeline));
    return !done_;
}

// By word: 6 at the begin of a word of the title, 4 elsewhere in the title, 3 in names, 1 elsewhere.
float Search::score(const Timeline& timeline, EventIndex e) {
    const std::string title = " " + fold(timeline.title(e));
    const auto all = all_of(words_.size());
    const Bits in_title = in_text(title, all), named = in_names(timeline, e, all);
    float sum = timeline.importance(e);
    for (std::size_t w = 0; w < words_.size(); ++w) {
        const Bits bit = 1u << w;
        const bool begins = title.find(" " + words_[w]) != std::string::npos;
        sum += begins ? 6.0f : in_title & bit ? 4.0f : named & bit ? 3.0f : 1.0f;
    }
    return sum;
}

std::vector<EventIndex> Search::best(const Timeline& timeline, std::size_t most) {
    const std::size_t count = std::min(found_.size(), most_ranked);
    std::vector<float> scores;
    for (std::size_t i = 0; i < count; ++i) scores.push_back(score(timeline, found_[i]));
    std::vector<EventIndex> out;
    for (const std::uint32_t i : sorted_positions(count, [&](auto a, auto b) { return scores[a] > scores[b]; }))
        if (out.size() < most) out.push_back(found_[i]);
    return out;
}

}  // namespace demarche
