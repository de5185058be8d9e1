#include "document/vocabulary.h"

#include <array>

namespace demarche {
namespace {

using Words = std::string_view;
constexpr std::array actor_types{Words("state"), Words("organization"), Words("group"), Words("person")};
constexpr std::array kinds{
    Words("agree"),    Words("consult"),  Words("support"), Words("concede"), Words("cooperate"), Words("aid"),
    Words("retreat"),  Words("request"),  Words("accuse"),  Words("reject"),  Words("threaten"),  Words("protest"),
    Words("sanction"), Words("mobilize"), Words("coerce"),  Words("assault"), Words("statement")};
constexpr std::array statuses{Words("held"),        Words("scheduled"), Words("tentative"),   Words("postponed"),
                              Words("rescheduled"), Words("cancelled"), Words("hypothetical")};
constexpr std::array roles{Words("party"),     Words("initiator"), Words("recipient"), Words("host"),
                           Words("mediator"),  Words("guarantor"), Words("observer"),  Words("witness"),
                           Words("signatory"), Words("speaker"),   Words("delegate"),  Words("absent")};
constexpr std::array reasons{Words(""), Words("excluded"), Words("not-invited"), Words("declined"), Words("withdrew")};
constexpr std::array commitments{Words("made"),    Words("reaffirmed"), Words("in-progress"), Words("fulfilled"),
                                 Words("stalled"), Words("breached"),   Words("rescinded"),   Words("lapsed")};
constexpr std::array stances{Words("demands"),     Words("supports"), Words("accepts"), Words("open"),
                             Words("conditional"), Words("opposes"),  Words("rejects")};
constexpr std::array bases{Words("named"), Words("official"), Words("anonymous")};
constexpr std::array links{Words("leads-to"), Words("answers"),   Words("departs-from"), Words("demands-rescission-of"),
                           Words("rescinds"), Words("postpones"), Words("implements"),   Words("part-of")};
constexpr std::array axes{Words("auto"), Words("story"), Words("scale")};
constexpr std::array groupings{Words("party"),  Words("topic"), Words("kind"), Words("place"),
                               Words("source"), Words("tag"),   Words("one")};
constexpr std::array orientations{Words("auto"), Words("across"), Words("down")};
constexpr std::array band_states{Words("auto"), Words("open"), Words("closed")};

}  // namespace

template <>
std::span<const std::string_view> words_of<ActorType>() {
    return actor_types;
}
template <>
std::span<const std::string_view> words_of<EventKind>() {
    return kinds;
}
template <>
std::span<const std::string_view> words_of<Status>() {
    return statuses;
}
template <>
std::span<const std::string_view> words_of<Role>() {
    return roles;
}
template <>
std::span<const std::string_view> words_of<AbsenceReason>() {
    return reasons;
}
template <>
std::span<const std::string_view> words_of<CommitmentStatus>() {
    return commitments;
}
template <>
std::span<const std::string_view> words_of<Stance>() {
    return stances;
}
template <>
std::span<const std::string_view> words_of<Basis>() {
    return bases;
}
template <>
std::span<const std::string_view> words_of<LinkType>() {
    return links;
}
template <>
std::span<const std::string_view> words_of<AxisMode>() {
    return axes;
}
template <>
std::span<const std::string_view> words_of<GroupBy>() {
    return groupings;
}
template <>
std::span<const std::string_view> words_of<Orientation>() {
    return orientations;
}
template <>
std::span<const std::string_view> words_of<BandState>() {
    return band_states;
}

bool is_deed(EventKind kind) {
    switch (kind) {
        case EventKind::cooperate:
        case EventKind::aid:
        case EventKind::retreat:
        case EventKind::protest:
        case EventKind::sanction:
        case EventKind::mobilize:
        case EventKind::coerce:
        case EventKind::assault:
            return true;
        default:
            return false;
    }
}

}  // namespace demarche
