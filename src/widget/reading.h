// Documents on their way into a widget.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "document/loader.h"
#include "layout/arrange.h"
#include "model/event_store.h"
#include "widget/widget.h"

namespace demarche {

// From JSON: first the text is read, then its events are sorted and tied.
class Reading {
public:
    explicit Reading(std::string_view json) : loader_(json, events_) {}
    explicit Reading(const RemoteText& json) : loader_(json, events_) {}

    double step(std::size_t bytes);  // as much work as so many bytes; 0–1, and 1 only when all is done
    bool is_read() const { return building_.has_value(); }  // the text is needed no more
    Read& read() { return loader_.read(); }

    Timeline timeline;
    LoadResult result = LoadResult::read;

private:
    EventStore events_;
    Loader loader_;
    std::optional<Work> building_;
};

// One that another instance has read.
struct Taking {
    explicit Taking(std::string_view head) : in(head) {}

    ByteReader in;
    Timeline timeline;
    std::size_t dropped = 0;
    std::vector<Issue> issues;
    std::unique_ptr<Arrangement> arrangement;  // none: it is still to be made
};

}  // namespace demarche
