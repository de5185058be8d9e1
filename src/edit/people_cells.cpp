#include "edit/people_cells.h"

#include <algorithm>

#include "base/text.h"

namespace demarche {
namespace {

template <bool Absent>
std::string people(const Entry& item, const Labels& labels) {
    Event shown;
    for (const Participant& one : row_of<Event>(item).participants) {
        if ((one.role == Role::absent) != Absent) continue;
        shown.participants.push_back(one);
        // The column says that they were absent.
        if (Absent && one.reason == AbsenceReason::none) shown.participants.back().role = Role::party;
    }
    return parties_of(shown, labels.names());
}

// A cell has names only: of parties with one name, the event keeps the one that it had in this role.
void keep_parties(std::vector<Participant>& named, const std::vector<Participant>& before, const Names& names) {
    const auto has = [](const std::vector<Participant>& list, const Participant& one) {
        return std::any_of(list.begin(), list.end(), [&](const Participant& other) {
            return other.actor == one.actor && other.role == one.role;
        });
    };
    for (Participant& one : named) {
        const Actor* found = names.actor(one.actor);
        if (!found || has(before, one)) continue;
        for (const Participant& old : before) {
            const Actor* actor = names.actor(old.actor);
            const bool is_namesake = actor && old.role == one.role && fold(name_of(*actor)) == fold(name_of(*found));
            if (!is_namesake || has(named, old)) continue;
            one.actor = old.actor;
            break;
        }
    }
}

template <bool Absent>
void set_people(Draft& draft, Entry& item, std::string_view text) {
    std::vector<Participant> named = draft.participants(text, Absent ? Role::absent : Role::party);
    std::vector<Participant>& all = row_of<Event>(item).participants;
    keep_parties(named, all, draft.labels().names());
    for (Participant& one : named)
        for (const Participant& old : all)
            if (old.actor == one.actor && old.role == one.role) one.extras = old.extras;
    std::erase_if(all, [&](const Participant& one) {
        const bool is_named =
            std::any_of(named.begin(), named.end(), [&](const Participant& other) { return other.actor == one.actor; });
        return (one.role == Role::absent) == Absent || is_named;
    });
    all.insert(Absent ? all.end() : all.begin(), named.begin(), named.end());
}

}  // namespace

std::string who(const Entry& item, const Labels& labels) { return people<false>(item, labels); }
void set_who(Draft& draft, Entry& item, std::string_view text) { set_people<false>(draft, item, text); }
std::string absent(const Entry& item, const Labels& labels) { return people<true>(item, labels); }
void set_absent(Draft& draft, Entry& item, std::string_view text) { set_people<true>(draft, item, text); }

}  // namespace demarche
