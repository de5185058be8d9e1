#include <algorithm>

#include "model/phrases.h"
#include "model/timeline.h"

namespace demarche {
namespace {

// The author's short form, or "Lavrov" for Sergey Lavrov, but all of "Louis XIV".
std::string_view surname(const Actor& actor) {
    if (!actor.short_name.empty()) return actor.short_name;
    if (actor.type != ActorType::person) return actor.name;
    const std::string_view last = std::string_view(actor.name).substr(actor.name.find_last_of(' ') + 1);
    const bool is_numeral = last.find_first_not_of("IVX") == std::string_view::npos;
    return is_numeral ? std::string_view(actor.name) : last;
}

std::string surnames(const Timeline& timeline, std::span<const ActorIndex> people) {
    std::string result;
    for (const ActorIndex person : people) {
        if (!result.empty()) result += ", ";
        result += surname(timeline[person]);
    }
    return result;
}

// Roles that are named beside a node: these parties came for the sake of the others.
bool stands_apart(Role role) {
    return role == Role::guarantor || role == Role::mediator || role == Role::observer || role == Role::witness;
}

}  // namespace

std::string caption(const Timeline& timeline, EventIndex event, const Presence& presence, const Words& words) {
    if (presence.part == Part::host) return std::string(words[phrase(Role::host)]);
    if (presence.part == Part::absent) return std::string(words[phrase(presence.reason)]);
    std::string people = surnames(timeline, timeline.delegates(event, presence.party));
    if (!people.empty()) return people;
    std::optional<Role> role;  // the strongest
    const Event whole = timeline.event(event);
    for (const Participant& p : whole.participants)
        if (stands_apart(p.role) && p.actor == timeline[presence.party].id)
            role = std::min(role.value_or(p.role), p.role);
    return role ? std::string(words[phrase(*role)]) : std::string();
}

}  // namespace demarche
