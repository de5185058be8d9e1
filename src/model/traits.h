// Traits of events: what the marks of the drawing say of an event, and how its sources report it. The legend has a line
// for those that occur, and the filter finds events by them.
#pragma once

#include <vector>

#include "base/words.h"
#include "document/vocabulary.h"
#include "model/timeline.h"

namespace demarche {

enum class Trait : std::uint8_t {
    took_part,
    host,
    addressed,
    absent,
    meeting,
    planned,
    cancelled,
    postponed,
    phases,
    some_day,
    open_end,
    undated,
    promise,
    in_doubt,
    kept,
    broken,
    lapsed,
    in_favour,
    undecided,
    against,
    several_sources,
    differing
};

constexpr Word phrase(Trait trait) { return word_after(Word::legend_party, static_cast<std::size_t>(trait)); }

// The events of a timeline that have a trait. The timeline must live as long as this.
class EventsWith {
public:
    EventsWith(const Timeline&, Trait);

    bool contains(EventIndex) const;
    bool occur() const;  // in the drawing

private:
    const Timeline* timeline_;
    bool (*is_so_)(const Timeline&, EventIndex);
    std::vector<std::uint64_t> listed_;  // in order; instead of is_so_
};

// Appends the ids of the sources that report an event, and of those of its accounts.
void add_source_ids(std::vector<std::string_view>& out, const Timeline&, EventIndex);

}  // namespace demarche
