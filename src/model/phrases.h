// The word of a language for each value of the document's closed lists.
#pragma once

#include "base/words.h"
#include "document/vocabulary.h"
#include "model/timeline.h"

namespace demarche {

// The words of a list stand in the order of its values.
template <class Enum>
constexpr Word phrase_of(Enum value, Word first) {
    return word_after(first, static_cast<std::size_t>(value));
}

constexpr Word phrase(AbsenceReason reason) { return phrase_of(reason, Word::absent_unknown); }
constexpr Word phrase(ActorType type) { return phrase_of(type, Word::party_state); }
constexpr Word phrase(Role role) { return phrase_of(role, Word::role_party); }
constexpr Word phrase(EventKind kind) { return phrase_of(kind, Word::kind_agree); }  // a list: in a sentence, a heading
constexpr Word phrase(Status status) { return phrase_of(status, Word::status_held); }  // empty for what was held
constexpr Word phrase(CommitmentStatus status) { return phrase_of(status, Word::commitment_made); }
constexpr Word phrase(Standing standing) { return phrase_of(standing, Word::commitment_made); }
constexpr Word phrase(Stance stance) { return phrase_of(stance, Word::stance_demands); }
constexpr Word phrase(Basis basis) { return phrase_of(basis, Word::basis_named); }  // empty for the named
constexpr Word phrase(LinkType type) { return phrase_of(type, Word::link_leads_to); }

// The word for a link seen from the event that it names, and the word on its arc in the drawing.
constexpr Word reverse_phrase(LinkType type) { return phrase_of(type, Word::link_from_leads_to); }
constexpr Word arc_phrase(LinkType type) { return phrase_of(type, Word::arc_leads_to); }

// A status as a choice of the filter.
constexpr Word choice_phrase(Status status) { return phrase_of(status, Word::choice_held); }

}  // namespace demarche
