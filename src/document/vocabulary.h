// The closed word lists of the document: one enumeration and one table of JSON words for each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace demarche {

enum class ActorType : std::uint8_t { state, organization, group, person };

// PLOVER's sixteen categories and `statement`.
enum class EventKind : std::uint8_t {
    agree,
    consult,
    support,
    concede,
    cooperate,
    aid,
    retreat,
    request,
    accuse,
    reject,
    threaten,
    protest,
    sanction,
    mobilize,
    coerce,
    assault,
    statement
};

enum class Status : std::uint8_t { held, scheduled, tentative, postponed, rescheduled, cancelled, hypothetical };

enum class Role : std::uint8_t {
    party,
    initiator,
    recipient,
    host,
    mediator,
    guarantor,
    observer,
    witness,
    signatory,
    speaker,
    delegate,
    absent
};

enum class AbsenceReason : std::uint8_t { none, excluded, not_invited, declined, withdrew };

enum class CommitmentStatus : std::uint8_t {
    made,
    reaffirmed,
    in_progress,
    fulfilled,
    stalled,
    breached,
    rescinded,
    lapsed
};

enum class Stance : std::uint8_t { demands, supports, accepts, open, conditional, opposes, rejects };

enum class Basis : std::uint8_t { named, official, anonymous };

enum class LinkType : std::uint8_t {
    leads_to,
    answers,
    departs_from,
    demands_rescission_of,
    rescinds,
    postpones,
    implements,
    part_of
};

enum class AxisMode : std::uint8_t { automatic, story, scale };

// The property that lanes show.
enum class GroupBy : std::uint8_t { party, topic, kind, place, source, tag, one };

// Time runs to the right across lanes, or down beside columns, as on a phone, where the page scrolls.
enum class Orientation : std::uint8_t { automatic, across, down };

// The bands below the lanes. Automatic: open where there is height for them.
enum class BandState : std::uint8_t { automatic, open, closed };

// The JSON words of an enumeration, in the order of its enumerators.
template <class Enum>
std::span<const std::string_view> words_of();

template <class Enum>
std::string_view word(Enum value) {
    return words_of<Enum>()[static_cast<std::size_t>(value)];
}

template <class Enum>
std::optional<Enum> from_word(std::string_view text) {
    const auto words = words_of<Enum>();
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == text) return static_cast<Enum>(i);
    return std::nullopt;
}

// The kinds of PLOVER's two material quads. A deed reaches its recipient; words only address one.
bool is_deed(EventKind);

}  // namespace demarche
