// Reads a *.timeline.json piece by piece: between two pieces the program can draw, or give up reading.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/events.h"
#include "document/issue.h"
#include "document/source_text.h"
#include "time/zone.h"

namespace demarche {

struct Read {
    Document document;          // without its events
    std::vector<Issue> issues;  // in the order of the file
    std::size_t dropped = 0;    // events left out because of an error in them
};

class Loader {
public:
    // The valid events go into the sink, in the order of the file. Text and sink must live as long as this. The host is
    // asked whether there is such a time zone as the document names; null: every name is taken for one.
    Loader(std::string_view text, EventSink&, OffsetAt = nullptr);
    Loader(const RemoteText&, EventSink&, OffsetAt = nullptr);
    ~Loader();
    Loader(Loader&&) noexcept;
    Loader& operator=(Loader&&) noexcept;

    enum class Outcome : std::uint8_t { more, done };
    // Reads about so many bytes more. Text that is not UTF-8 is then read once more as a whole.
    Outcome step(std::size_t bytes);
    double progress() const;  // 0–1, and 1 only when done
    Read& read();             // when done: to be moved from

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace demarche
