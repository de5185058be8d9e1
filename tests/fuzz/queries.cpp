// Queries as the page sends them, on two fixed timelines; and the folding of text that the search rests on.
// The input is the query. A line `in=long` asks the long timeline.
#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "document/load_json.h"
#include "fuzz/fuzz.h"
#include "fuzz/story_text.h"
#include "model/query.h"
#include "model/searched.h"

namespace demarche::fuzz {
namespace {

std::vector<EventIndex> search(const Timeline& timeline, std::string_view query, int work) {
    Search search;
    search.begin(timeline, query);
    while (search.step(timeline, work)) expect(!search.done(), "a search with more to do is not done");
    expect(search.done(), "a search comes to its end");
    return search.found();
}

void check_texts(std::string_view text) {
    const std::string folded = fold(text);
    expect(fold(folded) == folded, "folding twice changes nothing");
    expect(!is_valid_utf8(text) || is_valid_utf8(folded), "folding keeps UTF-8");
    std::string rebuilt;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = next_code_point(text, at);
        expect(point.size >= 1 && point.size <= 4 && at + point.size <= text.size(), "a code point is within the text");
        append_code_point(rebuilt, point.value);
        at += point.size;
    }
    expect(is_valid_utf8(rebuilt), "code points give UTF-8");
    expect(is_valid_utf8(text) == (rebuilt == text), "UTF-8 is what decodes to itself");
    expect(trim(trim(text)) == trim(text), "trimming twice changes nothing");
}

// Every part of a text is found in it.
void check_finding(std::string_view text, Choices choices) {
    const std::string folded = fold(text);
    if (folded.empty()) return;
    const std::size_t begin = choices.value<std::uint16_t>() % folded.size();
    const std::size_t size = 1 + choices.below(40);
    const std::string word = folded.substr(begin, size);
    std::string room;
    if (fold(word) == word) expect(holds_folded(text, word, room), "a part of a text is found in it");
    const std::string other = fold(word + std::string(choices.text(3)));
    expect(holds_folded(text, other, room) == (folded.find(other) != std::string::npos),
           "what is found is what stands in the folded text");
}

// ---- The same search, written as plainly as possible ----

struct Asked {
    std::vector<std::string> words;
    std::map<std::string, std::set<std::string>> facets;
};

Asked asked(const std::string& query) {
    Asked result;
    for (std::size_t begin = 0; begin < query.size();) {
        const std::size_t end = std::min(query.find('\n', begin), query.size());
        const std::string line = query.substr(begin, end - begin);
        begin = end + 1;
        const std::size_t equals = std::min(line.find('='), line.size());
        const std::string name = line.substr(0, equals), value = equals < line.size() ? line.substr(equals + 1) : "";
        for (const std::string_view facet : {"party", "kind", "status", "source", "tag"})
            if (name == facet && !value.empty()) result.facets[name].insert(value);
        if (name != "words") continue;
        std::string folded = fold(value);
        for (std::size_t from = 0; from < folded.size();) {
            const std::size_t to = std::min(folded.find(' ', from), folded.size());
            const std::string word(trim(folded.substr(from, to - from)));
            if (!word.empty() && result.words.size() < 32) result.words.push_back(word);
            from = to + 1;
        }
    }
    return result;
}

std::set<std::string> facet_values(const Timeline& timeline, EventIndex e, const Event& event,
                                   const std::string& facet) {
    if (facet == "kind") return {std::string(word(event.kind))};
    if (facet == "status") return {std::string(word(event.status))};
    if (facet == "tag") return {event.tags.begin(), event.tags.end()};
    std::set<std::string> values;
    if (facet == "party")
        for (const Presence& presence : timeline.presences(e)) values.insert(timeline[presence.party].id);
    if (facet == "source") {
        values.insert(event.sources.begin(), event.sources.end());
        for (const Account& account : event.accounts) values.insert(account.source);
    }
    return values;
}

std::vector<std::string> searched_texts(const Timeline& timeline, const Event& event) {
    std::vector<std::string> texts{fold(event.title), fold(event.summary)};
    if (event.place) texts.push_back(fold(event.place->name));
    for (const std::string& tag : event.tags) texts.push_back(fold(tag));
    for (const Participant& participant : event.participants) {
        auto at = timeline.find_actor(participant.actor);
        std::string names;  // of one actor and of those it belongs to, parted by spaces
        while (at) {
            const Actor& actor = timeline[*at];
            for (const std::string* name : {&actor.name, &actor.short_name})
                if (!name->empty()) names += fold(*name) + " ";
            for (const std::string& alias : actor.aliases)
                if (!alias.empty()) names += fold(alias) + " ";
            at = actor.member_of.empty() ? std::nullopt : timeline.find_actor(actor.member_of);
        }
        texts.push_back(names);
    }
    return texts;
}

bool answers(const Timeline& timeline, EventIndex e, const Asked& asked) {
    const Event event = timeline.event(e);
    for (const auto& [facet, wanted] : asked.facets) {
        const std::set<std::string> values = facet_values(timeline, e, event, facet);
        if (std::ranges::none_of(wanted, [&](const std::string& each) { return values.contains(each); })) return false;
    }
    const std::vector<std::string> texts = searched_texts(timeline, event);
    return std::ranges::all_of(asked.words, [&](const std::string& word) {
        return std::ranges::any_of(texts,
                                   [&](const std::string& text) { return text.find(word) != std::string::npos; });
    });
}

void check_plainly(const Timeline& timeline, std::string_view query, const std::vector<EventIndex>& found) {
    const Asked wanted = asked(std::string(query));
    std::vector<EventIndex> plain;
    for (std::uint32_t i = 0; i < timeline.size(); ++i)
        if (answers(timeline, EventIndex{i}, wanted)) plain.push_back(EventIndex{i});
    // The search also looks in quotations and sources, and forgives a slip of the finger.
    if (wanted.words.empty())
        expect(found == plain, "a filter leaves what a plain one leaves");
    else
        expect(std::ranges::includes(found, plain), "a search finds what a plain one finds");
}

Timeline story() {
    Document document = searched::story();
    const Document riyadh = load_json(story_text("riyadh-2025")).document;
    for (Event event : riyadh.events) {
        event.participants = {sample::took(event.id.size() % 2 ? "rubio" : "lavrov", Role::speaker)};
        document.events.push_back(std::move(event));
    }
    return Timeline(std::move(document));
}

}  // namespace

void run(Bytes input) {
    static const Timeline short_one = story(), long_one = searched::long_story(2'600);
    const std::string_view query = text_of(input);
    check_texts(query);
    check_finding(query, Choices(input));
    const bool asks_long = query.find("in=long") != std::string_view::npos;
    const Timeline& timeline = asks_long ? long_one : short_one;
    const std::vector<EventIndex> found = search(timeline, query, 1'000'000);
    expect(search(timeline, query, 1) == found, "slices find what one go finds");
    expect(std::ranges::is_sorted(found), "events are found in time order");
    if (!asks_long) check_plainly(timeline, query, found);
}

}  // namespace demarche::fuzz
