// What a reader looks for among the events, and the search for them: in slices, so that a million hold up nothing.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "model/markup.h"
#include "model/timeline.h"

namespace demarche {

// What events can be told apart by. A party counts where it was absent too.
enum class Facet : std::uint8_t { party, kind, status, source, tag };

// A query is text, lines of `name=value`: `words`, each of which must occur, in any case and with any accents, of which
// the first 32 count; and the facets by their names, with ids or words of the document: of each facet that is named, an
// event must have one of the values. What is not known says nothing; an empty query asks for everything.

// All events, or those that a search has found: in time order, each with its rank among them.
struct EventList {
    std::uint32_t all = 0;
    const std::vector<EventIndex>* some = nullptr;   // null: all are there

    std::uint32_t size() const { return some ? static_cast<std::uint32_t>(some->size()) : all; }
    EventIndex operator[](std::uint32_t rank) const { return some ? (*some)[rank] : EventIndex{rank}; }
    // How many come before the event, which need not be in the list.
    std::uint32_t rank(EventIndex e) const {
        return some ? static_cast<std::uint32_t>(std::lower_bound(some->begin(), some->end(), e) - some->begin()) : raw(e);
    }
    bool contains(EventIndex e) const {
        const std::uint32_t at = rank(e);
        return at < size() && (*this)[at] == e;
    }
};

// Finds words in title, summary, place, tags, and in the names and aliases of those who took part and of whom they
// belong to. The folded text is made when it is first needed and kept; a timeline has one Search of its own.
class Search {
public:
    void begin(const Timeline&, std::string_view query);   // anew, from the first event
    // Goes on for `work`, in units of the time that 1,024 folded events take to be read; true while there is more to do.
    bool step(const Timeline&, int work);

    std::string_view query() const { return query_; }
    bool asks_for_all() const { return words_.empty() && wanted_.empty(); }
    bool done() const { return done_; }
    const std::vector<EventIndex>& found() const { return found_; }   // so far

private:
    struct Wanted {
        Facet facet{};
        std::string value;
    };
    struct Block {
        std::string text;                     // folded, a line an event
        std::vector<std::uint32_t> line_end;
        std::vector<ActorIndex> who;
        std::vector<std::uint32_t> who_end;
    };
    void read_query();
    bool passes(const Timeline&, EventIndex) const;
    Block fold_block(const Timeline&, std::uint32_t first) const;
    void read_block(const Timeline&, const Block&, std::uint32_t first);
    void match_actors(const Timeline&);

    std::string query_;
    std::vector<std::string> words_;          // folded
    std::vector<Wanted> wanted_;
    std::vector<std::string> names_;          // folded, by actor
    std::vector<std::uint32_t> actor_words_;  // by actor, bits of the words found in its names
    std::vector<Block> blocks_;
    std::vector<EventIndex> found_;
    std::uint32_t next_ = 0;                  // block
    bool done_ = true;
};

// A <fieldset> of check boxes for parties, kinds and status, with the number of events of each, most frequent first, and
// with names and values as a query has them. What all events have in common is no choice.
Node filter_choices(const Timeline&);

}  // namespace demarche
