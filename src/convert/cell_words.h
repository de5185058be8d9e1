// The words that cells have for kinds, states, roles and absence, in twelve languages.
#pragma once

#include <optional>
#include <string_view>

#include "document/vocabulary.h"

namespace demarche {

// Each takes the whole text of a cell, or of a part of it. Case, accents and punctuation do not count.
std::optional<EventKind> kind_in(std::string_view text);
std::optional<Status> status_in(std::string_view text);
std::optional<ActorType> actor_type_in(std::string_view text);

// What stands beside a name: "host", "absent", "not invited".
struct PartTaken {
    Role role = Role::party;
    AbsenceReason reason = AbsenceReason::none;
};
std::optional<PartTaken> part_in(std::string_view text);

// "title" or "era", which a sheet of TimelineJS says of a row; "event" says nothing.
bool is_row_word(std::string_view text);

// The kind that a code of CAMEO means: "043" is consult. PLOVER's categories replace the twenty roots of CAMEO.
std::optional<EventKind> kind_of_cameo(std::string_view code);

// What the root of a code of CAMEO is called, in English as the code book has it; empty for what is no code.
std::string_view cameo_label(std::string_view code);

// Values that data sets write for "none": "NA", "N/A", "-", "null".
bool is_nothing(std::string_view text);

}  // namespace demarche
