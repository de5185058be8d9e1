#include "widget/reading.h"

#include <algorithm>

namespace demarche {
namespace {

constexpr std::size_t steps_a_byte = 6;
constexpr double share_of_text = 0.85;

// Nothing in it that a timeline has, and an error that says why.
bool holds_nothing(const Read& read, const EventStore& events) {
    const Document& document = read.document;
    return events.size() == 0 && document.actors.empty() && document.title.empty() && read.dropped == 0 &&
           std::any_of(read.issues.begin(), read.issues.end(),
                       [](const Issue& issue) { return issue.severity == Severity::error; });
}

}  // namespace

double Reading::step(std::size_t bytes) {
    if (!building_) {
        if (loader_.step(bytes) == Loader::Outcome::more) return loader_.progress() * share_of_text;
        result = holds_nothing(read(), events_) ? LoadResult::not_a_document : LoadResult::read;
        building_.emplace(Timeline::build(timeline, read().document, events_));
    }
    const std::size_t steps = std::min<std::size_t>(bytes, all_steps / steps_a_byte) * steps_a_byte;
    return building_->run(static_cast<std::uint32_t>(steps)) ? 1 : share_of_text;
}

}  // namespace demarche
