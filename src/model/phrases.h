// The English words of the page in one place, so that another language is another table.
#pragma once

#include <string_view>

#include "model/vocabulary.h"

namespace demarche {

// "not invited"; "absent" when no reason is known.
std::string_view phrase(AbsenceReason);
// What the people of a party did there: "host", "guarantor", "took part".
std::string_view phrase(Role);

}  // namespace demarche
