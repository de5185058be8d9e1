// The events of a document while it is read: for each a row of numbers and a record, and the actors and events it
// names.
#pragma once

#include <cassert>
#include <optional>
#include <vector>

#include "document/events.h"
#include "model/event_records.h"

namespace demarche {

// The numbers that drawing and sorting read of every event.
struct EventRow {
    TimeRange bounds{distant_future, distant_future};  // undated events come last
    Instant first_end{};                               // the end of the unit in which it begins
    float importance = -1;                             // the given one, or -(accounts + links + 1)
    std::uint32_t record = 0;
    std::uint32_t parts = 0;  // where its participants, later its presences begin
    EventKind kind = EventKind::statement;
    Status status = Status::held;
    Precision precision : 4 = Precision::day;
    Form form : 2 = Form::single;
    End first_open : 2 = End::known;  // the bits are tight: eight make a byte, as in Brief
    End last_open : 2 = End::known;
    std::uint8_t dated : 1 = 0;
    std::uint8_t vague : 1 = 0;
    std::uint8_t unspecified : 1 = 0;
    // Whether the begin, or the end, is known from an offset; otherwise it is what the clocks of the zone showed.
    std::uint8_t fixed_first : 1 = 0;
    std::uint8_t fixed_last : 1 = 0;
    std::uint8_t lasts_exactly : 1 = 0;  // its end is hours and minutes after its begin
};
static_assert(sizeof(EventRow) == 40);

class EventStore : public EventSink {
public:
    struct Part {             // a participant
        std::uint32_t actor;  // a name of the records
        Role role;
        AbsenceReason reason;
    };
    struct Named {           // a link, or the promise that its commitment bears on
        std::uint32_t from;  // position
        std::uint32_t to;    // of named_ids
        LinkType type;
        std::uint8_t is_link;
    };
    struct Pledge {  // the commitment of an event
        std::uint32_t position;
        CommitmentStatus status;
        bool disputed;  // accounts about it differ
    };
    struct Stand {                             // a position
        std::uint32_t position, topic, actor;  // the last two are names of the records
        Stance stance;
    };

    struct DateBeside {  // see SideDate
        std::uint32_t position;
        std::uint16_t nth;
        bool is_phase, vague, lasts, fixed_first, fixed_last;
        TimeRange time;
    };

    void add(const Event&) override;
    void reserve_times(double times) override;
    std::uint32_t size() const override { return static_cast<std::uint32_t>(rows.size()); }
    Event event(std::uint32_t position) const override {
        assert(position < size());
        return records.event(rows[position].record);
    }
    void overwrite(std::uint32_t position, const Event&) override;
    // The part of a second that the date of an event begins after its bounds, in ns.
    std::uint32_t fraction_ns(std::uint32_t position) const {
        return position < fractions.size() ? fractions[position] : 0;
    }
    void clear() override { *this = {}; }

    EventRecords records;
    std::vector<EventRow> rows;  // in the order of the file
    std::vector<Part> parts;     // event by event
    std::vector<Named> named;
    TextSet named_ids;
    std::vector<Pledge> pledges;
    std::vector<Stand> stands;
    std::vector<DateBeside> dates_beside;
    std::vector<std::uint32_t> fractions;  // by position, up to the last event that has one; in ns
    // Of all dates that were replaced: what clocks show, and those with an offset, in UTC.
    std::optional<TimeRange> earlier, earlier_fixed;
};

// Extends the range to an instant. Open ends do not count.
void stretch(std::optional<TimeRange>& extent, Instant at);

}  // namespace demarche
