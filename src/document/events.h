// Interfaces through which events enter and leave a document one by one: a million events are never in memory as
// structs at the same time.
#pragma once

#include <cstdint>

#include "document/document.h"

namespace demarche {

// Gives the events of a document one by one. Positions are those of the file, from 0.
class EventSource {
public:
    virtual ~EventSource() = default;
    virtual std::uint32_t size() const = 0;
    virtual Event event(std::uint32_t position) const = 0;  // position < size()
};

// Takes the events of a document in the order of the file.
class EventSink : public EventSource {
public:
    virtual void add(const Event&) = 0;
    // The same event without the references that name nothing. position < size()
    virtual void overwrite(std::uint32_t position, const Event&) = 0;
    // Reserves memory for about `times` as many events as there are now.
    virtual void reserve_times(double times) = 0;
    virtual void clear() = 0;
};

}  // namespace demarche
