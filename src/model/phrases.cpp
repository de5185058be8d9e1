#include "model/phrases.h"

namespace demarche {
namespace {

using Words = const std::string_view[];

// Each in the order of its enumerators.
constexpr Words reasons{"absent", "excluded", "not invited", "declined", "withdrew"};
constexpr Words roles{"took part", "initiator", "addressed", "host",    "mediator",   "guarantor",
                      "observer",  "witness",   "signatory", "speaker", "delegation", "absent"};
constexpr Words statuses{"",
                         "Planned",
                         "Planned, not confirmed",
                         "Planned, did not take place: postponed",
                         "Planned, moved to a new date",
                         "Planned, did not take place: cancelled",
                         "Hypothetical"};
constexpr Words commitments{"made",    "reaffirmed", "in progress", "fulfilled",
                            "stalled", "breached",   "rescinded",   "lapsed"};
constexpr Words bases{"", "official", "people familiar with the matter"};
constexpr Words links{"leads to", "answers",   "departs from", "demands the rescission of",
                      "rescinds", "postpones", "implements",   "part of"};
constexpr Words reverse_links{"follows from", "answered by",  "departed from by", "rescission demanded by",
                              "rescinded by", "postponed by", "implemented by",   "includes"};
constexpr Words sayings{"Undated",
                        "delegate",
                        "target",
                        "earlier date",
                        "Who",
                        "As each tells it",
                        "Who reported what",
                        "Who reported it",
                        "The event itself",
                        "yes",
                        "Commitment",
                        "On condition that",
                        "Promised in",
                        "What became of it",
                        "Positions",
                        "Related events",
                        "Media",
                        "Tags",
                        "Changes to this entry",
                        "accessed",
                        "event",
                        "events",
                        "source",
                        "sources",
                        "others",
                        "“",
                        "”"};

template <class Enum>
constexpr std::size_t at(Enum value) {
    return static_cast<std::size_t>(value);
}

static_assert(std::size(sayings) == at(Say::close_quote) + 1);

}  // namespace

std::string_view phrase(AbsenceReason reason) { return reasons[at(reason)]; }
std::string_view phrase(Role role) { return roles[at(role)]; }
std::string_view phrase(Status status) { return statuses[at(status)]; }
std::string_view phrase(CommitmentStatus status) { return commitments[at(status)]; }
std::string_view phrase(Basis basis) { return bases[at(basis)]; }
std::string_view phrase(LinkType type) { return links[at(type)]; }
std::string_view reverse_phrase(LinkType type) { return reverse_links[at(type)]; }
std::string_view say(Say what) { return sayings[at(what)]; }

}  // namespace demarche
