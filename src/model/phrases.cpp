#include "model/phrases.h"

namespace demarche {
namespace {

using Words = const std::string_view[];

constexpr Words reasons{"absent", "excluded", "not invited", "declined", "withdrew"};
constexpr Words roles{"party",    "initiator", "addressed", "host",    "mediator",   "guarantor",
                      "observer", "witness",   "signatory", "speaker", "delegation", "absent"};

}  // namespace

std::string_view phrase(AbsenceReason reason) { return reasons[static_cast<std::size_t>(reason)]; }
std::string_view phrase(Role role) { return roles[static_cast<std::size_t>(role)]; }

}  // namespace demarche
