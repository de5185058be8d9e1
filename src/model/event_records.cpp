#include "model/event_records.h"

#include <algorithm>
#include <cstring>

#include "document/fields.h"
#include "model/record.h"
#include "model/record_reader.h"

namespace demarche {

std::uint32_t EventRecords::add(const Event& event) {
    const auto at = static_cast<std::uint32_t>(bytes_.size());
    write_record(event_table(), &event, names_, bytes_);
    return at;
}

void EventRecords::overwrite(std::uint32_t at, const Event& event) {
    std::string record;
    write_record(event_table(), &event, names_, record);
    std::memcpy(bytes_.data() + at, record.data(), record.size());
}

Event EventRecords::event(std::uint32_t at) const {
    Event event;
    read_record(event_table(), &event, names_, bytes_.data() + at);
    return event;
}

// The id is the first member of an event, its title the second, its short title the third.
std::string_view EventRecords::id(std::uint32_t at) const {
    RecordReader record{bytes_.data() + at};
    return record.number() & 1 ? record.text() : std::string_view();
}

std::string_view EventRecords::title(std::uint32_t at) const {
    RecordReader record{bytes_.data() + at};
    const std::uint64_t present = record.number();
    if (present & 1) record.text();
    return present & 2 ? record.text() : std::string_view();
}

std::string_view EventRecords::label(std::uint32_t at) const {
    RecordReader record{bytes_.data() + at};
    const std::uint64_t present = record.number();
    if (present & 1) record.text();
    const std::string_view title = present & 2 ? record.text() : std::string_view();
    return present & 4 ? record.text() : title;
}

std::uint64_t EventRecords::members(std::span<const std::string_view> names) {
    std::uint64_t members = 0, bit = 1;
    for (const Field& field : event_table().fields) {
        if (std::ranges::find(names, field.name) != names.end()) members |= bit;
        bit <<= 1;
    }
    return members;
}

bool EventRecords::says_any(std::uint32_t at, std::uint64_t members) const {
    return (RecordReader{bytes_.data() + at}.number() & members) != 0;
}

}  // namespace demarche
