// The document made ready for reading and drawing: sorted, ids resolved, people rolled up; immutable.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/work.h"
#include "document/document.h"
#include "model/event_store.h"

namespace demarche {

class ByteReader;
class ByteWriter;

enum class EventIndex : std::uint32_t {};  // position in time order; never leaves the session
enum class ActorIndex : std::uint32_t {};  // position in the order of ids

constexpr std::uint32_t raw(EventIndex i) { return static_cast<std::uint32_t>(i); }
constexpr std::uint32_t raw(ActorIndex i) { return static_cast<std::uint32_t>(i); }

// How a party stands to an event, strongest first: what its lane shows.
enum class Part : std::uint8_t { lead, present, host, addressed, absent };

// One party of an event: the root of the memberOf chain of everybody it sent.
struct Presence {
    ActorIndex party : 24 = {};  // more actors than that are more than memory
    Part part : 4 = Part::present;
    AbsenceReason reason : 4 = AbsenceReason::none;
    bool operator==(const Presence&) const = default;
};
static_assert(sizeof(Presence) == 4);

// What a drawing needs to know of every event: small, and cheap to ask for a million times.
struct Brief {
    TimeRange first{};  // the unit in which it begins: where a point stands for it
    Precision precision = Precision::day;
    Form form = Form::single;
    End first_end = End::known, last_end = End::known;
    EventKind kind = EventKind::statement;
    Status status = Status::held;
    bool vague = false;        // approximate or uncertain
    bool unspecified = false;  // some digit is X
};

// A link whose event exists.
struct Tie {
    EventIndex from{}, to{};
    LinkType type = LinkType::leads_to;
    bool operator==(const Tie&) const = default;
};

class Timeline {
public:
    Timeline() = default;
    // Events are sorted by begin, then end, then the importance given to them, highest first, then id; those without a
    // date follow.
    // The result depends on the document's values only, not on the order of its arrays.
    explicit Timeline(Document);
    // The same in steps, of events that are in the store already; those of the document do not count. Both are used up.
    static Work build(Timeline& into, Document&, EventStore&);
    // Brings the texts of events from the order of the file into that of time, once: who goes through all of them then
    // reads on and on, and a search takes a quarter of the time. Meanwhile they are there, but no view of them lasts.
    Work sort_texts();
    // What is told of an event by its record alone must not be asked for any more: its texts, and itself.
    void forget_texts() { records_.bytes() = std::string(); }

    const Document& document() const { return document_; }  // all but the events
    std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
    std::uint32_t dated() const { return dated_; }  // events [0, dated) have a date
    Event event(EventIndex) const;                  // read back from its record: for one event, not for all of them
    std::string_view id(EventIndex) const;
    std::string_view title(EventIndex) const;
    bool says_any(EventIndex, std::uint64_t members) const;  // of EventRecords::members
    // Appends the texts of one member; cheap enough for all events.
    void texts(EventIndex, const MemberPath&, std::vector<std::string_view>& out) const;
    Brief brief(EventIndex) const;                       // of an undated event only kind and status count
    std::span<const Tie> ties() const { return ties_; }  // by from, then to, then type
    std::span<const std::uint32_t> ties_by_target() const { return ties_by_target_; }  // positions in them, by to
    // The events of which a commitment is kept or broken in others, in the same order; their type does not count.
    std::span<const Tie> outcomes() const { return outcomes_; }
    std::span<const std::uint32_t> in_file_order() const { return in_file_order_; }  // EventIndex values
    TimeRange bounds(EventIndex) const;  // open ends are distant_past and distant_future
    float importance(EventIndex) const;  // 0–1, given or estimated
    // Exactly one lead first, then by party; empty when the event names nobody.
    std::span<const Presence> presences(EventIndex) const;
    std::optional<EventIndex> find(std::string_view id) const;

    std::uint32_t actors() const { return static_cast<std::uint32_t>(actor_order_.size()); }
    const Actor& operator[](ActorIndex) const;
    std::optional<ActorIndex> find_actor(std::string_view id) const;
    ActorIndex party_of(ActorIndex) const;  // the root of its memberOf chain, itself for a root
    // 0xRRGGBB of its party: the author's choice, or one of a few that stay apart for the colour-blind too.
    std::uint32_t color(ActorIndex) const;
    // The people and members a party sent to an event, in the order of ids.
    std::vector<ActorIndex> delegates(EventIndex, ActorIndex party) const;

    // Bytes that the events take: their texts, and everything else.
    struct Weight {
        std::size_t text, numbers;
    };
    Weight weight() const;

    // For another instance of this program, which believes what it reads.
    void write(ByteWriter&) const;
    void read(ByteReader&);  // into an empty one that stays where it is until its blocks are filled

    // Of all known bounds and the dates they replaced; empty when nothing is dated.
    TimeRange extent() const { return extent_; }

private:
    const EventRow& row(EventIndex) const;
    void index_actors();
    void choose_colors();
    Work sort_events();
    Work resolve_presences(const EventStore&);
    void measure_extent(std::optional<TimeRange> earlier);
    Work tie_links(const EventStore&);

    Document document_;
    std::vector<std::uint32_t> actor_order_;  // ActorIndex -> document position
    std::vector<ActorIndex> roots_;
    std::vector<std::uint32_t> colors_;  // of roots; 0 for everybody else
    EventRecords records_;
    std::vector<EventRow> rows_;
    std::vector<std::uint32_t> in_file_order_;  // position in the document -> EventIndex
    std::vector<std::uint32_t> by_id_;          // EventIndex values ordered by id
    std::vector<Presence> presences_;           // event by event
    std::vector<Tie> ties_, outcomes_;
    std::vector<std::uint32_t> ties_by_target_;
    std::uint32_t dated_ = 0;
    bool texts_sorted_ = false;
    TimeRange extent_{};
};

// What a secondary node says beside itself: "host", "not invited", "Lavrov, Ushakov"; may be empty.
std::string caption(const Timeline&, EventIndex, const Presence&, const Words&);

}  // namespace demarche
