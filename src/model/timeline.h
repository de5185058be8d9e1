// The document, ready for reading and drawing: events sorted, ids resolved, people rolled up into parties. Its values
// do not change, only the place of its texts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/work.h"
#include "document/document.h"
#include "model/event_store.h"
#include "time/zone.h"

namespace demarche {

class ByteReader;
class ByteWriter;

enum class EventIndex : std::uint32_t {};  // position in time order; never leaves the session
enum class ActorIndex : std::uint32_t {};  // position in the order of ids

constexpr std::uint32_t raw(EventIndex i) { return static_cast<std::uint32_t>(i); }
constexpr std::uint32_t raw(ActorIndex i) { return static_cast<std::uint32_t>(i); }

// The part of a party in an event, strongest first. Its lane shows it.
enum class Part : std::uint8_t { lead, present, host, addressed, absent };

// One party of an event: the root of the memberOf chains of its participants.
struct Presence {
    ActorIndex party : 24 = {};  // 2^24 actors need more memory than there is
    Part part : 4 = Part::present;
    AbsenceReason reason : 4 = AbsenceReason::none;
    bool operator==(const Presence&) const = default;
};
static_assert(sizeof(Presence) == 4);

// The values of an event that a drawing needs: small, and fast to read of a million events.
struct Brief {
    TimeRange first{};  // the unit in which it begins: its point is drawn there
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

// A date of an event beside the one at which it stands: one for which it was planned before, or that of a phase.
struct SideDate {
    enum class Of : std::uint8_t { plan, phase };
    EventIndex event{};
    std::uint16_t nth = 0;  // in its list
    Of of = Of::plan;
    bool vague = false;  // known less well than to a unit of time
    bool lasts = false;  // an interval whose end is known
    TimeRange time{};
};

// How a promise stands: what its author said of it last, or what follows from other events.
enum class Standing : std::uint8_t {
    made,  // like CommitmentStatus
    reaffirmed,
    in_progress,
    fulfilled,
    stalled,
    breached,
    rescinded,
    lapsed,
    in_doubt,
    disputed
};

// An event that bears on a promise, and how the promise stands from then on.
struct PromiseStep {
    EventIndex promise{}, event{};  // the event that made it; this one
    Standing standing = Standing::made;
    bool operator==(const PromiseStep&) const = default;
};

// An event that shows where a party stands on a topic.
struct StanceStep {
    std::uint32_t topic = 0;  // its position in the document
    ActorIndex party{};
    EventIndex event{};
    Stance stance = Stance::open;
    bool operator==(const StanceStep&) const = default;
};

class Timeline {
public:
    Timeline() = default;
    // Events are sorted by begin with its fraction of a second, then end. Events of one date keep the order of the
    // file. Undated events follow, in the order of the file too. The order of no other array of the document matters.
    explicit Timeline(Document, OffsetAt = nullptr);
    // The same in steps, with the events of the store instead of the document's, and without sort_texts(). Both are
    // moved into an empty timeline. The host tells of the offsets of the document's time zone; a zone that it does not
    // know is none.
    static Work build(Timeline& into, Document&, EventStore&, OffsetAt);
    // Sorts the ids, without which find() is slow, and moves the texts of events from the order of the file into the
    // order of time, once. A search then reads memory from front to back and takes a quarter of the time. Texts can be
    // read meanwhile, but views of them become invalid.
    Work sort_texts();
    // Frees the records. Afterwards event(), id(), title(), says_any(), texts() and find() must not be called.
    void forget_texts() { records_.bytes() = std::string(); }

