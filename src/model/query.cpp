#include "model/query.h"

#include "base/text.h"
#include "model/query_facets.h"

namespace demarche {
namespace {

constexpr std::uint32_t block_events = 1024;
constexpr std::size_t most_words = 32;
constexpr int fold_work = 10;       // folding an event takes about so many times as long as reading it
constexpr int most_memberships = 8; // of a person in a ministry in a state

void add_line(std::string& text, std::string_view part) {
    if (!part.empty()) (text += fold(part)) += ' ';
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

std::vector<Needle> needles_of(std::string_view words) {
    std::vector<Needle> needles;
    const std::string folded = fold(words);
    constexpr std::string_view space = " \t\r\n";
    for (std::size_t at = folded.find_first_not_of(space); at != folded.npos && needles.size() < most_words;) {
        const std::size_t end = std::min(folded.find_first_of(space, at), folded.size());
        needles.emplace_back(folded.substr(at, end - at));
        at = folded.find_first_not_of(space, end);
    }
    return needles;
}

bool passes(const Timeline& timeline, EventIndex e, const Query& query, std::vector<std::string_view>& values) {
    for (std::size_t i = 0; i < facets; ++i) {
        const std::vector<std::string>& wanted = query.any[i];
        if (wanted.empty()) continue;
        values_of(timeline, e, static_cast<Facet>(i), values);
        const auto is_wanted = [&](std::string_view value) { return std::find(wanted.begin(), wanted.end(), value) != wanted.end(); };
        if (std::none_of(values.begin(), values.end(), is_wanted)) return false;
    }
    return true;
}

}  // namespace

Query parse_query(std::string_view lines) {
    Query query;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        const std::size_t equals = line.find('=');
        if (equals == line.npos) continue;
        const std::string_view name = line.substr(0, equals), value = line.substr(equals + 1);
        if (name == "words") query.words = trim(value);
        for (std::size_t i = 0; i < facets; ++i)
            if (name == facet_names[i] && !value.empty()) query.any[i].emplace_back(value);
    }
    return query;
}

Needle::Needle(std::string word) : word_(std::move(word)) {
    const auto longest = [](std::size_t n) { return static_cast<std::uint8_t>(std::min<std::size_t>(n, 255)); };
    skip_.fill(longest(word_.size()));
    for (std::size_t i = 0; i + 1 < word_.size(); ++i)
        skip_[static_cast<unsigned char>(word_[i])] = longest(word_.size() - 1 - i);
}

std::size_t Needle::find(std::string_view text, std::size_t from) const {
    const std::size_t last = word_.size() - 1;
    for (std::size_t at = from + last; at < text.size();) {
        const char c = text[at];
        if (c == word_[last] && text.substr(at - last, last) == std::string_view(word_).substr(0, last)) return at - last;
        at += skip_[static_cast<unsigned char>(c)];
    }
    return std::string_view::npos;
}

void Search::begin(const Timeline& timeline, Query query) {
    query_ = std::move(query);
    needles_ = needles_of(query_.words);
    found_.clear();
    next_ = 0;
    done_ = false;
    match_actors(timeline);
}

void Search::match_actors(const Timeline& timeline) {
    for (std::uint32_t a = static_cast<std::uint32_t>(names_.size()); a < timeline.actors(); ++a)
        names_.push_back(folded_names(timeline, ActorIndex{a}));
    actor_words_.assign(names_.size(), 0);
    for (std::size_t a = 0; a < names_.size(); ++a)
        for (std::size_t w = 0; w < needles_.size(); ++w)
            if (needles_[w].find(names_[a], 0) != names_[a].npos) actor_words_[a] |= 1u << w;
}

bool Search::step(const Timeline& timeline, int work) {
    const Block none;
    while (!done_ && work > 0) {
        const std::uint32_t first = next_ * block_events;
        if (first >= timeline.size()) {
            done_ = true;
            break;
        }
        if (next_ >= blocks_.size() && !needles_.empty()) {
            blocks_.push_back(fold_block(timeline, first));
            work -= fold_work;
        }
        read_block(timeline, needles_.empty() ? none : blocks_[next_], first);
        ++next_;
        --work;
    }
    return !done_;
}

Search::Block Search::fold_block(const Timeline& timeline, std::uint32_t first) const {
    Block block;
    const std::uint32_t end = std::min(first + block_events, timeline.size());
    for (std::uint32_t i = first; i < end; ++i) {
        const EventIndex e{i};
        const Event& event = timeline[e];
        add_line(block.text, timeline.title(e));
        add_line(block.text, event.summary);
        if (event.place) add_line(block.text, event.place->name);
        for (const std::string& tag : event.tags) add_line(block.text, tag);
        block.line_end.push_back(static_cast<std::uint32_t>(block.text.size()));
        for (const Participant& each : event.participants)
            if (const auto actor = timeline.find_actor(each.actor)) block.who.push_back(*actor);
        block.who_end.push_back(static_cast<std::uint32_t>(block.who.size()));
    }
    block.text.shrink_to_fit();
    return block;
}

void Search::read_block(const Timeline& timeline, const Block& block, std::uint32_t first) {
    std::array<std::uint32_t, block_events> words{};   // bits of those found
    for (std::size_t w = 0; w < needles_.size(); ++w) {
        std::size_t i = 0;
        for (std::size_t at = 0; (at = needles_[w].find(block.text, at)) != block.text.npos; at = block.line_end[i]) {
            while (block.line_end[i] <= at) ++i;
            words[i] |= 1u << w;
        }
    }
    const auto all = static_cast<std::uint32_t>((std::uint64_t{1} << needles_.size()) - 1);
    const std::uint32_t count = std::min(block_events, timeline.size() - first);
    std::vector<std::string_view> values;
    std::uint32_t actor = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (all)
            for (; actor < block.who_end[i]; ++actor) words[i] |= actor_words_[raw(block.who[actor])];
        const EventIndex e{first + i};
        if (words[i] == all && passes(timeline, e, query_, values)) found_.push_back(e);
    }
}

}  // namespace demarche
