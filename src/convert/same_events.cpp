#include <algorithm>

#include "base/order.h"
#include "base/text.h"
#include "base/text_set.h"
#include "convert/merge.h"

namespace demarche {
namespace {

constexpr double least_likeness = 0.5;
constexpr double of_titles = 0.5, of_parties = 0.35, of_lengths = 0.15;
constexpr std::int64_t longest_s = 400LL * 86'400;  // events that last longer are compared by their begin

constexpr std::int64_t nearest_s = 3LL * 86'400;  // two sources may differ by some days
constexpr double least_of_near = 0.6;             // then the titles must be more alike

// What is compared of an event.
struct Traits {
    std::uint32_t event = 0;
    TimeRange bounds;
    std::vector<std::uint32_t> words, parties;  // sorted, each once
    std::vector<std::uint32_t> signs;           // numbers and negations of the title, the same
};

bool is_word_letter(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

void keep_each_once(std::vector<std::uint32_t>& numbers) {
    const std::vector<std::uint32_t> before = std::move(numbers);
    numbers.clear();
    for (const std::uint32_t at :
         sorted_positions(before.size(), [&](std::uint32_t a, std::uint32_t b) { return before[a] < before[b]; }))
        if (numbers.empty() || numbers.back() != before[at]) numbers.push_back(before[at]);
}

// The words of three letters and more; the shorter ones are in every title.
std::vector<std::uint32_t> words_of_title(std::string_view title, TextSet& all) {
    constexpr std::size_t least = 3;
    std::vector<std::uint32_t> words;
    const std::string folded = fold(title) + " ";
    std::size_t from = 0;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (is_word_letter(folded[at])) continue;
        if (at - from >= least) words.push_back(all.insert(std::string_view(folded).substr(from, at - from)));
        from = at + 1;
    }
    keep_each_once(words);
    return words;
}

// "Round 2" is not round 1, and "No talks" are no talks.
std::vector<std::uint32_t> signs_of_title(std::string_view title, TextSet& all) {
    constexpr std::string_view negations =
        " no not never without cancelled kein keine nicht ohne pas sans sin nie bez не без нет немає ";
    std::vector<std::uint32_t> signs;
    const std::string folded = fold(title) + " ";
    std::size_t from = 0;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (is_word_letter(folded[at])) continue;
        const std::string word = " " + folded.substr(from, at - from) + " ";
        const bool is_sign = word.size() > 2 && (is_digit(word[1]) || negations.find(word) != negations.npos);
        if (is_sign) signs.push_back(all.insert(word));
        from = at + 1;
    }
    keep_each_once(signs);
    return signs;
}

std::vector<Traits> traits_of(const Document& document, TextSet& words, TextSet& names) {
    std::vector<std::uint32_t> party(document.actors.size());
    TextSet ids;
    for (std::size_t i = 0; i < document.actors.size(); ++i) {
        ids.insert(document.actors[i].id);
        party[i] = names.insert(fold(document.actors[i].name));
    }
    std::vector<Traits> all;
    for (std::uint32_t i = 0; i < document.events.size(); ++i) {
        const Event& event = document.events[i];
        if (!event.date) continue;
        Traits traits{
            i, event.date->bounds(), words_of_title(event.title, words), {}, signs_of_title(event.title, words)};
        for (const Participant& one : event.participants)
            if (const auto at = ids.find(one.actor)) traits.parties.push_back(party[*at]);
        keep_each_once(traits.parties);
        all.push_back(std::move(traits));
    }
    return all;
}

// Dice's coefficient of two sets.
double shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    if (a.empty() && b.empty()) return 0;
    std::size_t both = 0;
    for (auto one = a.begin(), other = b.begin(); one != a.end() && other != b.end();) {
        if (*one == *other) ++both;
        *one < *other ? ++one : *other < *one ? ++other : (++one, ++other);
    }
    return 2.0 * static_cast<double>(both) / static_cast<double>(a.size() + b.size());
}

double duration_s(const TimeRange& range) {
    return static_cast<double>(range.end.time_since_epoch().count()) -
           static_cast<double>(range.begin.time_since_epoch().count());
}

std::int64_t seconds(Instant at) { return at.time_since_epoch().count(); }

// From the end of the earlier range to the begin of the later one; below 0 where they share some time.
std::int64_t gap_s(const TimeRange& a, const TimeRange& b) {
    const Instant begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
    return begin < end ? -1 : seconds(begin) - seconds(end);
}

double likeness_of(const Traits& a, const Traits& b) {
    if (a.signs != b.signs) return 0;
    const std::int64_t gap = gap_s(a.bounds, b.bounds);
    if (gap > nearest_s) return 0;
    const double longer = std::max(duration_s(a.bounds), duration_s(b.bounds)),
                 shorter = std::min(duration_s(a.bounds), duration_s(b.bounds));
    const bool tell_parties = !a.parties.empty() && !b.parties.empty();
    const double titles = shared(a.words, b.words);
    const double parties = tell_parties ? shared(a.parties, b.parties) : titles;
    // Two events of one day between the same parties are not the same by that alone.
    if (titles == 0 || (gap >= 0 && titles < least_of_near)) return 0;
    if (gap >= 0) return of_titles * titles + of_parties * parties;
    return of_titles * titles + of_parties * parties + of_lengths * (longer > 0 ? shorter / longer : 1);
}

}  // namespace

std::vector<EventPair> same_events(const Document& first, const Document& second) {
    TextSet words, names;
    const std::vector<Traits> one = traits_of(first, words, names), unordered = traits_of(second, words, names);
    std::vector<const Traits*> other;
    for (const std::uint32_t at : sorted_positions(unordered.size(), [&](std::uint32_t a, std::uint32_t b) {
             return unordered[a].bounds.begin < unordered[b].bounds.begin;
         }))
        other.push_back(&unordered[at]);

    std::vector<EventPair> likely;
    for (const Traits& traits : one) {
        const std::int64_t begin = seconds(traits.bounds.begin);
        const std::int64_t end = seconds(traits.bounds.end);
        const std::int64_t earliest = begin < INT64_MIN + longest_s ? INT64_MIN : begin - longest_s;
        const std::int64_t latest = end > INT64_MAX - nearest_s ? INT64_MAX : end + nearest_s;
        auto at = std::lower_bound(other.begin(), other.end(), earliest, [](const Traits* each, std::int64_t from) {
            return seconds(each->bounds.begin) < from;
        });
        for (; at != other.end() && seconds((*at)->bounds.begin) <= latest; ++at)
            if (const double likeness = likeness_of(traits, **at); likeness >= least_likeness)
                likely.push_back({traits.event, (*at)->event, likeness});
    }

    std::vector<bool> has_first(first.events.size()), has_second(second.events.size());
    std::vector<EventPair> pairs;
    for (const std::uint32_t at : sorted_positions(likely.size(), [&](std::uint32_t a, std::uint32_t b) {
             return likely[a].likeness > likely[b].likeness;
         })) {
        const EventPair& pair = likely[at];
        if (has_first[pair.first] || has_second[pair.second]) continue;
        has_first[pair.first] = has_second[pair.second] = true;
        pairs.push_back(pair);
    }
    std::vector<EventPair> in_order;
    for (const std::uint32_t at : sorted_positions(
             pairs.size(), [&](std::uint32_t a, std::uint32_t b) { return pairs[a].first < pairs[b].first; }))
        in_order.push_back(pairs[at]);
    return in_order;
}

}  // namespace demarche