    const Document& document() const { return document_; }  // all but the events
    const TimeZone& zone() const { return zone_; }          // that of the document
    std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
    std::uint32_t dated() const { return dated_; }  // events [0, dated) have a date
    Event event(EventIndex) const;                  // read back from its record, which is slow for all events
    std::string_view id(EventIndex) const;
    std::string_view title(EventIndex) const;
    std::string_view label(EventIndex) const;                // the short title, where there is one
    bool says_any(EventIndex, std::uint64_t members) const;  // of EventRecords::members
    // Appends the texts of one member; cheap enough for all events.
    void texts(EventIndex, const MemberPath&, std::vector<std::string_view>& out) const;
    Brief brief(EventIndex) const;                       // of an undated event only kind and status are set
    std::span<const Tie> ties() const { return ties_; }  // by from, then to, then type
    std::span<const std::uint32_t> ties_by_target() const { return ties_by_target_; }  // positions in them, by to
    // From an event to the event whose promise its commitment bears on, in the same order; the type has no meaning.
    std::span<const Tie> outcomes() const { return outcomes_; }
    // Of all events: by event, plans before phases, in the order of their lists.
    std::span<const SideDate> side_dates() const { return side_dates_; }
    std::span<const SideDate> side_dates(EventIndex) const;
    std::span<const StanceStep> stances() const { return stances_; }                 // see model/stances.h
    std::span<const PromiseStep> promise_steps() const { return promise_steps_; }    // see model/promises.h
    std::span<const std::uint32_t> in_file_order() const { return in_file_order_; }  // EventIndex values
    TimeRange bounds(EventIndex) const;  // open ends are distant_past and distant_future
    float importance(EventIndex) const;  // 0–1, given or estimated
    // Whether it is one of the few that matter most. Where an author gives most events the highest importance, none is.
    bool stands_out(EventIndex) const;
    // Exactly one lead first, then by party; empty when the event names nobody.
    std::span<const Presence> presences(EventIndex) const;
    std::optional<EventIndex> find(std::string_view id) const;

    std::uint32_t actors() const { return static_cast<std::uint32_t>(actor_order_.size()); }
    const Actor& operator[](ActorIndex) const;
    std::optional<ActorIndex> find_actor(std::string_view id) const;
    ActorIndex party_of(ActorIndex) const;  // the root of its memberOf chain, itself for a root
    // 0xRRGGBB of its party: the author's choice, or one of party_colors.
    std::uint32_t color(ActorIndex) const;
    // The position of a source or a topic in the document.
    std::optional<std::uint32_t> find_source(std::string_view id) const { return source_ids_.find(id); }
    std::optional<std::uint32_t> find_topic(std::string_view id) const { return topic_ids_.find(id); }

    // The memory of the events in bytes: texts, and the rest.
    struct Weight {
        std::size_t text, numbers;
    };
    Weight weight() const;

    // Hands the timeline to another instance of this program, which does not check it.
    void write(ByteWriter&) const;
    void read(ByteReader&);  // into an empty timeline, which must not move until its blocks are filled

    // Covers all known bounds and all earlier dates; empty when no event is dated.
    TimeRange extent() const { return extent_; }

private:
    const EventRow& row(EventIndex) const;
    void index_actors();
    void index_ids();
    void choose_colors();
    Work place_in_zone(OffsetAt, EventStore&);
    Work sort_by_time(std::vector<std::uint32_t>& order, const EventStore&);
    Work sort_events(const EventStore&);
    Work sort_ids();
    Work resolve_presences(const EventStore&);
    void measure_extent(std::optional<TimeRange> earlier);
    Work tie_links(const EventStore&);
    Work take_side_dates(const EventStore&);

    Document document_;
    TimeZone zone_;
    std::vector<std::uint32_t> actor_order_;  // ActorIndex -> document position
    TextSet source_ids_, topic_ids_;          // in the order of the document
    std::vector<ActorIndex> roots_;
    std::vector<std::uint32_t> colors_;  // of roots; 0 for everybody else
    EventRecords records_;
    std::vector<EventRow> rows_;
    std::vector<std::uint32_t> in_file_order_;  // position in the document -> EventIndex
    std::vector<std::uint32_t> by_id_;          // EventIndex values ordered by id, once they are sorted
    std::vector<Presence> presences_;           // event by event
    std::vector<Tie> ties_, outcomes_;
    std::vector<PromiseStep> promise_steps_;
    std::vector<StanceStep> stances_;
    std::vector<SideDate> side_dates_;
    std::vector<std::uint32_t> ties_by_target_;
    std::uint32_t dated_ = 0;
    bool texts_sorted_ = false;
    bool any_stands_out_ = false;
    TimeRange extent_{};
};

// Writes captions, the texts beside secondary nodes: "host", "not invited", "Lavrov, Ushakov". They may be empty. The
// participants of an event are read once for all its captions that follow each other: there may be thousands.
class Captions {
public:
    // Both must live as long as this.
    Captions(const Timeline& timeline, const Words& words) : timeline_(timeline), words_(words) {}

    std::string of(EventIndex, const Presence&);
    const Timeline& timeline() const { return timeline_; }

private:
    void read(EventIndex);

    const Timeline& timeline_;
    const Words& words_;
    std::optional<EventIndex> event_;    // that was read last
    std::vector<std::uint64_t> people_;  // its participants, in order: the party, then the actor, then the role
};

}  // namespace demarche
