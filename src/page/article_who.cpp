// The participants with their roles and the absent with their reasons: one line for the people of a party in one role.

#include <algorithm>
#include <tuple>

#include "base/color.h"
#include "page/article_parts.h"

namespace demarche {
namespace {

struct Person {
    std::uint32_t place = 0;  // of the party, as in the drawing: present parties before absent ones
    Role role = Role::party;
    AbsenceReason reason = AbsenceReason::none;
    ActorIndex party{}, actor{};

    auto line() const { return std::tuple(place, role, reason); }
    auto key() const { return std::tuple(place, role, reason, actor); }
};

constexpr std::uint32_t places_a_part = 1u << 24;

std::uint32_t place_of(std::span<const Presence> presences, ActorIndex party) {
    const auto found = std::ranges::find_if(presences, [&](const Presence& p) { return p.party == party; });
    const auto position = static_cast<std::uint32_t>(found - presences.begin());
    return static_cast<std::uint32_t>(found->part) * places_a_part + position;
}

std::vector<Person> people_of(const Page& page) {
    const auto presences = page.timeline.presences(page.index);
    std::vector<Person> result;
    for (const Participant& p : page.event().participants) {
        const auto actor = page.timeline.find_actor(p.actor);
        if (!actor) continue;
        const ActorIndex party = page.timeline.party_of(*actor);
        const Person person{place_of(presences, party), p.role, p.reason, party, *actor};
        result.insert(std::ranges::upper_bound(result, person.key(), {}, &Person::key), person);
    }
    return result;
}

// A state has no line beside its people, unless it had another role.
bool is_spoken_for(const Person& person, std::span<const Person> all) {
    const auto speaks = [&](const Person& other) {
        const bool alike = other.line() == person.line();
        const bool came = person.role == Role::party && other.role != Role::absent;
        return other.party == person.party && other.actor != other.party && (alike || came);
    };
    return person.actor == person.party && std::ranges::any_of(all, speaks);
}

void add_mark(Node& item, std::uint32_t rgb, Role role) {
    Node& svg = add_picture(item, "dot", "12 12");
    const std::string color = css_color(rgb);
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
        default:
            return page.words[phrase(line[0].role)];
    }
}

void add_line(Node& list, const Page& page, std::span<const Person> line) {
    const Actor& party = page.timeline[line[0].party];
    Node& item = add(list, "li", line[0].role == Role::absent ? "absent" : "");
    put(item, {{"data-party", party.id}});
    add_mark(item, page.timeline.color(line[0].party), line[0].role);
    add_text(item, " ");
    if (line[0].actor != line[0].party) {
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

}  // namespace

void add_who(Node& article, const Page& page) {
    std::vector<Person> people = people_of(page);
    const std::vector<Person> all = people;
    std::erase_if(people, [&](const Person& person) { return is_spoken_for(person, all); });
    if (people.empty()) return;
    Node& list = add(add_section(article, "who", page.words[Word::who]), "ul", "who");
    for (auto at = people.begin(); at != people.end();) {
        const auto next = std::find_if(at, people.end(), [&](const Person& p) { return p.line() != at->line(); });
        add_line(list, page, std::span(at, next));
        at = next;
    }
}

}  // namespace demarche
