// The query of a reader and the search for its events, in slices, so that a million events do not block the page.
#pragma once

#include <algorithm>
#include <cassert>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/timeline.h"
#include "model/traits.h"

namespace demarche {

// The properties that a query filters by. An absent party counts too. A person is a participant who belongs to a party.
enum class Facet : std::uint8_t { party, person, kind, status, topic, place, source, tag, trait };

// The members of an event whose texts are the values of a facet; none for the other facets.
std::span<const MemberPath> members_of(Facet);

// A query is a text with lines of `name=value`. The value of `words` is split into words, of which the first 32 count;
// each must occur in the event, in any case and with any accents. The values of `from` and `until` are EDTF dates: an
// event must touch the time from the begin of the first to the end of the second, so that an undated one is not found.
// The other names are facets. Their values are ids, words of the document, names of places, tags, and publishers or ids
// of sources; an event must have one of the values of each facet. Unknown lines and bad dates are ignored. An empty
// query finds all events. Words only light the events that have them, unless there is a line `only=found`: a drawing
// has all events that pass the rest of the query.
struct QueryLine {
    std::string_view name, value;
};
std::vector<QueryLine> lines_of(std::string_view query);

// All events, or those that a search has found: in time order, each with its rank among them.
struct EventList {
    std::uint32_t all = 0;
    const std::vector<EventIndex>* some = nullptr;  // null: all are there

    std::uint32_t size() const { return some ? static_cast<std::uint32_t>(some->size()) : all; }
    EventIndex operator[](std::uint32_t rank) const {  // rank < size()
        assert(rank < size());
        return some ? (*some)[rank] : EventIndex{rank};
    }
    // How many come before the event, which need not be in the list.
    std::uint32_t rank(EventIndex e) const {
        return some ? static_cast<std::uint32_t>(std::lower_bound(some->begin(), some->end(), e) - some->begin())
                    : raw(e);
    }
    bool contains(EventIndex e) const {
        const std::uint32_t at = rank(e);
        return at < size() && (*this)[at] == e;
    }
};

// Finds words in titles, summary, place, tags and quotations, in the names and aliases of the participants and of the
// parties they belong to, and in those of the sources. There is no index: ASCII texts are compared in place, others are
// folded first. When no event has the words, those with nearly the same are found.
class Search {
public:
    void begin(const Timeline&, std::string_view query);  // anew, from the first event
    // Goes on for `work` times 1,024 events; true while there is more to do.
    bool step(const Timeline&, int work);

    std::string_view query() const { return query_; }
    bool asks_for_all() const { return words_.empty() && !filters(); }
    bool done() const { return done_; }
    bool lights() const { return lights_; }  // what is found stands out among the rest
    // The lines of the query by which events leave the drawing; empty: none does.
    std::string drawn_by() const;
    // The events of the drawing, unless drawn_by() is empty.
    const std::vector<EventIndex>& drawn() const { return lights_ ? passing_ : found_; }
    bool is_near() const { return near_; }  // found are events with nearly the words
    // The best of what is found, at most so many: words in titles count more than names, and those more than the rest.
    // Of very many events the first ones are compared.
    std::vector<EventIndex> best(const Timeline&, std::size_t most);
    const std::vector<EventIndex>& found() const { return found_; }  // so far

private:
    using Bits = std::uint32_t;  // of the words
    struct Wanted {
        Facet facet{};
        std::string value;
        std::optional<EventsWith> with{};  // of a trait
    };
    void read_query(const Timeline&);
    bool filters() const { return !wanted_.empty() || from_ || until_; }  // by more than words
    void look_at(const Timeline&, EventIndex);
    bool has(const Timeline&, EventIndex, const Wanted&);
    bool is_in_time(const Timeline&, EventIndex) const;
    bool passes(const Timeline&, EventIndex);
    Bits in_text(std::string_view, Bits missing);
    Bits in_names(const Timeline&, EventIndex, Bits missing);
    bool has_words(const Timeline&, EventIndex);
    void match_actors(const Timeline&);
    void match_sources(const Timeline&);
    bool begin_near(const Timeline&);
    bool holds(std::string_view text, const std::string& word);
    Bits in_sources(const Timeline&, EventIndex);
    float score(const Timeline&, EventIndex);

    std::string query_;
    std::vector<std::string> words_;  // folded
    std::vector<Wanted> wanted_;
    std::optional<Instant> from_, until_;
    std::vector<Bits> source_words_;  // by source, in the order of the document
    std::vector<Bits> actor_words_;   // by actor: the words found in its names
    std::vector<Bits> member_words_;  // by party: those found in the names of its members only
    std::vector<EventIndex> found_, passing_;
    std::vector<std::string_view> texts_;  // scratch
    std::string folded_;                   // scratch
    std::uint64_t more_ = 0;               // members
    std::uint32_t next_ = 0;               // event
    bool done_ = true;
    bool lights_ = false;  // words leave all events in the drawing
    bool near_ = false;
};

}  // namespace demarche
