// The English words of the page in one place, so that another language is another table.
#pragma once

#include <string_view>

#include "document/vocabulary.h"

namespace demarche {

std::string_view phrase(AbsenceReason);     // "not invited"; "absent" when no reason is known
std::string_view phrase(Role);              // what they did there: "host", "took part", "delegation"
std::string_view phrase(Status);            // "Planned, did not take place: postponed"; empty for what was held
std::string_view phrase(CommitmentStatus);  // "in progress"
std::string_view phrase(Basis);             // "people familiar with the matter"; empty for the named
std::string_view phrase(LinkType);          // read from the event that carries the link: "leads to"
std::string_view reverse_phrase(LinkType);  // read from the event that it names: "follows from"

// Headings and the words between values.
enum class Say : std::uint8_t {
    undated,
    delegate,
    target,
    earlier_date,  // when and who
    who,
    as_each_tells_it,
    who_reported_what,
    who_reported_it,
    the_event_itself,
    yes,  // accounts
    commitment,
    on_condition_that,
    promised_in,
    what_became_of_it,  // commitments
    positions,
    related_events,
    media,
    tags,
    changes,
    accessed,  // the rest
    event,
    events,
    source,
    sources,
    others,  // counts
    open_quote,
    close_quote
};
std::string_view say(Say);

}  // namespace demarche
