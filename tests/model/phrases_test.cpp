#include "model/phrases.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "keyed_words.h"

using namespace demarche;

namespace {

// The key that a list's value has in a language file: "link_from." and "not-invited" make link_from.not_invited.
std::optional<Word> named(std::string list, std::string_view json) {
    for (const char c : json) list += c == '-' ? '_' : c;
    return find_word(list);
}

template <class Enum>
void check(const std::string& list, Word (*phrase_for)(Enum)) {
    const auto words = words_of<Enum>();
    for (std::size_t i = 0; i < words.size(); ++i) {
        INFO(list << words[i]);
        CHECK(named(list, words[i].empty() ? "unknown" : words[i]) == phrase_for(static_cast<Enum>(i)));
    }
}

}  // namespace

TEST_CASE("every value of the document's lists has the word of its name") {
    check<AbsenceReason>("absent.", phrase);
    check<Role>("role.", phrase);
    check<EventKind>("kind.", phrase);
    check<Status>("status.", phrase);
    check<CommitmentStatus>("commitment.", phrase);
    check<Stance>("stance.", phrase);
    check<Basis>("basis.", phrase);
    check<LinkType>("link.", phrase);
    check<LinkType>("link_from.", reverse_phrase);
    check<LinkType>("arc.", arc_phrase);
    check<Status>("choice.", choice_phrase);
}
