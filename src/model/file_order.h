// The events of a timeline in the order of their file, for saving.
#pragma once

#include "document/events.h"
#include "model/timeline.h"

namespace demarche {

class FileOrder : public EventSource {
public:
    explicit FileOrder(const Timeline& timeline) : timeline_(timeline) {}  // which must live as long as this
    std::uint32_t size() const override { return timeline_.size(); }
    Event event(std::uint32_t position) const override {
        return timeline_.event(EventIndex{timeline_.in_file_order()[position]});
    }

private:
    const Timeline& timeline_;
};

}  // namespace demarche
