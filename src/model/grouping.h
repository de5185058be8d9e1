// Groups the events of a document into lanes by one property: party, topic, kind, place, source or tag.
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

// One group of an event, and the event's part in it. By parties the part is that of the presence. Otherwise the group
// with the fewest events leads, since it tells most, and the event is present in the others.
struct Member {
    std::uint32_t group = 0;
    Part part = Part::lead;
};

class Grouping {
public:
    Grouping(const Timeline& timeline, GroupBy by);
    Work fill();  // there are no members before

    GroupBy by() const { return by_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }
    std::string_view name(std::uint32_t group, const Words&) const;  // group < size()
    std::uint32_t uses(std::uint32_t group) const {                  // its number of events; group < size()
        assert(group < size());
        return uses_[group];
    }
    // The groups of a dated event, the lead first. By parties the k-th belongs to its k-th presence. May be empty.
    std::span<const Member> of(EventIndex e) const {
        assert(raw(e) + 1 < ends_.size());
        return std::span(members_).subspan(ends_[raw(e)], ends_[raw(e) + 1] - ends_[raw(e)]);
    }
    // The group of an id or a word of display.order.
    std::optional<std::uint32_t> find(std::string_view word) const;

    // Whether there are events in more than one lane; of a huge document a sample is looked at.
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
    TextSet ids_;                          // values of the events; topics and sources of the document come first
    std::vector<std::uint32_t> group_of_;  // by position in ids_
    std::vector<std::uint32_t> uses_;      // by group
    std::vector<std::uint32_t> last_of_;   // by position in ids_: the number of the last event that has it
    std::vector<std::string_view> texts_;  // of one event
    std::vector<std::uint64_t> by_use_;    // of one event: the uses of a group, then the group
};

// The grouping before the reader chooses one: the author's, else by parties.
GroupBy grouped_by(const Document&);

// The name of the lane for events without a group (may be empty), and of the lane that gathers the rarest groups.
std::string_view name_of_none(GroupBy, const Words&);
std::string_view name_of_others(GroupBy, const Words&);

// The groupings with two lanes or more, as bits in the order of GroupBy; `one` is added when there are any.
std::uint8_t groupings_of(const Timeline&);
constexpr std::uint8_t bit_of(GroupBy by) { return static_cast<std::uint8_t>(1u << static_cast<unsigned>(by)); }

}  // namespace demarche
