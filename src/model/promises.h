// What became of promises: how each of them stood after every event that bears on it.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/timeline.h"

namespace demarche {

class EventStore;

// How promises are followed. A promise is made by a held event with a commitment that names no other, or that others
// name. Held events bear on it whose commitment names it, directly or by others that do, and links that implement it,
// rescind it, depart from it or demand that it be rescinded. What a commitment says holds from then on. After a promise
// was kept, rescinded or lapsed a link changes nothing; one that implements a breached promise revives it. Where
// sources differ the promise is disputed: accounts about the commitment of one event, or events of one date that no
// source reports in common, of which one says that it stands or was kept and the other that it does not. Steps are
// ordered by promise, then time; the first of each promise is the event that made it. Undated ones are last.
void find_promises(std::vector<PromiseStep>& into, const Timeline&, const EventStore&);

// The steps of one promise, by any of its steps' `promise`; empty for other events.
std::span<const PromiseStep> life_of(const Timeline&, EventIndex promise);

// How a promise stands at a moment: by the last of its dated steps until then, none before it was made.
std::optional<Standing> standing_at(const Timeline&, std::span<const PromiseStep> life, Instant);

// The promise is kept, broken or gone: its line ends, unless a later step says that it stands.
constexpr bool has_ended(Standing s) {
    return s == Standing::fulfilled || s == Standing::breached || s == Standing::rescinded || s == Standing::lapsed;
}

// It stands, but it is not certain that it will.
constexpr bool is_in_doubt(Standing s) {
    return s == Standing::stalled || s == Standing::in_doubt || s == Standing::disputed;
}

}  // namespace demarche
