// The participants with their roles and the absent with their reasons: one line for the people of a party in one role.

#include <algorithm>

#include "base/order.h"
#include "page/article_parts.h"

namespace demarche {
namespace {

struct Person {
    std::uint64_t line = 0;  // see line_of
    Role role = Role::party;
    AbsenceReason reason = AbsenceReason::none;
    ActorIndex actor{};
};

constexpr unsigned actor_bits = 24, word_bits = 4;  // of an actor, see Presence; of a role or a reason
constexpr std::uint32_t places_a_part = 1u << 24;

// The place of a party as in the drawing: present parties before absent ones. The first presence leads, the others are
// in the order of parties.
std::uint64_t place_of(std::span<const Presence> presences, ActorIndex party) {
    const auto rest = presences.subspan(1);
    const auto found = std::ranges::lower_bound(rest, party, {}, [](const Presence& p) { return p.party; });
    const Presence& own = presences[0].party == party ? presences[0] : *found;
    return static_cast<std::uint64_t>(own.part) * places_a_part + static_cast<std::uint64_t>(&own - presences.data());
}

// One line is for the people of a party in one role: its number is the place of the party, then the role, the reason.
std::uint64_t line_of(std::uint64_t place, const Participant& p) {
    return (place << word_bits | static_cast<std::uint8_t>(p.role)) << word_bits | static_cast<std::uint8_t>(p.reason);
}

Person person_of(std::uint64_t key) {
    constexpr std::uint64_t word_mask = (1u << word_bits) - 1, actor_mask = (1u << actor_bits) - 1;
    const std::uint64_t line = key >> actor_bits;
    return {.line = line,
            .role = static_cast<Role>(line >> word_bits & word_mask),
            .reason = static_cast<AbsenceReason>(line & word_mask),
            .actor = ActorIndex{static_cast<std::uint32_t>(key & actor_mask)}};
}

// In the order of their lines.
std::vector<Person> people_of(const Page& page) {
    const auto presences = page.timeline.presences(page.index);
    std::vector<std::uint64_t> keys;
    for (const Participant& p : page.event().participants)
        if (const auto actor = page.timeline.find_actor(p.actor))
            keys.push_back(line_of(place_of(presences, page.timeline.party_of(*actor)), p) << actor_bits | raw(*actor));
    sort_numbers(keys);
    std::vector<Person> result;
    for (const std::uint64_t key : keys) result.push_back(person_of(key));
    return result;
}

void add_mark(Node& item, const std::string& color, Role role) {
    Node& svg = add_picture(item, "dot", "12 12");
    if (role == Role::absent)
        add_path(svg, "M1.5 6a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0zM3 9L9 3", color, Fill::drawn);
    else
        add_path(svg, "M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", color, Fill::filled);
}

std::string_view role_text(const Page& page, std::span<const Person> line) {
    const EventKind kind = page.event().kind;
    const bool suffered = is_deed(kind) && kind >= EventKind::protest;
    switch (line[0].role) {
        case Role::absent:
            return page.words[phrase(line[0].reason)];
        case Role::delegate:
            return page.words[line.size() == 1 ? Word::role_one_delegate : phrase(Role::delegate)];
        case Role::recipient:
            return page.words[suffered ? Word::role_target : phrase(Role::recipient)];
        case Role::party:  // nobody has taken part in what was not held
            return page.words[page.event().status == Status::held ? phrase(Role::party) : Word::role_expected];
        default:
            return page.words[phrase(line[0].role)];
    }
}

void add_line(Node& list, const Page& page, std::span<const Person> line) {
    const ActorIndex party_index = page.timeline.party_of(line[0].actor);
    const Actor& party = page.timeline[party_index];
    Node& item = add(list, "li", line[0].role == Role::absent ? "absent" : "");
    add_mark(item, dot_color(page.timeline, party_index), line[0].role);
    add_text(item, " ");
    if (line[0].actor != party_index) {
        add(item, "span", "party visually-hidden", party.name);
        put(item, {{"title", party.name}});
        add_text(item, " ");
    }
    Joiner names(add(item, "span", "people"), ", ");
    for (const Person& person : line) {
        const Actor& actor = page.timeline[person.actor];
        Node& name = add(names.next(), "span", "", actor.name);
        if (!actor.office.empty()) put(name, {{"title", actor.office}});
    }
    add_text(item, " ");
    add(item, "span", "role", role_text(page, line));
}

// The lines of one party. It has no line beside its people, unless it had another role.
void add_party(Node& list, const Page& page, std::span<const Person> people) {
    const ActorIndex party = page.timeline.party_of(people[0].actor);
    const auto is_sent = [&](const Person& p) { return p.actor != party; };
    const auto came = [&](const Person& p) { return is_sent(p) && p.role != Role::absent; };
    const bool some_came = std::ranges::any_of(people, came);
    for (auto at = people.begin(); at != people.end();) {
        const auto end = std::find_if(at, people.end(), [&](const Person& p) { return p.line != at->line; });
        const bool is_spoken_for = (some_came && at->role == Role::party) || std::any_of(at, end, is_sent);
        std::vector<Person> line;
        for (; at != end; ++at)
            if (is_sent(*at) || !is_spoken_for) line.push_back(*at);
        if (!line.empty()) add_line(list, page, line);
    }
}

}  // namespace

void add_who(Node& article, const Page& page) {
    const std::vector<Person> people = people_of(page);
    if (people.empty()) return;
    Node& list = add(add_section(article, "who", page.words[Word::who]), "ul", "who");
    const auto place = [](const Person& p) { return p.line >> 2 * word_bits; };
    for (auto at = people.begin(); at != people.end();) {
        const auto end = std::find_if(at, people.end(), [&](const Person& p) { return place(p) != place(*at); });
        add_party(list, page, std::span(at, end));
        at = end;
    }
}

}  // namespace demarche
