// What lanes stand for: the groups of a document by one of its words, and to which of them each event belongs.
#pragma once

#include <cassert>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_set.h"
#include "base/words.h"
#include "base/work.h"
#include "model/timeline.h"

namespace demarche {

// One group of an event, and how it stands there: by parties as its presences say; by anything else the group that the
// fewest events belong to leads, since it tells most, and in the others the event is present.
struct Member {
    std::uint32_t group = 0;
    Part part = Part::lead;
    bool stands = true;  // false: only addressed, which a lane does not show
};

class Grouping {
public:
    Grouping(const Timeline& timeline, GroupBy by);
    Work fill();  // of no events before

    GroupBy by() const { return by_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }
    std::string_view name(std::uint32_t group, const Words&) const;  // group < size()
    std::uint32_t uses(std::uint32_t group) const {                  // events that stand there; group < size()
        assert(group < size());
        return uses_[group];
    }
    // Of a dated event, the lead first; by parties the k-th is of its k-th presence. Empty: it belongs to none.
    std::span<const Member> of(EventIndex e) const {
        assert(raw(e) + 1 < ends_.size());
        return std::span(members_).subspan(ends_[raw(e)], ends_[raw(e) + 1] - ends_[raw(e)]);
    }
    // The group that display.order means by an id or a word.
    std::optional<std::uint32_t> find(std::string_view word) const;

    // Whether some events, a sample of a huge document, stand in more than one lane.
    bool has_two_lanes();

private:
    void add(EventIndex);
    void name_groups();
    void settle(std::uint32_t event, std::uint32_t& from, std::uint32_t& to);

    const Timeline& timeline_;
    GroupBy by_;
    std::vector<std::string_view> names_;  // by group
    std::vector<std::uint32_t> ends_;      // by event: where its members begin, and one more
    std::vector<Member> members_;
    TextSet ids_;                          // what events say; of topics and sources those of the document first
    std::vector<std::uint32_t> group_of_;  // by position in ids_
    std::vector<std::uint32_t> uses_;      // by group
    std::vector<std::string_view> texts_;  // of one event
};

// What lanes stand for unless the reader chooses: the author's word, else parties.
GroupBy grouped_by(const Document&);

// What a lane of events without any such group is called, empty where it needs no name; and one of all the groups for
// which there are too many lanes.
std::string_view name_of_none(GroupBy, const Words&);
std::string_view name_of_others(GroupBy, const Words&);

// The groupings with two lanes or more, as bits in the order of GroupBy, and `one` to have them together when there are
// any.
std::uint8_t groupings_of(const Timeline&);
constexpr std::uint8_t bit_of(GroupBy by) { return static_cast<std::uint8_t>(1u << static_cast<unsigned>(by)); }

}  // namespace demarche
