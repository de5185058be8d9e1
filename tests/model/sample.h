// Small documents written by hand, for tests of what is made of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "model/timeline.h"

namespace demarche::sample {

inline Date date(std::string_view edtf) { return *parse_date(edtf); }

inline Actor state(std::string id, std::string name) {
    Actor actor;
    actor.id = std::move(id);
    actor.name = std::move(name);
    return actor;
}

inline Actor person(std::string id, std::string name, std::string member_of) {
    Actor actor = state(std::move(id), std::move(name));
    actor.type = ActorType::person;
    actor.member_of = std::move(member_of);
    return actor;
}

inline Event event(std::string id, std::string_view edtf, std::vector<Participant> participants = {}) {
    Event result;
    result.id = std::move(id);
    result.title = "Title of " + result.id;
    if (!edtf.empty()) result.date = date(edtf);
    result.participants = std::move(participants);
    return result;
}

inline Participant took(std::string actor, Role role) {
    return {.actor = std::move(actor), .role = role, .extras = {}};
}

inline Participant missed(std::string actor, AbsenceReason reason) {
    return {.actor = std::move(actor), .role = Role::absent, .reason = reason, .extras = {}};
}

inline Account account(std::string text, std::string source) {
    Account result;
    result.text = std::move(text);
    result.source = std::move(source);
    return result;
}

inline Account quote(std::string text, std::string source, std::string by) {
    Account result = account(std::move(text), std::move(source));
    result.by = std::move(by);
    result.quote = true;
    return result;
}

inline Commitment commitment(CommitmentStatus status, std::string of) {
    return {.status = status, .conditions = {}, .of = std::move(of), .extras = {}};
}

inline Account about(std::string what, Account account) {
    account.about = std::move(what);
    return account;
}

inline Source source(std::string id, std::string publisher) {
    Source result;
    result.id = std::move(id);
    result.publisher = std::move(publisher);
    return result;
}

// The states and people of the meeting in Riyadh; events are added by the test.
inline Document riyadh() {
    Document document;
    document.title = "The road to Riyadh";
    document.actors = {state("us", "United States"),
                       state("ru", "Russia"),
                       state("sa", "Saudi Arabia"),
                       state("ua", "Ukraine"),
                       state("eu", "European Union"),
                       person("rubio", "Marco Rubio", "us"),
                       person("waltz", "Mike Waltz", "us"),
                       person("lavrov", "Sergey Lavrov", "ru"),
                       person("ushakov", "Yuri Ushakov", "ru"),
                       person("zelenskyy", "Volodymyr Zelenskyy", "ua")};
    document.sources = {source("usat", "USA TODAY"), source("rtrs", "Reuters")};
    return document;
}

// These events among the states and people of the meeting, or in another document.
inline Timeline timeline_of(std::vector<Event> events, Document document = riyadh()) {
    document.events = std::move(events);
    return Timeline(std::move(document));
}

// An event in the middle of each year from 1950 to 1999.
inline Timeline fifty_years(std::optional<Display> display = {}) {
    Document document;
    for (int year = 1950; year < 2000; ++year)
        document.events.push_back(event("y" + std::to_string(year), std::to_string(year) + "-07-01"));
    document.display = std::move(display);
    return Timeline(std::move(document));
}

inline Event meeting() {
    return event("meeting", "2025-02-18",
                 {took("waltz", Role::delegate), took("rubio", Role::delegate), took("lavrov", Role::delegate),
                  took("ushakov", Role::delegate), took("sa", Role::host), missed("ua", AbsenceReason::not_invited),
                  missed("eu", AbsenceReason::excluded)});
}

}  // namespace demarche::sample
