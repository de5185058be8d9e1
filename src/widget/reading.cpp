#include "widget/reading.h"

#include <algorithm>

namespace demarche {
namespace {

constexpr std::size_t piece_bytes = 1'024, steps_a_byte = 6;
constexpr double share_of_text = 0.85;

// Whether a text is no document at all: it has no field of one, and an error.
bool holds_nothing(const Read& read, const EventStore& events) {
    const Document& document = read.document;
    return events.size() == 0 && document.actors.empty() && document.title.empty() && read.dropped == 0 &&
           std::any_of(read.issues.begin(), read.issues.end(),
                       [](const Issue& issue) { return issue.severity == Severity::error; });
}

}  // namespace

Work Reading::read_all() {
    while (loader_.step(piece_bytes) == Loader::Outcome::more) co_await steps(piece_bytes * steps_a_byte);
    if (remote_.release) remote_.release(remote_.context);
    result = holds_nothing(read(), events_) ? LoadResult::not_a_document : LoadResult::read;
    co_await Timeline::build(*timeline, read().document, events_, offset_at_);
}

double Reading::part() const { return loader_.progress() * share_of_text; }

}  // namespace demarche
