// The closed word lists: one word for each enumerator, and back.
#include "document/vocabulary.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace demarche {
namespace {

// `last` is the last enumerator: a word too many or too few shows.
template <class Enum>
void check_words(Enum last) {
    const auto words = words_of<Enum>();
    CHECK(words.size() == static_cast<std::size_t>(last) + 1);
    for (std::size_t i = 0; i < words.size(); ++i) {
        CAPTURE(words[i]);
        CHECK(from_word<Enum>(words[i]) == static_cast<Enum>(i));
        CHECK(std::count(words.begin(), words.end(), words[i]) == 1);
        CHECK(words[i].find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == words[i].npos);
    }
    CHECK(!from_word<Enum>("no such word"));
}

TEST_CASE("every word an author may write means one thing") {
    check_words(ActorType::person);
    check_words(EventKind::statement);
    check_words(Status::hypothetical);
    check_words(Role::absent);
    check_words(AbsenceReason::withdrew);
    check_words(CommitmentStatus::lapsed);
    check_words(Stance::rejects);
    check_words(Basis::anonymous);
    check_words(LinkType::part_of);
    check_words(AxisMode::scale);
    check_words(Orientation::down);
}

TEST_CASE("words stand for what their enumerators say") {
    CHECK(word(EventKind::mobilize) == "mobilize");
    CHECK(word(Status::held) == "held");
    CHECK(word(Status::cancelled) == "cancelled");
    CHECK(word(Role::guarantor) == "guarantor");
    CHECK(word(AbsenceReason::not_invited) == "not-invited");
    CHECK(word(CommitmentStatus::in_progress) == "in-progress");
    CHECK(word(Stance::conditional) == "conditional");
    CHECK(word(LinkType::demands_rescission_of) == "demands-rescission-of");
    CHECK(word(AxisMode::automatic) == "auto");
}

TEST_CASE("a deed reaches its recipient, a word only addresses it") {
    for (const auto deed : {EventKind::cooperate, EventKind::aid, EventKind::retreat, EventKind::protest,
                            EventKind::sanction, EventKind::mobilize, EventKind::coerce, EventKind::assault})
        CHECK(is_deed(deed));
    for (const auto said :
         {EventKind::agree, EventKind::consult, EventKind::support, EventKind::concede, EventKind::request,
          EventKind::accuse, EventKind::reject, EventKind::threaten, EventKind::statement})
        CHECK(!is_deed(said));
}

}  // namespace
}  // namespace demarche
