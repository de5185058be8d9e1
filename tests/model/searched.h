// Documents for tests of searching and filtering.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "model/sample.h"
#include "model/timeline.h"

namespace demarche::searched {

inline Event told(std::string id, std::string title, std::vector<Participant> participants = {}) {
    Event event = sample::event(std::move(id), "2025-02-18", std::move(participants));
    event.title = std::move(title);
    return event;
}

inline Document story() {
    Document document = sample::riyadh();
    for (Actor& actor : document.actors) {
        if (actor.id == "zelenskyy") actor.aliases = {"Zelenskiy", "Володимир Зеленський"};
        if (actor.id == "ua") actor.aliases = {"Kyiv", "Kiev"};
    }
    document.events = {sample::meeting(),
                       told("never", "“I will never accept”", {sample::took("zelenskyy", Role::speaker)}),
                       told("skoda", "Škoda plant visited", {sample::took("us", Role::party)}),
                       told("nobody", "A day without anybody")};
    document.events[0].kind = EventKind::consult;
    document.events[0].accounts = {sample::account("They met.", "rtrs")};
    document.events[1].kind = EventKind::reject;
    document.events[2].tags = {"industry", "NATO membership"};
    document.events[2].sources = {"usat"};
    document.events[2].status = Status::cancelled;
    document.events[3].summary = "Речь шла о перемирии, and of nothing else.";
    document.events[3].place = Place{.name = "Saint-Étienne"};
    return document;
}

// Many events, each with a number in its title; every seventh names a person.
inline Timeline long_story(int count) {
    Document document = sample::riyadh();
    for (int i = 0; i < count; ++i) {
        std::string title = "Talks, round ";
        append_int(title, i);
        Event event = told("e" + std::to_string(i), title);
        if (i % 7 == 0) event.participants = {sample::took("lavrov", Role::speaker)};
        event.tags = {i % 2 ? "odd" : "even"};
        document.events.push_back(std::move(event));
    }
    return Timeline(std::move(document));
}

}  // namespace demarche::searched
