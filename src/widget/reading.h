// A document that is being read.
#pragma once

#include <memory>
#include <string_view>

#include "base/work.h"
#include "document/loader.h"
#include "model/event_store.h"
#include "model/timeline.h"
#include "widget/widget.h"

namespace demarche {

// Reads the JSON first, then sorts the events and resolves their references.
class Reading {
public:
    Reading(std::string_view json, OffsetAt offset_at) : offset_at_(offset_at), loader_(json, events_, offset_at) {}
    Reading(const RemoteText& json, OffsetAt offset_at)
        : remote_(json), offset_at_(offset_at), loader_(json, events_, offset_at) {}
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    bool run(std::uint32_t steps) { return work_.run(steps); }  // true when all is done
    double part() const;                                        // 0–1 of it
    Read& read() { return loader_.read(); }

    std::unique_ptr<Timeline> timeline = std::make_unique<Timeline>();
    LoadResult result = LoadResult::read;

private:
    Work read_all();

    RemoteText remote_;
    OffsetAt offset_at_;
    EventStore events_;
    Loader loader_;
    Work work_ = read_all();
};

}  // namespace demarche
