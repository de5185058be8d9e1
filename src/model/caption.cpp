#include <algorithm>

#include "base/order.h"
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

// Roles that are named beside a node: these parties came for the sake of the others.
bool stands_apart(Role role) {
    return role == Role::guarantor || role == Role::mediator || role == Role::observer || role == Role::witness;
}

constexpr std::size_t longest_list = 500;  // bytes: nobody reads a longer one beside a node

// An actor has 24 bits, see Presence, and a role has the lowest eight.
constexpr unsigned actor_bit = 8, party_bit = 32;
std::uint64_t key_of(ActorIndex party) { return std::uint64_t{raw(party)} << party_bit; }

}  // namespace

void Captions::read(EventIndex event) {
    if (event_ == event) return;
    event_ = event;
    people_.clear();
    const Event whole = timeline_.event(event);
    for (const Participant& each : whole.participants)
        if (const auto actor = timeline_.find_actor(each.actor))
            people_.push_back(key_of(timeline_.party_of(*actor)) | std::uint64_t{raw(*actor)} << actor_bit |
                              static_cast<std::uint8_t>(each.role));
    sort_numbers(people_);
}

std::string Captions::of(EventIndex event, const Presence& presence) {
    if (presence.part == Part::host) return std::string(words_[phrase(Role::host)]);
    if (presence.part == Part::absent) return std::string(words_[phrase(presence.reason)]);
    read(event);
    std::string names;
    std::optional<Role> stands_out;  // the strongest
    std::optional<ActorIndex> last;
    const std::uint64_t end = key_of(presence.party) + key_of(ActorIndex{1});
    for (auto at = std::ranges::lower_bound(people_, key_of(presence.party)); at != people_.end() && *at < end; ++at) {
        const ActorIndex actor{static_cast<std::uint32_t>(*at) >> actor_bit};
        const auto role = static_cast<Role>(*at & 0xff);
        if (actor == presence.party) {
            if (stands_apart(role) && !stands_out) stands_out = role;
        } else if (role != Role::absent && actor != last) {
            last = actor;
            if (!names.empty()) names += ", ";
            if (names.size() > longest_list) return names + "…";
            names += surname(timeline_[actor]);
        }
    }
    if (!names.empty() || !stands_out) return names;
    return std::string(words_[phrase(*stands_out)]);
}

}  // namespace demarche
